import { limits as allLimits } from '../../catalogue/limits/index.gen.ts';
import { clockText, isoText } from '../../i18n/amounts.ts';
import type { FrequencyUse } from '../../measure/call-frequency.ts';
import type { HoursUse } from '../../measure/calling-hours.ts';
import type { Dialling } from '../../measure/dialling.ts';
import { benjaminiHochberg } from '../../measure/stats/benjamini-hochberg.ts';
import { compareProportions } from '../../measure/stats/compare-proportions.ts';
import type { FrequencyBreachEvidence } from '../../model/evidence/frequency-breach.ts';
import type { LimitId } from '../../model/ids.gen.ts';
import { citeSource } from '../../model/language.ts';
import { sayFrequency, sayHours } from '../frequency-breach/sentences.ts';
import type { Claim, Rule } from '../rule.ts';
import { RULE_THRESHOLDS } from '../thresholds.ts';

type Use = Pick<FrequencyUse, 'counted' | 'beyond' | 'refused' | 'refusedBeyond'>;

/**
 * No gain is claimed: calls that a platform refused are the sender's own fault whatever the reason, and `self-inflicted`
 * reckons what they would win back. See also `tell-once`.
 */
const rule: Rule<'frequency-breach'> = {
  looksFor: {
    en: 'Numbers called more often than the platform allows, and calls outside of its hours.',
    'zh-CN': '呼叫次数超出平台频控的号码，以及在平台允许时段之外的呼叫。',
  },
  how: {
    en: 'All calls to a number, failed ones included, are counted in the windows that the platform documents: Alibaba Cloud’s, unless --limits names others. The platform is said to have cut calls off only if it refused significantly more of the calls beyond a limit than of the others (z test or Fisher, Benjamini–Hochberg).',
    'zh-CN':
      '把每个号码的全部呼叫（含失败）按平台文档规定的窗口逐一计数（默认为阿里云，可用 --limits 另选）。超限呼叫被拒的比例显著高于其余呼叫时（z 检验或 Fisher 检验，Benjamini–Hochberg 校正），才认定平台因此拦截。',
  },
  thresholds: [
    'falseDiscoveryRate',
    'breachCalls',
    'breachNumbers',
    'breachShare',
    'breachRefusedCalls',
    'hoursShare',
  ],
  limits: Object.values(allLimits),
  sources: allLimits.aliyun.sources,
  find({ dialling }) {
    if (dialling === undefined) return [];
    const { frequency, hours } = dialling;
    const uses: Use[] = hours === undefined ? [...frequency] : [...frequency, hours];
    const q = benjaminiHochberg(uses.map(refusedFor));
    const isCutOff = (use: Use): boolean =>
      use.refusedBeyond >= RULE_THRESHOLDS.breachRefusedCalls.value &&
      (q[uses.indexOf(use)] as number) < RULE_THRESHOLDS.falseDiscoveryRate.value;
    return [
      ...frequency
        .filter(({ beyond }) => beyond >= RULE_THRESHOLDS.breachCalls.value)
        .map((use) => claimFrequency(use, dialling, isCutOff(use))),
      ...(hours !== undefined && isNotable(hours, isCutOff(hours))
        ? [claimHours(hours, dialling, isCutOff(hours))]
        : []),
    ];
  },
};

/** How likely the calls beyond a limit would be refused so often by chance; 1 if not more often than the others. */
function refusedFor({ counted, beyond, refused, refusedBeyond }: Use): number {
  const outside = { numerator: refusedBeyond, denominator: beyond };
  const inside = { numerator: refused - refusedBeyond, denominator: counted - beyond };
  const isMore = refusedBeyond * inside.denominator > inside.numerator * beyond;
  // where no call kept the limit there is nothing to compare with
  if (inside.denominator === 0) return 1;
  return isMore ? compareProportions(outside, inside) : 1;
}

function isNotable({ beyond, counted }: HoursUse, isCutOff: boolean): boolean {
  return (
    isCutOff ||
    (beyond >= RULE_THRESHOLDS.hoursShare.value * counted &&
      beyond >= RULE_THRESHOLDS.breachCalls.value)
  );
}

function claimFrequency(
  use: FrequencyUse,
  { limits: id }: Dialling,
  isCutOff: boolean,
): Claim<'frequency-breach'> {
  const { breachNumbers, breachShare } = RULE_THRESHOLDS;
  const isMany =
    use.numbers >= breachNumbers.value && use.beyond >= breachShare.value * use.counted;
  // one call in two rows looks like two calls
  const mayBeRepeated = use.sameSecond * 2 >= use.beyond;
  return {
    severity: isCutOff ? 'error' : isMany && !mayBeRepeated ? 'warning' : 'note',
    confidence: isCutOff ? 'high' : mayBeRepeated ? 'low' : 'medium',
    affectedCalls: use.beyond,
    text: sayFrequency(use, allLimits[id]),
    evidence: {
      limit: {
        ...limitOf(id, 'frequency'),
        calls: use.limit.calls,
        seconds: use.limit.seconds,
        answeredOnly: use.limit.answeredOnly === true,
        hours: [],
      },
      numbers: use.numbers,
      calls: use.beyond,
      refused: use.refusedBeyond,
      refusedWithin: use.refused - use.refusedBeyond,
      worst: use.worst.map((burst) => ({ ...burst, at: isoText(burst.at) })),
      byHour: [],
    },
    strategies: ['stay-under-frequency-limits', 'retry-no-answer-with-a-limit'],
    sample: use.sample,
  };
}

/** A platform's hours bind what the platform schedules: calls that it let through were none of that. */
function claimHours(
  use: HoursUse,
  { limits: id }: Dialling,
  isCutOff: boolean,
): Claim<'frequency-breach'> {
  const byHour = [...use.byHour].flatMap((calls, hour) => (calls > 0 ? [{ hour, calls }] : []));
  return {
    severity: isCutOff ? 'error' : allLimits[id].kind === 'regulator' ? 'warning' : 'note',
    confidence: isCutOff ? 'high' : 'medium',
    affectedCalls: use.beyond,
    text: sayHours(use, allLimits[id]),
    evidence: {
      limit: {
        ...limitOf(id, 'hours'),
        calls: null,
        seconds: null,
        answeredOnly: false,
        hours: use.permitted.map(({ from, to }) => ({ from: clockText(from), to: clockText(to) })),
      },
      numbers: use.numbers,
      calls: use.beyond,
      refused: use.refusedBeyond,
      refusedWithin: use.refused - use.refusedBeyond,
      worst: [],
      byHour,
    },
    strategies: ['call-inside-the-window'],
    // options select whole hours, and the hours known are such
    ...(use.permitted.every(({ from, to }) => from % 60 === 0 && to % 60 === 0)
      ? { selection: { hours: byHour.map(({ hour }) => hour) } }
      : { sample: use.sample }),
  };
}

function limitOf(
  id: LimitId,
  kind: 'frequency' | 'hours',
): Pick<FrequencyBreachEvidence['limit'], 'platform' | 'kind' | 'source' | 'date'> {
  const { sources, hoursOf, date } = allLimits[id];
  const cited = kind === 'hours' && hoursOf !== undefined ? hoursOf.source : sources[0];
  const source = cited === undefined ? '' : (cited.url ?? citeSource(cited, 'en').name);
  return { platform: id, kind, source, date };
}

export default rule;
