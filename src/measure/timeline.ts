import type { CallTable } from '../table/call-table.ts';
import {
  callsByRow,
  emptyMatrix,
  type OutcomeMatrix,
  outcomeIndexes,
  WIDTH,
} from './outcome-matrix.ts';

/** Calls by time: a row of the matrix a bucket, none left out between the first call and the last. */
export interface Timeline {
  /** Local seconds at which the first bucket begins. */
  readonly from: number;
  /** Length of a bucket: a quarter of an hour, or more if the campaign would need too many of them. */
  readonly seconds: number;
  readonly matrix: OutcomeMatrix;
  /** All calls of each bucket: many buckets have none, and need not be looked at. */
  readonly calls: Uint32Array;
  /** Calls without a start, or with one far from all others; they are in no bucket. */
  readonly timeless: number;
}

const QUARTER = 900;
const HOUR = 3600;
const DAY = 86400;
/** A year of quarters: 5 MiB of counters. */
const BUCKETS_AT_MOST = 36_000;

/** One call of so many may have a damaged time that lies years away from all others. */
const STRAY_PER = 1000;
/** Of fewer calls none is left out: which ones are the strays cannot be told. */
const CALLS_TO_TELL_STRAYS = 100;

/** Which call belongs to which bucket: the calls from `first` to `last`, in buckets from `from` on. */
export interface Grid {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly seconds: number;
  readonly buckets: number;
}

/** Undefined where no call has a start, and where they lie so far apart that they must be damaged. */
export function gridOf(
  originate: Uint32Array,
  length: number,
  span: Span | undefined = spanOf(originate, length),
): Grid | undefined {
  if (span === undefined) return undefined;
  const { first, last } = fits(span, QUARTER) ? span : withoutStrays(originate, length, span);
  const seconds = [QUARTER, HOUR, DAY].find((step) => fits({ first, last }, step));
  if (seconds === undefined) return undefined;
  const from = first - (first % seconds);
  return { first, last, from, seconds, buckets: Math.floor((last - from) / seconds) + 1 };
}

/** Undefined where there is no grid. */
export function measureTimeline(
  { length, originate, verdict, verdicts }: CallTable,
  span?: Span,
): Timeline | undefined {
  const grid = gridOf(originate, length, span);
  if (grid === undefined) return undefined;
  const { first, last, from, seconds, buckets } = grid;
  const matrix = emptyMatrix(buckets);
  const outcome = outcomeIndexes(verdicts);
  const { counts } = matrix;
  // quicker than a division, and half a second keeps it from ever coming out on the wrong side of a whole number
  const perSecond = 1 / seconds;
  let timeless = 0;
  for (let i = 0; i < length; i++) {
    const start = originate[i] as number;
    if (start < first || start > last) timeless++;
    else {
      const bucket = ((start - from + 0.5) * perSecond) | 0;
      counts[bucket * WIDTH + (outcome[verdict[i] as number] as number)]!++;
    }
  }
  return { from, seconds, matrix, calls: callsByRow(matrix), timeless };
}

function fits({ first, last }: Span, seconds: number): boolean {
  return (last - first) / seconds < BUCKETS_AT_MOST;
}

/**
 * The span of all calls but a few with damaged times, if that makes it fit quarters: one call of 1990 would otherwise
 * blur the whole campaign to days.
 */
function withoutStrays(originate: Uint32Array, length: number, span: Span): Span {
  const firstDay = Math.floor(span.first / DAY);
  const byDay = new Uint32Array(Math.floor(span.last / DAY) - firstDay + 1);
  let calls = 0;
  for (let i = 0; i < length; i++) {
    const start = originate[i] as number;
    if (start < span.first || start > span.last) continue;
    byDay[Math.floor(start / DAY) - firstDay]!++;
    calls++;
  }
  let strays = calls < CALLS_TO_TELL_STRAYS ? 0 : Math.ceil(calls / STRAY_PER);
  let low = 0;
  let high = byDay.length - 1;
  while (low < high) {
    const trimmed = { first: (firstDay + low) * DAY, last: (firstDay + high + 1) * DAY - 1 };
    if (fits(trimmed, QUARTER)) {
      return spanOf(originate, length, trimmed) ?? span;
    }
    const atLow = byDay[low] as number;
    const atHigh = byDay[high] as number;
    strays -= Math.min(atLow, atHigh);
    if (strays < 0) return span;
    if (atLow <= atHigh) low++;
    else high--;
  }
  return span;
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

/** @param within only times from its first to its last */
export function spanOf(
  originate: Uint32Array,
  length: number,
  within: Span = { first: 1, last: Number.POSITIVE_INFINITY },
): Span | undefined {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let i = 0; i < length; i++) {
    const start = originate[i] as number;
    if (start < within.first || start > within.last) continue;
    if (start < first) first = start;
    if (start > last) last = start;
  }
  return last === 0 ? undefined : { first, last };
}

/** Hour of the day, 0 to 23, of local seconds. */
export function hourOf(localSeconds: number): number {
  return Math.floor(localSeconds / HOUR) % 24;
}

/** Weekday of local seconds: 1 Monday to 7 Sunday. The day 0 of the clock, 1970-01-01, was a Thursday. */
export function weekdayOf(localSeconds: number): number {
  return ((Math.floor(localSeconds / DAY) + 3) % 7) + 1;
}
