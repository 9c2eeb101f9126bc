import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier } from '../../../src/measure/stats/kaplan-meier.ts';
import { wilson } from '../../../src/measure/stats/wilson.ts';

function counts(times: readonly number[]): number[] {
  const histogram: number[] = Array.from({ length: Math.max(-1, ...times) + 1 }, () => 0);
  for (const time of times) histogram[time]!++;
  return histogram;
}

// Freireich et al. 1963: weeks in remission on 6-MP, of 21 patients
const relapsed = counts([6, 6, 6, 7, 10, 13, 16, 22, 23]);
const lost = counts([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]);

describe('Kaplan–Meier', () => {
  const curve = kaplanMeier(relapsed, lost);

  // survfit(Surv(time, status) ~ 1, conf.type = "log-log") in R
  it.each([
    [6, 21, '0.857', '0.620', '0.952'],
    [7, 17, '0.807', '0.563', '0.923'],
    [10, 15, '0.753', '0.503', '0.889'],
    [13, 12, '0.690', '0.432', '0.849'],
    [16, 11, '0.627', '0.368', '0.805'],
    [22, 7, '0.538', '0.268', '0.747'],
    [23, 6, '0.448', '0.188', '0.680'],
  ])('of 6-MP at week %i, %i at risk, is %s (%s to %s)', (week, risk, survival, low, high) => {
    expect(curve.atRisk[week]).toBe(risk);
    const interval = [curve.survival[week], curve.low[week], curve.high[week]];
    expect(interval.map((x) => x?.toFixed(3))).toEqual([survival, low, high]);
  });

  it('stays between the events, and goes on to the last that was seen', () => {
    expect(curve.survival).toHaveLength(36);
    expect(curve.survival[35]).toBe(curve.survival[23]);
    expect(curve.low[21]).toBe(curve.low[16]);
    expect(curve.atRisk[35]).toBe(1);
  });

  it('begins with what those at risk allow', () => {
    expect([curve.survival[0], curve.low[0], curve.high[0]]).toEqual([1, wilson(21, 21).low, 1]);
  });

  it('ends at nothing, which is no proof of nothing', () => {
    const all = kaplanMeier([0, 2, 1, 1], []);
    expect([...all.survival]).toEqual([1, 0.5, 0.25, 0]);
    expect(all.low[3]).toBe(0);
    expect(all.high[3]).toBe(all.high[2]);
    expect([...kaplanMeier([3], []).high]).toEqual([1]);
  });

  it('of nothing says nothing', () => {
    expect(kaplanMeier([], []).survival).toHaveLength(0);
    const none = kaplanMeier([0, 0], [0]);
    expect([...none.atRisk]).toEqual([0, 0]);
    expect([none.low[1], none.high[1]]).toEqual([0, 1]);
  });

  const times = fc.array(fc.nat(30), { minLength: 1, maxLength: 60 });

  it('is the share still there, where nobody is lost from sight', () => {
    fc.assert(
      fc.property(times, (ended) => {
        const { survival } = kaplanMeier(counts(ended), []);
        for (const [t, value] of survival.entries()) {
          const left = ended.filter((time) => time > t).length;
          expect(value).toBeCloseTo(left / ended.length, 12);
        }
      }),
    );
  });

  it('is the product over all events, one at a time, and keeps its interval around it', () => {
    fc.assert(
      fc.property(times, times, (ended, gone) => {
        const { survival, low, high } = kaplanMeier(counts(ended), counts(gone));
        for (const [t, value] of survival.entries()) {
          // those who end together end one after the other: (1 − 1/r)(1 − 1/(r − 1)) = 1 − 2/r
          const order = ended.filter((time) => time <= t).toSorted((a, b) => a - b);
          const product = order.reduce((all, time, i) => {
            const before = i + gone.filter((other) => other < time).length;
            return all * (1 - 1 / (ended.length + gone.length - before));
          }, 1);
          expect(value).toBeCloseTo(product, 10);
          expect(low[t]).toBeLessThanOrEqual(value);
          expect(high[t]).toBeGreaterThanOrEqual(value);
          expect(low[t]).toBeGreaterThanOrEqual(0);
          expect(high[t]).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
