import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mantelHaenszelRatio } from '../../../src/measure/stats/mantel-haenszel-ratio.ts';
import { ratioOfProportions } from '../../../src/measure/stats/ratio-of-proportions.ts';
import { wilson } from '../../../src/measure/stats/wilson.ts';
import { Random } from '../../helpers/random.ts';
import { aRatio, of } from './ratios.ts';

describe('the ratio of two proportions', () => {
  it('holds just those ratios r at which the interval of a − r·b holds 0', () => {
    fc.assert(
      fc.property(aRatio, aRatio, fc.double({ min: 0.01, max: 100, noNaN: true }), (a, b, r) => {
        fc.pre(b.numerator > 0);
        const { low, high } = ratioOfProportions(a, b);
        const [pa, pb] = [a, b].map(({ numerator, denominator }) => {
          const { value, low: from, high: to } = wilson(numerator, denominator);
          return { value: value ?? 0, low: from ?? 0, high: to ?? 0 };
        });
        if (pa === undefined || pb === undefined) throw new Error('unreachable');
        const middle = pa.value - r * pb.value;
        const least = middle - Math.hypot(pa.value - pa.low, r * (pb.high - pb.value));
        const most = middle + Math.hypot(pa.high - pa.value, r * (pb.value - pb.low));
        fc.pre(Math.abs(least) > 1e-9 && Math.abs(most) > 1e-9);
        expect(r >= low && r <= (high ?? Infinity)).toBe(least <= 0 && most >= 0);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [0.4, 0.5, 200],
    [0.05, 0.1, 300],
    [0.9, 0.95, 150],
  ])('holds the true ratio of %d and %d at %d calls in about 95 %', (pa, pb, calls) => {
    const random = new Random(11);
    const draw = (p: number) => {
      let numerator = 0;
      for (let i = 0; i < calls; i++) if (random.share() < p) numerator++;
      return of(numerator, calls);
    };
    let held = 0;
    for (let i = 0; i < 1000; i++) {
      const { low, high } = ratioOfProportions(draw(pa), draw(pb));
      if (low <= pa / pb && pa / pb <= (high ?? Infinity)) held++;
    }
    expect(held).toBeGreaterThan(930);
    expect(held).toBeLessThan(970);
  });

  it('refuses a side without calls, and nothing to compare with', () => {
    expect(() => ratioOfProportions(of(0, 0), of(1, 2))).toThrow(RangeError);
    expect(() => ratioOfProportions(of(1, 2), of(0, 2))).toThrow(RangeError);
  });
});

describe('the Mantel–Haenszel ratio', () => {
  it('of one stratum is the plain ratio with the interval of its logarithm (Katz 1978)', () => {
    const pooled = mantelHaenszelRatio([{ a: of(15, 100), b: of(5, 100) }], 1);
    // 3 × exp(± 1.96 √(1/15 − 1/100 + 1/5 − 1/100))
    expect(pooled?.value).toBeCloseTo(3, 12);
    expect(pooled?.low).toBeCloseTo(1.1334, 4);
    expect(pooled?.high).toBeCloseTo(7.9409, 3);
  });

  it('is not moved by strata of which one side has more', () => {
    const pooled = mantelHaenszelRatio(
      [
        { a: of(80, 200), b: of(320, 800) },
        { a: of(560, 800), b: of(140, 200) },
      ],
      1,
    );
    expect(pooled?.value).toBeCloseTo(1, 12);
  });

  it('is wider where calls are repeated, and undefined where one side has no success', () => {
    const strata = [{ a: of(15, 100), b: of(5, 100) }];
    const [once, twice] = [1, 2].map((repeats) => mantelHaenszelRatio(strata, repeats));
    const widthOf = (one: typeof once): number => Math.log((one?.high ?? 0) / (one?.low ?? 1));
    expect(widthOf(twice)).toBeCloseTo(Math.SQRT2 * widthOf(once), 10);
    expect(mantelHaenszelRatio([{ a: of(0, 9), b: of(4, 9) }], 1)).toBeUndefined();
    expect(mantelHaenszelRatio([], 1)).toBeUndefined();
  });
});
