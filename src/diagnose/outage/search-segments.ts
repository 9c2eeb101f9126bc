import type { SegmentTimelines } from '../../measure/segment-timelines.ts';
import { CATEGORY_IDS, type CategoryId } from '../../model/category.ts';
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
  const all = glanceAt(timelines);
  const windows = windowsOf(all) / share;
  return all
    .flatMap(({ isSuspect }, segment) => {
      if (!isSuspect) return [];
      const series = withCalls(segmentSeries(timelines, [segment]));
      const found = search({
        series,
        failures: SEGMENT_FAILURES,
        demands: SEGMENT_DEMANDS,
        windows,
      });
      return found.map((outage) => ({ segment, outage }));
    })
    .sort((a, b) => costOf(b.outage) - costOf(a.outage));
}

/** What one look at each bucket tells of a segment. */
interface Glance {
  /** The buckets in which it has calls. */
  readonly start: number[];
  /**
   * Whether some failure has, in some bucket, the share by which an outage must at least rise: a stretch has no higher
   * share than one of its buckets. Most segments have none, and need not be searched.
   */
  isSuspect: boolean;
}

function glanceAt({ starts, segments, counts }: SegmentTimelines): Glance[] {
  const categories = CATEGORY_IDS.length;
  const failures = SEGMENT_FAILURES.map((place) =>
    CATEGORY_IDS.indexOf(FAILURES[place] as CategoryId),
  );
  const least = LIMITS.outageSegmentRise.value;
  const glances = segments.map((): Glance => ({ start: [], isSuspect: false }));
  let at = 0;
  for (let bucket = 0; bucket < starts.length; bucket++) {
    for (const glance of glances) {
      let calls = 0;
      for (let i = at; i < at + categories; i++) calls += counts[i] as number;
      if (calls > 0) glance.start.push(starts[bucket] as number);
      for (const failure of failures) {
        const failed = counts[at + failure] as number;
        if (failed > 0 && failed >= least * calls) glance.isSuspect = true;
      }
      at += categories;
    }
    // the calls that are in no segment
    at += categories;
  }
  return glances;
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
function windowsOf(all: readonly Glance[]): number {
  const windows = all.map(({ start }) =>
    countWindows({ length: start.length, start: Float64Array.from(start) }),
  );
  return windows.reduce((sum, some) => sum + some, 0) * SEGMENT_FAILURES.length;
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
