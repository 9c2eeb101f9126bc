import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialTail, poissonInterval, poissonTail } from '../../../src/measure/stats/tails.ts';

/** Relative to the size of the thing: an absolute tolerance says nothing of 1e-159. */
function expectAbout(value: number, truth: number, digits = 11): void {
  expect(Math.abs(value / truth - 1)).toBeLessThan(10 ** -digits);
}

describe('the binomial tail', () => {
  // by mpmath at 30 digits
  it.each([
    [60, 100, 0.5, 0.0284439668204903],
    [320, 1000, 0.3, 0.089784329770369],
    [5_005_001, 10_000_000, 0.5, 0.000781850880136388],
    [30, 10_000_000, 1e-6, 2.50990242212813e-7],
    [10, 10, 0.1, 1e-10],
    [1, 10, 0.1, 0.6513215599],
    [1, 10_000_000, 1e-20, 1e-13],
  ])('of %i of %i at %d is %d', (k, n, p, truth) => {
    expectAbout(binomialTail(k, n, p), truth);
  });

  it('is what counting all outcomes gives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.nat(11), fc.nat(10), (n, k, tenths) => {
        const p = tenths / 10;
        let truth = 0;
        for (let outcome = 0; outcome < 2 ** n; outcome++) {
          const successes = outcome.toString(2).replaceAll('0', '').length;
          if (successes >= k) truth += p ** successes * (1 - p) ** (n - successes);
        }
        expect(binomialTail(k, n, p)).toBeCloseTo(truth, 12);
      }),
    );
  });

  it('is the mirror image for failures', () => {
    const many = fc.integer({ min: 1, max: 2_000_000 });
    fc.assert(
      fc.property(many, fc.nat(), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (n, i, p) => {
        const k = i % (n + 1);
        expect(binomialTail(k, n, p)).toBeCloseTo(1 - binomialTail(n - k + 1, n, 1 - p), 9);
      }),
    );
  });

  it('is certain or impossible at the ends', () => {
    expect(binomialTail(0, 10, 0)).toBe(1);
    expect(binomialTail(-3, 10, 0.5)).toBe(1);
    expect(binomialTail(11, 10, 1)).toBe(0);
    expect(binomialTail(10, 10, 1)).toBe(1);
    expect(binomialTail(1, 10, 0)).toBe(0);
    expect(binomialTail(1, 0, 0.5)).toBe(0);
    // e^−1758 and beyond
    expect(binomialTail(900, 1000, 0.1)).toBe(0);
    expect(binomialTail(10_000_000, 10_000_000, 0.5)).toBe(0);
    expect(binomialTail(10, 10_000_000, 0.5)).toBe(1);
    expect(() => binomialTail(1, 2, 1.1)).toThrow(RangeError);
    expect(() => binomialTail(1, 2, Number.NaN)).toThrow(RangeError);
  });
});

describe('the Poisson tail', () => {
  // by mpmath at 30 digits, as the regularised incomplete gamma function
  it.each([
    [3, 2, 0.323323583816936],
    [100, 1, 3.98128081895685e-159],
    [3027, 3000, 0.31343024350026],
    [5200, 5000, 0.00251394923341211],
    [1_000_000, 1_000_000, 0.500132980760872],
    [1_005_001, 1_000_000, 2.91889246700302e-7],
  ])('of %i where %i are expected is %d', (k, mean, truth) => {
    expectAbout(poissonTail(k, mean), truth);
  });

  it('is the limit of the binomial', () => {
    for (const k of [0, 1, 5, 9, 20]) {
      expectAbout(poissonTail(k, 6), binomialTail(k, 1e9, 6e-9), 6);
    }
  });

  it('is certain or impossible at the ends', () => {
    expect(poissonTail(0, 0)).toBe(1);
    expect(poissonTail(1, 0)).toBe(0);
    expect(poissonTail(5, 1_000_000)).toBe(1);
    expect(poissonTail(10_000_000, 1_000_000)).toBe(0);
    expectAbout(poissonTail(1, 1e-20), 1e-20);
    expect(() => poissonTail(1, -1)).toThrow(RangeError);
    expect(() => poissonTail(1, Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe('the exact Poisson interval', () => {
  // Garwood 1936; half the quantiles of chi-square with 2k and 2k + 2 degrees of freedom
  it.each([
    [0, '0.000', '3.689'],
    [1, '0.025', '5.572'],
    [2, '0.242', '7.225'],
    [5, '1.623', '11.668'],
    [10, '4.795', '18.390'],
    [50, '37.111', '65.919'],
    [100, '81.364', '121.627'],
    [10_000_000, '9993802.997', '10006199.898'],
  ])('of %i events is %s to %s', (count, low, high) => {
    const interval = poissonInterval(count);
    expect([interval.low.toFixed(3), interval.high.toFixed(3)]).toEqual([low, high]);
  });

  it('refuses what is no count', () => {
    expect(() => poissonInterval(-1)).toThrow(RangeError);
    expect(() => poissonInterval(Number.NaN)).toThrow(RangeError);
  });
});
