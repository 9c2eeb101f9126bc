import { ATTEMPT_CLASSES, type AttemptTimeline } from '../../measure/attempt-timeline.ts';
import { CATEGORY_INDEX, WIDTH } from '../../measure/outcome-matrix.ts';
import type { SegmentTimelines } from '../../measure/segment-timelines.ts';
import { hourOf, type Timeline } from '../../measure/timeline.ts';
import { CATEGORY_IDS, type CategoryId } from '../../model/category.ts';

/**
 * Categories of which an outage is made: calls that failed before anybody picked up. Unknown and ambiguous results are
 * not among them, since nobody can say that such calls are lost.
 */
export const FAILURES = [
  'busy',
  'no-answer',
  'invalid-number',
  'unreachable',
  'misconfigured',
  'restricted',
  'platform-error',
  'cancelled',
] as const satisfies readonly CategoryId[];
export type Failure = (typeof FAILURES)[number];

const CATEGORIES = CATEGORY_IDS.length;
/** Of each category: its place in `FAILURES`, or -1. */
const PLACE = Int8Array.from(CATEGORY_IDS, (category) =>
  (FAILURES as readonly CategoryId[]).indexOf(category),
);

interface Counted {
  readonly calls: Float64Array;
  /** In the order of `FAILURES`. */
  readonly failed: readonly Float64Array[];
}

/** The buckets that have calls, in order, and how many of these failed. */
export interface FailureSeries extends Counted {
  readonly length: number;
  /** Local seconds at which each begins. */
  readonly start: Float64Array;
  /** Length of each. */
  readonly seconds: number;
  /** The same of first, second and later calls to a number, where numbers are known. */
  readonly attempts: readonly Counted[];
}

export function failureSeries(
  { from, seconds, matrix }: Timeline,
  attempts?: AttemptTimeline,
): FailureSeries {
  const { counts } = matrix;
  const start: number[] = [];
  const calls: number[] = [];
  const failed = FAILURES.map((): number[] => []);
  const rows: number[] = [];
  const inBucket = new Float64Array(FAILURES.length);
  for (let bucket = 0; bucket < matrix.rows; bucket++) {
    let all = 0;
    inBucket.fill(0);
    for (let i = 0; i < WIDTH; i++) {
      const here = counts[bucket * WIDTH + i] as number;
      all += here;
      const place = PLACE[CATEGORY_INDEX[i] as number] as number;
      if (place !== -1) inBucket[place]! += here;
    }
    if (all === 0) continue;
    start.push(from + bucket * seconds);
    calls.push(all);
    rows.push(bucket);
    for (const [i, of] of failed.entries()) of.push(inBucket[i] as number);
  }
  return {
    length: start.length,
    start: Float64Array.from(start),
    seconds,
    calls: Float64Array.from(calls),
    failed: failed.map((of) => Float64Array.from(of)),
    attempts: attempts === undefined ? [] : attemptsOf(attempts, rows),
  };
}

function attemptsOf({ counts }: AttemptTimeline, buckets: readonly number[]): Counted[] {
  return Array.from({ length: ATTEMPT_CLASSES }, (_, attempt) =>
    counted(buckets.length, (i, category) => {
      const row = (buckets[i] as number) * ATTEMPT_CLASSES + attempt;
      return counts[row * CATEGORIES + category] as number;
    }),
  );
}

function counted(length: number, count: (bucket: number, category: number) => number): Counted {
  const calls = new Float64Array(length);
  const failed = FAILURES.map(() => new Float64Array(length));
  for (let i = 0; i < length; i++) {
    for (let category = 0; category < CATEGORIES; category++) {
      const here = count(i, category);
      calls[i]! += here;
      const place = PLACE[category] as number;
      if (place !== -1) (failed[place] as Float64Array)[i]! += here;
    }
  }
  return { calls, failed };
}

/** Of some segments together, by their indexes. Every bucket of the campaign is in it, also those without their calls. */
export function segmentSeries(
  { seconds, starts, segments, counts }: SegmentTimelines,
  meant: readonly number[],
): FailureSeries {
  const width = (segments.length + 1) * CATEGORIES;
  const sums = counted(starts.length, (bucket, category) => {
    let calls = 0;
    for (const segment of meant) {
      calls += counts[bucket * width + segment * CATEGORIES + category] as number;
    }
    return calls;
  });
  return { length: starts.length, start: starts, seconds, attempts: [], ...sums };
}

/** Takes some buckets out: they remain, without calls. */
export function without(series: FailureSeries, first: number, end: number): FailureSeries {
  const emptied = (values: Float64Array): Float64Array =>
    values.slice().fill(0, Math.max(0, first), end);
  const empty = ({ calls, failed }: Counted): Counted => ({
    calls: emptied(calls),
    failed: failed.map(emptied),
  });
  return { ...series, ...empty(series), attempts: series.attempts.map(empty) };
}

/** Whether the clock says enough to tell when something began: an export of bare dates has all calls at midnight. */
export function timesOfDay({ start, seconds }: FailureSeries): number {
  return new Set(start.map((at) => (at % 86400) / seconds)).size;
}

const HOURS = 24;
const DAY = 86400;

/**
 * What other days say of each bucket's hour: the share to expect in it is `fixed + open * p` calls, where p is the share
 * of the whole campaign, which counts as `weight` calls beside those of the same hour on the other days.
 */
export interface HourProfile {
  /** In the order of `FAILURES`, as the next. */
  readonly open: readonly Float64Array[];
  readonly fixed: readonly Float64Array[];
}

/** @param failures only these are needed */
export function hourProfile(
  series: FailureSeries,
  weight: number,
  failures: Iterable<number> = FAILURES.keys(),
): HourProfile {
  const open: Float64Array[] = FAILURES.map(() => NONE);
  const fixed: Float64Array[] = FAILURES.map(() => NONE);
  for (const failure of failures) {
    const exposed = exposure(series, failure);
    const others = otherDays(series, exposed);
    const own = exposed.map((calls, i) => (calls * weight) / (weight + (others[i] as number)));
    open[failure] = own;
    fixed[failure] = otherDays(series, series.failed[failure] as Float64Array).map(
      (sum, i) => (sum * (own[i] as number)) / weight,
    );
  }
  return { open, fixed };
}

const NONE = new Float64Array(0);

/**
 * Calls of each bucket, later attempts counting as many times as they fail more often than all calls do: people who
 * have not answered yet are less likely to, so that the last redials of a campaign fail in most cases. Indirect
 * standardisation by attempt; the stretch that is looked at is not left out of it, so an outage that takes most of all
 * third attempts is not seen, rather than invented.
 */
export function exposure(
  { length, calls, failed, attempts }: FailureSeries,
  failure: number,
): Float64Array {
  const all = sumOf(failed[failure] as Float64Array);
  if (all === 0 || attempts.length === 0) return calls;
  const usual = all / sumOf(calls);
  const exposed = calls.slice();
  for (const attempt of attempts) {
    const made = sumOf(attempt.calls);
    if (made === 0) continue;
    const times = sumOf(attempt.failed[failure] as Float64Array) / made / usual;
    for (let i = 0; i < length; i++) {
      exposed[i]! += (attempt.calls[i] as number) * (times - 1);
    }
  }
  return exposed;
}

export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum;
}

/** For each bucket the sum of `values` over the same hour of all other days. */
function otherDays({ length, start }: FailureSeries, values: Float64Array): Float64Array {
  const byHour = new Float64Array(HOURS);
  for (let i = 0; i < length; i++) byHour[hourOf(start[i] as number)]! += values[i] as number;
  const others = new Float64Array(length);
  for (let i = 0; i < length; ) {
    const hour = hourOf(start[i] as number);
    const day = Math.floor((start[i] as number) / DAY);
    let end = i;
    let own = 0;
    while (end < length && hourOf(start[end] as number) === hour) {
      if (Math.floor((start[end] as number) / DAY) !== day) break;
      own += values[end] as number;
      end++;
    }
    others.fill((byHour[hour] as number) - own, i, end);
    i = end;
  }
  return others;
}
