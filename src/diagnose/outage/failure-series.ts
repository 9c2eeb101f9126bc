import { CATEGORY_INDEX, WIDTH } from '../../measure/outcome-matrix.ts';
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

/** The buckets that have calls, in order, and how many of these failed. */
export interface FailureSeries {
  readonly length: number;
  /** Local seconds at which each begins. */
  readonly start: Float64Array;
  /** Length of each. */
  readonly seconds: number;
  readonly calls: Float64Array;
  /** In the order of `FAILURES`. */
  readonly failed: readonly Float64Array[];
}

export function failureSeries({ from, seconds, matrix }: Timeline): FailureSeries {
  const { counts } = matrix;
  /** Of each outcome: its category's place in `FAILURES`, or -1. */
  const place = Int8Array.from(CATEGORY_INDEX, (category) =>
    (FAILURES as readonly CategoryId[]).indexOf(CATEGORY_IDS[category] as CategoryId),
  );
  const start: number[] = [];
  const calls: number[] = [];
  const failed = FAILURES.map((): number[] => []);
  const inBucket = new Float64Array(FAILURES.length);
  for (let bucket = 0; bucket < matrix.rows; bucket++) {
    let all = 0;
    inBucket.fill(0);
    for (let i = 0; i < WIDTH; i++) {
      const here = counts[bucket * WIDTH + i] as number;
      all += here;
      if (place[i] !== -1) inBucket[place[i] as number]! += here;
    }
    if (all === 0) continue;
    start.push(from + bucket * seconds);
    calls.push(all);
    for (const [i, of] of failed.entries()) of.push(inBucket[i] as number);
  }
  return {
    length: start.length,
    start: Float64Array.from(start),
    seconds,
    calls: Float64Array.from(calls),
    failed: failed.map((of) => Float64Array.from(of)),
  };
}

/** Takes some buckets out: they remain, without calls. */
export function without(series: FailureSeries, first: number, end: number): FailureSeries {
  const emptied = (values: Float64Array): Float64Array =>
    values.slice().fill(0, Math.max(0, first), end);
  return { ...series, calls: emptied(series.calls), failed: series.failed.map(emptied) };
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
  readonly open: Float64Array;
  /** In the order of `FAILURES`. */
  readonly fixed: readonly Float64Array[];
}

export function hourProfile(series: FailureSeries, weight: number): HourProfile {
  const open = new Float64Array(series.length);
  const others = otherDays(series, series.calls);
  for (let i = 0; i < series.length; i++) {
    open[i] = ((series.calls[i] as number) * weight) / (weight + (others[i] as number));
  }
  const fixed = series.failed.map((failed) =>
    otherDays(series, failed).map((sum, i) => (sum * (open[i] as number)) / weight),
  );
  return { open, fixed };
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
