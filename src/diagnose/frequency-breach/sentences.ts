import { clockText, countText, percentText, spanText } from '../../i18n/amounts.ts';
import type { FrequencyUse } from '../../measure/call-frequency.ts';
import type { HoursUse } from '../../measure/calling-hours.ts';
import type { Language, Text } from '../../model/language.ts';
import type { PlatformLimits } from '../../model/limit.ts';

/** How calls beyond a limit to one number are put into words. */
export function sayFrequency(use: FrequencyUse, limits: PlatformLimits): Text {
  return {
    en: [
      `${countText(use.numbers)} ${use.numbers === 1 ? 'number was' : 'numbers were'} ${tooOften(use)},`,
      `${calls(use.beyond)} beyond ${limitOf(limits)}.`,
      afterwards(use, limits, 'as too frequent'),
    ]
      .join(' ')
      .trimEnd(),
    'zh-CN': [
      `${countText(use.numbers)} 个号码${tooOftenInChinese(use)}，`,
      `共 ${countText(use.beyond)} 通超出${limits.name['zh-CN']}${limits.kind === 'advice' ? '建议' : '规定'}的频次。`,
      afterwardsInChinese(use, limits, '超频'),
    ].join(''),
  };
}

/** How calls outside of permitted hours are put into words. */
export function sayHours(use: HoursUse, limits: PlatformLimits): Text {
  const whose = limits.hoursOf?.name ?? limits.name;
  const share = (language: Language): string => percentText(use.beyond / use.counted, language);
  const hours = use.permitted.map(({ from, to }) => `${clockText(from)}–${clockText(to)}`);
  return {
    en: [
      `${calls(use.beyond)} (${share('en')}) began outside ${hours.join(' and ')}, the hours of ${whose.en}.`,
      afterwards(use, limits, 'for their time'),
    ].join(' '),
    'zh-CN': [
      `${countText(use.beyond)} 通（${share('zh-CN')}）在 ${hours.join('、')} 之外发起，超出${whose['zh-CN']}的允许时段。`,
      afterwardsInChinese(use, limits, '时段限制'),
    ].join(''),
  };
}

const calls = (count: number): string => `${countText(count)} ${count === 1 ? 'call' : 'calls'}`;

function tooOften({ limit }: FrequencyUse): string {
  const verb = limit.answeredOnly === true ? 'reached' : 'called';
  const often = limit.calls === 1 ? 'more than once' : `more than ${limit.calls} times`;
  const within =
    limit.window === 'calendar-day' ? 'on one day' : `within ${spanText(limit.seconds, 'en')}`;
  return `${verb} ${often} ${within}`;
}

function tooOftenInChinese({ limit }: FrequencyUse): string {
  const within =
    limit.window === 'calendar-day' ? '同一天内' : `在 ${spanText(limit.seconds, 'zh-CN')}内`;
  return `${within}${limit.answeredOnly === true ? '接听' : '被呼叫'}超过 ${limit.calls} 次`;
}

function limitOf({ kind, name }: PlatformLimits): string {
  return kind === 'advice' ? `what ${name.en} advises` : `the limit of ${name.en}`;
}

type Use = Pick<FrequencyUse, 'beyond' | 'refusedBeyond'>;

/** What came of it, and what the limit is worth. */
function afterwards({ beyond, refusedBeyond }: Use, { kind }: PlatformLimits, why: string): string {
  if (kind === 'regulator') return 'This is information, not legal advice.';
  if (refusedBeyond === 0) {
    if (kind === 'advice') return '';
    return `The platform refused none of them ${why}, so other limits may hold for your account.`;
  }
  const refused = refusedBeyond === beyond ? 'all' : countText(refusedBeyond);
  return `The platform refused ${refused} of them ${why}.`;
}

function afterwardsInChinese(
  { beyond, refusedBeyond }: Use,
  { kind }: PlatformLimits,
  why: string,
): string {
  if (kind === 'regulator') return '仅供参考，不构成法律意见。';
  if (refusedBeyond === 0 && kind === 'advice') return '';
  if (refusedBeyond === 0) return `平台没有因${why}拒绝其中任何一通，你的账号可能适用其他限制。`;
  const refused = refusedBeyond === beyond ? '全部' : `其中 ${countText(refusedBeyond)} 通`;
  return `${refused}因${why}被平台拒绝。`;
}
