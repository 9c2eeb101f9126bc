import type { Measures } from '../../measure/measures.ts';
import type { SegmentTimelines } from '../../measure/segment-timelines.ts';
import { DIMENSIONS, type Dimension } from '../../measure/segments.ts';
import type { Ratio } from '../../measure/stats/ratio.ts';
import { RULE_THRESHOLDS as LIMITS } from '../thresholds.ts';
import {
  FAILURES,
  type Failure,
  type FailureSeries,
  failureSeries,
  segmentSeries,
} from './failure-series.ts';
import { type Culprit, findCulprit, share, subtract } from './find-culprit.ts';
import { type Outage, searchCampaign } from './find-outages.ts';
import type { Window } from './scan-windows.ts';
import {
  costOf,
  judgeAlike,
  type SegmentOutage,
  searchSegments,
  windowOf,
} from './search-segments.ts';

/** An outage, and whose it is. */
export interface Attributed extends Outage {
  /** Whether its numbers are those of the culprit's calls, or of all. */
  readonly of: 'campaign' | 'culprit';
  readonly culprit: Culprit | undefined;
}

/** Half of the level is for the campaign as a whole, half for all its callers, groups and prefixes. */
const HALF = 0.5;

/**
 * Outages of the campaign, then those of single callers, groups or prefixes that it does not show. A stretch of time is
 * told once: what explains it stands for all that shows it, too.
 */
export function attributeOutages(measures: Measures): Attributed[] {
  const { timeline, attemptTimeline, segmentTimelines } = measures;
  if (timeline === undefined) return [];
  const everything = failureSeries(timeline, attemptTimeline);
  const campaign = searchCampaign(everything, HALF);
  if (segmentTimelines === undefined) {
    return campaign.map((outage) => ({ ...outage, ...ofCampaign(measures, outage) }));
  }
  const alone = searchSegments(segmentTimelines, HALF);
  const told = campaign.map((outage): Attributed => {
    const same = alone.filter((one) => isSame(one.outage, outage));
    const own = ofSegments(same, segmentTimelines, everything);
    const isAll =
      own !== undefined && costOf(own) >= LIMITS.outageCulpritShare.value * costOf(outage);
    return isAll ? own : { ...outage, ...ofCampaign(measures, outage) };
  });
  let left = alone.filter((one) => !campaign.some((outage) => isSame(one.outage, outage)));
  for (let [first] = left; first !== undefined; [first] = left) {
    const { outage } = first;
    const same = left.filter((one) => isSame(one.outage, outage));
    const own = ofSegments(same, segmentTimelines, everything);
    if (own !== undefined) told.push(own);
    left = left.filter((one) => !same.includes(one));
  }
  // two stretches of the campaign may be one of the culprit's
  const once = told.filter((one, i) => told.findIndex((other) => isEqual(one, other)) === i);
  return once.slice(0, LIMITS.outagesAtMost.value);
}

function isEqual(a: Attributed, b: Attributed): boolean {
  return a.from === b.from && a.until === b.until && isSame(a, b);
}

function ofCampaign(
  measures: Measures,
  outage: Outage,
): { readonly of: 'campaign'; readonly culprit: Culprit | undefined } {
  return { of: 'campaign', culprit: findCulprit(measures, outage, categoriesOf(outage)) };
}

function categoriesOf({ risen }: Outage): Failure[] {
  return risen.map(({ category }) => category);
}

/** Of the same time, and of the same kind of failure. */
function isSame(a: Outage, b: Outage): boolean {
  const overlaps = a.from < b.until && b.from < a.until;
  return overlaps && categoriesOf(a).some((category) => categoriesOf(b).includes(category));
}

/**
 * The callers, or groups, or prefixes that have an outage at the same time, as one: of the dimension that divides those
 * that fail from those that don't most sharply. Undefined where the others fail as well.
 * @param same of the same time, the one that costs most first
 */
function ofSegments(
  same: readonly SegmentOutage[],
  timelines: SegmentTimelines,
  everything: FailureSeries,
): Attributed | undefined {
  return DIMENSIONS.flatMap((dimension) => {
    const own = same.filter(({ segment }) => timelines.segments[segment]?.dimension === dimension);
    return together(own, dimension, timelines, everything) ?? [];
  }).sort((a, b) => contrast(b) - contrast(a))[0];
}

function together(
  own: readonly SegmentOutage[],
  dimension: Dimension,
  timelines: SegmentTimelines,
  everything: FailureSeries,
): Attributed | undefined {
  const [worst] = own;
  if (worst === undefined) return undefined;
  const segments = [...new Set(own.map(({ segment }) => segment))];
  const series = segmentSeries(timelines, segments);
  const { from, until } = worst.outage;
  const window = windowOf(series, worst.outage);
  const [first, ...others] =
    segments.length === 1 ? worst.outage.risen : judgeAlike(series, window, worst.outage);
  if (first === undefined) return undefined;
  const outage: Outage = { from, until, risen: [first, ...others] };
  const failures = categoriesOf(outage).map((category) => FAILURES.indexOf(category));
  const [inside, outside] = split(series, failures, window);
  const [insideAll, outsideAll] = split(everything, failures, window);
  const elsewhere = subtract(insideAll, inside);
  // where all are struck, nobody is the culprit
  if (elsewhere.denominator < LIMITS.outageCalls.value) return undefined;
  const rise = share(inside) - share(outside);
  const othersRise = share(elsewhere) - share(subtract(outsideAll, outside));
  if (othersRise > rise * LIMITS.outageOthersRise.value) return undefined;
  // what the others have of it at the same time is usual as well: the last hours of a campaign are made of redials
  if (share(inside) - share(elsewhere) < LIMITS.outageSegmentRise.value) return undefined;
  const [name = '', ...alsoStruck] = segments.map((i) => timelines.segments[i]?.name ?? '');
  return {
    ...outage,
    of: 'culprit',
    culprit: { dimension, name, alsoStruck, inside, others: elsewhere },
  };
}

/** Calls of these failures, of all, in a window and out of it. */
function split(
  { calls, failed }: FailureSeries,
  failures: readonly number[],
  { first, end }: Window,
): [inside: Ratio, outside: Ratio] {
  const inside = { numerator: 0, denominator: 0 };
  const outside = { numerator: 0, denominator: 0 };
  for (let i = 0; i < calls.length; i++) {
    const side = i >= first && i < end ? inside : outside;
    side.denominator += calls[i] as number;
    for (const failure of failures) {
      side.numerator += (failed[failure] as Float64Array)[i] as number;
    }
  }
  return [inside, outside];
}

function contrast({ culprit }: Attributed): number {
  return culprit === undefined ? 0 : share(culprit.inside) - share(culprit.others);
}
