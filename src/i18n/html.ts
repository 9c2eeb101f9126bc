import type { Language } from '../model/language.ts';

/** What stands on the page beside the sentences that it shares with the terminal. Counts and percentages come formatted. */
interface HtmlTexts {
  /** Of the language itself, in itself. */
  ownName: string;
  title: string;
  languages: string;
  dark: string;
  contents: string;
  skip: string;
  /** For the box above a long table. */
  filter: string;
  sort: string;
  overview: string;
  doFirst: string;
  results: string;
  causes: string;
  bar: string;
  rates: string;
  rateNames: Readonly<
    Record<
      'heardInFull' | 'answered' | 'listenThrough' | 'people' | 'firstAttempt' | 'network',
      string
    >
  >;
  ratio(numerator: string, denominator: string): string;
  open(calls: string): string;
  charts: string;
  numbers: string;
  timeline(minutes: string): string;
  timelineSummary(from: string, to: string, peak: string, calls: string): string;
  timelineOutage(category: string, from: string, to: string): string;
  outage: string;
  heatMap: string;
  slot(weekday: string, hour: string): string;
  heatMapSummary(best: string, high: string, worst: string, low: string, few: string): string;
  survival: string;
  seconds: string;
  audio(seconds: string): string;
  audioUnknown: string;
  /** @param half the second at which fewer than half are left, if they get so few */
  survivalSummary(message: string, heard: string, half: string | undefined): string;
  attempts: string;
  attemptFrom(k: string): string;
  attemptsSummary(first: string, k: string, last: string): string;
  funnel: string;
  caller: string;
  callerFound: string;
  funnelCalls: string;
  funnelSummary(callers: string, pool: string, outside: string, omitted: number): string;
  findings: string;
  groups: string;
  whatToDo: string;
  steps: string;
  quality: string;
  files: string;
  /** Head of a column of sentences. */
  remark: string;
  columns: Readonly<
    Record<
      | 'calls'
      | 'answered'
      | 'interval'
      | 'weekday'
      | 'hour'
      | 'second'
      | 'attempt'
      | 'from'
      | 'rows'
      | 'file'
      | 'size'
      | 'encoding'
      | 'delimiter'
      | 'layout'
      | 'book'
      | 'outcome'
      | 'code'
      | 'smartCode'
      | 'earlyMediaCode'
      | 'text'
      | 'first'
      | 'reason'
      | 'raw'
      | 'affected',
      string
    >
  >;
  footer(version: string): string;
}

export const HTML_TEXTS: Readonly<Record<Language, HtmlTexts>> = {
  en: {
    ownName: 'English',
    title: 'Campaign diagnosis',
    languages: 'Language',
    dark: 'Dark',
    contents: 'Contents',
    skip: 'To the report',
    filter: 'Filter',
    sort: 'Sort',
    overview: 'Overview',
    doFirst: 'Fix these first',
    results: 'Results',
    causes: 'Causes',
    bar: 'Share, and its 95 % interval',
    rates: 'Rates',
    rateNames: {
      heardInFull: 'Heard in full',
      answered: 'Answered',
      listenThrough: 'Listened to the end, once picked up',
      people: 'Answered, own faults left out',
      firstAttempt: 'Answered at the first attempt',
      network: 'Delivered by the network',
    },
    ratio: (numerator, denominator) => `${numerator} of ${denominator} calls`,
    open: (calls) => `${calls} do not tell`,
    charts: 'Charts',
    numbers: 'The numbers',
    timeline: (minutes) => `Calls over time, by ${minutes} minutes`,
    timelineSummary: (from, to, peak, calls) =>
      `From ${from} to ${to}; most calls at ${peak}: ${calls}.`,
    timelineOutage: (category, from, to) => `Outage (${category}) from ${from} to ${to}.`,
    outage: 'Outage',
    heatMap: 'Answered, by weekday and hour (%), not adjusted for the attempt',
    slot: (weekday, hour) => `${weekday} ${hour}`,
    heatMapSummary: (best, high, worst, low, few) =>
      `Best ${best} (${high}), worst ${worst} (${low}). A dot: fewer than ${few} calls.`,
    survival: 'Still listening, by second',
    seconds: 'Seconds after the answer',
    audio: (seconds) => `Audio of ${seconds} s`,
    audioUnknown: 'Audio of unknown length',
    survivalSummary: (message, heard, half) =>
      `${message}: ${heard} hear the end${half === undefined ? '' : `; fewer than half are left at second ${half}`}.`,
    attempts: 'Answered, by attempt',
    attemptFrom: (k) => `${k}+`,
    attemptsSummary: (first, k, last) =>
      `First calls to a number: ${first} answered; attempt ${k}: ${last}. The lines are 95 % intervals.`,
    funnel: 'Answered, by caller number',
    caller: 'Caller number',
    callerFound: 'Caller number with a finding',
    funnelCalls: 'Calls that count',
    funnelSummary: (callers, pool, outside, omitted) =>
      `${callers} numbers, ${pool} answered together (solid line). Were they all alike, 95 % would lie between the dashed and 99.8 % between the dotted lines; ${outside} ${outside === '1' ? 'lies' : 'lie'} outside of the latter.${omitted === 0 ? '' : ` ${omitted} numbers with fewer calls are not shown.`}`,
    findings: 'Findings',
    groups: 'Groups',
    whatToDo: 'What to do',
    steps: 'Steps',
    quality: 'How good the data is',
    files: 'Files',
    remark: 'Remark',
    columns: {
      calls: 'Calls',
      answered: 'Answered',
      interval: '95 % CI',
      weekday: 'Weekday',
      hour: 'Hour',
      second: 'Second',
      attempt: 'Attempt',
      from: 'From',
      rows: 'Rows',
      file: 'File',
      size: 'Size',
      encoding: 'Encoding',
      delimiter: 'Delimiter',
      layout: 'Layout',
      book: 'Book',
      outcome: 'Taken for',
      code: 'Code',
      smartCode: 'Smart code',
      earlyMediaCode: 'Early media',
      text: 'Text',
      first: 'First seen',
      reason: 'Reason',
      raw: 'Row',
      affected: 'Calls',
    },
    footer: (version) =>
      `Written by calldiag ${version}. This page needs no network and sends nothing.`,
  },
  'zh-CN': {
    ownName: '中文',
    title: '外呼诊断报告',
    languages: '语言',
    dark: '深色',
    contents: '目录',
    skip: '跳到正文',
    filter: '筛选',
    sort: '排序',
    overview: '概览',
    doFirst: '先做这几件事',
    results: '结果分布',
    causes: '原因',
    bar: '占比及 95% 区间',
    rates: '各项比率',
    rateNames: {
      heardInFull: '完整听完',
      answered: '接听率',
      listenThrough: '接听后听完率',
      people: '接听率（不计我方问题）',
      firstAttempt: '首次呼叫接听率',
      network: '网络送达率',
    },
    ratio: (numerator, denominator) => `${denominator} 通中的 ${numerator} 通`,
    open: (calls) => `${calls}无法判断`,
    charts: '图表',
    numbers: '具体数据',
    timeline: (minutes) => `呼叫量走势（每 ${minutes} 分钟）`,
    timelineSummary: (from, to, peak, calls) => `${from} 至 ${to}，${peak} 最多，为 ${calls} 通。`,
    timelineOutage: (category, from, to) => `${from} 至 ${to} 出现故障（${category}）。`,
    outage: '故障',
    heatMap: '各星期、各小时的接听率（%，未按呼叫次数校正）',
    slot: (weekday, hour) => `${weekday} ${hour}`,
    heatMapSummary: (best, high, worst, low, few) =>
      `最高为${best}（${high}），最低为${worst}（${low}）。圆点表示不足 ${few} 通。`,
    survival: '逐秒仍在收听的比例',
    seconds: '接听后秒数',
    audio: (seconds) => `${seconds} 秒语音`,
    audioUnknown: '时长未知的语音',
    survivalSummary: (message, heard, half) =>
      `${message}：${heard} 听到结尾${half === undefined ? '' : `，到第 ${half} 秒已不足一半`}。`,
    attempts: '第几次呼叫的接听率',
    attemptFrom: (k) => `${k}+`,
    attemptsSummary: (first, k, last) =>
      `首次呼叫的接听率为 ${first}，第 ${k} 次为 ${last}。竖线为 95% 区间。`,
    funnel: '各主叫号码的接听率',
    caller: '主叫号码',
    callerFound: '有异常的主叫号码',
    funnelCalls: '计入的通数',
    funnelSummary: (callers, pool, outside, omitted) =>
      `共 ${callers} 个号码，总体接听率 ${pool}（实线）。若各号码并无差别，95% 应在虚线之间，99.8% 应在点线之间；有 ${outside} 个落在点线之外。${omitted === 0 ? '' : `另有 ${omitted} 个通数更少的号码未画出。`}`,
    findings: '诊断发现',
    groups: '分组统计',
    whatToDo: '处理建议',
    steps: '步骤',
    quality: '数据质量',
    files: '文件',
    remark: '说明',
    columns: {
      calls: '通数',
      answered: '接听率',
      interval: '95% 区间',
      weekday: '星期',
      hour: '小时',
      second: '秒',
      attempt: '第几次呼叫',
      from: '开始时间',
      rows: '行数',
      file: '文件',
      size: '大小',
      encoding: '编码',
      delimiter: '分隔符',
      layout: '格式',
      book: '代码表',
      outcome: '判定为',
      code: '代码',
      smartCode: '智能识别码',
      earlyMediaCode: '早期媒体码',
      text: '描述',
      first: '首次出现',
      reason: '原因',
      raw: '原始行',
      affected: '通数',
    },
    footer: (version) => `由 calldiag ${version} 生成。本页无需联网，也不发送任何数据。`,
  },
};
