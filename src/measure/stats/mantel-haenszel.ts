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
  const pool = new Pool();
  for (const { a, b } of strata) pool.add(a.numerator, a.denominator, b.numerator, b.denominator);
  return pool.difference();
}

/** The same of strata that come one by one. */
export class Pool {
  #weights = 0;
  #differences = 0;
  #slope = 0;
  #base = 0;
  #excess = 0;
  #chance = 0;
  readonly #a = { numerator: 0, denominator: 0 };
  readonly #b = { numerator: 0, denominator: 0 };

  /** x of n on one side, y of m on the other. */
  add(x: number, n: number, y: number, m: number): void {
    if (n === 0 || m === 0) return;
    const total = n + m;
    this.#weights += (n / total) * m;
    this.#differences += (x * m - y * n) / total;
    this.#slope +=
      y * (n / total) ** 2 - x * (m / total) ** 2 + ((n / total) * (m / total) * (m - n)) / 2;
    this.#base += (x * ((m - y) / total) + y * ((n - x) / total)) / 2;

    const successes = x + y;
    this.#excess += x - n * (successes / total);
    this.#chance += (n * (m / total) * successes * ((total - successes) / total)) / (total - 1);
    this.#a.numerator += x;
    this.#a.denominator += n;
    this.#b.numerator += y;
    this.#b.denominator += m;
  }

  /** Of the two sides the one with fewer calls, in strata that have both. */
  get fewest(): number {
    return Math.min(this.#a.denominator, this.#b.denominator);
  }

  difference(): PooledDifference | undefined {
    const weights = this.#weights;
    if (this.fewest === 0) return undefined;
    const value = this.#differences / weights;
    const isSure = this.#chance === 0;
    const p = isSure ? 1 : 2 * normalTail(Math.abs(this.#excess) / Math.sqrt(this.#chance));
    const variance = (value * this.#slope + this.#base) / weights ** 2;
    if (variance * weights < ROUNDING) {
      const sums = newcombe(this.#a, this.#b);
      return { value, low: Math.min(value, sums.low), high: Math.max(value, sums.high), p };
    }
    const spread = Z * Math.sqrt(variance);
    return { value, low: Math.max(-1, value - spread), high: Math.min(1, value + spread), p };
  }
}
