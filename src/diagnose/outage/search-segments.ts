import type { SegmentTimelines } from '../../measure/segment-timelines.ts';
import { RULE_THRESHOLDS as LIMITS } from '../thresholds.ts';
import { FAILURES, type FailureSeries, fillWith, segmentSeries } from './failure-series.ts';
import { type Outage, search } from './find-outages.ts';
import { judgeWindow, type Risen, SEGMENT_DEMANDS, SEGMENT_FAILURES } from './judge-window.ts';
import { extentOf, mayStandOut, type Window } from './scan-windows.ts';

/** An outage of one caller, group or prefix, by its own calls. */
export interface SegmentOutage {
  /** Its index among the segments. */
  readonly segment: number;
  readonly outage: Outage;
}

/**
 * The outages of each segment, those that cost most first.
 * @param share of the level that is left to all of them together
 */
export function searchSegments(timelines: SegmentTimelines, share: number): SegmentOutage[] {
  const suspects: { readonly segment: number; readonly series: FailureSeries }[] = [];
  let windows = 0;
  // most are looked at once only: one series serves all
  const series = segmentSeries(timelines, []);
  for (let segment = 0; segment < timelines.segments.length; segment++) {
    fillWith(series, timelines, segment);
    const extent = extentOf(series);
    windows += extent.windows;
    const isSuspect = SEGMENT_FAILURES.some((failure) =>
      mayStandOut(series, extent, failure, SEGMENT_DEMANDS),
    );
    if (isSuspect) suspects.push({ segment, series: withCalls(series) });
  }
  const looked = {
    failures: SEGMENT_FAILURES,
    demands: SEGMENT_DEMANDS,
    // over all segments: each has as many chances
    windows: (windows * SEGMENT_FAILURES.length) / share,
  };
  return suspects
    .flatMap(({ segment, series }) =>
      search({ ...looked, series }).map((outage) => ({ segment, outage })),
    )
    .sort((a, b) => costOf(b.outage) - costOf(a.outage));
}

/** The same stretch in more calls than those that it was found in, which vary as these do. */
export function judgeAlike(series: FailureSeries, window: Window, { risen }: Outage): Risen[] {
  const [{ inside, designEffect }] = risen;
  const correlation = (designEffect - 1) / Math.max(1, inside.denominator - 1);
  return judgeWindow(series, window, {
    correlations: FAILURES.map(() => Math.max(LIMITS.outageCorrelation.value, correlation)),
    windows: 1,
    demands: SEGMENT_DEMANDS,
    failures: SEGMENT_FAILURES,
  });
}

/** Only the buckets that have calls. */
function withCalls(series: FailureSeries): FailureSeries {
  const { calls } = series;
  const places = new Uint32Array(calls.length);
  let count = 0;
  for (let i = 0; i < calls.length; i++) if ((calls[i] as number) > 0) places[count++] = i;
  const kept = places.subarray(0, count);
  const only = (values: Float64Array): Float64Array => {
    const own = new Float64Array(kept.length);
    for (let i = 0; i < kept.length; i++) own[i] = values[kept[i] as number] as number;
    return own;
  };
  return {
    ...series,
    length: kept.length,
    start: only(series.start),
    calls: only(calls),
    failed: series.failed.map(only),
  };
}

/** The buckets of a stretch of time. */
export function windowOf({ start }: FailureSeries, { from, until }: Outage): Window {
  const at = (time: number): number => {
    const index = start.findIndex((begin) => begin >= time);
    return index === -1 ? start.length : index;
  };
  return { first: at(from), end: at(until) };
}

/** Calls that failed above the usual number. */
export function costOf({ risen }: Outage): number {
  return risen.reduce((sum, { inside, baseline }) => {
    const usual = (baseline.numerator / baseline.denominator) * inside.denominator;
    return sum + inside.numerator - usual;
  }, 0);
}
