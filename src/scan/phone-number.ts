import type { Dictionary } from './row-columns.ts';

/** A `1` before so many digits is still an exact integer below 2 ** 53. */
const DIGITS_AT_MOST = 15;
const ZERO = 0x30;

/**
 * A number of 1 to 15 plain digits as one double: `1` followed by them, so that leading zeros stay and nothing need be
 * looked up. `undefined` for everything else, such as a masked number.
 */
export function packDigits(text: string): number | undefined {
  if (text.length === 0 || text.length > DIGITS_AT_MOST) return undefined;
  let value = 1;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** What `packDigits` packed. */
export function unpackDigits(value: number): string {
  return String(value).slice(1);
}

/**
 * The number that a `callee` column holds: 0 is none, a positive value is plain digits, and -n is number n of the other
 * numbers.
 */
export function calleeText(value: number, otherNumbers: Dictionary): string {
  if (value === 0) return '';
  return value > 0 ? unpackDigits(value) : otherNumbers.at(-value);
}
