import type { Measures } from '../../measure/measures.ts';
import { CATEGORY_INDEX, callsOf, ratioOf, sumOf } from '../../measure/outcome-matrix.ts';
import type { AllSegments } from '../../measure/segments.ts';
import { benjaminiHochberg } from '../../measure/stats/benjamini-hochberg.ts';
import { reportRatio } from '../../measure/stats/wilson.ts';
import { CATEGORY_IDS, type CategoryId, OUTCOMES, type Outcome } from '../../model/category.ts';
import type { StrategyId } from '../../model/ids.gen.ts';
import { chooseStrategies } from '../choose-strategies.ts';
import {
  callsAway,
  compareSegments,
  isMuchHigher,
  isMuchLower,
  repeatsOf,
  SOURCES,
} from '../compare-segments.ts';
import type { Claim, Rule } from '../rule.ts';
import { type Explain, explainBy } from '../segments/explained-by.ts';
import { groupGain } from '../segments/group-gain.ts';
import {
  alike,
  failuresOf,
  GROUP_RATES,
  isRate,
  isUnanswered,
  type Look,
  type Outlier,
  type RateId,
} from '../segments/group-rates.ts';
import { sayOutliers } from '../segments/group-texts.ts';
import { RULE_THRESHOLDS } from '../thresholds.ts';

const STRATEGIES = 3;

const rule: Rule<'group-outlier'> = {
  looksFor: {
    en: 'Groups (campaigns, templates) and number prefixes that are answered, or heard to the end, less often than the rest, or fail more often in one way: invalid numbers, unreachable, no answer and so on.',
    'zh-CN':
      '接听率或听完率明显偏低，或者某类失败（号码无效、无法接通、无人接听等）明显偏多的分组（批次、模板）和号段。',
  },
  how: {
    en: 'Each group and prefix with enough calls against all others of its kind together: two-sided tests, Benjamini–Hochberg over all rates looked at, widened by the spread between groups (median-based, as in funnel plots with overdispersion). A prefix does not tell the operator: numbers can be ported.',
    'zh-CN':
      '把呼叫量足够的每个分组和号段与其余同类合并后比较：双侧检验，对所有比较用 Benjamini–Hochberg 校正，并按分组之间固有的差异放宽（基于中位数估计，同漏斗图对过度离散的处理）。号段不代表运营商：号码可以携号转网。',
  },
  thresholds: [
    'falseDiscoveryRate',
    'segmentCalls',
    'segmentPoints',
    'segmentRatio',
    'segmentExcess',
    'segmentSpread',
    'segmentSpreadCount',
    'segmentSpreadWeight',
    'segmentExplained',
  ],
  sources: SOURCES,
  find(measures) {
    const { segments } = measures;
    const repeats = repeatsOf(measures);
    const looked = (['group', 'prefix'] as const).flatMap((dimension) =>
      GROUP_RATES.flatMap(([rate, mask]) =>
        compareSegments(segments[dimension], mask, repeats)
          .filter(({ inside, others }) => inside.numerator + others.numerator > 0)
          .map((compared) => ({ dimension, rate, mask, compared })),
      ),
    );
    const q = benjaminiHochberg(looked.map(({ compared }) => compared.p));
    const outliers = looked
      .map((one, i) => ({ ...one, q: q[i] as number }))
      .filter((one) => one.q <= RULE_THRESHOLDS.falseDiscoveryRate.value)
      .filter(({ rate, compared }) => (isRate(rate) ? isMuchLower : isMuchHigher)(compared));
    return (['group', 'prefix'] as const).flatMap((dimension) =>
      GROUP_RATES.flatMap(([rate, mask]) => {
        const own = withoutExplained(outliers, dimension, rate);
        if (own.length === 0) return [];
        const causes = CAUSES[dimension].map((cause): Cause => {
          const compared = compareSegments(segments[cause], mask, repeats);
          return { dimension: cause, explain: explainBy(segments[cause], compared) };
        });
        const some = own
          .sort((a, b) => callsAway(b.compared) - callsAway(a.compared))
          .map((one) => ({ ...one, evidence: describe(one, causes, segments) }));
        return [claim(some as [Found, ...Found[]], looked, measures)];
      }),
    );
  },
};

/** What may be the cause of a difference as well. */
const CAUSES = { group: ['caller'], prefix: ['group', 'caller'] } as const;
interface Cause {
  readonly dimension: 'caller' | 'group';
  readonly explain: Explain;
}

interface Outlying extends Look {
  readonly q: number;
}

interface Found extends Outlying {
  readonly evidence: Outlier;
}

/** Those of a rate. A low answered rate is said once: by the failure that makes it, where there is one. */
function withoutExplained(
  outliers: readonly Outlying[],
  dimension: Outlier['dimension'],
  rate: RateId,
): Outlying[] {
  const own = outliers.filter(alike({ dimension, rate }));
  if (rate !== 'answered') return own;
  const explained = new Set(
    outliers
      .filter((one) => one.dimension === dimension && isUnanswered(one.rate))
      .map(({ compared }) => compared.row),
  );
  return own.filter(({ compared }) => !explained.has(compared.row));
}

function describe(
  { dimension, rate, compared, q }: Outlying,
  causes: readonly Cause[],
  segments: AllSegments,
): Outlier {
  const { row, inside, others, difference } = compared;
  const [confoundedWith = null] = causes.flatMap((cause) => {
    const name = cause.explain(compared);
    return name === null ? [] : [{ dimension: cause.dimension, name }];
  });
  return {
    dimension,
    name: segments[dimension].names[row] ?? '',
    category: rate,
    inside: reportRatio(inside),
    others: reportRatio(others),
    difference: { ...difference },
    q,
    confoundedWith,
  };
}

function claim(
  some: readonly [Found, ...Found[]],
  looked: readonly Look[],
  measures: Measures,
): Claim<'group-outlier'> {
  const { dimension, rate, mask } = some[0];
  const groups = some.map(({ evidence }) => evidence);
  const names = groups.map(({ name }) => name);
  const { matrix } = measures.segments[dimension];
  const all = sumOf(matrix);
  const counts = sumOf(
    matrix,
    some.map(({ compared }) => compared.row),
  );
  const rest = all.map((calls, i) => calls - (counts[i] as number));
  // a low rate of answers is no category, and speaks of all calls
  const categories = rate === 'answered' ? undefined : failuresOf(rate);
  const isFew = looked.filter(alike(some[0])).length < RULE_THRESHOLDS.segmentSpreadCount.value;
  const doubtful = groups.filter(({ confoundedWith }) => confoundedWith !== null).length;
  const gain = groupGain(some[0], some, looked, measures, counts);
  return {
    severity: 'warning',
    confidence: doubtful === groups.length ? 'low' : doubtful > 0 || isFew ? 'medium' : 'high',
    affectedCalls: callsOf(only(counts, (i) => categories?.includes(categoryAt(i)) ?? true)),
    text: sayOutliers(some[0], groups, ratioOf(rest, mask)),
    evidence: { groups, looked: looked.length },
    ...(gain !== undefined && { gain }),
    strategies: strategiesFor(failuresOf(rate), counts),
    selection: {
      ...(dimension === 'group' ? { groups: names } : { prefixes: names }),
      ...(categories !== undefined && { categories }),
    },
  };
}

const categoryAt = (i: number): CategoryId =>
  CATEGORY_IDS[CATEGORY_INDEX[i] as number] as CategoryId;

function only(counts: Float64Array, test: (outcome: number) => boolean): Float64Array {
  return counts.map((calls, i) => (test(i) ? calls : 0));
}

/** The best for what these calls came to. */
function strategiesFor(failures: readonly CategoryId[], counts: Float64Array): StrategyId[] {
  const calls = only(counts, (i) => failures.includes(categoryAt(i)));
  const byOutcome = Object.fromEntries(OUTCOMES.map((outcome, i) => [outcome, calls[i] as number]));
  return chooseStrategies(byOutcome as Record<Outcome, number>)
    .slice(0, STRATEGIES)
    .map(({ id }) => id);
}

export default rule;
