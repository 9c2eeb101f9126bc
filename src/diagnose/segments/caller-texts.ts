import { countText, percentRangeText, percentText } from '../../i18n/amounts.ts';
import type { Ratio } from '../../measure/stats/ratio.ts';
import type { Outcome } from '../../model/category.ts';
import type { CallerHealthEvidence } from '../../model/evidence/caller-health.ts';
import { LANGUAGES, type Language, type Text } from '../../model/language.ts';
import { rateOf } from '../compare-segments.ts';
import { listNames } from './list-names.ts';

type Sick = CallerHealthEvidence['callers'][number];

/** Rates of these callers, and of all the others. */
interface Rates {
  readonly answered: readonly [Ratio, Ratio];
  readonly rejected: readonly [Ratio, Ratio];
  readonly rangOut: readonly [Ratio, Ratio];
}

export const HOW_WON_BACK: Text = {
  en: 'if answered as often as the other callers',
  'zh-CN': '按接听率与其他主叫相同估算',
};

/** @param lead what most of the rejections are */
export function sickCallers(
  callers: readonly Sick[],
  manner: Sick['manner'],
  lead: Outcome,
  rates: Rates,
): Text {
  const parts = [
    sayRates(callers, rates),
    sayManner(manner, lead, rates, callers.length === 1),
    sayGroups(callers),
  ];
  return {
    en: parts.map(({ en }) => en).join(''),
    'zh-CN': parts.map((part) => part['zh-CN']).join(''),
  };
}

function sayRates(callers: readonly Sick[], { answered: [, others] }: Rates): Text {
  const [enRest, zhRest] = LANGUAGES.map((language) => percentText(rateOf(others), language));
  const [first] = callers;
  if (callers.length === 1 && first !== undefined) {
    const [en, zh] = LANGUAGES.map((language) => percentText(first.answered.value ?? 0, language));
    return {
      en: `The caller ${first.caller} is answered far less often than the others: ${en} against ${enRest}.`,
      'zh-CN': `主叫 ${first.caller} 的接听率明显低于其他主叫：${zh}，其他主叫为 ${zhRest}。`,
    };
  }
  const [enList, zhList] = LANGUAGES.map((language) => ratesOf(callers, language));
  return {
    en: `${countText(callers.length)} callers are answered far less often than the others: ${enList}; the others at ${enRest}.`,
    'zh-CN': `${countText(callers.length)} 个主叫号码的接听率明显低于其他主叫：${zhList}，其他主叫为 ${zhRest}。`,
  };
}

function ratesOf(callers: readonly Sick[], language: Language): string {
  return listNames(
    callers.map(({ caller, answered }) => {
      const rate = percentText(answered.value ?? 0, language);
      return language === 'en' ? `${caller} at ${rate}` : `${caller} 为 ${rate}`;
    }),
    language,
  );
}

function sayManner(manner: Sick['manner'], lead: Outcome, rates: Rates, isOne: boolean): Text {
  const [own, others] = manner === 'no-answer' ? rates.rangOut : rates.rejected;
  const [en, zh] = LANGUAGES.map((language) => percentText(rateOf(own), language));
  const [enOthers, zhOthers] = LANGUAGES.map((language) => percentText(rateOf(others), language));
  const its = isOne ? 'its' : 'their';
  if (manner === 'rejected') {
    const like = LIKE[lead] ?? SPAM;
    return {
      en: ` Of ${its} calls, ${en} were rejected, blocked or never got to the phone, against ${enOthers} of the other callers’: ${like.en}.`,
      'zh-CN': `其呼叫中被拒接、被拦截或未送达的占 ${zh}，其他主叫为 ${zhOthers}，${like['zh-CN']}。`,
    };
  }
  if (manner === 'no-answer') {
    return {
      en: ` Of ${its} calls, ${en} rang out, against ${enOthers} of the other callers’: people do not pick up, as when the display warns of spam.`,
      'zh-CN': `其呼叫中振铃后无人接听的占 ${zh}，其他主叫为 ${zhOthers}，可能是来电显示带有骚扰提示，用户不愿接听。`,
    };
  }
  return {
    en: ' Most of the difference is made by busy lines and by phones that are off or out of coverage: more likely the list than the caller number.',
    'zh-CN': '差异主要来自占线、关机和不在服务区，更可能是名单不同，而不是主叫号码的问题。',
  };
}

const SPAM: Text = {
  en: 'it looks like a spam mark or a block',
  'zh-CN': '像是号码被标记或被拦截',
};
const LIKE: { readonly [_ in Outcome]?: Text } = {
  'unreachable/carrier-fault': {
    en: 'mostly carrier faults, so it looks like a bad line',
    'zh-CN': '以运营商故障居多，像是线路问题',
  },
  'restricted/caller-barred': {
    en: 'mostly because the caller number itself is barred',
    'zh-CN': '多数是主叫号码本身受限',
  },
};

function sayGroups(callers: readonly Sick[]): Text {
  const groups = callers.flatMap(({ confoundedWith }) =>
    confoundedWith === null ? [] : [confoundedWith],
  );
  if (groups.length === 0) return { en: '', 'zh-CN': '' };
  const distinct = [...new Set(groups)];
  return {
    en: ` The cause may also be the group (${listNames(distinct, 'en')}): if a caller called for that group alone, the two cannot be told apart.`,
    'zh-CN': `原因也可能在分组（${listNames(distinct, 'zh-CN')}）：如果主叫只呼这个分组，就分不清是主叫还是分组的问题。`,
  };
}

export function differingCallers(
  looked: number,
  { low, high }: { low: number; high: number },
): Text {
  return {
    en: `The ${countText(looked)} callers differ too much from each other to single one out: the middle half of them have answered rates of ${percentRangeText(low, high, 'en')}.`,
    'zh-CN': `${countText(looked)} 个主叫的接听率普遍相差较大，无法单独指出某一个：居中的一半为 ${percentRangeText(low, high, 'zh-CN')}。`,
  };
}
