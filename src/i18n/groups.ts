import type { GroupDimension } from '../model/grouping.ts';
import type { Language } from '../model/language.ts';

/** Sentences of the tables of groups, and of reports on a part of the calls. Counts come formatted. */
interface GroupTexts {
  /** @param by what it is grouped by, in words */
  by(by: string): string;
  dimensions: Readonly<Record<GroupDimension, string>>;
  /** Stands for the name where calls have none. */
  without: string;
  head: {
    calls: string;
    answered: string;
    listenThrough: string;
    heardInFull: string;
    interval: string;
  };
  tooFew: string;
  omitted(groups: string, calls: string, top: string): string;
  /** Of a page that must stay small. */
  cut(groups: string, calls: string): string;
  definitions: string;
  /** Below how many calls a group is marked. */
  fewMeans(calls: string): string;
  none: string;
  /** @param options as on the command line */
  onlyPart(selected: string, all: string, options: string): string;
  /** Where the options that select leave no call out. */
  allSelected(all: string, options: string): string;
}

export const GROUP_TEXTS: Readonly<Record<Language, GroupTexts>> = {
  en: {
    by: (by) => `By ${by}`,
    dimensions: {
      caller: 'caller',
      group: 'group',
      prefix: 'prefix',
      hour: 'hour',
      weekday: 'weekday',
      day: 'day',
    },
    without: '(none)',
    head: {
      calls: 'Calls',
      answered: 'Answered',
      listenThrough: 'Listened',
      heardInFull: 'In full',
      interval: '95 % CI',
    },
    tooFew: 'too few',
    cut: (groups, calls) =>
      `${groups} more with ${calls} ${calls === '1' ? 'call' : 'calls'} are not on this page, so that it stays small; --format json and csv have them.`,
    omitted: (groups, calls, top) =>
      `and ${groups} more with ${calls} ${calls === '1' ? 'call' : 'calls'}: --top ${top} lists them all`,
    definitions:
      'Answered: of the calls that tell, your own faults left out. Listened: heard in full, of those heard in full or hung up early. In full: of the calls that tell.',
    fewMeans: (calls) => `Too few: with fewer than ${calls} calls a rate says little.`,
    none: 'No call tells.',
    onlyPart: (selected, all, options) =>
      `Only ${selected} of the ${all} calls were looked at: ${options}`,
    allSelected: (all, options) =>
      `${all === '1' ? 'The only call is' : `All ${all} calls are`} selected by ${options}`,
  },
  'zh-CN': {
    by: (by) => `按${by}统计`,
    dimensions: {
      caller: '主叫',
      group: '分组',
      prefix: '号段',
      hour: '小时',
      weekday: '星期',
      day: '日期',
    },
    without: '（无）',
    head: {
      calls: '通数',
      answered: '接听率',
      listenThrough: '听完率',
      heardInFull: '完整听完',
      interval: '95% 区间',
    },
    tooFew: '太少',
    cut: (groups, calls) =>
      `为控制页面大小，还有 ${groups} 组（共 ${calls} 通）未在本页列出，可用 --format json 或 csv 查看。`,
    omitted: (groups, calls, top) =>
      `另有 ${groups} 组，共 ${calls} 通，加 --top ${top} 可全部列出`,
    definitions:
      '接听率：只计能判断的通话，我方自身问题不计。听完率：完整听完 ÷（完整听完 + 提前挂机）。完整听完：只计能判断的通话。',
    fewMeans: (calls) => `太少：不足 ${calls} 通，比率意义不大。`,
    none: '话单中没有这项信息。',
    onlyPart: (selected, all, options) => `只分析了 ${all} 通中的 ${selected} 通：${options}`,
    allSelected: (all, options) => `${all} 通全部符合 ${options}`,
  },
};
