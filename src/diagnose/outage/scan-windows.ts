import { designEffect } from './dispersion.ts';
import { type FailureSeries, sumOf } from './failure-series.ts';
import type { HourProfile } from './hour-profile.ts';
import { likelihoodRatio } from './likelihood.ts';

/** Buckets from `first` on and before `end`, as the series numbers them. */
export interface Window {
  readonly first: number;
  readonly end: number;
}

/** A window in which one failure stands out, and how much: log likelihood ratio, less what campaigns vary anyway. */
export interface Candidate extends Window {
  readonly failure: number;
  readonly score: number;
}

/** What a window must show beyond its score. */
export interface Demands {
  readonly calls: number;
  readonly baselineCalls: number;
  readonly lostCalls: number;
  /** See `isManifold`. */
  readonly times: number;
  /** Above the usual share, by failure. */
  readonly rises: readonly number[];
}

const DAY = 86400;

/** So many times the usual share; or, since 60 % cannot double, so many times fewer calls that did not fail. */
export function isManifold(share: number, usual: number, times: number): boolean {
  return share >= usual * times || (1 - share) * times <= 1 - usual;
}

/** Sums of everything before each bucket: the sum of a window is the difference of two of them. */
export interface Sums {
  readonly calls: Float64Array;
  readonly open: readonly Float64Array[];
  readonly failed: readonly Float64Array[];
  readonly fixed: readonly Float64Array[];
  readonly extent: Extent;
}

export function sumUp(series: FailureSeries, profile: HourProfile): Sums {
  return {
    calls: runningSum(series.calls),
    open: profile.open.map(runningSum),
    failed: series.failed.map(runningSum),
    fixed: profile.fixed.map(runningSum),
    extent: extentOf(series),
  };
}

function runningSum(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = (sums[i] as number) + (values[i] as number);
  return sums;
}

/** What the calls alone tell of the windows of up to a day; buckets without calls are passed over. */
export interface Extent {
  /** How many are looked at, for each failure. */
  readonly windows: number;
  readonly calls: number;
  /** The most calls of any. */
  readonly mostInDay: number;
}

export function extentOf({ length, start, calls }: FailureSeries): Extent {
  let windows = 0;
  let allCalls = 0;
  let mostInDay = 0;
  let bucketsInDay = 0;
  let inDay = 0;
  for (let first = 0, end = 0; end < length; end++) {
    const own = calls[end] as number;
    if (own === 0) continue;
    allCalls += own;
    inDay += own;
    bucketsInDay++;
    const earliest = (start[end] as number) - DAY;
    for (; (start[first] as number) <= earliest; first++) {
      const left = calls[first] as number;
      inDay -= left;
      if (left > 0) bucketsInDay--;
    }
    windows += bucketsInDay;
    if (inDay > mostInDay) mostInDay = inDay;
  }
  return { windows, calls: allCalls, mostInDay };
}

/**
 * False where `strongestWindow` certainly finds nothing. A window that meets the demands has, against the share of all
 * calls, at least the part of its rise and of its lost calls that the calls outside of it are of all. Half of both
 * together is the sum of one value a bucket, and the largest sum of consecutive ones is found in one pass (Kadane's
 * algorithm; Bentley, J. (1984), Communications of the ACM 27, 865–873).
 */
export function mayStandOut(
  { calls, failed: all }: FailureSeries,
  extent: Extent,
  failure: number,
  demands: Demands,
): boolean {
  const failed = all[failure] as Float64Array;
  const allFailed = sumOf(failed);
  if (allFailed < demands.lostCalls) return false;
  const outside = leastOutside(extent);
  const share = allFailed / extent.calls + (outside * (demands.rises[failure] as number)) / 2;
  // what is added up here and there in another order may differ in the last digits
  return exceeds(failed, calls, share, ((outside * demands.lostCalls) / 2) * (1 - 1e-9));
}

/** The part of all calls that is outside of any window: none has more than half of them. */
function leastOutside({ calls, mostInDay }: Extent): number {
  return Math.max(1 / 2, 1 - mostInDay / calls);
}

/** Whether, in some consecutive buckets, the calls that failed are so many more than that share of all. */
function exceeds(failed: Float64Array, calls: Float64Array, share: number, by: number): boolean {
  let sum = 0;
  for (let i = 0; i < calls.length; i++) {
    sum += (failed[i] as number) - share * (calls[i] as number);
    if (sum >= by) return true;
    if (sum < 0) sum = 0;
  }
  return false;
}

/**
 * The window of up to a day in which one failure stands out most. Cost: buckets × buckets of a day, at most 36,000 × 96,
 * of a few additions each; logarithms only for windows that meet the demands.
 */
export function strongestWindow(
  series: FailureSeries,
  sums: Sums,
  failure: number,
  correlation: number,
  demands: Demands,
): Candidate | undefined {
  const { length, start } = series;
  const { calls } = sums;
  const open = sums.open[failure] as Float64Array;
  const failed = sums.failed[failure] as Float64Array;
  const fixed = sums.fixed[failure] as Float64Array;
  const rise = demands.rises[failure] as number;
  const allCalls = calls[length] as number;
  const allFailed = failed[length] as number;
  if (allFailed < demands.lostCalls) return undefined;
  const overall = allFailed / allCalls;
  // a window of half of all calls or less shows against the overall share at least half of what it does against the rest
  const clearlyLost = demands.lostCalls / 2;
  // and of its rise at least the part that all calls outside of it have
  const clearlyRisen = overall + leastOutside(sums.extent) * rise * (1 - 1e-9);
  const highest = highestFrom(calls, failed, clearlyRisen);
  let best: Candidate | undefined;
  for (let first = 0; first < length; first++) {
    const callsBefore = calls[first] as number;
    const failedBefore = failed[first] as number;
    if (calls[first + 1] === callsBefore) continue;
    if ((highest[first + 1] as number) < failedBefore - clearlyRisen * callsBefore - 1e-6) continue;
    const until = (start[first] as number) + DAY;
    for (let end = first + 1; end <= length && (start[end - 1] as number) < until; end++) {
      const n = (calls[end] as number) - callsBefore;
      const k = (failed[end] as number) - failedBefore;
      if (n < demands.calls || k - n * overall < clearlyLost) continue;
      if (k < n * clearlyRisen - 1e-6) continue;
      const outside = allCalls - n;
      if (outside < n || outside < demands.baselineCalls) break;
      const rest = (allFailed - k) / outside;
      const expected =
        (fixed[end] as number) -
        (fixed[first] as number) +
        ((open[end] as number) - (open[first] as number)) * rest;
      const usual = Math.max(expected / n, rest);
      const share = k / n;
      if (share - usual < rise || !isManifold(share, usual, demands.times)) continue;
      if (k - n * usual < demands.lostCalls) continue;
      const ratio = likelihoodRatio(
        { numerator: k, denominator: n },
        { numerator: usual * outside, denominator: outside },
      );
      const score = ratio / designEffect(n, correlation);
      if (best === undefined || score > best.score) best = { first, end, failure, score };
    }
  }
  return best;
}

/** Of the sums from each bucket on, the most calls that failed above a share of all. */
function highestFrom(calls: Float64Array, failed: Float64Array, share: number): Float64Array {
  const highest = new Float64Array(calls.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let i = calls.length - 1; i >= 0; i--) {
    most = Math.max(most, (failed[i] as number) - share * (calls[i] as number));
    highest[i] = most;
  }
  return highest;
}
