import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../src/measure/stats/wilson.ts';

const counts = fc
  .integer({ min: 1, max: 5_000_000 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

describe('the Wilson interval', () => {
  // features-and-statistics.md §5
  it.each([
    [0, 10, '0.000000', '0.277533'],
    [1, 10, '0.017876', '0.404150'],
    [5, 10, '0.236593', '0.763407'],
    [8, 10, '0.490162', '0.943318'],
    [10, 10, '0.722467', '1.000000'],
    [30, 200, '0.107136', '0.206056'],
    [520, 1000, '0.489018', '0.550829'],
    [0, 1000, '0.000000', '0.003827'],
  ])('of %i in %i is %s to %s', (successes, trials, low, high) => {
    const interval = wilson(successes, trials);
    expect([interval.low?.toFixed(6), interval.high?.toFixed(6)]).toEqual([low, high]);
    expect(interval.value).toBe(successes / trials);
  });

  it('is null where there is nothing to divide by', () => {
    expect(wilson(0, 0)).toEqual({ value: null, low: null, high: null });
  });

  it('holds the value and stays between 0 and 1', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { low, value, high } = wilson(successes, trials);
        const inOrder = [0, low, value, high, 1] as number[];
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
      }),
    );
  });

  it('is where the score test gives up: each end differs from the value by 1.96 standard errors of its own', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { low, high } = wilson(successes, trials);
        // the definition, solved by nobody: (p̂ − p)² = z² p (1 − p) / n, wherever p is inside
        for (const p of [low as number, high as number].filter((end) => end > 0 && end < 1)) {
          const z = Math.abs(successes / trials - p) / Math.sqrt((p * (1 - p)) / trials);
          expect(z).toBeCloseTo(1.959964, 4);
        }
      }),
    );
    expect.hasAssertions();
  });

  it('moves up with more successes', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        fc.pre(successes < trials);
        const [fewer, more] = [wilson(successes, trials), wilson(successes + 1, trials)];
        expect(more.low as number).toBeGreaterThan(fewer.low as number);
        expect(more.high as number).toBeGreaterThan(fewer.high as number);
      }),
    );
  });

  it('is narrower with ten times the calls', () => {
    const width = (n: number): number => {
      const { low, high } = wilson(n * 0.3, n);
      return (high as number) - (low as number);
    };
    expect(width(10_000)).toBeLessThan(width(1000));
    expect(width(1000)).toBeLessThan(width(100));
  });

  it('is the mirror image for failures', () => {
    const [heard, not] = [wilson(30, 200), wilson(170, 200)];
    expect(not.low).toBeCloseTo(1 - (heard.high as number), 12);
    expect(not.high).toBeCloseTo(1 - (heard.low as number), 12);
  });
});
