import { ATTEMPT_CLASSES, type AttemptTimeline } from '../../measure/attempt-timeline.ts';
import { CATEGORY_INDEX, WIDTH } from '../../measure/outcome-matrix.ts';
import { byBucket, OWN_FAILURES, type SegmentTimelines } from '../../measure/segment-timelines.ts';
import type { Timeline } from '../../measure/timeline.ts';
import { CATEGORY_IDS, type CategoryId } from '../../model/category.ts';

/**
 * Categories of which an outage is made: calls that failed before anybody picked up. Unknown and ambiguous results are
 * not among them, since nobody can say that such calls are lost.
 */
export const FAILURES = [
  'busy',
  'no-answer',
  ...OWN_FAILURES,
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
  { from, seconds, matrix, calls: all }: Timeline,
  attempts?: AttemptTimeline,
): FailureSeries {
  const { counts } = matrix;
  const rows: number[] = [];
  for (let bucket = 0; bucket < all.length; bucket++) if (all[bucket] !== 0) rows.push(bucket);
  const counted = nothingCounted(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const at = (rows[i] as number) * WIDTH;
    for (let outcome = 0; outcome < WIDTH; outcome++) {
      const some = counts[at + outcome] as number;
      if (some > 0) addCalls(counted, i, CATEGORY_INDEX[outcome] as number, some);
    }
  }
  return {
    length: rows.length,
    start: Float64Array.from(rows, (bucket) => from + bucket * seconds),
    seconds,
    ...counted,
    attempts: attempts === undefined ? [] : attemptsOf(attempts, rows),
  };
}

function attemptsOf({ counts }: AttemptTimeline, rows: readonly number[]): Counted[] {
  return Array.from({ length: ATTEMPT_CLASSES }, (_, attempt) => {
    const counted = nothingCounted(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const at = ((rows[i] as number) * ATTEMPT_CLASSES + attempt) * CATEGORIES;
      for (let category = 0; category < CATEGORIES; category++) {
        const some = counts[at + category] as number;
        if (some > 0) addCalls(counted, i, category, some);
      }
    }
    return counted;
  });
}

function nothingCounted(length: number): Counted {
  return {
    calls: new Float64Array(length),
    failed: FAILURES.map(() => new Float64Array(length)),
  };
}

function addCalls(
  { calls, failed }: Counted,
  bucket: number,
  category: number,
  some: number,
): void {
  calls[bucket]! += some;
  const place = PLACE[category] as number;
  if (place !== -1) (failed[place] as Float64Array)[bucket]! += some;
}

/** Of some segments together, by their indexes. Every bucket of the campaign is in it, also those without their calls. */
export function segmentSeries(
  timelines: SegmentTimelines,
  meant: readonly number[],
): FailureSeries {
  const { seconds, starts } = timelines;
  const counted = nothingCounted(starts.length);
  for (const segment of meant) addSegment(counted, timelines, segment);
  return { length: starts.length, start: starts, seconds, attempts: [], ...counted };
}

function addSegment(
  { calls, failed }: Counted,
  timelines: SegmentTimelines,
  segment: number,
): void {
  const { failures } = timelines;
  for (let kind = 0; kind <= failures.length; kind++) {
    const own = byBucket(timelines, segment, kind);
    add(calls, own);
    const failure = failures[kind];
    if (failure !== undefined) add(failed[FAILURES.indexOf(failure)] as Float64Array, own);
  }
}

/** Makes it the series of that segment alone. */
export function fillWith(
  series: FailureSeries,
  timelines: SegmentTimelines,
  segment: number,
): void {
  series.calls.fill(0);
  for (const failed of series.failed) failed.fill(0);
  addSegment(series, timelines, segment);
}

function add(sum: Float64Array, some: Uint32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += some[i] as number;
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
export function timesOfDay({ start }: FailureSeries): number {
  const times = new Set<number>();
  for (let i = 0; i < start.length; i++) times.add((start[i] as number) % 86_400);
  return times.size;
}

export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum;
}
