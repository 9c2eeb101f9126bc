import type { Ratio } from '../../measure/stats/ratio.ts';

/**
 * Log likelihood ratio of two shares against one: how much better the calls are told by a share of their own inside and
 * outside than by a common one. For a window in time it is Kulldorff's scan statistic (Bernoulli model). Kulldorff, M.
 * (1997), Communications in Statistics 26, 1481–1496, https://doi.org/10.1080/03610929708831995
 */
export function likelihoodRatio(inside: Ratio, outside: Ratio): number {
  const all = {
    numerator: inside.numerator + outside.numerator,
    denominator: inside.denominator + outside.denominator,
  };
  return maximum(inside) + maximum(outside) - maximum(all);
}

/** Largest log likelihood of `numerator` of `denominator` calls. */
function maximum({ numerator, denominator }: Ratio): number {
  return weighted(numerator, denominator) + weighted(denominator - numerator, denominator);
}

function weighted(count: number, of: number): number {
  return count === 0 ? 0 : count * Math.log(count / of);
}
