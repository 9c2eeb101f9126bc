type Column = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/**
 * The column itself, in memory that is all there. For one that is written to here and there: a page of memory that comes
 * when it is first written to costs ten times as much out of turn.
 */
export function laidOut<C extends Column>(column: C): C {
  column.fill(0);
  return column;
}

/** What `grown` gives new room at least, so that rows that come one by one cost a copy only now and then. */
const LEAST = 256;

/** The column itself if it has room for so many, else a copy with more; what is new in it is 0. */
export function grown<C extends Column>(column: C, needed: number, filled: number): C {
  return copied(column, needed, filled, (bytes) => new ArrayBuffer(bytes));
}

/** A new column in memory that threads share. */
export function shared<C extends Column>(
  make: { new (buffer: SharedArrayBuffer): C; readonly BYTES_PER_ELEMENT: number },
  length: number,
): C {
  return new make(new SharedArrayBuffer(length * make.BYTES_PER_ELEMENT));
}

/** The first entries of a column, in memory that threads share. */
export function sharedCopy<C extends Column>(
  make: { new (buffer: SharedArrayBuffer): C; readonly BYTES_PER_ELEMENT: number },
  column: Column,
  length: number,
): C {
  const copy = shared(make, length);
  copy.set(column.subarray(0, length));
  return copy;
}

/** The same in memory that threads share. */
export function grownShared<C extends Column>(column: C, needed: number, filled: number): C {
  return copied(column, needed, filled, (bytes) => new SharedArrayBuffer(bytes));
}

function copied<C extends Column>(
  column: C,
  needed: number,
  filled: number,
  memory: (bytes: number) => ArrayBufferLike,
): C {
  if (needed <= column.length) return column;
  // twice the room: pages that are not written to take no memory
  const capacity = Math.max(needed, column.length * 2, LEAST);
  const make = column.constructor as new (buffer: ArrayBufferLike) => C;
  const larger = new make(memory(capacity * column.BYTES_PER_ELEMENT));
  larger.set(column.subarray(0, filled));
  return larger;
}

/** The same where a missing entry is NaN. An empty column has had nothing but those so far. */
export function grownWithNaN(column: Float32Array, needed: number, filled: number): Float32Array {
  const kept = Math.min(filled, column.length);
  const larger = grown(column, needed, kept);
  if (larger !== column) larger.fill(Number.NaN, kept);
  return larger;
}
