// What copies columns. In shared memory `set` goes byte by byte where source and target do not lie alike, so these are
// loops; and they are functions of their own, as whatever has a hot loop in it is compiled with all that it calls.

type Words = Uint32Array | Float32Array;

/** Writes the first entries of a column into another one, from `at` on. */
export function put(from: Words, length: number, into: Words, at: number): void {
  const source = bitsOf(from);
  const target = bitsOf(into);
  for (let i = 0; i < length; i++) target[at + i] = source[i] as number;
}

/** The same with something added to each. */
export function putRaised(
  from: Uint32Array,
  by: number,
  length: number,
  into: Uint32Array,
  at: number,
): void {
  for (let i = 0; i < length; i++) into[at + i] = (from[i] as number) + by;
}

/** A float moves as well as its bits, and one kind of array makes a faster loop than two. */
function bitsOf(column: Words): Uint32Array {
  return column instanceof Uint32Array
    ? column
    : new Uint32Array(column.buffer, column.byteOffset, column.length);
}
