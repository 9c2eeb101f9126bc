import { countText, percentText } from '../../i18n/amounts.ts';
import type { Ratio } from '../../measure/stats/ratio.ts';
import { CATEGORIES } from '../../model/category.ts';
import { LANGUAGES, type Language, type Text } from '../../model/language.ts';
import { rateOf } from '../compare-segments.ts';
import type { Look, Outlier } from './group-rates.ts';
import { listNames } from './list-names.ts';

/** @param others the rate of all that are not named */
export function sayOutliers(
  { dimension, rate }: Pick<Look, 'dimension' | 'rate'>,
  groups: readonly Outlier[],
  others: Ratio,
): Text {
  const isOne = groups.length === 1;
  const { en, 'zh-CN': zh } = claimed(rate, isOne);
  const causes = sayCauses(groups);
  const [enRest, zhRest] = LANGUAGES.map((language) => percentText(rateOf(others), language));
  const [enList, zhList] = LANGUAGES.map((language) => ratesOf(groups, language));
  const which = WHICH[dimension];
  const [first] = groups;
  if (isOne && first !== undefined) {
    const [enOwn, zhOwn] = LANGUAGES.map((language) =>
      percentText(first.inside.value ?? 0, language),
    );
    const zhName = dimension === 'prefix' ? `${first.name} 号段` : `分组 ${first.name} `;
    return {
      en: `The ${which.en} ${first.name} ${en}: ${enOwn} against ${enRest}.${causes.en}`,
      'zh-CN': `${zhName}${zh}：${zhOwn}，其余为 ${zhRest}。${causes['zh-CN']}`,
    };
  }
  return {
    en: `${countText(groups.length)} ${which.en}s ${en}: ${enList}; the others at ${enRest}.${causes.en}`,
    'zh-CN': `${countText(groups.length)} 个${which['zh-CN']}${zh}：${zhList}，其余为 ${zhRest}。${causes['zh-CN']}`,
  };
}

const WHICH: Readonly<Record<Outlier['dimension'], Text>> = {
  group: { en: 'group', 'zh-CN': '分组' },
  prefix: { en: 'prefix group', 'zh-CN': '号段' },
};

function ratesOf(groups: readonly Outlier[], language: Language): string {
  return listNames(
    groups.map(({ name, inside }) => {
      const rate = percentText(inside.value ?? 0, language);
      return language === 'en' ? `${name} at ${rate}` : `${name} 为 ${rate}`;
    }),
    language,
  );
}

function claimed(rate: Outlier['category'], isOne: boolean): Text {
  if (rate === 'answered') {
    return {
      en: `${isOne ? 'is' : 'are'} answered less often than the rest`,
      'zh-CN': '的接听率明显偏低',
    };
  }
  if (rate === 'listen-through') {
    return {
      en: `${isOne ? 'is' : 'are'} heard to the end less often than the rest`,
      'zh-CN': '的听完率明显偏低',
    };
  }
  const { en, 'zh-CN': zh } = CATEGORIES[rate].name;
  return {
    en: `${isOne ? 'has' : 'have'} far more calls with the result “${en}” than the rest`,
    'zh-CN': `的“${zh}”占比明显偏高`,
  };
}

/** Only sums by caller and by group are known, not who called whom. */
function sayCauses(groups: readonly Outlier[]): Text {
  const causes = groups.flatMap(({ confoundedWith }) =>
    confoundedWith === null ? [] : [confoundedWith],
  );
  const named = (cause: 'caller' | 'group'): string[] => [
    ...new Set(causes.flatMap(({ dimension, name }) => (dimension === cause ? [name] : []))),
  ];
  const [callers, owners] = [named('caller'), named('group')];
  if (callers.length + owners.length === 0) return { en: '', 'zh-CN': '' };
  const list = (language: Language): string[] => [
    ...(callers.length === 0 ? [] : [`${CAUSES.caller[language]} ${listNames(callers, language)}`]),
    ...(owners.length === 0 ? [] : [`${CAUSES.group[language]} ${listNames(owners, language)}`]),
  ];
  return {
    en: ` The cause may also lie with ${list('en').join(' or ')}, where the same stands out: the totals do not tell which it is.`,
    'zh-CN': `原因也可能在${list('zh-CN').join('或')}，其结果同样偏离；仅凭汇总数据分不清是哪一个。`,
  };
}

const CAUSES = {
  caller: { en: 'caller', 'zh-CN': '主叫' },
  group: { en: 'group', 'zh-CN': '分组' },
} as const satisfies Record<string, Text>;
