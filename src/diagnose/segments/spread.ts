import type { Ratio } from '../../measure/stats/ratio.ts';
import { RULE_THRESHOLDS } from '../thresholds.ts';

/**
 * A rate on the scale where its variance by chance does not depend on it: arcsine of the root. Anscombe, F. J. (1948),
 * Biometrika 35, 246–254, https://doi.org/10.1093/biomet/35.3-4.246
 */
export function score({ numerator, denominator }: Ratio): number {
  return Math.asin(Math.sqrt((numerator + 3 / 8) / (denominator + 3 / 4)));
}

/** That variance, if each call is to a number of its own. */
export function noise({ denominator }: Ratio): number {
  return 1 / (4 * denominator + 2);
}

/** Median of a chi-squared variable with one degree of freedom. */
const MEDIAN_CHI_SQUARED = 0.4549364;
/**
 * The median deviation of few values comes out too small by these: 5 to 9 values. Hayes, K. (2014), Communications in
 * Statistics 43, 2205–2212, https://doi.org/10.1080/03610918.2012.748913
 */
const FEW = [1.216, 1.192, 1.137, 1.128, 1.103];
/** Of the median deviation: it tells as much as the usual variance of that part of the values. */
const EFFICIENCY = 0.37;

/**
 * Variance of scores between segments beyond chance. By the median deviation, which outliers do not move as long as
 * they are fewer than the others; with a standard error added to it, since too small a spread accuses somebody. It is
 * averaged with the spread that is ordinary, which alone counts where the segments are too few.
 * @param repeats calls per number
 */
export function spreadBetween(ratios: readonly Ratio[], repeats: number): number {
  const count = ratios.length;
  const { segmentSpread, segmentSpreadCount, segmentSpreadWeight } = RULE_THRESHOLDS;
  const ordinary = segmentSpread.value ** 2;
  if (count < segmentSpreadCount.value) return ordinary;
  const scores = ratios.map(score);
  const middle = median(scores);
  const few = FEW[count - segmentSpreadCount.value] ?? count / (count - 0.8);
  const excess = ratios.map(
    (ratio, i) =>
      (((scores[i] as number) - middle) * few) ** 2 / MEDIAN_CHI_SQUARED - repeats * noise(ratio),
  );
  const error = Math.sqrt(1 / (2 * EFFICIENCY * count));
  const seen = Math.max(0, median(excess)) * (1 + error) ** 2;
  const [own, prior] = [EFFICIENCY * (count - 1), EFFICIENCY * segmentSpreadWeight.value];
  return (own * seen + prior * ordinary) / (own + prior);
}

/** Of something; 0 of nothing. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
}
