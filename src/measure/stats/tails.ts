/** What adds less than this share to a sum leaves a double as it is. */
const NEGLIGIBLE = 1e-17;

/** P(X ≥ k) for X binomial: n trials that succeed with probability p each. */
export function binomialTail(k: number, n: number, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`);
  const from = Math.ceil(k);
  if (from <= 0) return 1;
  if (from > n || p === 0) return 0;
  if (p === 1) return 1;
  const odds = p / (1 - p);
  return tail(from, n, (j) => ((n - j) / (j + 1)) * odds);
}

/** P(X ≥ k) for X Poisson with that mean. */
export function poissonTail(k: number, mean: number): number {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`not a mean of counts: ${mean}`);
  const from = Math.ceil(k);
  if (from <= 0) return 1;
  if (mean === 0) return 0;
  return tail(from, Infinity, (j) => mean / (j + 1));
}

/**
 * P(X ≥ k) for counts from 0 to `most`, given P(j + 1) / P(j), which falls with j. The terms above k are summed, and
 * those below it, in units of P(k), which cancels: no factorial, no logarithm and no difference of near-equals to lose
 * digits in. Terms fall off like those of a normal distribution, so that a count of ten million takes some ten
 * thousand; the sums stop at the first that is negligible, and a sum that overflows means that the other is nothing.
 */
function tail(k: number, most: number, ratio: (j: number) => number): number {
  let above = 1;
  let term = 1;
  for (let j = k; j < most && term > above * NEGLIGIBLE; j++) {
    term *= ratio(j);
    above += term;
  }
  let below = 0;
  term = 1;
  for (let j = k; j > 0 && term > below * NEGLIGIBLE; j--) {
    term /= ratio(j - 1);
    below += term;
  }
  return above === Infinity ? 1 : above / (above + below);
}

/**
 * Exact 95 % interval of a Poisson mean after that many events: the means at which so many, or so few, would be seen
 * once in 40 times. Garwood, F. (1936), Biometrika 28, 437–442, https://doi.org/10.1093/biomet/28.3-4.437
 */
export function poissonInterval(count: number): { low: number; high: number } {
  if (!(count >= 0 && count < Infinity)) throw new RangeError(`not a count: ${count}`);
  // the ends lie about two standard deviations away
  const reach = 5 + 5 * Math.sqrt(count);
  const least = Math.max(0, count - reach);
  return {
    low: count === 0 ? 0 : meanWhere((mean) => poissonTail(count, mean), 0.025, least, count),
    high: meanWhere((mean) => poissonTail(count + 1, mean), 0.975, count, count + reach),
  };
}

/** The mean at which a tail, which rises with it, reaches that level: by halving, to 12 digits. */
function meanWhere(
  tailAt: (mean: number) => number,
  level: number,
  from: number,
  to: number,
): number {
  let [low, high] = [from, to];
  while (high - low > high * 1e-12) {
    const middle = (low + high) / 2;
    if (tailAt(middle) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
