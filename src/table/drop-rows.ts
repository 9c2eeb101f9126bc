import type { CallColumns } from '../scan/row-columns.ts';

type Column = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/** With less than this part of the rows left, a copy of them is cheaper than the memory that the rows hold. */
const WORTH_A_COPY = 0.5;
/** With more than one of so many rows dropped, the stretches between them are too short to be moved as a whole. */
const STRETCH = 64;

/**
 * The rows that are not dropped, in place, in their order.
 * @param dropped how many are
 */
export function dropRows<C extends CallColumns>(
  rows: C,
  isDropped: Uint8Array,
  dropped: number,
): C {
  const { length, fileStarts } = rows;
  const left = length - dropped;
  const kept: Record<string, unknown> = {};
  Object.assign(kept, rows, { length: left });
  if (dropped > 0) {
    const from = isDropped.indexOf(1);
    const places = dropped * STRETCH > length ? undefined : placesOf(isDropped, dropped);
    for (const [name, column] of Object.entries(rows) as [string, Column | number][]) {
      if (typeof column === 'number' || name === 'fileStarts') continue;
      if (places === undefined) moveEach(column, isDropped, from, length);
      else moveUp(column, places, length);
      kept[name] = left < length * WORTH_A_COPY ? column.slice(0, left) : column.subarray(0, left);
    }
    kept['fileStarts'] = moveStarts(fileStarts, isDropped);
  }
  return kept as C;
}

/** Where the dropped rows are. */
function placesOf(isDropped: Uint8Array, dropped: number): Uint32Array {
  const places = new Uint32Array(dropped);
  let row = -1;
  for (let i = 0; i < dropped; i++) {
    row = isDropped.indexOf(1, row + 1);
    places[i] = row;
  }
  return places;
}

/** For single rows dropped among many: moves the stretches between them. */
function moveUp(column: Column, places: Uint32Array, length: number): void {
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    column.copyWithin(place - i, place + 1, places[i + 1] ?? length);
  }
}

/** For everything else: row by row, kept or not, since which ones are no processor can foresee. */
function moveEach(column: Column, isDropped: Uint8Array, from: number, length: number): void {
  // four kinds of arrays are as many as one loop is fast with, and a float moves as well as its bits
  const cells =
    column instanceof Float32Array
      ? new Uint32Array(column.buffer, column.byteOffset, column.length)
      : column;
  let to = from;
  for (let i = from; i < length; i++) {
    // what is dropped is overwritten by the row after it
    cells[to] = cells[i] as number;
    to += 1 - (isDropped[i] as number);
  }
}

function moveStarts(fileStarts: Uint32Array, isDropped: Uint8Array): Uint32Array {
  let row = 0;
  let kept = 0;
  return fileStarts.map((start) => {
    for (; row < start; row++) kept += 1 - (isDropped[row] as number);
    return kept;
  });
}
