import type { CodeTable, Confidence, Leg } from '../model/book.ts';
import type { Language } from '../model/language.ts';
import type { WhyColumn, WhyDelimiter, WhyEncoding, WhyLane } from '../model/why.ts';

/** The words of `inspect`, `explain` and `codes`. */
interface PageTexts {
  encoding: string;
  delimiter: string;
  /** What read the rows. */
  scanner: string;
  layout: string;
  book: string;
  header: string;
  headerAt(line: string): string;
  noHeader: string;
  callKind: string;
  callKinds: Readonly<Record<'single' | 'two-party' | 'mixed', string>>;
  columns: { number: string; name: string; role: string; why: string; sample: string };
  firstRows: string;
  row(line: string): string;
  because: string;
  decidedBy(role: string, value: string): string;
  confidence: string;
  confidences: Readonly<Record<Confidence, string>>;
  hint: string;
  timed: string;
  quoted(words: string): string;
  conflict: string;
  rejected: string;
  whyEncoding: Readonly<Record<WhyEncoding, string>>;
  whyDelimiter: Readonly<Record<WhyDelimiter, string>>;
  whyLane: Readonly<Record<WhyLane, string>>;
  whyColumn: Readonly<Record<WhyColumn, string>>;
  whyLayout(names: string | undefined): string;
  seconds(count: string): string;
  rows(count: string): string;
  looksFor: string;
  how: string;
  thresholds: string;
  limits: string;
  sources: string;
  meaning: string;
  table: Readonly<Record<CodeTable, string>>;
  leg: string;
  legs: Readonly<Record<Leg, string>>;
  category: string;
  responsible: string;
  note: string;
  inTwoPartyCall: string;
  readAs: string;
  notFinal: string;
  codesHead: { code: string; table: string; category: string; text: string };
  codesFoot(count: string): string;
}

export const PAGE_TEXTS: Readonly<Record<Language, PageTexts>> = {
  en: {
    encoding: 'encoding',
    delimiter: 'delimiter',
    scanner: 'scanner',
    layout: 'layout',
    book: 'book',
    header: 'header',
    headerAt: (line) => `row ${line}`,
    noHeader: 'none; columns by number',
    callKind: 'calls',
    callKinds: {
      single: 'single calls',
      'two-party': 'two-party calls: some codes speak of the caller’s own leg',
      mixed: 'codes of single and of two-party calls; read as single calls',
    },
    columns: {
      number: '#',
      name: 'column',
      role: 'read as',
      why: 'because of',
      sample: 'first rows',
    },
    firstRows: 'First rows and their verdicts',
    row: (line) => `row ${line}`,
    because: 'because',
    decidedBy: (role, value) => `${role} "${value}"`,
    confidence: 'confidence',
    confidences: { high: 'high', medium: 'medium', low: 'low' },
    hint: 'hint',
    timed: '--audio-seconds would decide: talk time against the length of the audio',
    quoted: (words) => `"${words}"`,
    conflict: 'conflict',
    rejected: 'Rejected rows',
    whyEncoding: {
      'asked-for': 'asked for',
      'byte-order-mark': 'byte order mark',
      'zero-bytes': 'every other byte is zero',
      'valid-utf-8': 'valid UTF-8',
      'plain-ascii': 'nothing but ASCII so far',
      'not-utf-8': 'not valid UTF-8',
    },
    whyLane: {
      default: '',
      'asked-for': 'asked for',
      'no-simd': 'slower: this machine has no WebAssembly SIMD, which the kernel needs',
      encoding: 'slower: in this encoding a character can look like a delimiter',
    },
    whyDelimiter: {
      'asked-for': 'asked for',
      'best-header-match': 'makes the header match best',
    },
    whyColumn: { header: 'its name', values: 'its values', 'asked-for': '--column' },
    whyLayout: (names) =>
      names === undefined ? 'names of columns that many exports use' : `it alone has ${names}`,
    seconds: (count) => `${count} s`,
    rows: (count) => `${count} ${count === '1' ? 'row' : 'rows'}`,
    looksFor: 'looks for',
    how: 'how',
    thresholds: 'Thresholds',
    limits: 'Limits',
    sources: 'Sources',
    meaning: 'meaning',
    table: {
      receipt: 'receipt (status_code)',
      'early-media': 'early media (early_media_code)',
      'smart-status': 'smart status (smart_status_code)',
      event: 'event (VoiceCallReport)',
    },
    leg: 'leg',
    legs: {
      callee: 'callee',
      caller: 'caller',
      carrier: 'carrier',
      platform: 'platform',
      none: 'none',
    },
    category: 'category',
    responsible: 'responsible',
    note: 'note',
    inTwoPartyCall: 'in two-party calls',
    readAs: 'alone in a row',
    notFinal: 'an event, not a result',
    codesHead: { code: 'code', table: 'table', category: 'category/cause', text: 'meaning' },
    codesFoot: (count) => `${count} entries. calldiag explain CODE tells more about one.`,
  },
  'zh-CN': {
    encoding: '编码',
    delimiter: '分隔符',
    scanner: '扫描器',
    layout: '版式',
    book: '代码表',
    header: '表头',
    headerAt: (line) => `第 ${line} 行`,
    noHeader: '无，按列号识别',
    callKind: '呼叫方式',
    callKinds: {
      single: '单呼',
      'two-party': '双呼：部分代码指主叫一侧',
      mixed: '单呼和双呼的代码混在一起，按单呼解读',
    },
    columns: { number: '#', name: '列名', role: '识别为', why: '依据', sample: '前几行' },
    firstRows: '前几行及判定',
    row: (line) => `第 ${line} 行`,
    because: '依据',
    decidedBy: (role, value) => `${role} “${value}”`,
    confidence: '可信度',
    confidences: { high: '高', medium: '中', low: '低' },
    hint: '提示',
    timed: '加 --audio-seconds 可由通话时长与语音时长对比判定',
    quoted: (words) => `“${words}”`,
    conflict: '矛盾',
    rejected: '被拒绝的行',
    whyEncoding: {
      'asked-for': '由参数指定',
      'byte-order-mark': '字节序标记（BOM）',
      'zero-bytes': '每隔一个字节为零',
      'valid-utf-8': '符合 UTF-8',
      'plain-ascii': '目前只有 ASCII 字符',
      'not-utf-8': '不符合 UTF-8',
    },
    whyLane: {
      default: '',
      'asked-for': '由参数指定',
      'no-simd': '较慢：本机的 WebAssembly 不支持内核所需的 SIMD',
      encoding: '较慢：该编码中字符的字节可能与分隔符相同',
    },
    whyDelimiter: { 'asked-for': '由参数指定', 'best-header-match': '表头识别效果最好' },
    whyColumn: { header: '列名', values: '列中的值', 'asked-for': '--column' },
    whyLayout: (names) => (names === undefined ? '常见的列名' : `有它特有的列 ${names}`),
    seconds: (count) => `${count} 秒`,
    rows: (count) => `${count} 行`,
    looksFor: '找什么',
    how: '怎么找',
    thresholds: '阈值',
    limits: '各平台与监管的限制',
    sources: '来源',
    meaning: '含义',
    table: {
      receipt: '回执（status_code）',
      'early-media': '早媒体（early_media_code）',
      'smart-status': '智能状态（smart_status_code）',
      event: '中间事件（VoiceCallReport）',
    },
    leg: '所指一方',
    legs: { callee: '被叫', caller: '主叫', carrier: '运营商', platform: '平台', none: '无' },
    category: '类别',
    responsible: '责任方',
    note: '说明',
    inTwoPartyCall: '双呼时',
    readAs: '单独出现时',
    notFinal: '中间事件，不是结果',
    codesHead: { code: '代码', table: '表', category: '类别/原因', text: '含义' },
    codesFoot: (count) => `共 ${count} 条。calldiag explain 代码 可查看详情。`,
  },
};
