import limits from '../../catalogue/limits/aliyun.ts';
import { RECEIPT_CODES } from '../../catalogue/sources.ts';
import { countText, isoText, minuteText, percentText } from '../../i18n/amounts.ts';
import type { CallerConcurrency } from '../../measure/concurrency.ts';
import type { Measures } from '../../measure/measures.ts';
import type { SelfInflictedEvidence } from '../../model/evidence/self-inflicted.ts';
import type { Severity } from '../../model/finding.ts';
import type { Language } from '../../model/language.ts';
import type { Claim, Rule } from '../rule.ts';
import { CAUSES, causesOf, listCauses } from '../self-inflicted/causes.ts';
import { gainOf } from '../self-inflicted/gain.ts';
import { RULE_THRESHOLDS } from '../thresholds.ts';

const FAQ = limits.sources.filter(({ url }) => url?.includes('faq') === true);

const rule: Rule<'self-inflicted'> = {
  looksFor: {
    en: 'Calls that failed for reasons on your own side: calling outside the permitted hours, too often, or with too many calls at once; a caller ID, audio file or template that is wrong; calls that you cancelled.',
    'zh-CN':
      '由自身原因造成的失败：超出允许的时段、频次或并发；主叫显号、语音文件或模板有误；主动取消的呼叫。',
  },
  how: {
    en: 'A full count by cause. Calls at once are counted per caller for every second, from start to end of each call. What could be won back: those of these calls whose number no later call reached, times the answered rate of the other calls (Wilson, 95 %), each number once at most.',
    'zh-CN':
      '按原因逐一清点。并发：按主叫号码逐秒统计，每通从发起算到结束。可挽回通数：号码之后再未打通的那部分呼叫，乘以其余呼叫的接听率（Wilson，95% 区间），每个号码最多算一次。',
  },
  thresholds: [
    'selfInflictedShare',
    'selfInflictedCalls',
    'selfInflictedTrace',
    'selfInflictedOthers',
  ],
  limits: [limits],
  sources: [RECEIPT_CODES, ...FAQ],
  find(measures) {
    const above = callersAbove(measures);
    const causes = causesOf(measures.outcomes, measures.calls);
    if (causes.length > 0) return [claimCauses(causes, above, measures)];
    return above.length > 0 ? [claimConcurrency(above, measures)] : [];
  },
};

function claimCauses(
  causes: SelfInflictedEvidence['causes'],
  above: readonly CallerConcurrency[],
  measures: Measures,
): Claim<'self-inflicted'> {
  const calls = causes.reduce((sum, cause) => sum + cause.calls, 0);
  const isRefused = causes.some(({ outcome }) => outcome === 'restricted/concurrency');
  const [first] = above;
  const say = (language: Language): string => {
    const [own, all] = [calls, measures.calls].map(countText);
    const share = percentText(calls / measures.calls, language);
    const list = listCauses(causes, language);
    const peak = first !== undefined && isRefused ? sayPeak(first, language) : '';
    return language === 'en'
      ? `${own} of ${all} calls (${share}) failed for reasons on your own side: ${list}.${peak && ` ${peak}`}`
      : `${all} 通中有 ${own} 通（${share}）因自身原因失败：${list}。${peak}`;
  };
  const gain = gainOf(causes, measures);
  return {
    severity: severityOf(calls, measures.calls),
    confidence: 'high',
    affectedCalls: calls,
    text: { en: say('en'), 'zh-CN': say('zh-CN') },
    evidence: evidenceOf(causes, above, measures),
    ...(gain === undefined ? {} : { gain }),
    strategies: [...new Set(causes.flatMap(({ outcome }) => CAUSES[outcome]?.strategies ?? []))],
    selection: { outcomes: causes.map(({ outcome }) => outcome) },
  };
}

/** No call was refused: the limit of this line may be another one, so it is no more than worth knowing. */
function claimConcurrency(
  above: readonly CallerConcurrency[],
  measures: Measures,
): Claim<'self-inflicted'> {
  const [first] = above as readonly [CallerConcurrency];
  return {
    severity: 'note',
    confidence: 'low',
    affectedCalls: above.reduce((sum, { calls }) => sum + calls, 0),
    text: {
      en: `${sayPeak(first, 'en')} No call was refused for it, so your line may carry more.`,
      'zh-CN': `${sayPeak(first, 'zh-CN')}没有呼叫因此被拒，你的线路并发上限可能更高。`,
    },
    evidence: evidenceOf([], above, measures),
    strategies: ['pace-under-concurrency'],
    selection: { callers: above.map(({ caller }) => caller) },
  };
}

function callersAbove({ concurrency }: Measures): CallerConcurrency[] {
  return concurrency?.callers.filter(({ peak, limit }) => peak > limit) ?? [];
}

function severityOf(lost: number, calls: number): Severity {
  const { selfInflictedShare, selfInflictedCalls, selfInflictedTrace } = RULE_THRESHOLDS;
  const isFrom = (share: number): boolean =>
    lost >= selfInflictedCalls.value && lost >= share * calls;
  if (isFrom(selfInflictedShare.value)) return 'error';
  return isFrom(selfInflictedTrace.value) ? 'warning' : 'note';
}

function evidenceOf(
  causes: SelfInflictedEvidence['causes'],
  above: readonly CallerConcurrency[],
  { calls, concurrency }: Measures,
): SelfInflictedEvidence {
  return {
    causes,
    of: calls,
    concurrency: above.map(({ caller, peak, at, limit, secondsAboveLimit }) => ({
      caller,
      peak,
      at: isoText(at),
      limit,
      limitOf: 'aliyun',
      secondsAboveLimit,
    })),
    callersAboveLimit: concurrency?.callersAboveLimit ?? 0,
  };
}

function sayPeak({ caller, kind, peak, at, limit }: CallerConcurrency, language: Language): string {
  const when = minuteText(at);
  return language === 'en'
    ? `The caller ${caller} made up to ${countText(peak)} calls at once (${when}); ${limits.name.en} documents ${limit} for a ${kind === 'mobile' ? 'mobile number' : 'fixed line'}.`
    : `主叫 ${caller} 最多同时呼叫 ${countText(peak)} 路（${when}），${limits.name['zh-CN']}文档规定${kind === 'mobile' ? '手机号' : '固话'}并发上限为 ${limit} 路。`;
}

export default rule;
