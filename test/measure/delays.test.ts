import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DelaySummary, delaySeconds, measureDelays } from '../../src/measure/delays.ts';
import { CATEGORY_IDS, categoryOf, OUTCOMES } from '../../src/model/category.ts';
import { type Call, tableOf } from '../helpers/calls.ts';

const NOTHING: DelaySummary = { calls: 0, p50: null, p90: null, negative: 0, missing: 0 };
const NO_ANSWER = 'no-answer/rang-out';
const HEARD = 'completed/heard-in-full';

describe('delays', () => {
  it('are those that a person reads from the times', () => {
    const calls: Call[] = [
      // rings 3 seconds after dialling, for 8; then 30 of talk
      { outcome: HEARD, originate: 100, ring: 103, answer: 111, end: 141, talk: 30 },
      { outcome: HEARD, originate: 200, ring: 201, answer: 221, end: 252, talk: 31.9 },
      // picked up, but nobody says when: the end is no end of ringing
      { outcome: HEARD, originate: 300, ring: 305, end: 350 },
      { outcome: NO_ANSWER, originate: 400, ring: 404, end: 449, talk: 0 },
      // never rang
      { outcome: 'invalid-number/nonexistent', originate: 500, end: 501 },
    ];
    const { byCategory, all } = measureDelays(tableOf(calls));
    expect(byCategory.completed).toEqual({
      postDial: { calls: 3, p50: 3, p90: 5, negative: 0, missing: 0 },
      ring: { calls: 2, p50: 8, p90: 20, negative: 0, missing: 1 },
      talk: { calls: 2, p50: 30, p90: 31, negative: 0, missing: 1 },
    });
    expect(byCategory['no-answer']).toEqual({
      postDial: { calls: 1, p50: 4, p90: 4, negative: 0, missing: 0 },
      ring: { calls: 1, p50: 45, p90: 45, negative: 0, missing: 0 },
      talk: { ...NOTHING, missing: 1 },
    });
    expect(byCategory['invalid-number'].ring).toEqual({ ...NOTHING, missing: 1 });
    expect(byCategory.busy.ring).toEqual(NOTHING);
    expect(all.ring).toEqual({ calls: 3, p50: 20, p90: 45, negative: 0, missing: 2 });
  });

  it('count clocks that run backwards, and 300 seconds at most', () => {
    const calls: Call[] = [
      { outcome: NO_ANSWER, originate: 105, ring: 100, end: 99 },
      { outcome: NO_ANSWER, originate: 100, ring: 100, end: 4_000_000_000 },
    ];
    const { byCategory } = measureDelays(tableOf(calls));
    expect(byCategory['no-answer'].postDial).toMatchObject({ calls: 1, p50: 0, negative: 1 });
    expect(byCategory['no-answer'].ring).toMatchObject({ calls: 1, p50: 300, negative: 1 });
  });

  it('agree with sorting, whatever the calls', () => {
    const time = fc.option(fc.integer({ min: 1000, max: 1400 }), { nil: 0 });
    const anyCall = fc.record({
      outcome: fc.constantFrom(...OUTCOMES),
      originate: time,
      ring: time,
      answer: time,
      end: time,
    });
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 60 }), (calls) => {
        const { byCategory } = measureDelays(tableOf(calls));
        for (const category of CATEGORY_IDS) {
          const waits = calls
            .filter((call) => categoryOf(call.outcome) === category && call.originate * call.ring)
            .map((call) => call.ring - call.originate);
          const known = waits.filter((wait) => wait >= 0).map((wait) => Math.min(300, wait));
          known.sort((a, b) => a - b);
          // the smallest that so many tenths lie at or below
          const at = (tenths: number): number | null =>
            known.find((_, i) => (i + 1) * 10 >= known.length * tenths) ?? null;
          expect(byCategory[category].postDial).toEqual({
            calls: known.length,
            p50: at(5),
            p90: at(9),
            negative: waits.length - known.length,
            missing:
              calls.filter((call) => categoryOf(call.outcome) === category).length - waits.length,
          });
        }
      }),
    );
  });

  it('can be had by the second, for the outcomes that are asked for', () => {
    const calls: Call[] = [
      { outcome: NO_ANSWER, ring: 100, end: 109 },
      { outcome: NO_ANSWER, ring: 100, end: 109 },
      { outcome: 'busy/user-busy', ring: 100, end: 102 },
    ];
    const { ring } = measureDelays(tableOf(calls)).byOutcome;
    const seconds = delaySeconds(ring, [NO_ANSWER]);
    expect([...seconds.entries()].filter(([, own]) => own > 0)).toEqual([[9, 2]]);
  });
});
