import type { Ratio } from '../../measure/stats/ratio.ts';
import { hourOf } from '../../measure/timeline.ts';
import { RULE_THRESHOLDS as LIMITS } from '../thresholds.ts';
import { designEffect } from './dispersion.ts';
import { FAILURES, type Failure, type FailureSeries } from './failure-series.ts';
import { likelihoodRatio } from './likelihood.ts';
import { type Demands, isManifold, type Window } from './scan-windows.ts';

/** A failure that stands out in a stretch of time. */
export interface Risen {
  readonly category: Failure;
  readonly inside: Ratio;
  /** The rest of the campaign, or the same hours of its other days where these have more of it. */
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

/** Chernoff's bound for one window, times the windows looked at (Bonferroni). */
export function chanceOf(score: number, windows: number): number {
  return Math.min(1, windows * Math.exp(-score));
}

/** The failures that stand out in a window, the one with the most calls above the usual first. */
export function judgeWindow(
  series: FailureSeries,
  window: Window,
  correlations: readonly number[],
  windows: number,
): Risen[] {
  const inside = sum(series, (i) => i >= window.first && i < window.end);
  const rest = sum(series, (i) => i < window.first || i >= window.end);
  const times = series.start.subarray(window.first, window.end);
  const hours = new Set(times.map(hourOf));
  const days = new Set(times.map(dayOf));
  const sameHours = sum(series, (i) => {
    const start = series.start[i] as number;
    return hours.has(hourOf(start)) && !days.has(dayOf(start));
  });
  if (inside.calls < DEMANDS.calls) return [];
  if (rest.calls < Math.max(inside.calls, DEMANDS.baselineCalls)) return [];
  const effect = (failure: number): number =>
    designEffect(inside.calls, correlations[failure] as number);
  return FAILURES.flatMap((category, failure): Risen[] => {
    const own = ratioIn(inside, failure);
    const baseline = higher(ratioIn(rest, failure), ratioIn(sameHours, failure));
    const usual = shareOf(baseline);
    const share = shareOf(own);
    const isRisen =
      isManifold(share, usual, DEMANDS.times) &&
      share - usual >= (DEMANDS.rises[failure] as number) &&
      (share - usual) * inside.calls >= DEMANDS.lostCalls;
    if (!isRisen) return [];
    const chance = chanceOf(likelihoodRatio(own, baseline) / effect(failure), windows);
    if (chance > LIMITS.outageLevel.value) return [];
    return [{ category, inside: own, baseline, chance, designEffect: effect(failure) }];
  }).sort((a, b) => riseOf(b) - riseOf(a));
}

function riseOf({ inside, baseline }: Risen): number {
  return shareOf(inside) - shareOf(baseline);
}

function shareOf({ numerator, denominator }: Ratio): number {
  return numerator / denominator;
}

function higher(rest: Ratio, sameHours: Ratio): Ratio {
  const tells = sameHours.denominator >= DEMANDS.baselineCalls;
  return tells && shareOf(sameHours) > shareOf(rest) ? sameHours : rest;
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
