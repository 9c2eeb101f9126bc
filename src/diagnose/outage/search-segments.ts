import type { SegmentTimelines } from '../../measure/segment-timelines.ts';
import { RULE_THRESHOLDS as LIMITS } from '../thresholds.ts';
import { FAILURES, type FailureSeries, segmentSeries } from './failure-series.ts';
import { type Outage, search } from './find-outages.ts';
import { judgeWindow, type Risen, SEGMENT_DEMANDS, SEGMENT_FAILURES } from './judge-window.ts';
import { countWindows, type Window } from './scan-windows.ts';

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
  const all = timelines.segments.map((_, segment) =>
    withCalls(segmentSeries(timelines, [segment])),
  );
  const windows = windowsOf(all) / share;
  return all
    .flatMap((series, segment) =>
      search({ series, failures: SEGMENT_FAILURES, demands: SEGMENT_DEMANDS, windows }).map(
        (outage) => ({ segment, outage }),
      ),
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

/** Over all of them: each has as many chances. */
function windowsOf(all: readonly FailureSeries[]): number {
  return all.reduce((sum, series) => sum + countWindows(series), 0) * SEGMENT_FAILURES.length;
}

/** Only the buckets that have calls. */
function withCalls(series: FailureSeries): FailureSeries {
  const kept = [...series.calls.keys()].filter((i) => (series.calls[i] as number) > 0);
  const only = (values: Float64Array): Float64Array =>
    Float64Array.from(kept, (i) => values[i] as number);
  return {
    ...series,
    length: kept.length,
    start: only(series.start),
    calls: only(series.calls),
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
