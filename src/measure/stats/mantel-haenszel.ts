import { newcombe } from './newcombe.ts';
import { normalTail } from './normal.ts';
import type { Ratio } from './ratio.ts';
import { Z } from './wilson.ts';

export interface Stratum {
  readonly a: Ratio;
  readonly b: Ratio;
}

export interface PooledDifference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided p of "no difference in any stratum". */
  readonly p: number;
}

/** Times the weights, a variance is below this only where it is 0 but for rounding: one success adds 1 / total. */
const ROUNDING = 1e-12;

/**
 * The difference a − b of two proportions, compared within strata only, so that what differs between the strata does
 * not count. Mantel–Haenszel weights with Sato's variance, which holds for few large and for many small strata; p by
 * the Cochran–Mantel–Haenszel test without continuity correction. Strata with an empty side are skipped; undefined if
 * none is left. Where the variance vanishes (nothing but successes, or none, on each side) the interval is Newcombe's
 * of the sums. Greenland, S. & Robins, J. M. (1985), Biometrics 41, 55–68; Sato, T. (1989), Biometrics 45, 1323–1324;
 * Mantel, N. & Haenszel, W. (1959), JNCI 22, 719–748.
 */
export function mantelHaenszel(strata: readonly Stratum[]): PooledDifference | undefined {
  const usable = strata.filter(({ a, b }) => a.denominator > 0 && b.denominator > 0);
  if (usable.length === 0) return undefined;
  let [weights, differences, slope, base] = [0, 0, 0, 0];
  let [excess, chance] = [0, 0];
  for (const { a, b } of usable) {
    const [x, n, y, m] = [a.numerator, a.denominator, b.numerator, b.denominator];
    const total = n + m;
    weights += (n / total) * m;
    differences += (x * m - y * n) / total;
    slope +=
      y * (n / total) ** 2 - x * (m / total) ** 2 + ((n / total) * (m / total) * (m - n)) / 2;
    base += (x * ((m - y) / total) + y * ((n - x) / total)) / 2;

    const successes = x + y;
    excess += x - n * (successes / total);
    chance += (n * (m / total) * successes * ((total - successes) / total)) / (total - 1);
  }
  const value = differences / weights;
  const p = chance === 0 ? 1 : 2 * normalTail(Math.abs(excess) / Math.sqrt(chance));
  const variance = (value * slope + base) / weights ** 2;
  if (variance * weights < ROUNDING) {
    const sums = newcombe(sum(usable.map(({ a }) => a)), sum(usable.map(({ b }) => b)));
    return { value, low: Math.min(value, sums.low), high: Math.max(value, sums.high), p };
  }
  const spread = Z * Math.sqrt(variance);
  return { value, low: Math.max(-1, value - spread), high: Math.min(1, value + spread), p };
}

function sum(ratios: readonly Ratio[]): Ratio {
  return {
    numerator: ratios.reduce((all, { numerator }) => all + numerator, 0),
    denominator: ratios.reduce((all, { denominator }) => all + denominator, 0),
  };
}
