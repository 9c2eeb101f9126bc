import { OWN_FAILURES } from '../../measure/segment-timelines.ts';
import type { Ratio } from '../../measure/stats/ratio.ts';
import { hourOf } from '../../measure/timeline.ts';
import { RULE_THRESHOLDS as LIMITS } from '../thresholds.ts';
import { designEffect } from './dispersion.ts';
import { FAILURES, type Failure, type FailureSeries } from './failure-series.ts';
import { exposure } from './hour-profile.ts';
import { likelihoodRatio } from './likelihood.ts';
import { type Demands, isManifold, type Window } from './scan-windows.ts';

/** A failure that stands out in a stretch of time. */
export interface Risen {
  readonly category: Failure;
  readonly inside: Ratio;
  /**
   * The rest of the campaign, or the same hours of its other days where these have more of it; or what the attempts
   * inside let expect, where that is more.
   */
  readonly baseline: Ratio;
  /** Bound of the probability that chance shows as much anywhere in the campaign. */
  readonly chance: number;
  /** Times that the variance of the calls inside exceeds the binomial one. */
  readonly designEffect: number;
}

const DAY = 86400;
const CALLEES: readonly Failure[] = ['busy', 'no-answer'];
export const DEMANDS: Demands = {
  calls: LIMITS.outageCalls.value,
  baselineCalls: LIMITS.outageBaselineCalls.value,
  lostCalls: LIMITS.outageLostCalls.value,
  times: LIMITS.outageTimes.value,
  rises: FAILURES.map((failure) =>
    CALLEES.includes(failure) ? LIMITS.outageCalleeRise.value : LIMITS.outageRise.value,
  ),
};

/** What a caller, group or prefix must show: what differs less may lie in the part of the list that it served. */
export const SEGMENT_DEMANDS: Demands = {
  ...DEMANDS,
  rises: FAILURES.map(() => LIMITS.outageSegmentRise.value),
};
/** As places in `FAILURES`. */
export const SEGMENT_FAILURES: readonly number[] = OWN_FAILURES.map((failure) =>
  FAILURES.indexOf(failure),
);

/** Chernoff's bound for one window, times the windows looked at (Bonferroni). */
export function chanceOf(score: number, windows: number): number {
  return Math.min(1, windows * Math.exp(-score));
}

/** What a window is judged by. */
export interface Standards {
  /** See `correlationOf`, by failure. */
  readonly correlations: readonly number[];
  /** How many are looked at. */
  readonly windows: number;
  readonly demands: Demands;
  /** Those that are looked at, as their places in `FAILURES`. */
  readonly failures: readonly number[];
}

/** The failures that stand out in a window, the one with the most calls above the usual first. */
export function judgeWindow(
  series: FailureSeries,
  window: Window,
  { correlations, windows, demands, failures }: Standards,
): Risen[] {
  const inside = sum(series, (i) => i >= window.first && i < window.end);
  const rest = sum(series, (i) => i < window.first || i >= window.end);
  const starts = series.start.subarray(window.first, window.end);
  const hours = new Set(starts.map(hourOf));
  const days = new Set(starts.map(dayOf));
  const sameHours = sum(series, (i) => {
    const start = series.start[i] as number;
    return hours.has(hourOf(start)) && !days.has(dayOf(start));
  });
  if (inside.calls < demands.calls) return [];
  if (rest.calls < Math.max(inside.calls, demands.baselineCalls)) return [];
  const effect = (failure: number): number =>
    designEffect(inside.calls, correlations[failure] as number);
  return failures
    .flatMap((failure): Risen[] => {
      const category = FAILURES[failure] as Failure;
      const own = ratioIn(inside, failure);
      const outside = ratioIn(rest, failure);
      const exposed = exposure(series, failure).subarray(window.first, window.end);
      const times = exposed.reduce((sum, calls) => sum + calls, 0) / inside.calls;
      const ofAttempts = {
        numerator: Math.round(Math.min(outside.denominator, outside.numerator * times)),
        denominator: outside.denominator,
      };
      const baseline = higher(higher(outside, ratioIn(sameHours, failure)), ofAttempts);
      const usual = shareOf(baseline);
      const share = shareOf(own);
      const isRisen =
        isManifold(share, usual, demands.times) &&
        share - usual >= (demands.rises[failure] as number) &&
        (share - usual) * inside.calls >= demands.lostCalls;
      if (!isRisen) return [];
      const chance = chanceOf(likelihoodRatio(own, baseline) / effect(failure), windows);
      if (chance > LIMITS.outageLevel.value) return [];
      return [{ category, inside: own, baseline, chance, designEffect: effect(failure) }];
    })
    .sort((a, b) => riseOf(b) - riseOf(a));
}

function riseOf({ inside, baseline }: Risen): number {
  return shareOf(inside) - shareOf(baseline);
}

function shareOf({ numerator, denominator }: Ratio): number {
  return numerator / denominator;
}

function higher(rest: Ratio, other: Ratio): Ratio {
  const tells = other.denominator >= DEMANDS.baselineCalls;
  return tells && shareOf(other) > shareOf(rest) ? other : rest;
}

interface Counts {
  readonly calls: number;
  readonly failed: readonly number[];
}

function ratioIn({ calls, failed }: Counts, failure: number): Ratio {
  return { numerator: failed[failure] as number, denominator: calls };
}

function sum({ calls, failed }: FailureSeries, isMeant: (bucket: number) => boolean): Counts {
  const meant = calls.map((_, i) => (isMeant(i) ? 1 : 0));
  const total = (values: Float64Array): number =>
    values.reduce((all, value, i) => all + value * (meant[i] as number), 0);
  return { calls: total(calls), failed: failed.map(total) };
}

function dayOf(localSeconds: number): number {
  return Math.floor(localSeconds / DAY);
}
