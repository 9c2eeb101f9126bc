import { describe, expect, it } from 'vitest';
import { compareProportions } from '../../../src/measure/stats/compare-proportions.ts';
import { callsNeeded } from '../../../src/measure/stats/sample-size.ts';
import { of, randomNumbers } from './ratios.ts';

describe('the calls needed', () => {
  // power.prop.test(p1, p2, power = 0.8) in R; features-and-statistics.md §5
  it.each([
    [0.5, 0.1, 387],
    [0.5, 0.05, 1565],
    [0.3, 0.03, 3762],
    [0.1, 0.026, 2326],
    [0.5, 0.026, 5800],
    [0.5, -0.1, 387],
  ])('to tell %d from %d more are %i a side', (base, difference, calls) => {
    expect(callsNeeded(base, difference)).toBe(calls);
  });

  it('find the difference in 80 of 100 tries', () => {
    const random = randomNumbers(3);
    const draw = (trials: number, p: number) => {
      let successes = 0;
      for (let i = 0; i < trials; i++) if (random() < p) successes++;
      return of(successes, trials);
    };
    let found = 0;
    for (let i = 0; i < 2000; i++) {
      if (compareProportions(draw(387, 0.6), draw(387, 0.5)) < 0.05) found++;
    }
    expect(found / 2000).toBeGreaterThan(0.77);
    expect(found / 2000).toBeLessThan(0.83);
  });

  it('are looked for the other way where there is no room', () => {
    expect(callsNeeded(0.98, 0.05)).toBe(callsNeeded(0.98, -0.05));
    expect(callsNeeded(0, -0.1)).toBe(callsNeeded(0, 0.1));
    expect(callsNeeded(1, 0.1)).toBe(callsNeeded(0, 0.1));
  });

  it('are without end for no difference, and cannot be told of an impossible one', () => {
    expect(callsNeeded(0.5, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(() => callsNeeded(0.5, 0.6)).toThrow(RangeError);
    expect(() => callsNeeded(1.2, 0.1)).toThrow(RangeError);
    expect(() => callsNeeded(Number.NaN, 0.1)).toThrow(RangeError);
  });
});
