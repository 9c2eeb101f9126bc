import { clockText, spanText } from '../../i18n/amounts.ts';
import type { Language } from '../../model/language.ts';
import type { FrequencyLimit, PlatformLimits } from '../../model/limit.ts';

/** What a platform or a regulator allows, in one line. */
export function sayLimits(limits: PlatformLimits, language: Language): string {
  const isEnglish = language === 'en';
  const { name, hoursOf, concurrency, date } = limits;
  const hours = limits.hours.map(({ from, to }) => `${clockText(from)}–${clockText(to)}`);
  const parts = limits.frequency.map((limit) => sayFrequency(limit, language));
  if (hours.length > 0) {
    const whose = hoursOf === undefined ? '' : hoursOf.name[language];
    const inside = hours.join(isEnglish ? ' and ' : '、');
    parts.push(
      isEnglish
        ? `only ${inside}${whose && ` (${whose})`}`
        : `只在 ${inside} 外呼${whose && `（${whose}）`}`,
    );
  }
  if (concurrency !== undefined) {
    const { mobile, fixed } = concurrency;
    parts.push(
      isEnglish
        ? `at once ${mobile} calls of a mobile number, ${fixed} of a fixed line`
        : `手机号并发 ${mobile} 路，固话 ${fixed} 路`,
    );
  }
  return isEnglish
    ? `${name.en.charAt(0).toUpperCase()}${name.en.slice(1)}: ${parts.join('; ')} (read on ${date})`
    : `${name['zh-CN']}：${parts.join('；')}（查阅于 ${date}）`;
}

function sayFrequency(
  { calls, seconds, window, answeredOnly }: FrequencyLimit,
  language: Language,
): string {
  if (language === 'zh-CN') {
    const within = window === 'calendar-day' ? '每天' : `${spanText(seconds, language)}内`;
    return `${within}最多${answeredOnly === true ? '接听' : '呼叫'} ${calls} 次`;
  }
  const what = answeredOnly === true ? 'answered call' : 'call';
  const within = window === 'calendar-day' ? 'a day' : `within ${spanText(seconds, language)}`;
  return `${calls} ${what}${calls === 1 ? '' : 's'} ${within}`;
}
