import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile, normalTail } from '../../../src/measure/stats/normal.ts';

describe('the normal distribution', () => {
  // by mpmath at 30 digits
  it.each([
    [0, 0.5],
    [1.5, 0.066807201268858],
    [5, 2.86651571879193e-7],
    [20, 2.75362411860623e-89],
    [-5, 1 - 2.86651571879193e-7],
  ])('has beyond %d a tail of %d', (z, truth) => {
    expect(Math.abs(normalTail(z) / truth - 1)).toBeLessThan(1e-12);
  });

  it.each([
    [0.5, 0],
    [0.8, 0.841621233572914],
    [0.975, 1.95996398454005],
    [0.995, 2.5758293035489],
    [1e-10, -6.36134090240405],
  ])('has its %d quantile at %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 11);
  });

  it('has quantiles that undo the tail', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1 - 1e-9, noNaN: true }), (p) => {
        expect(normalTail(-normalQuantile(p)) / p).toBeCloseTo(1, 9);
      }),
    );
  });

  it('has no end', () => {
    expect(normalTail(Number.POSITIVE_INFINITY)).toBe(0);
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(() => normalQuantile(1.1)).toThrow(RangeError);
    expect(() => normalQuantile(Number.NaN)).toThrow(RangeError);
  });
});
