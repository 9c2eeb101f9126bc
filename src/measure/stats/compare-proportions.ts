import { normalTail } from './normal.ts';
import type { Ratio } from './ratio.ts';

/** Below this expected count the normal approximation is not to be trusted: Cochran, W. G. (1954), Biometrics 10, 417–451. */
const SMALLEST_EXPECTED = 5;

/** R's tolerance, within which two tables are equally likely: they differ by rounding only. */
const SAME = 1 + 1e-7;

/**
 * Two-sided p of "both have the same proportion": the z test with pooled variance, or Fisher's exact test where an
 * expected count is below 5. 1 where a side has no calls: nothing speaks against it.
 */
export function compareProportions(a: Ratio, b: Ratio): number {
  const total = a.denominator + b.denominator;
  const successes = a.numerator + b.numerator;
  const failures = total - successes;
  if (a.denominator === 0 || b.denominator === 0 || successes === 0 || failures === 0) return 1;
  const smaller = Math.min(a.denominator, b.denominator);
  const expected = (smaller / total) * Math.min(successes, failures);
  return expected < SMALLEST_EXPECTED ? fisher(a, b) : zTest(a, b);
}

function zTest(a: Ratio, b: Ratio): number {
  const pooled = (a.numerator + b.numerator) / (a.denominator + b.denominator);
  const variance = pooled * (1 - pooled) * (1 / a.denominator + 1 / b.denominator);
  const difference = a.numerator / a.denominator - b.numerator / b.denominator;
  return 2 * normalTail(Math.abs(difference) / Math.sqrt(variance));
}

/**
 * Fisher's exact test: the share of all tables with these margins that are no likelier than the one seen.
 * Each table's weight follows from its neighbour's by a ratio of whole numbers, beginning at the likeliest with 1: no
 * logarithm of a factorial to lose digits in. Fisher, R. A. (1935), Journal of the Royal Statistical Society 98, 39–82.
 */
function fisher(a: Ratio, b: Ratio): number {
  const total = a.denominator + b.denominator;
  const successes = a.numerator + b.numerator;
  const least = Math.max(0, successes - b.denominator);
  const most = Math.min(successes, a.denominator);
  const likeliest = Math.floor(((a.denominator + 1) / (total + 2)) * (successes + 1));
  /** Weight of the table with k + 1 successes in a by that with k. */
  const step = (k: number): number =>
    ((a.denominator - k) / (k + 1)) * ((successes - k) / (b.denominator - successes + k + 1));

  // few: with an expected count below 5 of 20 million calls there are some 10,000 tables
  const weights = new Float64Array(most - least + 1).fill(1);
  for (let k = likeliest; k < most; k++) {
    weights[k + 1 - least] = (weights[k - least] as number) * step(k);
  }
  for (let k = likeliest; k > least; k--) {
    weights[k - 1 - least] = (weights[k - least] as number) / step(k - 1);
  }
  const seen = (weights[a.numerator - least] as number) * SAME;
  const sum = (some: Float64Array): number => some.reduce((all, weight) => all + weight, 0);
  return sum(weights.filter((weight) => weight <= seen)) / sum(weights);
}
