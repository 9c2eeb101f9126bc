import type { Text } from '../model/language.ts';

export function didYouMean(near: readonly string[]): Text {
  return { en: `did you mean ${near.join(', ')}?`, 'zh-CN': `是不是 ${near.join('、')}？` };
}

/** Why no call may have been selected. */
export interface NothingSelected {
  /** Names that were asked for and that no call has, and names like them. */
  readonly unmet: readonly string[];
  readonly near: readonly string[];
  /** Times were asked for, and no call has a start. */
  readonly isTimeless: boolean;
  /** First and last start of a call, if they were asked for. */
  readonly period: readonly [from: string, to: string] | undefined;
}

export function nothingSelectedHint(p: NothingSelected): Text {
  if (p.unmet.length > 0) {
    const near = p.near.length === 0 ? undefined : didYouMean(p.near);
    return {
      en: `no call has ${p.unmet.join(', ')}${near === undefined ? '' : `; ${near.en}`}`,
      'zh-CN': `话单里没有 ${p.unmet.join('、')}${near === undefined ? '' : `，${near['zh-CN']}`}`,
    };
  }
  if (p.isTimeless) {
    return {
      en: 'no call has a start time, so none can be selected by time',
      'zh-CN': '话单里没有呼叫发起时间，无法按时间筛选',
    };
  }
  if (p.period !== undefined) {
    const [from, to] = p.period;
    return {
      en: `the calls began between ${from} and ${to}`,
      'zh-CN': `这些通话发起于 ${from} 至 ${to} 之间`,
    };
  }
  return {
    en: 'leave out one of these options at a time; without any, the report shows what there is to select',
    'zh-CN': '请逐个去掉这些条件；全部去掉后，报告会列出可供筛选的内容',
  };
}
