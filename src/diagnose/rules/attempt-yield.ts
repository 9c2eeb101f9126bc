import { countText, percentRangeText, percentText } from '../../i18n/amounts.ts';
import { ATTEMPTS, type Attempts } from '../../measure/attempts.ts';
import { ROWS } from '../../measure/sample-rows.ts';
import { reportRatio } from '../../measure/stats/wilson.ts';
import type { AttemptYieldEvidence } from '../../model/evidence/attempt-yield.ts';
import type { ReportedRatio } from '../../model/evidence/ratio.ts';
import type { Language, Text } from '../../model/language.ts';
import type { Claim, Rule } from '../rule.ts';
import { RULE_THRESHOLDS } from '../thresholds.ts';

const rule: Rule<'attempt-yield'> = {
  looksFor: {
    en: 'What the second, third and later attempts at a number still bring, and how many calls are made after the attempt from which on next to nothing is gained.',
    'zh-CN': '同一号码第 2 次、第 3 次……呼叫还有多少接听，以及有多少呼叫发生在“再打几乎没用”之后。',
  },
  how: {
    en: 'Of the numbers that had not answered before, the share that answers the k-th attempt (Wilson interval), and the share that has answered by then (Kaplan–Meier over attempts; a number that is not tried again says nothing of later ones). An attempt brings nothing once its whole interval lies below a tenth of the first attempt’s. Calls to numbers that had answered, calls to dead numbers and calls that a limit stopped are left out. Published rules, such as Velocify’s “93 % of converted leads by the sixth call”, describe other campaigns and are not used.',
    'zh-CN':
      '只看此前没有接听过的号码：第 k 次呼叫的接听率（Wilson 区间），以及前 k 次累计接听的比例（按呼叫次序的 Kaplan–Meier 估计，不再重呼的号码不参与后面各次）。某次接听率的整个区间都低于首呼的十分之一，就算再打无益。接听之后的再次呼叫、打给空号等无效号码的呼叫，以及被平台限制拦下的呼叫都不计。Velocify“93% 的成交线索在第六次呼叫前接通”之类的公开数字出自别人的数据，这里不采用。',
  },
  thresholds: ['attemptCalls', 'attemptShareOfFirst', 'attemptWaste', 'timelessShare'],
  sources: [
    {
      name: 'Meekins (BLS) 2013: call attempts in the American Time Use Survey',
      url: 'https://omb.report/icr/201607-1220-004/doc/66698901',
    },
    {
      name: {
        en: 'Velocify, finding the right level of persistence (a vendor’s claim)',
        'zh-CN': 'Velocify：合适的重呼次数（厂商说法）',
      },
      url: 'https://velocify.com/blog/sales-process-pays-finding-the-right-level-of-persistence/',
    },
  ],
  find({ attempts, calls }) {
    if (attempts === undefined) return [];
    const { attemptCalls, timelessShare, attemptWaste } = RULE_THRESHOLDS;
    const { timeless, tried, reached } = attempts;
    if (timeless > timelessShare.value * (timeless + attempts.calls)) return [];
    const isEnough = (tried[1] as number) >= attemptCalls.value && (reached[0] as number) > 0;
    if (!isEnough) return [];
    const evidence = weigh(attempts);
    const { wastedCalls } = evidence;
    const { stopAfter } = evidence;
    if (stopAfter === null) return [stillWorthIt(evidence, attempts)];
    return [
      {
        severity: wastedCalls >= attemptWaste.value * calls ? 'warning' : 'note',
        confidence: 'high',
        affectedCalls: wastedCalls,
        text: sayWasted(evidence, calls),
        evidence,
        gain: { low: wastedCalls, high: wastedCalls, kind: 'saved', how: sayHowSaved(evidence) },
        strategies: ['retry-no-answer-with-a-limit', 'use-other-channels', 'spread-over-dayparts'],
        sample: sampleFrom(attempts, stopAfter),
      },
    ];
  },
};

function weigh({ tried, reached, repeats }: Attempts): AttemptYieldEvidence {
  const { attemptCalls, attemptShareOfFirst } = RULE_THRESHOLDS;
  let missed = 1;
  const attempts: AttemptYieldEvidence['attempts'] = [];
  tried.forEach((calls, i) => {
    if (calls === 0) return;
    const hits = reached[i] as number;
    missed *= 1 - hits / calls;
    const rate = reportRatio({ numerator: hits, denominator: calls });
    attempts.push({ k: i + 1, calls, reached: hits, rate, cumulative: 1 - missed });
  });
  const least = attemptShareOfFirst.value * (attempts[0]?.rate.low ?? 0);
  const brings = ({ high }: ReportedRatio): boolean => (high ?? 0) >= least;
  const stop = attempts.findLast(({ calls, rate }) => calls >= attemptCalls.value && brings(rate));
  const after = attempts.filter(({ k }) => stop !== undefined && k > stop.k);
  const wastedCalls = after.reduce((sum, { calls }) => sum + calls, 0);
  const wastedReached = after.reduce((sum, own) => sum + own.reached, 0);
  const beyond = reportRatio({ numerator: wastedReached, denominator: wastedCalls });
  // the attempts beyond that have too few calls each are judged together
  const isProven = stop !== undefined && wastedCalls >= attemptCalls.value && !brings(beyond);
  if (!isProven) return { attempts, stopAfter: null, wastedCalls: 0, wastedReached: 0, repeats };
  return { attempts, stopAfter: stop.k, wastedCalls, wastedReached, repeats };
}

function sayWasted(evidence: AttemptYieldEvidence, allCalls: number): Text {
  const { attempts, stopAfter, wastedCalls, wastedReached } = evidence;
  const first = attempts[0]?.rate.value ?? 0;
  const { value, low, high } = reportRatio({ numerator: wastedReached, denominator: wastedCalls });
  const percent = (share: number | null, language: Language): string =>
    percentText(share ?? 0, language);
  const range = (language: Language): string => percentRangeText(low ?? 0, high ?? 0, language);
  const share = wastedCalls / allCalls;
  return {
    en: `After attempt ${stopAfter} next to nothing is gained: numbers that had not answered were called another ${countText(wastedCalls)} times (${percent(share, 'en')} of all calls), and ${percent(value, 'en')} of these calls were answered (${range('en')}), against ${percent(first, 'en')} of first attempts.`,
    'zh-CN': `第 ${stopAfter} 次之后再打几乎没用：对一直未接听的号码又呼了 ${countText(wastedCalls)} 通（占全部呼叫的 ${percent(share, 'zh-CN')}），接听率只有 ${percent(value, 'zh-CN')}（${range('zh-CN')}），首呼为 ${percent(first, 'zh-CN')}。`,
  };
}

function sayHowSaved({ stopAfter, wastedReached }: AttemptYieldEvidence): Text {
  const lost = countText(wastedReached);
  if (wastedReached === 0) {
    return {
      en: `all attempts after attempt ${stopAfter} at numbers that had not answered; none of them was answered`,
      'zh-CN': `第 ${stopAfter} 次之后对未接听号码的全部呼叫；这些呼叫无一接听`,
    };
  }
  return {
    en: `all attempts after attempt ${stopAfter} at numbers that had not answered; the ${wastedReached === 1 ? 'one answer' : `${lost} answers`} to them would be lost`,
    'zh-CN': `第 ${stopAfter} 次之后对未接听号码的全部呼叫；代价是失去其中接听的 ${lost} 通`,
  };
}

/** Rows of the attempts after that one. */
function sampleFrom({ samples }: Attempts, attempt: number): NonNullable<Claim['sample']> {
  return samples
    .slice(attempt)
    .flat()
    .sort((a, b) => a.file - b.file || a.row - b.row)
    .slice(0, ROWS);
}

function stillWorthIt(evidence: AttemptYieldEvidence, attempts: Attempts): Claim<'attempt-yield'> {
  const enough = evidence.attempts.filter(
    ({ calls }) => calls >= RULE_THRESHOLDS.attemptCalls.value,
  );
  const first = evidence.attempts[0]?.rate.value ?? 0;
  const { k, rate } = enough.at(-1) as (typeof enough)[number];
  const [en, zh] = k > ATTEMPTS ? [' and those after it', ' 次及以后各'] : ['', ' '];
  const again = evidence.attempts.slice(1).reduce((sum, { calls }) => sum + calls, 0);
  return {
    severity: 'note',
    confidence: 'medium',
    affectedCalls: again,
    text: {
      en: `No attempt is proven to be wasted: of ${countText(rate.denominator)} numbers that had not answered before, ${percentText(rate.value ?? 0, 'en')} answered attempt ${k}${en}, against ${percentText(first, 'en')} at the first. Where to stop cannot be told from these calls.`,
      'zh-CN': `没有证据表明哪一次是白打：此前未接听的 ${countText(rate.denominator)} 个号码，第 ${k}${zh}次呼叫的接听率为 ${percentText(rate.value ?? 0, 'zh-CN')}，首呼为 ${percentText(first, 'zh-CN')}。仅凭这些呼叫还看不出该在第几次停。`,
    },
    evidence,
    strategies: ['retry-no-answer-with-a-limit'],
    sample: sampleFrom(attempts, 1),
  };
}

export default rule;
