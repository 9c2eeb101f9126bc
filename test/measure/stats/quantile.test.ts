import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantileOfCounts } from '../../../src/measure/stats/quantile.ts';

describe('a quantile of counts', () => {
  it.each([
    // 1 × 2 s, 3 × 4 s, 1 × 9 s
    [[0, 0, 1, 0, 3, 0, 0, 0, 0, 1], 0.5, 4],
    [[0, 0, 1, 0, 3, 0, 0, 0, 0, 1], 0.2, 2],
    [[0, 0, 1, 0, 3, 0, 0, 0, 0, 1], 0.9, 9],
    [[0, 0, 1, 0, 3, 0, 0, 0, 0, 1], 0, 2],
    [[0, 0, 1, 0, 3, 0, 0, 0, 0, 1], 1, 9],
    // of an even number, the lower middle
    [[1, 1, 1, 1], 0.5, 1],
    // 0.07 × 100 is 7.000000000000001
    [[7, 93], 0.07, 0],
  ])('of %j at %d is %i', (counts, q, value) => {
    expect(quantileOfCounts(counts, q)).toBe(value);
    expect(quantileOfCounts(Uint32Array.from(counts), q)).toBe(value);
  });

  it('is what sorting finds', () => {
    const values = fc.array(fc.nat(20), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.nat(20), (all, twentieths) => {
        const counts = Array.from({ length: 21 }, (_, i) => all.filter((v) => v === i).length);
        const place = Math.max(1, Math.ceil((twentieths * all.length) / 20));
        const sorted = all.toSorted((a, b) => a - b);
        expect(quantileOfCounts(counts, twentieths / 20)).toBe(sorted[place - 1]);
      }),
    );
  });

  it('of nothing is nothing', () => {
    expect(quantileOfCounts([], 0.5)).toBeNull();
    expect(quantileOfCounts([0, 0], 0.5)).toBeNull();
    expect(() => quantileOfCounts([1], 1.5)).toThrow(RangeError);
  });
});
