import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe } from '../../../src/measure/stats/newcombe.ts';
import { binomialTail } from '../../../src/measure/stats/tails.ts';
import { reportRatio, wilson } from '../../../src/measure/stats/wilson.ts';
import { aRatio, of } from './ratios.ts';

describe('the Newcombe interval', () => {
  // Newcombe 1998, table II, method 10; those of 1000 and 100 calls: features-and-statistics.md §5
  it.each([
    [of(56, 70), of(48, 80), '0.2000', '0.0524', '0.3339'],
    [of(9, 10), of(3, 10), '0.6000', '0.1705', '0.8090'],
    [of(520, 1000), of(480, 1000), '0.0400', '-0.0038', '0.0836'],
    [of(60, 100), of(50, 100), '0.1000', '-0.0373', '0.2321'],
    [of(6, 7), of(2, 7), '0.5714', '0.0582', '0.8062'],
    [of(5, 56), of(0, 29), '0.0893', '-0.0381', '0.1926'],
    [of(0, 10), of(0, 20), '0.0000', '-0.1611', '0.2775'],
    [of(10, 10), of(0, 20), '1.0000', '0.6791', '1.0000'],
    [of(10, 10), of(0, 10), '1.0000', '0.6075', '1.0000'],
  ])('of %j and %j is %s, %s to %s', (a, b, value, low, high) => {
    const interval = newcombe(a, b);
    expect([interval.value, interval.low, interval.high].map((x) => x.toFixed(4))).toEqual([
      value,
      low,
      high,
    ]);
  });

  it('holds its value, stays between −1 and 1, and turns round with the sides', () => {
    fc.assert(
      fc.property(aRatio, aRatio, (a, b) => {
        const { value, low, high } = newcombe(a, b);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
        const turned = newcombe(b, a);
        expect(turned.low).toBeCloseTo(-high, 12);
        expect(turned.high).toBeCloseTo(-low, 12);
      }),
    );
  });

  it.each([
    [0.1, 0.1],
    [0.5, 0.4],
    [0.9, 0.3],
    [0.2, 0.05],
  ])('holds the true difference of %d and %d about 95 times of 100', (pa, pb) => {
    const [n, m] = [40, 60];
    const chance = (k: number, trials: number, p: number): number =>
      binomialTail(k, trials, p) - binomialTail(k + 1, trials, p);
    let [held, all] = [0, 0];
    for (let x = 0; x <= n; x++) {
      for (let y = 0; y <= m; y++) {
        const share = chance(x, n, pa) * chance(y, m, pb);
        const { low, high } = newcombe(of(x, n), of(y, m));
        all += share;
        if (low <= pa - pb && pa - pb <= high) held += share;
      }
    }
    expect(all).toBeCloseTo(1, 10);
    expect(held).toBeGreaterThan(0.935);
    expect(held).toBeLessThan(0.975);
  });

  it('refuses a side without calls', () => {
    expect(() => newcombe(of(0, 0), of(1, 2))).toThrow(RangeError);
    expect(() => newcombe(of(1, 2), of(0, 0))).toThrow(RangeError);
  });
});

describe('a ratio in a report', () => {
  it('is the ratio with its Wilson interval', () => {
    expect(reportRatio(of(30, 200))).toEqual({
      numerator: 30,
      denominator: 200,
      ...wilson(30, 200),
    });
    expect(reportRatio(of(0, 0))).toEqual({
      numerator: 0,
      denominator: 0,
      value: null,
      low: null,
      high: null,
    });
  });
});
