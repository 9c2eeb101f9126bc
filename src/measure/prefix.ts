/** A mobile number has 11 digits; `phone-number` puts a 1 before them. */
const PLAIN = 10 ** 11;
/** The same with China's country code, 86, before the number. */
const WITH_COUNTRY = 186 * PLAIN;
const AFTER_PREFIX = 10 ** 8;

/**
 * The first three digits of a Chinese mobile number: its prefix group. Never "the operator", who may have changed since
 * (number portability). 0 for every other number.
 * @param callee as the column holds it, see `phone-number`
 */
export function prefixOf(callee: number): number {
  const digits = callee - (callee >= WITH_COUNTRY ? WITH_COUNTRY : PLAIN);
  if (!(digits >= 0 && digits < PLAIN)) return 0;
  const prefix = (digits / AFTER_PREFIX) | 0;
  return prefix >= 130 && prefix <= 199 ? prefix : 0;
}
