import type { Stratum } from './mantel-haenszel.ts';
import type { Quotient } from './ratio-of-proportions.ts';
import { Z } from './wilson.ts';

/**
 * The ratio a / b of two proportions, compared within strata only: Mantel–Haenszel weights, with the variance of its
 * logarithm that holds for few large and for many small strata. Undefined where either side has no success in the
 * strata that both have.
 * Greenland, S. & Robins, J. M. (1985), Biometrics 41, 55–68, https://doi.org/10.2307/2530643
 * @param repeats by how many each call is one: the variance is so many times as large
 */
export function mantelHaenszelRatio(
  strata: readonly Stratum[],
  repeats: number,
): Quotient | undefined {
  let [above, below, spread] = [0, 0, 0];
  for (const { a, b } of strata) {
    const total = a.denominator + b.denominator;
    if (a.denominator === 0 || b.denominator === 0) continue;
    above += (a.numerator * b.denominator) / total;
    below += (b.numerator * a.denominator) / total;
    const successes = a.numerator + b.numerator;
    const pairs = (a.denominator / total) * (b.denominator / total) * successes;
    spread += pairs - (a.numerator * b.numerator) / total;
  }
  if (above === 0 || below === 0) return undefined;
  const value = above / below;
  const width = Z * Math.sqrt((repeats * spread) / (above * below));
  return { value, low: value * Math.exp(-width), high: value * Math.exp(width) };
}
