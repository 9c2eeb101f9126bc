import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../../src/measure/outcome-matrix.ts';
import { hourOf, measureTimeline, type Timeline, weekdayOf } from '../../src/measure/timeline.ts';
import { OUTCOMES, type Outcome } from '../../src/model/category.ts';
import { tableOf } from '../helpers/calls.ts';

const at = (iso: string): number => Date.parse(`${iso}Z`) / 1000;
const heard: Outcome = 'completed/heard-in-full';
const busy: Outcome = 'busy/user-busy';

/** Calls of an outcome in each bucket. */
function series({ matrix }: Timeline, outcome: Outcome): number[] {
  return Array.from({ length: matrix.rows }, (_, row) => {
    return rowOf(matrix, row)[OUTCOMES.indexOf(outcome)] as number;
  });
}

function measured(calls: Parameters<typeof tableOf>[0]): Timeline {
  const timeline = measureTimeline(tableOf(calls));
  if (timeline === undefined) throw new Error('no timeline');
  return timeline;
}

/** So many calls, one a minute. */
const minutely = (first: string, calls: number) =>
  Array.from({ length: calls }, (_, i) => ({ outcome: heard, originate: at(first) + i * 60 }));

describe('the timeline', () => {
  it('counts calls by quarters of an hour, empty ones included', () => {
    const timeline = measured([
      { outcome: heard, originate: at('2026-09-01T09:44:59') },
      { outcome: busy, originate: at('2026-09-01T09:00:00') },
      { outcome: heard, originate: at('2026-09-01T09:14:59') },
      { outcome: heard, originate: at('2026-09-01T09:15:00') },
      { outcome: heard, originate: at('2026-09-01T10:15:00') },
    ]);
    expect(timeline).toMatchObject({ from: at('2026-09-01T09:00:00'), seconds: 900, timeless: 0 });
    expect(series(timeline, heard)).toEqual([1, 1, 1, 0, 0, 1]);
    expect(series(timeline, busy)).toEqual([1, 0, 0, 0, 0, 0]);
  });

  it('begins on the quarter, not at the first call', () => {
    const timeline = measured([{ originate: at('2026-09-01T09:29:59') }]);
    expect(timeline.from).toBe(at('2026-09-01T09:15:00'));
    expect(timeline.matrix.rows).toBe(1);
  });

  it('counts calls without a start apart', () => {
    const timeline = measured([{ originate: at('2026-09-01T09:00:00') }, {}, { outcome: busy }]);
    expect(timeline.timeless).toBe(2);
    expect(series(timeline, heard)).toEqual([1]);
    expect(measureTimeline(tableOf([{}, {}]))).toBeUndefined();
    expect(measureTimeline(tableOf([]))).toBeUndefined();
  });

  it('keeps its memory: longer campaigns get longer buckets', () => {
    const between = (first: string, last: string) => [
      { originate: at(first) },
      { originate: at(last) },
    ];
    expect(measured(between('2026-01-01T00:00:00', '2027-01-01T00:00:00')).seconds).toBe(900);
    const years = measured(between('2024-01-01T00:00:00', '2027-01-01T00:00:00'));
    expect([years.seconds, years.matrix.rows]).toEqual([3600, 1096 * 24 + 1]);
    const decades = measured(between('1990-01-01T10:00:00', '2027-01-01T11:00:00'));
    expect([decades.seconds, decades.from]).toEqual([86400, at('1990-01-01T00:00:00')]);
    expect(decades.matrix.rows).toBeLessThanOrEqual(36_001);
    expect(
      measureTimeline(tableOf([{ originate: 1 }, { originate: 2 ** 32 - 1 }])),
    ).toBeUndefined();
  });

  it('is not blurred by single times years away', () => {
    const campaign = minutely('2026-09-01T09:00:00', 600);
    for (const stray of ['1990-01-01T00:00:00', '2099-12-31T23:59:59']) {
      const timeline = measured([{ originate: at(stray) }, ...campaign]);
      expect(timeline).toMatchObject({
        from: at('2026-09-01T09:00:00'),
        seconds: 900,
        timeless: 1,
      });
      expect(series(timeline, heard)).toEqual(Array(40).fill(15));
    }
    // more than one in a thousand are no strays
    const two = [
      { originate: at('1990-01-01T00:00:00') },
      { originate: at('1990-01-02T00:00:00') },
    ];
    expect(measured([...two, ...campaign])).toMatchObject({ seconds: 86400, timeless: 0 });
    // and of few calls nobody can say which are
    expect(measured([two[0] as object, ...campaign.slice(0, 50)]).seconds).toBe(86400);
  });

  it('loses no call, whatever the times are', () => {
    const time = fc.oneof(
      fc.constant(0),
      fc.integer({ min: 1, max: 2 ** 32 - 1 }),
      fc.integer({ min: at('2026-09-01T00:00:00'), max: at('2026-09-02T00:00:00') }),
    );
    const property = fc.property(fc.array(time, { maxLength: 200 }), (times) => {
      const timeline = measureTimeline(tableOf(times.map((originate) => ({ originate }))));
      if (timeline === undefined) return true;
      const counted = timeline.matrix.counts.reduce((sum, calls) => sum + calls, 0);
      return counted + timeline.timeless === times.length && timeline.matrix.rows <= 36_001;
    });
    expect(() => fc.assert(property, { numRuns: 200 })).not.toThrow();
  });
});

describe('the clock', () => {
  it.each([
    ['2026-09-01T00:00:00', 0, 2],
    ['2026-09-01T09:59:59', 9, 2],
    ['2026-09-06T23:59:59', 23, 7],
    ['2026-09-07T00:00:00', 0, 1],
    ['2024-02-29T12:00:00', 12, 4],
    ['2000-01-01T05:00:00', 5, 6],
    ['1971-01-01T00:00:00', 0, 5],
    ['2105-12-31T23:00:00', 23, 4],
  ])('%s is hour %i of weekday %i', (iso, hour, weekday) => {
    expect([hourOf(at(iso)), weekdayOf(at(iso))]).toEqual([hour, weekday]);
  });

  it('agrees with the calendar on any day', () => {
    const property = fc.property(fc.integer({ min: 1, max: 2 ** 32 - 1 }), (seconds) => {
      const date = new Date(seconds * 1000);
      return hourOf(seconds) === date.getUTCHours() && weekdayOf(seconds) % 7 === date.getUTCDay();
    });
    expect(() => fc.assert(property)).not.toThrow();
  });
});
