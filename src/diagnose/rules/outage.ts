import { isoText } from '../../i18n/amounts.ts';
import type { Measures } from '../../measure/measures.ts';
import { callsOf, RATE_MASKS, ratioOf, sumOf } from '../../measure/outcome-matrix.ts';
import type { Dimension } from '../../measure/segments.ts';
import type { Ratio } from '../../measure/stats/ratio.ts';
import { reportRatio } from '../../measure/stats/wilson.ts';
import type { Timeline } from '../../measure/timeline.ts';
import { categoryOf, OUTCOMES, type Outcome } from '../../model/category.ts';
import type { OutageEvidence } from '../../model/evidence/outage.ts';
import type { StrategyId } from '../../model/ids.gen.ts';
import type { Selection } from '../../model/selection.ts';
import { type Attributed, attributeOutages } from '../outage/attribute-outages.ts';
import { callsDuring, culpritsCalls } from '../outage/calls-during.ts';
import { courseOf } from '../outage/course.ts';
import type { Failure } from '../outage/failure-series.ts';
import { lostCalls, winnable } from '../outage/lost-calls.ts';
import { HOW, LOOKS_FOR, outageText, WON_BACK } from '../outage/texts.ts';
import type { Claim, Rule } from '../rule.ts';
import { stillLostDuring, withoutReachedLater } from '../still-lost.ts';
import { RULE_THRESHOLDS as LIMITS } from '../thresholds.ts';

/** What to do, by what most of the failed calls came to. */
const REMEDIES: Readonly<Record<Failure, readonly StrategyId[]>> & {
  readonly [O in Outcome]?: readonly StrategyId[];
} = {
  busy: ['watch-carrier-status', 'treat-busy-as-an-upper-bound', 'retry-busy-later'],
  'busy/caller-leg-busy': ['free-your-agents-lines', 'pace-under-concurrency'],
  'no-answer': ['watch-carrier-status', 'let-it-ring-15-seconds', 'retry-no-answer-with-a-limit'],
  'no-answer/caller-leg-no-answer': ['make-agents-pick-up'],
  'invalid-number': ['repair-number-format', 'validate-before-calling'],
  unreachable: ['report-a-carrier-fault', 'watch-carrier-status'],
  'unreachable/rejected': ['clear-spam-marks', 'move-to-a-dedicated-number'],
  'unreachable/out-of-coverage': ['watch-carrier-status', 'retry-out-of-coverage-later'],
  misconfigured: ['test-call-before-the-campaign'],
  'misconfigured/audio-format': ['fix-the-audio-format', 'test-call-before-the-campaign'],
  'misconfigured/media-missing': ['restore-missing-media', 'test-call-before-the-campaign'],
  'misconfigured/caller-id': ['authorise-the-caller-id', 'test-call-before-the-campaign'],
  restricted: ['open-a-ticket-for-a-block'],
  'restricted/time-window': ['call-inside-the-window'],
  'restricted/frequency': ['stay-under-frequency-limits'],
  'restricted/concurrency': ['pace-under-concurrency'],
  'restricted/caller-barred': ['unbar-the-caller-number'],
  'restricted/callee-barred': ['respect-callee-barring'],
  'platform-error': ['retry-platform-errors', 'watch-carrier-status'],
  cancelled: ['find-what-cancels-calls'],
};

const SELECTED_BY = {
  caller: 'callers',
  group: 'groups',
  prefix: 'prefixes',
} as const satisfies Record<Dimension, keyof Selection>;

function find(measures: Measures): Claim<'outage'>[] {
  const { timeline } = measures;
  if (timeline === undefined) return [];
  return attributeOutages(measures).map((outage) => claim(outage, timeline, measures));
}

function claim(outage: Attributed, timeline: Timeline, measures: Measures): Claim<'outage'> {
  const { from, until, risen, of, culprit } = outage;
  const [{ category, inside, baseline, chance }, ...others] = risen;
  const categories = risen.map((one) => one.category);
  const lost = lostCalls(outage);
  const evidence: OutageEvidence = {
    from: isoText(from),
    to: isoText(until),
    bucketSeconds: timeline.seconds,
    of,
    category,
    inside: reportRatio(inside),
    baseline: reportRatio(baseline),
    alsoRose: others.map((one) => ({
      category: one.category,
      inside: reportRatio(one.inside),
      baseline: reportRatio(one.baseline),
    })),
    lostCalls: lost,
    culprit:
      culprit === undefined
        ? null
        : {
            ...culprit,
            alsoStruck: [...culprit.alsoStruck],
            inside: reportRatio(culprit.inside),
            others: reportRatio(culprit.others),
          },
    course:
      of === 'culprit' && culprit !== undefined && measures.segmentTimelines !== undefined
        ? courseOf(measures.segmentTimelines, culprit, category, outage)
        : null,
  };
  const failed = risen.reduce((sum, one) => sum + one.inside.numerator, 0);
  const isLarge =
    (failed / inside.denominator >= LIMITS.outageErrorShare.value &&
      lost.value >= LIMITS.outageErrorFew.value) ||
    lost.value >= LIMITS.outageErrorCalls.value;
  const during = callsDuring(timeline, outage);
  const gain = withoutReachedLater(
    { ...winnable(lost, reachedOutside(timeline, during)), kind: 'reached', how: WON_BACK },
    stillLostDuring(measures, timeline, outage, categories),
  );
  const own = of === 'culprit' ? culprit : undefined;
  // a number that does not exist is not reached at the second call either
  const canBeWon = category !== 'invalid-number' && gain !== undefined && gain.low > 0;
  return {
    severity: isLarge ? 'error' : 'warning',
    confidence: chance <= LIMITS.outageSure.value ? 'high' : 'medium',
    affectedCalls: failed,
    text: outageText(outage, evidence),
    evidence,
    ...(canBeWon ? { gain } : {}),
    strategies: strategiesFor(category, own ? culpritsCalls(measures, outage, own) : during),
    selection: {
      since: from,
      until,
      categories,
      ...(own && { [SELECTED_BY[own.dimension]]: [own.name, ...own.alsoStruck] }),
    },
  };
}

/** Of all calls outside of the stretch, those that somebody or something picked up. */
function reachedOutside({ matrix }: Timeline, during: Float64Array): Ratio {
  const outside = sumOf(matrix).map((calls, i) => calls - (during[i] as number));
  return {
    numerator: ratioOf(outside, RATE_MASKS.answered).numerator,
    denominator: callsOf(outside),
  };
}

function strategiesFor(category: Failure, during: Float64Array): readonly StrategyId[] {
  const most = OUTCOMES.reduce<Outcome | undefined>((best, outcome, i) => {
    if (categoryOf(outcome) !== category) return best;
    const isMore =
      best === undefined || (during[i] as number) > (during[OUTCOMES.indexOf(best)] as number);
    return isMore ? outcome : best;
  }, undefined);
  return (most && REMEDIES[most]) ?? REMEDIES[category];
}

const rule: Rule<'outage'> = {
  looksFor: LOOKS_FOR,
  how: HOW,
  thresholds: [
    'outageCalls',
    'outageBaselineCalls',
    'outageLostCalls',
    'outageTimes',
    'outageRise',
    'outageCalleeRise',
    'outageSegmentRise',
    'outageLevel',
    'outageSure',
    'outageCorrelation',
    'outageHourWeight',
    'outageBuckets',
    'outagesAtMost',
    'outageErrorShare',
    'outageErrorFew',
    'outageErrorCalls',
    'outageCulpritShare',
    'outageOthersRise',
    'falseDiscoveryRate',
  ],
  sources: [
    {
      name: 'Kulldorff 1997, A spatial scan statistic',
      url: 'https://doi.org/10.1080/03610929708831995',
    },
    {
      name: 'Page 1954, Continuous inspection schemes',
      url: 'https://doi.org/10.1093/biomet/41.1-2.100',
    },
  ],
  find,
};

export default rule;
