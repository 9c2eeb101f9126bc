import { CATEGORY_IDS } from '../model/category.ts';
import { laidOut } from '../scan/grown.ts';
import type { CallTable } from '../table/call-table.ts';
import { CATEGORY_INDEX, callsOf, outcomeIndexes, rowOf } from './outcome-matrix.ts';
import { prefixOf } from './prefix.ts';
import { type AllSegments, DIMENSIONS, type Dimension, PREFIXES } from './segments.ts';
import type { Timeline } from './timeline.ts';

const CATEGORIES = CATEGORY_IDS.length;

/** The course of time of the largest callers, groups and prefixes. */
export interface SegmentTimelines {
  /** Length of a bucket. */
  readonly seconds: number;
  /** Local seconds at which each bucket begins: those of the timeline that have calls. */
  readonly starts: Float64Array;
  readonly segments: readonly { readonly dimension: Dimension; readonly name: string }[];
  /** Entry `(bucket * (segments + 1) + segment) * categories + category`; what is in no segment comes after the last. */
  readonly counts: Uint32Array;
}

/** Of each dimension. */
const SEGMENTS_AT_MOST = 64;
/** With fewer calls nothing stands out of them. */
const CALLS_AT_LEAST = 120;
/** 16 MiB of them. */
const COUNTERS_AT_MOST = 1 << 22;

/** Undefined where there is nothing to be told apart. */
export function measureSegmentTimelines(
  { length, caller, group, callee, originate, verdict, verdicts, dictionaries }: CallTable,
  { from, seconds, matrix }: Timeline,
  all: AllSegments,
): SegmentTimelines | undefined {
  const rowOfBucket = new Int32Array(matrix.rows).fill(-1);
  const starts: number[] = [];
  for (let bucket = 0; bucket < matrix.rows; bucket++) {
    if (callsOf(rowOf(matrix, bucket)) === 0) continue;
    rowOfBucket[bucket] = starts.length;
    starts.push(from + bucket * seconds);
  }
  const room = Math.floor(COUNTERS_AT_MOST / (CATEGORIES * starts.length)) - 1;
  const each = Math.min(SEGMENTS_AT_MOST, Math.floor(room / DIMENSIONS.length));
  const chosen = DIMENSIONS.flatMap((dimension) => largest(all, dimension, each, length));
  if (chosen.length === 0) return undefined;

  // what is not chosen is counted as well, so that no call needs a branch
  const rest = chosen.length;
  /** Where the counters of each value's segment begin within a bucket. */
  const offsets = (dimension: Dimension, values: number): Uint16Array => {
    const offsets = new Uint16Array(values).fill(rest * CATEGORIES);
    for (const [i, one] of chosen.entries()) {
      // number 0 stands for no value
      if (one.dimension === dimension) offsets[one.row + 1] = i * CATEGORIES;
    }
    return offsets;
  };
  const ofCaller = offsets('caller', dictionaries.callers.size);
  const ofGroup = offsets('group', dictionaries.groups.size);
  const ofPrefix = offsets('prefix', PREFIXES);
  const width = (rest + 1) * CATEGORIES;
  const counts = laidOut(new Uint32Array(starts.length * width));
  const category = outcomeIndexes(verdicts).map((outcome) => CATEGORY_INDEX[outcome] as number);
  const perSecond = 1 / seconds;
  const until = from + matrix.rows * seconds;
  for (let i = 0; i < length; i++) {
    const start = originate[i] as number;
    if (start < from || start >= until) continue;
    const row = rowOfBucket[((start - from + 0.5) * perSecond) | 0] as number;
    const at = row * width + (category[verdict[i] as number] as number);
    counts[at + (ofCaller[caller[i] as number] as number)]!++;
    counts[at + (ofGroup[group[i] as number] as number)]!++;
    counts[at + (ofPrefix[prefixOf(callee[i] as number)] as number)]!++;
  }
  return {
    seconds,
    starts: Float64Array.from(starts),
    segments: chosen.map(({ dimension, name }) => ({ dimension, name })),
    counts,
  };
}

/** Those of a dimension that have most calls; one that has all of them tells nothing beside the campaign. */
function largest(all: AllSegments, dimension: Dimension, atMost: number, calls: number) {
  const { names, matrix } = all[dimension];
  return names
    .map((name, row) => ({ dimension, name, row, calls: callsOf(rowOf(matrix, row)) }))
    .filter((one) => one.calls >= CALLS_AT_LEAST && one.calls < calls)
    .sort((a, b) => b.calls - a.calls)
    .slice(0, Math.max(0, atMost));
}
