import { emptyMatrix, type OutcomeMatrix, WIDTH } from './outcome-matrix.ts';
import { hourOf, type Timeline, weekdayOf } from './timeline.ts';

const HOURS = 24;
const WEEKDAYS = 7;

/** Row of the calendar's matrix for a weekday, 1 (Monday) to 7, and an hour. */
export function calendarRow(weekday: number, hour: number): number {
  return (weekday - 1) * HOURS + hour;
}

/** Calls by weekday and hour of the day; undefined where the timeline is too coarse to tell hours. */
export function foldByCalendar({
  from,
  seconds,
  matrix,
  calls,
}: Timeline): OutcomeMatrix | undefined {
  if (seconds > 3600) return undefined;
  const calendar = emptyMatrix(WEEKDAYS * HOURS);
  const { counts } = calendar;
  for (let bucket = 0; bucket < matrix.rows; bucket++) {
    if (calls[bucket] === 0) continue;
    const start = from + bucket * seconds;
    const into = calendarRow(weekdayOf(start), hourOf(start)) * WIDTH;
    for (let i = 0; i < WIDTH; i++)
      counts[into + i]! += matrix.counts[bucket * WIDTH + i] as number;
  }
  return calendar;
}
