type Words = Uint32Array | Float32Array;

/**
 * Writes the first entries of a column into another one, from `at` on. In shared memory `set` goes byte by byte where the
 * two do not lie alike.
 */
export function put(from: Words, length: number, into: Words, at: number): void {
  const source = bitsOf(from);
  const target = bitsOf(into);
  for (let i = 0; i < length; i++) target[at + i] = source[i] as number;
}

/** A float moves as well as its bits, and one kind of array makes a faster loop than two. */
function bitsOf(column: Words): Uint32Array {
  return column instanceof Uint32Array
    ? column
    : new Uint32Array(column.buffer, column.byteOffset, column.length);
}
