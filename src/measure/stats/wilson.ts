import type { ReportedRatio } from '../../model/evidence/ratio.ts';
import type { Ratio } from './ratio.ts';

/** A proportion and its confidence interval; null where there is nothing to divide by. */
export interface Proportion {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Two-sided 95 % quantile of the normal distribution. */
export const Z = 1.959963984540054;

/**
 * Wilson's score interval at 95 %: stays within [0, 1] and holds its level for small samples, which the textbook
 * (Wald) interval does not. Wilson, E. B. (1927), JASA 22, 209–212, https://doi.org/10.1080/01621459.1927.10502953
 */
export function wilson(successes: number, trials: number): Proportion {
  if (trials === 0) return { value: null, low: null, high: null };
  const p = successes / trials;
  const z2 = Z * Z;
  const scale = 1 / (1 + z2 / trials);
  const centre = p + z2 / (2 * trials);
  const spread = Z * Math.sqrt((p * (1 - p) + z2 / (4 * trials)) / trials);
  return {
    value: p,
    // exact at the ends, where rounding would leave 1e-17
    low: successes === 0 ? 0 : scale * (centre - spread),
    high: successes === trials ? 1 : scale * (centre + spread),
  };
}

/** A ratio with its Wilson interval, as reports show it. */
export function reportRatio({ numerator, denominator }: Ratio): ReportedRatio {
  return { numerator, denominator, ...wilson(numerator, denominator) };
}
