/**
 * First five digits of the mobile numbers that China's networks can have, as libphonenumber has them: first and last of
 * each range. A test compares them with the library, whose loading takes longer than all that is asked of it.
 */
const RANGES: readonly (readonly [number, number])[] = [
  [13000, 13999],
  [14500, 14599],
  [14700, 14799],
  [15000, 15399],
  [15500, 15999],
  [16100, 16109],
  [16200, 16299],
  [16500, 16799],
  [17000, 17399],
  [17400, 17405],
  [17500, 17899],
  [18000, 18999],
  [19000, 19399],
  [19500, 19999],
];
const FIRST = 13_000;
const END = 20_000;

const IS_TAKEN = new Uint8Array(END);
for (const [first, last] of RANGES) IS_TAKEN.fill(1, first, last + 1);

/** 11 digits; `phone-number` puts a 1 before them. */
const PLAIN = 10 ** 11;
const AFTER_BEGINNING = 10 ** 6;

/**
 * Whether these are 11 digits that begin as a mobile number does, so that the next three decide whether it is one. Also
 * behind 179, where a carrier is chosen and the number follows: the six digits that are left are none.
 * @param callee as the column holds it, see `phone-number`
 */
export function isPlainMobile(callee: number): boolean {
  return callee >= PLAIN + FIRST * AFTER_BEGINNING && callee < PLAIN + END * AFTER_BEGINNING;
}

/** Whether a network can have such a number. */
export function isMobile(callee: number): boolean {
  return IS_TAKEN[beginningOf(callee)] === 1;
}

function beginningOf(callee: number): number {
  return ((callee - PLAIN) / AFTER_BEGINNING) | 0;
}
