import type { Timeline } from './timeline.ts';

interface MissingHours {
  readonly count: number;
  /** Hours in which calls are usual, with those that have none. */
  readonly of: number;
  /** Local seconds at which the first missing one begins. */
  readonly first: number | undefined;
}

const HOUR = 3600;
const HOURS = 24;
const DAY = HOUR * HOURS;
/** Days with calls before and after an hour, to know what is usual at that hour. */
const DAYS_AT_LEAST = 4;
/** Of these days, those that may have no call at the hour: with more, the hour is not a usual one. */
const EMPTY_AT_MOST = 0.25;
/** Calls in such an hour on each of the other days, and in an hour of its own day on average: no chance leaves it empty. */
const CALLS_AT_LEAST = 10;

/**
 * Hours without any call, on a day that has calls before and after them, at an hour of the day that has many on most
 * other days: rows that an export may have lost.
 */
export function findMissingHours(timeline: Timeline): MissingHours {
  const { from, seconds, matrix, calls: byBucket } = timeline;
  if (seconds > HOUR) return { count: 0, of: 0, first: undefined };
  const firstDay = Math.floor(from / DAY);
  const days = Math.floor((from + matrix.rows * seconds - 1) / DAY) - firstDay + 1;
  const calls = new Float64Array(days * HOURS);
  for (let bucket = 0; bucket < matrix.rows; bucket++) {
    const hour = Math.floor((from + bucket * seconds) / HOUR) - firstDay * HOURS;
    calls[hour]! += byBucket[bucket] as number;
  }
  const opens = new Uint8Array(days).fill(HOURS);
  const closes = new Uint8Array(days);
  const perDay = new Float64Array(days);
  calls.forEach((count, i) => {
    const day = Math.floor(i / HOURS);
    if (count === 0) return;
    opens[day] = Math.min(opens[day] as number, i % HOURS);
    closes[day] = i % HOURS;
    perDay[day]! += count;
  });

  const missing: number[] = [];
  let of = 0;
  for (let hour = 0; hour < HOURS; hour++) {
    const empty: number[] = [];
    let known = 0;
    let fewest = Number.POSITIVE_INFINITY;
    for (let day = 0; day < days; day++) {
      const [opened, closed] = [opens[day] as number, closes[day] as number];
      if (hour <= opened || hour >= closed) continue;
      // a day of a few stray calls is empty most of the time
      if ((perDay[day] as number) < CALLS_AT_LEAST * (closed - opened + 1)) continue;
      known++;
      const count = calls[day * HOURS + hour] as number;
      if (count === 0) empty.push((firstDay + day) * DAY + hour * HOUR);
      else fewest = Math.min(fewest, count);
    }
    const isUsual =
      known >= DAYS_AT_LEAST && empty.length <= EMPTY_AT_MOST * known && fewest >= CALLS_AT_LEAST;
    if (!isUsual) continue;
    of += known;
    missing.push(...empty);
  }
  return {
    count: missing.length,
    of,
    first: missing.length === 0 ? undefined : missing.reduce((a, b) => Math.min(a, b)),
  };
}
