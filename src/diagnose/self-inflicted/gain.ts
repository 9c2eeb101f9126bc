import { countText, percentRangeText } from '../../i18n/amounts.ts';
import type { OutcomeCounts } from '../../measure/outcomes.ts';
import { wilson } from '../../measure/stats/wilson.ts';
import { isAnswered, OUTCOMES } from '../../model/category.ts';
import type { SelfInflictedEvidence } from '../../model/evidence/self-inflicted.ts';
import type { Language } from '../../model/language.ts';
import type { Claim } from '../rule.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { CAUSES } from './causes.ts';

/**
 * The calls that come back once the cause is mended, times the answered rate of the calls that were not cut off. Numbers
 * that turn out to be dead count in that rate: they are among the calls that were cut off, too. The low end takes the
 * causes that surely win back, the high end also those that may. Undefined where too few calls tell the rate.
 * @param elsewhere calls that are not among the causes since other findings promise them
 */
export function gainOf(
  causes: SelfInflictedEvidence['causes'],
  outcomes: OutcomeCounts,
  elsewhere: number = 0,
): Claim['gain'] {
  let answered = 0;
  let told = 0;
  for (const outcome of OUTCOMES) {
    const isUp = isAnswered(outcome);
    if (isUp === undefined || CAUSES[outcome] !== undefined) continue;
    told += outcomes[outcome];
    if (isUp) answered += outcomes[outcome];
  }
  const rate = wilson(answered, told);
  if (told < THRESHOLDS.fewCalls || rate.low === null || rate.high === null) return undefined;
  const sum = (...kinds: string[]): number =>
    causes.reduce(
      (total, { outcome, calls }) =>
        kinds.includes(CAUSES[outcome]?.winsBack ?? '') ? total + calls : total,
      0,
    );
  const [sure, atMost] = [sum('sure'), sum('sure', 'maybe')];
  const high = Math.floor(atMost * rate.high);
  if (high === 0) return undefined;
  const how = (language: Language): string => {
    const range = percentRangeText(rate.low ?? 0, rate.high ?? 0, language);
    const calls =
      sure === 0
        ? `${language === 'en' ? 'up to' : '最多'} ${countText(atMost)}`
        : sure === atMost
          ? countText(sure)
          : language === 'en'
            ? `${countText(sure)} to ${countText(atMost)}`
            : `${countText(sure)} 至 ${countText(atMost)}`;
    const others = elsewhere === 0 ? '' : LEFT_OUT[language](countText(elsewhere));
    return language === 'en'
      ? `${calls} of these calls times ${range}, the answered rate of the ${countText(told)} calls that went through; numbers reached by a later call are not taken off${others}`
      : `其中 ${calls} 通，乘以其余 ${countText(told)} 通的接听率 ${range}；之后已接听的号码未扣除${others}`;
  };
  return {
    low: Math.floor(sure * rate.low),
    high,
    kind: 'reached',
    how: { en: how('en'), 'zh-CN': how('zh-CN') },
  };
}

const LEFT_OUT: Record<Language, (calls: string) => string> = {
  en: (calls) => `; ${calls} calls that other findings count on are left out`,
  'zh-CN': (calls) => `；其他发现已计入的 ${calls} 通不再重复计算`,
};
