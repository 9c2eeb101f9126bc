import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnsweredLater, measureAnsweredLater } from '../../src/measure/answered-later.ts';
import {
  type AttemptTimeline,
  measureAttemptTimeline,
} from '../../src/measure/attempt-timeline.ts';
import { CATEGORY_IDS, categoryOf, OUTCOMES, type Outcome } from '../../src/model/category.ts';
import { measuresOf } from '../helpers/diagnose.ts';
import { at, type NumberedCall, numberedTable } from '../helpers/numbered-calls.ts';

const HEARD: Outcome = 'completed/heard-in-full';
const HUNG_UP: Outcome = 'early-hangup/hung-up-early';
const RANG_OUT: Outcome = 'no-answer/rang-out';
const BUSY: Outcome = 'busy/user-busy';

function measure(calls: readonly NumberedCall[]): [AnsweredLater, AttemptTimeline] {
  const [table, byNumber] = numberedTable(calls);
  const timeline = measureAttemptTimeline(table, byNumber) as AttemptTimeline;
  return [measureAnsweredLater(byNumber, timeline), timeline];
}

/** One call a minute to each number, in this order. */
const series = (...numbers: Outcome[][]): NumberedCall[] =>
  numbers.flatMap((outcomes, n) =>
    outcomes.map((outcome, i) => ({
      callee: `1380000000${n}`,
      outcome,
      originate: at('09:00') + i * 60,
    })),
  );

/** `[lost, numbers of these, answered later, heard later]` */
function of(outcome: Outcome, [later]: [AnsweredLater, AttemptTimeline]): number[] {
  const i = OUTCOMES.indexOf(outcome);
  const { lost, lostNumbers, answered, heard } = later;
  return [lost, lostNumbers, answered, heard].map((column) => column[i] as number);
}

describe('what came of a number later', () => {
  it('is an answer, one that was heard to the end, or none', () => {
    const measured = measure(
      series(
        [BUSY, RANG_OUT, HUNG_UP],
        [BUSY, BUSY, HUNG_UP, HEARD],
        [HEARD, BUSY, BUSY],
        [BUSY],
        [RANG_OUT],
      ),
    );
    // the third number answered before, not later
    expect(of(BUSY, measured)).toEqual([3, 2, 1, 2]);
    expect(of(RANG_OUT, measured)).toEqual([1, 1, 1, 0]);
    expect(of(HUNG_UP, measured)).toEqual([1, 1, 0, 1]);
  });

  it('is taken for an answer where it may have been one', () => {
    for (const outcome of ['ambiguous/heard-or-hung-up', 'unknown/no-result'] as const) {
      expect(of(BUSY, measure(series([BUSY, outcome])))).toEqual([0, 0, 0, 1]);
    }
    expect(of(BUSY, measure(series([BUSY, 'answered/machine'])))).toEqual([0, 0, 1, 0]);
    expect(of(BUSY, measure(series([BUSY, 'platform-error/platform'])))).toEqual([1, 1, 0, 0]);
  });

  it('is told by the start, not by the order of the file, and not of calls without one', () => {
    const [busy, heard] = series([BUSY, HEARD]) as [NumberedCall, NumberedCall];
    expect(of(BUSY, measure([heard, busy]))).toEqual([0, 0, 0, 1]);
    const { callee } = busy;
    expect(of(BUSY, measure([{ callee, outcome: BUSY }, heard]))).toEqual([0, 0, 0, 0]);
    expect(of(BUSY, measure([{ callee, outcome: HEARD }, busy]))).toEqual([1, 1, 0, 0]);
  });

  it('is not known where most numbers are masked: each is many', async () => {
    const told = async (...callees: string[]): Promise<boolean> => {
      const calls = callees.map((callee) => ({ callee, outcome: BUSY, originate: at('09:00') }));
      const [table] = numberedTable(calls);
      return (await measuresOf(table)).answeredLater !== undefined;
    };
    expect(await told('13800000001', '13800000002', '138****0003')).toBe(true);
    expect(await told('13800000001', '138****0002', '138****0003')).toBe(false);
  });

  it('is what going through the calls one by one finds', () => {
    const call = fc.record({
      callee: fc.constantFrom('1', '2', '3', '4'),
      outcome: fc.constantFrom(...OUTCOMES),
      // up to two days
      originate: fc.integer({ min: 0, max: 40 }).map((n) => (n === 0 ? 0 : at('09:00') + n * 4000)),
    });
    const some = fc.array(call, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(some, (calls) => {
        if (calls.every(({ originate }) => originate === 0)) return;
        const [later, { from, seconds }] = measure(calls);
        const mayBe = (outcome: Outcome, ...categories: string[]): boolean =>
          categories.includes(categoryOf(outcome));
        const told = calls.flatMap((one, i) => {
          if (one.originate === 0) return [];
          const after = calls.filter(
            (other, j) =>
              other.callee === one.callee &&
              (other.originate > one.originate || (other.originate === one.originate && j > i)),
          );
          const isHeard = after.some(
            ({ outcome }) =>
              mayBe(outcome, 'completed', 'ambiguous', 'unknown') ||
              ['answered/answered', 'answered/two-party-ended'].includes(outcome),
          );
          const isUp = after.some(({ outcome }) => mayBe(outcome, 'early-hangup', 'answered'));
          return [{ ...one, got: isHeard ? 'heard' : isUp ? 'answered' : 'lost' }];
        });
        OUTCOMES.forEach((outcome, i) => {
          const own = told.filter((one) => one.outcome === outcome);
          for (const got of ['heard', 'answered', 'lost'] as const) {
            expect(later[got][i]).toBe(own.filter((one) => one.got === got).length);
          }
          const numbers = own.filter(({ got }) => got === 'lost').map(({ callee }) => callee);
          expect(later.lostNumbers[i]).toBe(new Set(numbers).size);
        });
        const at = new Map<number, { calls: number; lost: number }>();
        for (const { outcome, originate, got } of told) {
          const bucket = Math.floor((originate - from) / seconds);
          const entry = bucket * CATEGORY_IDS.length + CATEGORY_IDS.indexOf(categoryOf(outcome));
          const before = at.get(entry) ?? { calls: 0, lost: 0 };
          const lost = before.lost + (got === 'lost' ? 1 : 0);
          at.set(entry, { calls: before.calls + 1, lost });
        }
        later.callsAt.forEach((count, entry) => {
          expect(count).toBe(at.get(entry)?.calls ?? 0);
          expect(later.lostAt[entry]).toBe(at.get(entry)?.lost ?? 0);
        });
      }),
    );
  });
});
