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
    const picked = dropped * STRETCH > length ? listKept(isDropped, left) : undefined;
    for (const [name, column] of Object.entries(rows) as [string, Column | number][]) {
      if (typeof column === 'number' || name === 'fileStarts') continue;
      if (picked === undefined) moveUp(column, isDropped, from, length);
      else pick(column, picked);
      kept[name] = left < length * WORTH_A_COPY ? column.slice(0, left) : column.subarray(0, left);
    }
    kept['fileStarts'] = moveStarts(fileStarts, isDropped);
  }
  return kept as C;
}

/** For single rows dropped among many. */
function moveUp(column: Column, isDropped: Uint8Array, from: number, length: number): void {
  let to = from;
  for (let i = from; i < length; ) {
    const start = isDropped[i] === 1 ? i + 1 : i;
    const next = isDropped.indexOf(1, start);
    const end = next === -1 ? length : next;
    if (end > start) column.copyWithin(to, start, end);
    to += end - start;
    i = end;
    if (next === -1) break;
  }
}

/** Indexes of the rows that are not dropped. */
function listKept(isDropped: Uint8Array, left: number): Uint32Array {
  const kept = new Uint32Array(left);
  let to = 0;
  for (let i = 0; to < left; i++) if (isDropped[i] === 0) kept[to++] = i;
  return kept;
}

/** For everything else. The rows come in their order, so that none is overwritten before it has moved. */
function pick(column: Column, rows: Uint32Array): void {
  for (let i = 0; i < rows.length; i++) column[i] = column[rows[i] as number] as number;
}

function moveStarts(fileStarts: Uint32Array, isDropped: Uint8Array): Uint32Array {
  let row = 0;
  let kept = 0;
  return fileStarts.map((start) => {
    for (; row < start; row++) kept += 1 - (isDropped[row] as number);
    return kept;
  });
}
