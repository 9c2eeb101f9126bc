import { describe, expect, it } from 'vitest';
import { calendarRow, foldByCalendar } from '../../src/measure/calendar.ts';
import { callsOf, rowOf } from '../../src/measure/outcome-matrix.ts';
import { measureTimeline } from '../../src/measure/timeline.ts';
import { tableOf } from '../helpers/calls.ts';

const at = (time: string): number => Date.parse(`${time}Z`) / 1000;

describe('the calendar', () => {
  it('has the calls of the same weekday and hour in one slot', () => {
    // 2026-09-07 and 2026-09-14 were Mondays, 2026-09-13 was a Sunday
    const times = [
      '2026-09-07T09:00:00',
      '2026-09-07T09:59:59',
      '2026-09-07T10:00:00',
      '2026-09-14T09:30:00',
      '2026-09-13T23:59:59',
    ];
    const timeline = measureTimeline(tableOf(times.map((time) => ({ originate: at(time) }))));
    const calendar = timeline && foldByCalendar(timeline);
    const calls = (weekday: number, hour: number): number | undefined =>
      calendar && callsOf(rowOf(calendar, calendarRow(weekday, hour)));
    expect([calls(1, 9), calls(1, 10), calls(7, 23), calls(7, 22)]).toEqual([3, 1, 1, 0]);
  });

  it('is not made of days, which do not tell the hour', () => {
    const calls = ['2000-01-01T00:00:00', '2026-01-01T00:00:00'].map((time) => ({
      originate: at(time),
    }));
    const timeline = measureTimeline(tableOf(calls));
    expect(timeline?.seconds).toBe(86_400);
    expect(timeline && foldByCalendar(timeline)).toBeUndefined();
  });
});
