import type { Measures } from '../../measure/measures.ts';
import { callsOf, type RateMask, ratioOf, rowOf, sumOf } from '../../measure/outcome-matrix.ts';
import type { Segments } from '../../measure/segments.ts';
import { benjaminiHochberg } from '../../measure/stats/benjamini-hochberg.ts';
import type { Ratio } from '../../measure/stats/ratio.ts';
import { reportRatio } from '../../measure/stats/wilson.ts';
import { OUTCOMES } from '../../model/category.ts';
import type { CallerHealthEvidence } from '../../model/evidence/caller-health.ts';
import type { StrategyId } from '../../model/ids.gen.ts';
import {
  type Compared,
  callsAway,
  compareSegments,
  gainOf,
  isMuchLower,
  rateOf,
  repeatsOf,
  SOURCES,
} from '../compare-segments.ts';
import type { Claim, Rule } from '../rule.ts';
import { CALLER_RATES, REJECTED, type Rejected } from '../segments/caller-rates.ts';
import { HOW_WON_BACK, sickCallers } from '../segments/caller-texts.ts';
import { claimThatAllDiffer } from '../segments/differing-callers.ts';
import { explainBy } from '../segments/explained-by.ts';
import { missedIn, stillLost, withoutReachedLater } from '../still-lost.ts';
import { RULE_THRESHOLDS } from '../thresholds.ts';

type Sick = CallerHealthEvidence['callers'][number];

/** By what most of the rejections are. */
const REMEDIES: Readonly<Record<Rejected, readonly StrategyId[]>> = {
  'unreachable/rejected': ['clear-spam-marks', 'move-to-a-dedicated-number', 'show-who-calls'],
  'unreachable/unspecified': ['clear-spam-marks', 'move-to-a-dedicated-number', 'show-who-calls'],
  'unreachable/carrier-fault': ['report-a-carrier-fault', 'watch-carrier-status'],
  'restricted/blocked': ['open-a-ticket-for-a-block', 'clear-spam-marks'],
  'restricted/caller-barred': ['unbar-the-caller-number'],
};

const rule: Rule<'caller-health'> = {
  looksFor: {
    en: 'Caller numbers whose calls are answered far less often than those of all other callers, as it happens to numbers that are marked as spam or blocked.',
    'zh-CN': '接听率明显低于其他主叫的号码，被标记为骚扰或被拦截的号码常常如此。',
  },
  how: {
    en: 'Each caller with enough calls against all others together: two-sided test, Benjamini–Hochberg over all callers, widened by the spread between callers (median-based, as in funnel plots with overdispersion). The shares of rejected, blocked and unanswered calls tell what becomes of its calls; a group that may be the cause instead is named.',
    'zh-CN':
      '把呼叫量足够的每个主叫与其余主叫合并后比较：双侧检验，并用 Benjamini–Hochberg 校正；检验按主叫之间固有的差异放宽（基于中位数估计，同漏斗图对过度离散的处理）。再看拒接、拦截和无人接听的占比，判断属于哪种情形；若也可能由分组造成，会一并指出。',
  },
  thresholds: [
    'falseDiscoveryRate',
    'segmentCalls',
    'segmentPoints',
    'segmentRatio',
    'segmentSpread',
    'segmentSpreadCount',
    'segmentSpreadWeight',
    'segmentExplained',
    'callerManner',
    'callersDiffer',
  ],
  sources: SOURCES,
  find,
};

function find(measures: Measures): Claim<'caller-health'>[] {
  const { segments } = measures;
  const repeats = repeatsOf(measures);
  const looked = compareSegments(segments.caller, CALLER_RATES.answered, repeats);
  const q = benjaminiHochberg(looked.map(({ p }) => p));
  const groups = compareSegments(segments.group, CALLER_RATES.answered, repeats);
  const explain = explainBy(segments.group, groups);
  const all = sumOf(segments.caller.matrix);
  const sick = looked
    .map((compared, i) => ({ compared, q: q[i] as number }))
    .filter((one) => one.q <= RULE_THRESHOLDS.falseDiscoveryRate.value && isMuchLower(one.compared))
    .sort((a, b) => callsAway(b.compared) - callsAway(a.compared))
    .map(({ compared, q }) => ({
      compared,
      evidence: {
        ...describeCaller(compared, q, segments.caller, all),
        confoundedWith: explain(compared),
      },
    }));
  if (sick.length === 0) return claimThatAllDiffer(segments.caller, looked);
  return (['rejected', 'no-answer', 'other'] as const).flatMap((manner) => {
    const some = sick.filter(({ evidence }) => evidence.manner === manner);
    return some.length === 0 ? [] : [claimSick(manner, some, measures, all, looked.length)];
  });
}

function describeCaller(
  compared: Compared,
  q: number,
  { names, matrix }: Segments,
  all: Float64Array,
): Omit<Sick, 'confoundedWith'> {
  const { row, inside, others, difference } = compared;
  const counts = rowOf(matrix, row);
  const elsewhere = all.map((calls, i) => calls - (counts[i] as number));
  const rejected = ratioOf(counts, CALLER_RATES.rejected);
  const poolRejected = ratioOf(elsewhere, CALLER_RATES.rejected);
  const moreRejected = rateOf(rejected) - rateOf(poolRejected);
  const moreUnanswered =
    rateOf(ratioOf(counts, CALLER_RATES.rangOut)) -
    rateOf(ratioOf(elsewhere, CALLER_RATES.rangOut));
  const most = RULE_THRESHOLDS.callerManner.value * -difference.value;
  const isOther = Math.max(0, moreRejected) + Math.max(0, moreUnanswered) < most;
  return {
    caller: names[row] ?? '',
    calls: callsOf(counts),
    answered: reportRatio(inside),
    pool: reportRatio(others),
    difference: { ...difference },
    q,
    rejected: reportRatio(rejected),
    poolRejected: reportRatio(poolRejected),
    manner: isOther ? 'other' : moreRejected >= moreUnanswered ? 'rejected' : 'no-answer',
  };
}

function claimSick(
  manner: Sick['manner'],
  some: readonly { readonly compared: Compared; readonly evidence: Sick }[],
  measures: Measures,
  all: Float64Array,
  looked: number,
): Claim<'caller-health'> {
  const callers = some.map(({ evidence }) => evidence);
  const counts = sumOf(
    measures.segments.caller.matrix,
    some.map(({ compared }) => compared.row),
  );
  const rest = all.map((calls, i) => calls - (counts[i] as number));
  const pair = (mask: RateMask): [Ratio, Ratio] => [ratioOf(counts, mask), ratioOf(rest, mask)];
  const lead = mostRisen(counts, rest);
  const gain = withoutReachedLater(
    { ...gainOf(some.map(({ compared }) => compared)), kind: 'reached', how: HOW_WON_BACK },
    stillLost(measures, missedIn(counts, CALLER_RATES.answered)),
  );
  const isConfounded = callers.every(({ confoundedWith }) => confoundedWith !== null);
  const isDoubtful =
    looked < RULE_THRESHOLDS.segmentSpreadCount.value ||
    callers.some(({ confoundedWith }) => confoundedWith !== null);
  return {
    severity:
      manner === 'other' ? 'note' : manner === 'rejected' && !isConfounded ? 'error' : 'warning',
    confidence: isConfounded ? 'low' : isDoubtful ? 'medium' : 'high',
    affectedCalls: callers.reduce((sum, { calls }) => sum + calls, 0),
    text: sickCallers(callers, manner, lead, {
      answered: pair(CALLER_RATES.answered),
      rejected: pair(CALLER_RATES.rejected),
      rangOut: pair(CALLER_RATES.rangOut),
    }),
    evidence: { callers, looked, middleHalf: null },
    // what comes of a list is not won back by a better caller
    ...(manner !== 'other' && gain !== undefined && { gain }),
    strategies:
      manner === 'rejected'
        ? REMEDIES[lead]
        : manner === 'no-answer'
          ? ['show-who-calls', 'clear-spam-marks']
          : ['study-who-does-not-answer'],
    selection: { callers: callers.map(({ caller }) => caller) },
  };
}

/** The rejection whose share is most above the others'. */
function mostRisen(counts: Float64Array, rest: Float64Array): Rejected {
  const [own, others] = [counts, rest].map((some) =>
    Math.max(1, ratioOf(some, CALLER_RATES.rejected).denominator),
  ) as [number, number];
  const rise = (outcome: Rejected): number => {
    const at = OUTCOMES.indexOf(outcome);
    return (counts[at] as number) / own - (rest[at] as number) / others;
  };
  return REJECTED.reduce((a, b) => (rise(b) > rise(a) ? b : a));
}

export default rule;
