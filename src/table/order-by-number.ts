import type { CallTable } from './call-table.ts';

/** 11 bits: 2048 places to write to at a time, which is what the caches of a core hold. */
const DIGIT_BITS = 11;
const RADIX = 1 << DIGIT_BITS;

/**
 * Indexes of the calls that have a number, ordered by it, then by their start, then as in the table: so the calls of one
 * number stand together, the earliest first. The order among numbers is that of the values that stand for them.
 *
 * A radix sort from the lowest digit up, of indexes alone: no comparison, and no object for any call.
 */
export function orderByNumber({
  length,
  callee,
  originate,
}: Pick<CallTable, 'length' | 'callee' | 'originate'>): Uint32Array {
  let count = 0;
  for (let i = 0; i < length; i++) if (callee[i] !== 0) count++;
  const order = new Uint32Array(count);
  let at = 0;
  for (let i = 0; i < length; i++) if (callee[i] !== 0) order[at++] = i;
  // every step keeps the order among equals, so what matters least comes first
  return sortBy(callee, sortBy(originate, order));
}

/** The same indexes ordered by what the column holds for them; among equals as they were. May use up `order`. */
function sortBy(column: Float64Array | Uint32Array, order: Uint32Array): Uint32Array {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let isSorted = true;
  let before = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < order.length; i++) {
    const value = column[order[i] as number] as number;
    if (value < before) isSorted = false;
    if (value < least) least = value;
    if (value > most) most = value;
    before = value;
  }
  // nearly always so for the times of an export
  if (isSorted) return order;
  let from: Uint32Array = order;
  let to: Uint32Array = new Uint32Array(order.length);
  const ends = new Uint32Array(RADIX);
  // differences are integers below 2 ** 53, and powers of two change nothing but their exponents
  for (let unit = 1; unit <= most - least; unit *= RADIX) {
    if (!countDigits(column, from, least, unit, ends)) continue;
    for (let i = from.length - 1; i >= 0; i--) {
      const index = from[i] as number;
      const digit = (((column[index] as number) - least) / unit) & (RADIX - 1);
      const place = (ends[digit] as number) - 1;
      ends[digit] = place;
      to[place] = index;
    }
    const sorted = to;
    to = from;
    from = sorted;
  }
  return from;
}

/** Where the indexes of each digit are to end; `false` if all have the same one. */
function countDigits(
  column: Float64Array | Uint32Array,
  order: Uint32Array,
  least: number,
  unit: number,
  ends: Uint32Array,
): boolean {
  ends.fill(0);
  for (let i = 0; i < order.length; i++) {
    const value = (column[order[i] as number] as number) - least;
    ends[(value / unit) & (RADIX - 1)]!++;
  }
  let end = 0;
  for (let digit = 0; digit < RADIX; digit++) {
    const count = ends[digit] as number;
    if (count === order.length) return false;
    end += count;
    ends[digit] = end;
  }
  return true;
}
