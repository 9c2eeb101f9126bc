import { ATTEMPT_CLASSES, type AttemptTimeline } from '../../measure/attempt-timeline.ts';
import { CATEGORY_INDEX, WIDTH } from '../../measure/outcome-matrix.ts';
import type { SegmentTimelines } from '../../measure/segment-timelines.ts';
import type { Timeline } from '../../measure/timeline.ts';
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
  return Array.from({ length: ATTEMPT_CLASSES }, (_, attempt) => {
    const counted = nothingCounted(buckets.length);
    for (let i = 0; i < buckets.length; i++) {
      const row = (buckets[i] as number) * ATTEMPT_CLASSES + attempt;
      addCategories(counted, i, counts, row * CATEGORIES);
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

/** @param at where in `counts` those of the categories begin */
function addCategories(
  { calls, failed }: Counted,
  bucket: number,
  counts: Uint32Array,
  at: number,
): void {
  for (let category = 0; category < CATEGORIES; category++) {
    const here = counts[at + category] as number;
    calls[bucket]! += here;
    const place = PLACE[category] as number;
    if (place !== -1) (failed[place] as Float64Array)[bucket]! += here;
  }
}

/** Of some segments together, by their indexes. Every bucket of the campaign is in it, also those without their calls. */
export function segmentSeries(
  { seconds, starts, segments, counts }: SegmentTimelines,
  meant: readonly number[],
): FailureSeries {
  const width = (segments.length + 1) * CATEGORIES;
  const counted = nothingCounted(starts.length);
  for (let bucket = 0; bucket < starts.length; bucket++) {
    for (const segment of meant) {
      addCategories(counted, bucket, counts, bucket * width + segment * CATEGORIES);
    }
  }
  return { length: starts.length, start: starts, seconds, attempts: [], ...counted };
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
