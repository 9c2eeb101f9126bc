import { CATEGORY_IDS, type CategoryId } from '../model/category.ts';
import { laidOut } from '../scan/grown.ts';
import type { CallTable } from '../table/call-table.ts';
import { CATEGORY_INDEX, callsByRow, outcomeIndexes } from './outcome-matrix.ts';
import { prefixOf } from './prefix.ts';
import { type AllSegments, DIMENSIONS, type Dimension, PREFIXES } from './segments.ts';
import type { Timeline } from './timeline.ts';

/** Failures that may be a caller's, group's or prefix's own. What callees do is none, where attempts are not told apart. */
export const OWN_FAILURES = [
  'invalid-number',
  'unreachable',
  'misconfigured',
  'restricted',
  'platform-error',
  'cancelled',
] as const satisfies readonly CategoryId[];
export type OwnFailure = (typeof OWN_FAILURES)[number];

/** The course of time of the largest callers, groups and prefixes. */
export interface SegmentTimelines {
  /** Length of a bucket. */
  readonly seconds: number;
  /** Local seconds at which each bucket begins: those of the timeline that have calls. */
  readonly starts: Float64Array;
  readonly segments: readonly { readonly dimension: Dimension; readonly name: string }[];
  /** Those that some call may have come to. */
  readonly failures: readonly OwnFailure[];
  /**
   * Entry `(segment * (failures + 1) + failure) * buckets + bucket`; calls that came to anything else after the last
   * failure, and what is in no segment after the last one.
   */
  readonly counts: Uint32Array;
}

/** Of each dimension. */
const SEGMENTS_AT_MOST = 64;
/** With fewer calls nothing stands out of them. */
const CALLS_AT_LEAST = 120;
/** Of all segments together: 9 MiB of counters. */
const BUCKETS_AT_MOST = 322_638;

/** Undefined where there is nothing to be told apart. */
export function measureSegmentTimelines(
  { length, caller, group, callee, originate, verdict, verdicts, dictionaries }: CallTable,
  { from, seconds, matrix, calls }: Timeline,
  all: AllSegments,
): SegmentTimelines | undefined {
  const rowOfBucket = new Int32Array(matrix.rows).fill(-1);
  const starts: number[] = [];
  for (let bucket = 0; bucket < matrix.rows; bucket++) {
    if (calls[bucket] === 0) continue;
    rowOfBucket[bucket] = starts.length;
    starts.push(from + bucket * seconds);
  }
  const room = Math.floor(BUCKETS_AT_MOST / starts.length) - 1;
  const each = Math.min(SEGMENTS_AT_MOST, Math.floor(room / DIMENSIONS.length));
  const chosen = DIMENSIONS.flatMap((dimension) => largest(all, dimension, each, length));
  if (chosen.length === 0) return undefined;

  const categories = Array.from(
    outcomeIndexes(verdicts),
    (outcome) => CATEGORY_IDS[CATEGORY_INDEX[outcome] as number] as CategoryId,
  );
  const failures = OWN_FAILURES.filter((failure) => categories.includes(failure));
  const kinds = Uint32Array.from(categories, (category) => {
    const kind = (failures as CategoryId[]).indexOf(category);
    return (kind === -1 ? failures.length : kind) * starts.length;
  });
  const size = (failures.length + 1) * starts.length;
  // what is not chosen is counted as well, so that no call needs a branch
  const rest = chosen.length;
  /** Where the counters of each value's segment begin. */
  const offsets = (dimension: Dimension, values: number): Uint32Array => {
    const offsets = new Uint32Array(values).fill(rest * size);
    for (const [i, one] of chosen.entries()) {
      if (one.dimension === dimension) offsets[one.value] = i * size;
    }
    return offsets;
  };
  const ofCaller = offsets('caller', dictionaries.callers.size);
  const ofGroup = offsets('group', dictionaries.groups.size);
  const ofPrefix = offsets('prefix', PREFIXES);
  const counts = laidOut(new Uint32Array((rest + 1) * size));
  const perSecond = 1 / seconds;
  const until = from + matrix.rows * seconds;
  for (let i = 0; i < length; i++) {
    const start = originate[i] as number;
    if (start < from || start >= until) continue;
    const row = rowOfBucket[((start - from + 0.5) * perSecond) | 0] as number;
    const at = row + (kinds[verdict[i] as number] as number);
    counts[at + (ofCaller[caller[i] as number] as number)]!++;
    counts[at + (ofGroup[group[i] as number] as number)]!++;
    counts[at + (ofPrefix[prefixOf(callee[i] as number)] as number)]!++;
  }
  return {
    seconds,
    starts: Float64Array.from(starts),
    segments: chosen.map(({ dimension, name }) => ({ dimension, name })),
    failures,
    counts,
  };
}

/** The calls of a segment by bucket that came to a failure, or to none of them; not copied. */
export function byBucket(
  { starts, failures, counts }: SegmentTimelines,
  segment: number,
  failure: number,
): Uint32Array {
  const from = (segment * (failures.length + 1) + failure) * starts.length;
  return counts.subarray(from, from + starts.length);
}

/** Those of a dimension that have most calls; one that has all of them tells nothing beside the campaign. */
function largest(all: AllSegments, dimension: Dimension, atMost: number, calls: number) {
  const { names, matrix } = all[dimension];
  const byRow = callsByRow(matrix);
  return names
    .map((name, row) => {
      // number 0 stands for no value
      const value = dimension === 'prefix' ? Number(name) : row + 1;
      return { dimension, name, value, calls: byRow[row] as number };
    })
    .filter((one) => one.calls >= CALLS_AT_LEAST && one.calls < calls)
    .sort((a, b) => b.calls - a.calls)
    .slice(0, Math.max(0, atMost));
}
