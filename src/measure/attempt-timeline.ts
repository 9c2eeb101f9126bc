import { CATEGORY_IDS } from '../model/category.ts';
import type { ByNumber } from './by-number.ts';
import { CATEGORY_INDEX } from './outcome-matrix.ts';
import { gridOf } from './timeline.ts';

/** First, second, third and later calls to a number. */
export const ATTEMPT_CLASSES = 4;
const CATEGORIES = CATEGORY_IDS.length;

/**
 * The calls of the timeline's buckets by what they are to their number: the first call, the second, the third or a later
 * one. Who has not answered yet is less likely to: what later calls come to must not be held against first ones.
 */
export interface AttemptTimeline {
  /** As the timeline's. */
  readonly from: number;
  readonly seconds: number;
  readonly buckets: number;
  /** Entry `(bucket * ATTEMPT_CLASSES + class) * categories + category`; calls without a number are in none. */
  readonly counts: Uint32Array;
}

/** @param table all calls, those without a number included: the buckets are theirs */
export function measureAttemptTimeline(
  table: { readonly originate: Uint32Array; readonly length: number },
  { originate, outcome, opens }: ByNumber,
): AttemptTimeline | undefined {
  const grid = gridOf(table.originate, table.length);
  if (grid === undefined) return undefined;
  const { first, last, from, seconds, buckets } = grid;
  const counts = new Uint32Array(buckets * ATTEMPT_CLASSES * CATEGORIES);
  const perSecond = 1 / seconds;
  let attempt = 0;
  for (let i = 0; i < outcome.length; i++) {
    // 0 where a number begins; masks rather than branches, see `by-number`
    attempt = (attempt + 1) & ((opens[i] as number) - 1);
    const start = originate[i] as number;
    if (start < first || start > last) continue;
    const bucket = ((start - from + 0.5) * perSecond) | 0;
    const row = bucket * ATTEMPT_CLASSES + Math.min(attempt, ATTEMPT_CLASSES - 1);
    counts[row * CATEGORIES + (CATEGORY_INDEX[outcome[i] as number] as number)]!++;
  }
  return { from, seconds, buckets, counts };
}
