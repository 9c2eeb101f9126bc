import { normalQuantile } from './normal.ts';

/** Normal quantile of 80 % power. */
const Z_POWER = 0.8416212335729143;

/**
 * Calls needed on each side to find that difference from a base proportion in 80 % of tries, at that two-sided level, to
 * the nearest call. Looks the other way where the base leaves no room for the difference; infinite for none.
 * Fleiss, J. L. (1981), Statistical Methods for Rates and Proportions, 2nd ed., §3.2 (3.14), without continuity
 * correction; the same as power.prop.test in R.
 */
export function callsNeeded(base: number, difference: number, level = 0.05): number {
  const other = [base + difference, base - difference].find((p) => p >= 0 && p <= 1);
  if (!(base >= 0 && base <= 1) || other === undefined) {
    throw new RangeError(`no proportion differs from ${base} by ${difference}`);
  }
  const mean = (base + other) / 2;
  const chance = normalQuantile(1 - level / 2) * Math.sqrt(2 * mean * (1 - mean));
  const power = Z_POWER * Math.sqrt(base * (1 - base) + other * (1 - other));
  return Math.round(((chance + power) / (other - base)) ** 2);
}
