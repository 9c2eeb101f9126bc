import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareProportions } from '../../../src/measure/stats/compare-proportions.ts';
import { aRatio, of, randomNumbers } from './ratios.ts';

describe('two proportions', () => {
  it.each([
    [of(56, 70), of(48, 80), '0.008045'],
    [of(520, 1000), of(480, 1000), '0.073638'],
    // z = 0.0002 / √(0.25 × 2 / 10 000 000) = 0.894427
    [of(5_001_000, 10_000_000), of(4_999_000, 10_000_000), '0.371093'],
  ])('are compared by z: %j and %j, p = %s', (a, b, p) => {
    expect(compareProportions(a, b).toFixed(6)).toBe(p);
  });

  it.each([
    // Fisher 1935, the lady tasting tea: 34 of 70
    [of(3, 4), of(1, 4), 34 / 70],
    [of(4, 4), of(0, 4), 2 / 70],
    // scipy.stats.fisher_exact
    [of(8, 10), of(1, 6), 0.034965034965],
    [of(2, 9), of(8, 10), 0.0230141376],
    // so few among so many: 10 000 000 calls, 3 of them special, all within the same million, is 0.1³
    [of(3, 1_000_000), of(0, 9_000_000), 0.0009999973],
  ])('are compared exactly where few are expected: %j and %j, p = %d', (a, b, p) => {
    expect(compareProportions(a, b)).toBeCloseTo(p, 7);
    expect(compareProportions(b, a)).toBeCloseTo(p, 7);
  });

  it('exactly is by counting all the ways to deal the successes', () => {
    const ways = (n: number, k: number): number =>
      k < 0 || k > n ? 0 : k === 0 ? 1 : (ways(n - 1, k - 1) * n) / k;
    const side = fc.integer({ min: 1, max: 14 });
    fc.assert(
      fc.property(side, side, fc.nat(), fc.nat(), (n, m, i, j) => {
        const [a, b] = [of(i % (n + 1), n), of(j % (m + 1), m)];
        const successes = a.numerator + b.numerator;
        fc.pre((Math.min(n, m) * Math.min(successes, n + m - successes)) / (n + m) < 5);
        const seen = ways(n, a.numerator) * ways(m, b.numerator);
        let extreme = 0;
        for (let k = 0; k <= n; k++) {
          const deals = ways(n, k) * ways(m, successes - k);
          if (Math.round(deals) <= Math.round(seen)) extreme += deals;
        }
        expect(compareProportions(a, b)).toBeCloseTo(extreme / ways(n + m, successes), 10);
      }),
    );
  });

  it('are the same where there is nothing to compare', () => {
    expect(compareProportions(of(0, 0), of(3, 10))).toBe(1);
    expect(compareProportions(of(3, 10), of(0, 0))).toBe(1);
    expect(compareProportions(of(0, 500), of(0, 10_000_000))).toBe(1);
    expect(compareProportions(of(500, 500), of(10_000_000, 10_000_000))).toBe(1);
  });

  it('give a probability, the same from either side and for failures', () => {
    const failures = ({ numerator, denominator }: ReturnType<typeof of>) =>
      of(denominator - numerator, denominator);
    fc.assert(
      fc.property(aRatio, aRatio, (a, b) => {
        const p = compareProportions(a, b);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(compareProportions(b, a)).toBeCloseTo(p, 6);
        expect(compareProportions(failures(a), failures(b))).toBeCloseTo(p, 6);
      }),
    );
  });

  it('differ by chance at most about once in 20 times', () => {
    const random = randomNumbers(7);
    const draw = (trials: number, p: number) => {
      let successes = 0;
      for (let i = 0; i < trials; i++) if (random() < p) successes++;
      return of(successes, trials);
    };
    for (const p of [0.02, 0.3]) {
      let wrong = 0;
      for (let i = 0; i < 2000; i++) {
        if (compareProportions(draw(150, p), draw(250, p)) < 0.05) wrong++;
      }
      // 0.05 and three standard errors
      expect(wrong / 2000).toBeLessThan(0.065);
      expect(wrong).toBeGreaterThan(5);
    }
  });
});
