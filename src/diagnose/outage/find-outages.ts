import type { AttemptTimeline } from '../../measure/attempt-timeline.ts';
import type { Timeline } from '../../measure/timeline.ts';
import { RULE_THRESHOLDS as LIMITS } from '../thresholds.ts';
import { correlationOf } from './dispersion.ts';
import {
  FAILURES,
  type FailureSeries,
  failureSeries,
  timesOfDay,
  without,
} from './failure-series.ts';
import { type HourProfile, hourProfile } from './hour-profile.ts';
import { chanceOf, DEMANDS, judgeWindow, type Risen } from './judge-window.ts';
import { locate } from './locate.ts';
import {
  type Candidate,
  type Demands,
  extentOf,
  mayStandOut,
  strongestWindow,
  sumUp,
  type Window,
} from './scan-windows.ts';

/** A stretch of time in which failures stand out. */
export interface Outage {
  /** Local seconds. */
  readonly from: number;
  /** Local seconds at which the last bucket of it ends. */
  readonly until: number;
  /** The one with the most calls above the usual first; at least one. */
  readonly risen: readonly [Risen, ...Risen[]];
}

const HOUR = 3600;
const CALMEST = LIMITS.outageCorrelation.value;

/** What is looked for, and where. */
export interface Search {
  readonly series: FailureSeries;
  /** As places in `FAILURES`. */
  readonly failures: readonly number[];
  readonly demands: Demands;
  /** Windows that are looked at in all, here and elsewhere: so many chances has chance. */
  readonly windows: number;
}

/**
 * Outages of the campaign as a whole, the strongest first.
 * @param share of the level that is left to it, where callers and others are looked at besides
 */
export function findOutages(
  timeline: Timeline,
  attempts?: AttemptTimeline,
  share: number = 1,
): Outage[] {
  return searchCampaign(failureSeries(timeline, attempts), share);
}

/** The same from its series. */
export function searchCampaign(series: FailureSeries, share: number): Outage[] {
  const windows = (extentOf(series).windows * FAILURES.length) / share;
  return search({ series, failures: [...FAILURES.keys()], demands: DEMANDS, windows });
}

/** Finds an outage, takes it out, and looks again. */
export function search({ series: all, failures, demands, windows }: Search): Outage[] {
  let series = all;
  // days tell nothing of an outage
  if (series.seconds > HOUR || timesOfDay(series) < LIMITS.outageBuckets.value) return [];
  const looked = new Set(failures);
  const outages: Outage[] = [];
  while (outages.length < LIMITS.outagesAtMost.value && looked.size > 0) {
    const found = findStrongest(series, looked, demands);
    if (found === undefined) break;
    const { candidate, located, correlations } = found;
    if (chanceOf(candidate.score, windows) > LIMITS.outageLevel.value) break;
    const judge = (at: Window): Risen[] =>
      judgeWindow(series, at, { correlations, windows, demands, failures });
    let window = located;
    let risen = judge(window);
    if (risen.length === 0) {
      window = candidate;
      risen = judge(window);
    }
    const [first, ...others] = risen;
    if (first === undefined) {
      // usual at this hour: nothing weaker of this failure can be an outage either
      looked.delete(candidate.failure);
      continue;
    }
    outages.push({
      from: series.start[window.first] as number,
      until: (series.start[window.end - 1] as number) + series.seconds,
      risen: [first, ...others],
    });
    // the buckets in which it began and ended are partly of it
    series = without(series, window.first - 1, window.end + 1);
  }
  return outages;
}

interface Strongest {
  readonly candidate: Candidate;
  readonly located: Window;
  /** See `correlationOf`, by failure. */
  readonly correlations: readonly number[];
}

/** The window that stands out most, of any of these failures. */
function findStrongest(
  series: FailureSeries,
  looked: ReadonlySet<number>,
  demands: Demands,
): Strongest | undefined {
  const extent = extentOf(series);
  const worthALook = [...looked].filter((failure) => mayStandOut(series, extent, failure, demands));
  if (worthALook.length === 0) return undefined;
  const profile = profileOf(series, worthALook);
  const sums = sumUp(series, profile);
  const correlations: number[] = FAILURES.map(() => CALMEST);
  let candidate: Candidate | undefined;
  for (const failure of worthALook) {
    const first = strongestWindow(series, sums, failure, CALMEST, demands);
    if (first === undefined) continue;
    // how much the campaign varies is to be seen without what may be an outage
    const rest = without(series, first.first - 1, first.end + 1);
    const correlation = correlationOf(rest, profileOf(rest, [failure]), failure, CALMEST);
    correlations[failure] = correlation;
    const own =
      correlation === CALMEST
        ? first
        : strongestWindow(series, sums, failure, correlation, demands);
    if (own !== undefined && own.score > (candidate?.score ?? 0)) candidate = own;
  }
  if (candidate === undefined) return undefined;
  return { candidate, located: locate(series, profile, sums, candidate), correlations };
}

function profileOf(series: FailureSeries, failures: readonly number[]): HourProfile {
  return hourProfile(series, LIMITS.outageHourWeight.value, failures);
}
