import type { Party } from '../model/category.ts';
import type { Language } from '../model/language.ts';

/** The terminal report's sentences. Counts and percentages come formatted. */
interface TerminalTexts {
  calls(count: string): string;
  file(layout: string, encoding: string, book: string): string;
  files(count: string): string;
  /** @param of the calls that tell, and how many do not: the interval spans what these may have been */
  heard(
    percent: string,
    interval: string,
    of: { readonly telling: string; readonly others: string } | undefined,
  ): string;
  /** Instead of `heard` where the export cannot tell. */
  heardUntold: string;
  /** @param of how many calls, where the sentence has not said it */
  answered(percent: string, of: string | undefined): string;
  others(count: string, shares: string): string;
  party: Readonly<Record<Party, string>>;
  /** Stands for `party.none` where calls are shared out. */
  unclear: string;
  listSeparator: string;
  /** `name: `, before what it names. */
  label(name: string): string;
  /** Said in passing: ` (text)`. */
  aside(text: string): string;
  twoParty: string;
  guessed: string;
  ambiguous(calls: string): string;
  justAnswered(calls: string): string;
  fewCalls(calls: string): string;
  unknownAbove(percent: string, calls: string, examples: string): string;
  doFirst: string;
  countedAsWon: Readonly<Record<'left-out' | 'not-known', string>>;
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
  /** Of a category's calls, how many a strategy is about. */
  about(count: string): string;
  responsible: string;
  why: string;
  claim: string;
  but: string;
  source: string;
  grades: string;
  network(percent: string, interval: string, numerator: string, denominator: string): string;
  quality: string;
  /** The same in words: what became of the rows that are no calls. */
  rowsInWords: TerminalTexts['accounting'];
  allGood: string;
  resultsHead: string;
  resultsOmitted(results: string, calls: string): string;
  unknownHead: string;
  unknownLine(calls: string, place: string): string;
  unknownOmitted(results: string, calls: string): string;
  explainHint: string;
  closing: string;
  conflictsHead: string;
  rejectsHead: string;
  place(file: string, row: string): string;
  noText: string;
}

/** `1 row`, `2 rows`. */
function some(count: string, one: string, many = `${one}s`): string {
  return `${count} ${count === '1' ? one : many}`;
}

export const TERMINAL_TEXTS: Readonly<Record<Language, TerminalTexts>> = {
  en: {
    calls: (count) => some(count, 'call'),
    file: (layout, encoding, book) => `${layout}, ${encoding}, book ${book}`,
    files: (count) => some(count, 'file'),
    heard: (percent, interval, of) =>
      of === undefined
        ? `${percent} heard the message in full (${interval}). `
        : `${percent} of the ${of.telling} calls that tell heard the message in full (${interval}, whatever the other ${of.others === '1' ? 'one was' : `${of.others} were`}). `,
    heardUntold: 'How many heard the message in full, the export does not say. ',
    answered: (percent, of) => `${percent} ${of === undefined ? '' : `of ${of} `}answered.`,
    others: (count, shares) =>
      `Responsible for the other ${count === '1' ? 'one' : count}: ${shares}.`,
    party: { callee: 'callee', network: 'network', sender: 'you', none: 'nobody or not known' },
    unclear: 'unclear',
    listSeparator: ', ',
    label: (name) => `${name}: `,
    aside: (text) => ` (${text})`,
    twoParty: 'Read as two-party calls: busy and no answer can be your own agents’ lines.',
    guessed: 'The result column was recognised by its values alone; calldiag inspect shows it.',
    ambiguous: (calls) =>
      `${calls}: heard in full or hung up early? --audio-seconds would settle it.`,
    justAnswered: (calls) =>
      `${calls} answered, but heard how long? Talk times and --audio-seconds would tell.`,
    fewCalls: (calls) => `${calls}: too few to tell a pattern from chance; mind the intervals.`,
    unknownAbove: (percent, calls, examples) =>
      `${calls} (${percent}) with a result that no book knows: ${examples}`,
    doFirst: 'Do first',
    countedAsWon: {
      'left-out':
        'Won back: more calls answered or heard in full; numbers that a later call reached are not counted.',
      'not-known':
        'Won back: more calls answered or heard in full, even if a later call reached the number: that is not known.',
    },
    doFirstLine: (category, calls) => `${category}, ${calls}`,
    head: {
      section: '§',
      result: 'Result',
      calls: 'Calls',
      share: 'Share',
      interval: '95 % CI',
    },
    accounting: (rows, calls, duplicates, events, rejected) =>
      `${some(rows, 'row')} = ${some(calls, 'call')} + ${some(duplicates, 'duplicate')} + ${some(events, 'event')} + ${rejected} rejected`,
    rejectsHint: '--rejects FILE writes them all to a file, unmasked',
    whatToDo: 'What to do',
    about: (count) => `for ${count} of these calls`,
    responsible: 'responsible',
    why: 'why',
    claim: 'effect',
    but: 'but',
    source: 'source',
    grades:
      'Evidence: A controlled study, B the platform’s documentation, C vendor advice, D the article or common practice alone.',
    network: (percent, interval, numerator, denominator) =>
      `The network delivered ${percent} (${interval}): ${numerator} of the ${some(denominator, 'call that was', 'calls that were')} its to deliver. Your own faults and unknown results are left out.`,
    quality: 'How good the data is',
    rowsInWords(rows, calls, duplicates, events, rejected) {
      const parts = [
        duplicates !== '0' && `${some(duplicates, 'repeats', 'repeat')} a call already counted`,
        events !== '0' && `${some(events, 'tells', 'tell')} of an event on the way`,
        rejected !== '0' && `${rejected} could not be read as a call`,
      ].filter(Boolean);
      if (parts.length === 0) return 'Every row is a call of its own.';
      return `Of ${some(rows, 'row')}, ${parts.join(', ')}; ${some(calls, 'call remains', 'calls remain')}.`;
    },
    allGood: 'No warnings, no contradictions, no rejected rows.',
    resultsHead: 'What the records say',
    resultsOmitted: (results, calls) =>
      `and ${some(results, 'more result', 'more results')} with ${calls}: see --format json`,
    unknownHead: 'Unknown results, by frequency',
    unknownLine: (calls, place) => `${calls}, first in ${place}`,
    unknownOmitted: (results, calls) =>
      `and ${some(results, 'more result', 'more results')} with ${calls}`,
    closing: 'The summary is at the top; --quiet prints it alone.',
    explainHint: 'Your provider can tell what they mean; --column code=NAME names another column',
    conflictsHead: 'Cells that contradict each other',
    rejectsHead: 'Rejected rows',
    place: (file, row) => `${file}, row ${row}`,
    noText: '(empty)',
  },
  'zh-CN': {
    calls: (count) => `${count} 通`,
    file: (layout, encoding, book) => `${layout}，${encoding}，代码表 ${book}`,
    files: (count) => `${count} 个文件`,
    heard: (percent, interval, of) =>
      of === undefined
        ? `${percent} 完整听完（${interval}），`
        : `能判断的 ${of.telling} 通中 ${percent} 完整听完（${interval}，已计入其余 ${of.others} 通的各种可能），`,
    heardUntold: '话单没有说明多少人听完，',
    answered: (percent, of) =>
      of === undefined ? `接听率 ${percent}。` : `${of} 通的接听率为 ${percent}。`,
    others: (count, shares) => `其余 ${count} 通的责任方：${shares}。`,
    party: { callee: '被叫', network: '网络', sender: '我方', none: '无责任方或不明' },
    unclear: '不明',
    listSeparator: '，',
    label: (name) => `${name}：`,
    aside: (text) => `（${text}）`,
    twoParty: '按双呼话单解读：占线、未接可能是我方坐席的线路。',
    guessed: '结果列仅凭取值识别，请用 calldiag inspect 核对。',
    ambiguous: (calls) => `其中 ${calls}无法区分听完还是提前挂机，加 --audio-seconds 可以判定。`,
    justAnswered: (calls) =>
      `${calls}只知道已接听，不知听了多久；有通话时长并加 --audio-seconds 可以判定。`,
    fewCalls: (calls) => `只有 ${calls}，样本太少，难以区分规律与偶然，请留意区间。`,
    unknownAbove: (percent, calls, examples) =>
      `${calls}（${percent}）的结果不在代码表中：${examples}`,
    doFirst: '先做这几件事',
    countedAsWon: {
      'left-out': '“挽回”指多接听或多听完的通数，之后又打通的号码不算在内。',
      'not-known': '“挽回”指多接听或多听完的通数；号码之后是否又打通无从得知，未能扣除。',
    },
    doFirstLine: (category, calls) => `${category}，${calls}`,
    head: { section: '§', result: '结果', calls: '通数', share: '占比', interval: '95% 区间' },
    accounting: (rows, calls, duplicates, events, rejected) =>
      `${rows} 行 = 通话 ${calls} + 重复 ${duplicates} + 中间事件 ${events} + 拒绝 ${rejected}`,
    rejectsHint: '--rejects 文件 可导出全部（号码不隐藏）',
    whatToDo: '处理建议',
    about: (count) => `涉及其中 ${count} 通`,
    responsible: '责任方',
    why: '原因',
    claim: '效果',
    but: '注意',
    source: '来源',
    grades: '证据等级：A 对照研究，B 平台官方文档，C 厂商建议，D 仅有原文或行业惯例。',
    network: (percent, interval, numerator, denominator) =>
      `网络送达率 ${percent}（${interval}）：应由网络送达的 ${denominator} 通中送达 ${numerator} 通，我方自身问题和未知结果不计。`,
    quality: '数据质量',
    rowsInWords(rows, calls, duplicates, events, rejected) {
      const parts = [
        duplicates !== '0' && `${duplicates} 行重复上报了已计入的通话`,
        events !== '0' && `${events} 行是呼叫过程中的事件`,
        rejected !== '0' && `${rejected} 行无法识别`,
      ].filter(Boolean);
      if (parts.length === 0) return '每一行都是一通独立的通话。';
      return `共 ${rows} 行：${parts.join('，')}，其余为 ${calls} 通通话。`;
    },
    allGood: '没有告警、没有矛盾、没有被拒绝的行。',
    resultsHead: '话单中的原始结果',
    resultsOmitted: (results, calls) =>
      `另有 ${results} 种结果，共 ${calls}，可用 --format json 查看`,
    unknownHead: '未知结果（按次数）',
    unknownLine: (calls, place) => `${calls}，首见于 ${place}`,
    unknownOmitted: (results, calls) => `另有 ${results} 种结果，共 ${calls}`,
    closing: '摘要在最上面；加 --quiet 只显示摘要。',
    explainHint: '含义请向服务商核实；--column code=列名 可改用另一列',
    conflictsHead: '相互矛盾的字段',
    rejectsHead: '被拒绝的行',
    place: (file, row) => `${file} 第 ${row} 行`,
    noText: '（空）',
  },
};
