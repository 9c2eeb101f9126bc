/** Rounding of `q × total`, as in 0.07 × 100 = 7.000000000000001. */
const ROUNDING = 1 - 1e-12;

/**
 * The smallest value that at least the share q of all lies at or below, from how often each value (the index) occurs;
 * null of nothing. The inverse of the empirical distribution: type 1 of Hyndman, R. J. & Fan, Y. (1996),
 * The American Statistician 50, 361–365, https://doi.org/10.1080/00031305.1996.10473566
 */
export function quantileOfCounts(counts: ArrayLike<number>, q: number): number | null {
  if (!(q >= 0 && q <= 1)) throw new RangeError(`not a share: ${q}`);
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i] as number;
  if (total === 0) return null;
  const wanted = q * total * ROUNDING;
  let passed = 0;
  for (let i = 0; i < counts.length; i++) {
    passed += counts[i] as number;
    if (passed > 0 && passed >= wanted) return i;
  }
  return counts.length - 1;
}
