import { countText, minuteText, percentText } from '../../i18n/amounts.ts';
import { CATEGORIES, type CategoryId } from '../../model/category.ts';
import type { OutageEvidence } from '../../model/evidence/outage.ts';
import type { Language, Text } from '../../model/language.ts';
import { listNames } from '../segments/list-names.ts';

export const LOOKS_FOR: Text = {
  en: 'A stretch of time, from a quarter of an hour to about a day, in which one kind of failure was far more frequent than usual, for all calls or for one caller, group or prefix.',
  'zh-CN':
    '某类失败明显高于平时的一段时间（一刻钟到一天左右），可以是全部呼叫，也可以只涉及某个主叫号码、分组或号段。',
};

export const HOW: Text = {
  en: 'Kulldorff’s scan statistic over all windows of quarter hours, against the rest of the campaign, the same hours of its other days and what first calls and redials usually come to; for the largest callers, groups and prefixes also one by one, without busy and no answer. Ordinary variation is estimated from the campaign and discounted. Page’s cumulative sum gives start and end. Rules that compare callers, groups and prefixes leave out the hours in which one of them had an outage.',
  'zh-CN':
    '以一刻钟为单位，用 Kulldorff 扫描统计量逐一检查所有时间窗，与整批的其余时间、其他日期的相同时段以及首呼和重呼的通常结果比较，并扣除这批呼叫自身的正常波动；呼叫量最大的主叫、分组和号段还会逐个检查（不含占线和无人接听）。起止时间由 Page 累积和确定。比较主叫、分组和号段的其他规则，会剔除其中某一个发生故障的时段。',
};

export const WON_BACK: Text = {
  en: 'if the lost calls are made again and answered as often as at other times',
  'zh-CN': '把损失的呼叫重呼一遍，按其他时间的接听率估算',
};

/** By dimension, one and several. */
const OF = {
  caller: ['caller', 'callers', '主叫号码'],
  group: ['group', 'groups', '分组'],
  prefix: ['prefix', 'prefixes', '号段'],
} as const;

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
  const percent = (ratio: { readonly value: number | null }): string => share(ratio, 'en');
  const also = alsoRose.map((one) => `${nameOf(one.category, 'en')} to ${percent(one.inside)}`);
  const others = also.length === 0 ? '' : `, and ${also.join(', ')}`;
  const calls = `about ${countText(lostCalls.value)} calls lost (${countText(lostCalls.low)}–${countText(lostCalls.high)})`;
  const whose = isOwn(evidence) ? `the calls of ${culpritIn(evidence.culprit, 'en')}` : 'calls';
  const rose = `${nameOf(category, 'en')} rose to ${percent(inside)} of ${whose} (usually ${percent(baseline)})${others}`;
  const why =
    culprit === null
      ? ''
      : isOwn(evidence)
        ? ` Of all other calls ${percent(culprit.others)} failed this way.`
        : ` ${DIMENSIONS[culprit.dimension].en} ${culprit.name} alone explains it: ${percent(culprit.inside)} of its calls failed this way, ${percent(culprit.others)} of all others.`;
  return `${minuteText(from)} to ${endText(from, until)}: ${rose}; ${calls}.${why}`;
}

function inChinese(from: number, until: number, evidence: OutageEvidence): string {
  const { category, inside, baseline, alsoRose, lostCalls, culprit } = evidence;
  const percent = (ratio: { readonly value: number | null }): string => share(ratio, 'zh-CN');
  const also = alsoRose.map((one) => `${nameOf(one.category, 'zh-CN')}升到 ${percent(one.inside)}`);
  const others = also.length === 0 ? '' : `，同时${also.join('、')}`;
  const calls = `约损失 ${countText(lostCalls.value)} 通呼叫（${countText(lostCalls.low)}–${countText(lostCalls.high)}）`;
  const whose = isOwn(evidence) ? `${culpritIn(evidence.culprit, 'zh-CN')} 的` : '';
  const rose = `${whose}${nameOf(category, 'zh-CN')}占比升到 ${percent(inside)}（平时为 ${percent(baseline)}）${others}`;
  const why =
    culprit === null
      ? ''
      : isOwn(evidence)
        ? `同一时段，其余呼叫中只有 ${percent(culprit.others)} 如此失败。`
        : `问题集中在${DIMENSIONS[culprit.dimension]['zh-CN']} ${culprit.name}：其呼叫有 ${percent(culprit.inside)} 如此失败，其余只有 ${percent(culprit.others)}。`;
  return `${minuteText(from)} 至 ${endText(from, until)}，${rose}，${calls}。${why}`;
}

type Culprit = NonNullable<OutageEvidence['culprit']>;

/** Whether the numbers are those of the culprit's calls. */
function isOwn(evidence: OutageEvidence): evidence is OutageEvidence & { culprit: Culprit } {
  return evidence.of === 'culprit' && evidence.culprit !== null;
}

function culpritIn({ dimension, name, alsoStruck }: Culprit, language: Language): string {
  const [one, several, chinese] = OF[dimension];
  const names = listNames([name, ...alsoStruck], language);
  if (language === 'zh-CN') return `${chinese} ${names}`;
  return `${alsoStruck.length === 0 ? one : several} ${names}`;
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
