import type { Language } from '../model/language.ts';

type Party = 'callee' | 'network' | 'sender' | 'none';

/** The terminal report's sentences. Counts and percentages come formatted. */
interface TerminalTexts {
  calls(count: string): string;
  file(layout: string, encoding: string, book: string): string;
  files(count: string): string;
  heard(percent: string, interval: string): string;
  /** Instead of `heard` where the export cannot tell. */
  heardUntold: string;
  answered(percent: string): string;
  others(count: string, shares: string): string;
  party: Readonly<Record<Party, string>>;
  /** Stands for `party.none` where calls are shared out. */
  unclear: string;
  listSeparator: string;
  /** `name: `, before what it names. */
  label(name: string): string;
  /** Said in passing: ` (text)`. */
  aside(text: string): string;
  ambiguous(calls: string): string;
  justAnswered(calls: string): string;
  fewCalls(calls: string): string;
  unknownAbove(percent: string, calls: string, examples: string): string;
  doFirst: string;
  doFirstLine(category: string, calls: string): string;
  head: { section: string; result: string; calls: string; share: string; interval: string };
  accounting(
    rows: string,
    calls: string,
    duplicates: string,
    events: string,
    rejected: string,
  ): string;
  rejectsHint: string;
  whatToDo: string;
  about(count: string): string;
  responsible: string;
  why: string;
  claim: string;
  but: string;
  source: string;
  grades: string;
  network(percent: string, interval: string, numerator: string, denominator: string): string;
  quality: string;
  allGood: string;
  unknownHead: string;
  unknownLine(calls: string, place: string): string;
  unknownOmitted(results: string, calls: string): string;
  explainHint: string;
  conflictsHead: string;
  rejectsHead: string;
  place(file: string, row: string): string;
  noText: string;
}

export const TERMINAL_TEXTS: Readonly<Record<Language, TerminalTexts>> = {
  en: {
    calls: (count) => `${count} ${count === '1' ? 'call' : 'calls'}`,
    file: (layout, encoding, book) => `${layout}, ${encoding}, book ${book}`,
    files: (count) => `${count} files`,
    heard: (percent, interval) => `${percent} heard the message in full (${interval}). `,
    heardUntold: 'How many heard the message in full, the export does not say. ',
    answered: (percent) => `${percent} answered.`,
    others: (count, shares) => `Responsible for the other ${count}: ${shares}.`,
    party: { callee: 'callee', network: 'network', sender: 'you', none: 'nobody or not known' },
    unclear: 'unclear',
    listSeparator: ', ',
    label: (name) => `${name}: `,
    aside: (text) => ` (${text})`,
    ambiguous: (calls) =>
      `${calls}: heard in full or hung up early? --audio-seconds would settle it.`,
    justAnswered: (calls) =>
      `${calls} answered, but heard how long? Talk times and --audio-seconds would tell.`,
    fewCalls: (calls) => `${calls}: too few to tell a pattern from chance; mind the intervals.`,
    unknownAbove: (percent, calls, examples) =>
      `${calls} (${percent}) with a result that no book knows: ${examples}`,
    doFirst: 'Do first',
    doFirstLine: (category, calls) => `${category}, ${calls}`,
    head: {
      section: '§',
      result: 'Result',
      calls: 'Calls',
      share: 'Share',
      interval: '95 % CI',
    },
    accounting: (rows, calls, duplicates, events, rejected) =>
      `${rows} rows = ${calls} calls + ${duplicates} duplicates + ${events} events + ${rejected} rejected`,
    rejectsHint: '--rejects FILE writes them all to a file, unmasked',
    whatToDo: 'What to do',
    about: (count) => `about ${count} of these calls`,
    responsible: 'responsible',
    why: 'why',
    claim: 'effect',
    but: 'but',
    source: 'source',
    grades:
      'Evidence: A controlled study, B the platform’s documentation, C vendor advice, D the article or common practice alone.',
    network: (percent, interval, numerator, denominator) =>
      `The network delivered ${percent} (${interval}): ${numerator} of the ${denominator} calls that were its to deliver. Your own faults and unknown results are left out.`,
    quality: 'How good the data is',
    allGood: 'No warnings, no contradictions, no rejected rows.',
    unknownHead: 'Unknown results, by frequency',
    unknownLine: (calls, place) => `${calls}, first in ${place}`,
    unknownOmitted: (results, calls) => `and ${results} more results with ${calls}`,
    explainHint: 'calldiag explain CODE looks one up; --column code=NAME names another column',
    conflictsHead: 'Cells that contradict each other',
    rejectsHead: 'Rejected rows',
    place: (file, row) => `${file}, row ${row}`,
    noText: '(empty)',
  },
  'zh-CN': {
    calls: (count) => `${count} 通`,
    file: (layout, encoding, book) => `${layout}，${encoding}，代码表 ${book}`,
    files: (count) => `${count} 个文件`,
    heard: (percent, interval) => `${percent} 完整听完（${interval}），`,
    heardUntold: '话单没有说明多少人听完，',
    answered: (percent) => `接听率 ${percent}。`,
    others: (count, shares) => `其余 ${count} 通的责任方：${shares}。`,
    party: { callee: '被叫', network: '网络', sender: '我方', none: '无责任方或不明' },
    unclear: '不明',
    listSeparator: '，',
    label: (name) => `${name}：`,
    aside: (text) => `（${text}）`,
    ambiguous: (calls) => `其中 ${calls}无法区分听完还是提前挂机，加 --audio-seconds 可以判定。`,
    justAnswered: (calls) =>
      `${calls}只知道已接听，不知听了多久；有通话时长并加 --audio-seconds 可以判定。`,
    fewCalls: (calls) => `只有 ${calls}，样本太少，难以区分规律与偶然，请留意区间。`,
    unknownAbove: (percent, calls, examples) =>
      `${calls}（${percent}）的结果不在代码表中：${examples}`,
    doFirst: '先做这几件事',
    doFirstLine: (category, calls) => `${category}，${calls}`,
    head: { section: '§', result: '结果', calls: '通数', share: '占比', interval: '95% 区间' },
    accounting: (rows, calls, duplicates, events, rejected) =>
      `${rows} 行 = 通话 ${calls} + 重复 ${duplicates} + 中间事件 ${events} + 拒绝 ${rejected}`,
    rejectsHint: '--rejects 文件 可导出全部（号码不隐藏）',
    whatToDo: '处理建议',
    about: (count) => `涉及其中 ${count}`,
    responsible: '责任方',
    why: '原因',
    claim: '效果',
    but: '注意',
    source: '来源',
    grades: '证据等级：A 对照研究，B 平台官方文档，C 厂商建议，D 仅有原文或行业惯例。',
    network: (percent, interval, numerator, denominator) =>
      `网络送达率 ${percent}（${interval}）：应由网络送达的 ${denominator} 通中送达 ${numerator} 通，我方自身问题和未知结果不计。`,
    quality: '数据质量',
    allGood: '没有告警、没有矛盾、没有被拒绝的行。',
    unknownHead: '未知结果（按次数）',
    unknownLine: (calls, place) => `${calls}，首见于 ${place}`,
    unknownOmitted: (results, calls) => `另有 ${results} 种结果，共 ${calls}`,
    explainHint: 'calldiag explain 代码 可查询含义；--column code=列名 可改用另一列',
    conflictsHead: '相互矛盾的字段',
    rejectsHead: '被拒绝的行',
    place: (file, row) => `${file} 第 ${row} 行`,
    noText: '（空）',
  },
};
