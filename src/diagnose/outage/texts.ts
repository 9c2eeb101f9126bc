import { countText, minuteText, percentText } from '../../i18n/amounts.ts';
import { CATEGORIES, type CategoryId } from '../../model/category.ts';
import type { OutageEvidence } from '../../model/evidence/outage.ts';
import type { Language, Text } from '../../model/language.ts';

export const LOOKS_FOR: Text = {
  en: 'A stretch of time, from a quarter of an hour to about a day, in which one kind of failure was far more frequent than usual; and the caller, group or prefix that explains it.',
  'zh-CN':
    '某类失败明显高于平时的一段时间（一刻钟到一天左右），以及能解释它的主叫号码、分组或号段。',
};

export const HOW: Text = {
  en: 'Kulldorff’s scan statistic over all windows of quarter hours, against the rest of the campaign and the same hours of its other days; ordinary variation is estimated from the campaign and discounted. Page’s cumulative sum gives start and end.',
  'zh-CN':
    '以一刻钟为单位，用 Kulldorff 扫描统计量逐一检查所有时间窗，与整批的其余时间及其他日期的相同时段比较，并扣除这批呼叫自身的正常波动；起止时间由 Page 累积和确定。',
};

export const WON_BACK: Text = {
  en: 'if the lost calls are made again and answered as often as at other times; numbers called again since are not taken off',
  'zh-CN': '把损失的呼叫重呼一遍，按其他时间的接听率估算；之后已重呼的号码未扣除',
};

const DIMENSIONS = {
  caller: { en: 'Caller', 'zh-CN': '主叫号码' },
  group: { en: 'Group', 'zh-CN': '分组' },
  prefix: { en: 'Prefix', 'zh-CN': '号段' },
} as const satisfies Record<string, Text>;

/** @param from, @param until local seconds */
export function outageText(
  { from, until }: { readonly from: number; readonly until: number },
  evidence: OutageEvidence,
): Text {
  return { en: inEnglish(from, until, evidence), 'zh-CN': inChinese(from, until, evidence) };
}

function inEnglish(from: number, until: number, evidence: OutageEvidence): string {
  const { category, inside, baseline, alsoRose, lostCalls, culprit } = evidence;
  const percent = (of: { readonly value: number | null }): string => share(of, 'en');
  const also = alsoRose.map((one) => `${nameOf(one.category, 'en')} to ${percent(one.inside)}`);
  const others = also.length === 0 ? '' : `, and ${also.join(', ')}`;
  const calls = `about ${countText(lostCalls.value)} calls lost (${countText(lostCalls.low)}–${countText(lostCalls.high)})`;
  const rose = `${nameOf(category, 'en')} rose to ${percent(inside)} of calls (usually ${percent(baseline)})${others}`;
  const why =
    culprit === null
      ? ''
      : ` ${DIMENSIONS[culprit.dimension].en} ${culprit.name} alone explains it: ${percent(culprit.inside)} of its calls failed this way, ${percent(culprit.others)} of all others.`;
  return `${minuteText(from)} to ${endText(from, until)}: ${rose}; ${calls}.${why}`;
}

function inChinese(from: number, until: number, evidence: OutageEvidence): string {
  const { category, inside, baseline, alsoRose, lostCalls, culprit } = evidence;
  const percent = (of: { readonly value: number | null }): string => share(of, 'zh-CN');
  const also = alsoRose.map((one) => `${nameOf(one.category, 'zh-CN')}升到 ${percent(one.inside)}`);
  const others = also.length === 0 ? '' : `，同时${also.join('、')}`;
  const calls = `约损失 ${countText(lostCalls.value)} 通呼叫（${countText(lostCalls.low)}–${countText(lostCalls.high)}）`;
  const rose = `${nameOf(category, 'zh-CN')}占比升到 ${percent(inside)}（平时为 ${percent(baseline)}）${others}`;
  const why =
    culprit === null
      ? ''
      : `问题集中在${DIMENSIONS[culprit.dimension]['zh-CN']} ${culprit.name}：其呼叫有 ${percent(culprit.inside)} 如此失败，其余只有 ${percent(culprit.others)}。`;
  return `${minuteText(from)} 至 ${endText(from, until)}，${rose}，${calls}。${why}`;
}

function nameOf(category: CategoryId, language: Language): string {
  return `“${CATEGORIES[category].name[language]}”`;
}

function share({ value }: { readonly value: number | null }, language: Language): string {
  return percentText(value ?? 0, language);
}

/** The end, without the date where that is the beginning's. */
function endText(from: number, until: number): string {
  const end = minuteText(until);
  return minuteText(from).slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end;
}
