import type { GateOperator, GatePolicy, GateStatus } from '../model/gate.ts';
import type { Language, Text } from '../model/language.ts';

/** Sentences of gates and baselines. Numbers come formatted, with their unit. */
interface GateTexts {
  rates: Readonly<
    Record<
      'answered' | 'heard-in-full' | 'network' | 'people' | 'first-attempt' | 'listen-through',
      string
    >
  >;
  cause(category: string, cause: string): string;
  findings(rule: string | undefined, severity: string | undefined): string;
  /** Whose calls they are, before what was found of them. */
  ofGroup(group: string): string;
  share(name: string, value: string, interval: string): string;
  count(name: string, value: string): string;
  beyond: Readonly<Record<GateOperator, (limit: string) => string>>;
  within: Readonly<Record<GateOperator, (limit: string) => string>>;
  said(found: string, standing: string): string;
  /** Chance may have it on either side. */
  unsettled(found: string, beyond: string): string;
  /** Beyond the limit, but not proven to be. */
  few(found: string, beyond: string): string;
  moreCalls(calls: string): string;
  atTheLimit: string;
  untold(calls: string): string;
  noCall(name: string): string;
  noGroup(pattern: string): string;
  tooManyGroups: string;
  partsNotSaved: string;
  waived(until: string, reason: string): string;
  expired(until: string, reason: string): string;
  undated(until: string, reason: string): string;
  change(name: string, before: string, after: string): string;
  more(points: string, range: string): string;
  less(points: string, range: string): string;
  verdict: Readonly<Record<'worse' | 'better' | 'same', string>>;
  worseThan(file: string, names: string): string;
  notWorseThan(file: string): string;
  betterThan(names: string): string;
  otherSelection: string;
  head(policy: GatePolicy): string;
  status: Readonly<Record<GateStatus, string>>;
  passed(count: string): string;
  failed(count: number, all: number, names: string): string;
  baselineHead(file: string): string;
  omitted(count: string): string;
  separator: string;
}

export const GATE_SENTENCES: Readonly<Record<Language, GateTexts>> = {
  en: {
    rates: {
      answered: 'Answered',
      'heard-in-full': 'Heard in full, of those that tell',
      network: 'Delivered by the network',
      people: 'Answered, without your own faults',
      'first-attempt': 'First attempts answered',
      'listen-through': 'Listened to the end',
    },
    cause: (category, cause) => `${category} (${cause})`,
    findings: (rule, severity) =>
      `Findings${rule === undefined ? '' : ` of ${rule}`}${severity === undefined ? '' : `, ${severity}${severity === 'error' ? '' : ' or worse'}`}`,
    ofGroup: (group) => `${group}: `,
    share: (name, value, interval) => `${name}: ${value} (${interval})`,
    count: (name, value) => `${name}: ${value}`,
    beyond: {
      '>': (limit) => `above ${limit}`,
      '>=': (limit) => `at or above ${limit}`,
      '<': (limit) => `below ${limit}`,
      '<=': (limit) => `at or below ${limit}`,
    },
    within: {
      '>': (limit) => `not above ${limit}`,
      '>=': (limit) => `below ${limit}`,
      '<': (limit) => `not below ${limit}`,
      '<=': (limit) => `above ${limit}`,
    },
    said: (found, standing) => `${found}, ${standing}.`,
    unsettled: (found, beyond) => `${found}: it may be ${beyond} or not.`,
    few: (found, beyond) => `${found}, ${beyond}, but with so few calls it may be chance.`,
    moreCalls: (calls) =>
      ` ${calls} more ${calls === '1' ? 'call that counts' : 'calls that count'} here would settle it if the rate stays.`,
    atTheLimit: ' It is the limit itself: no number of calls would settle it.',
    untold: (calls) =>
      ` ${calls} calls do not tell what they were, and more calls like these would not settle it.`,
    noCall: (name) => `${name}: no call tells.`,
    noGroup: (pattern) => `No call has a name that matches ${pattern}.`,
    tooManyGroups: 'There are too many names to judge each by itself.',
    partsNotSaved:
      'A saved report does not tell enough of each group or caller: analyze the records to judge them.',
    waived: (until, reason) => ` Waived until ${until}: ${reason}`,
    expired: (until, reason) => ` A waiver expired on ${until}: ${reason}`,
    undated: (until, reason) =>
      ` A waiver until ${until} is not used, as the export has no times (--today tells the day): ${reason}`,
    change: (name, before, after) => `${name}: ${before} before, ${after} now`,
    more: (points, range) => `${points} more (${range})`,
    less: (points, range) => `${points} less (${range})`,
    verdict: {
      worse: 'worse beyond chance',
      better: 'better beyond chance',
      same: 'no change that matters',
    },
    worseThan: (file, names) => `Worse than in ${file}, beyond chance: ${names}.`,
    notWorseThan: (file) => `Nothing is worse than in ${file} beyond chance.`,
    betterThan: (names) => ` Better: ${names}.`,
    otherSelection: ' The two reports look at different selections of calls.',
    head: (policy) => `Gates (${policy})`,
    status: { passed: 'passed', warned: 'warned', failed: 'FAILED', waived: 'waived' },
    passed: (count) => `${count} passed`,
    failed: (count, all, names) =>
      `${count} of ${all} ${all === 1 ? 'gate' : 'gates'} failed: ${names}`,
    baselineHead: (file) => `baseline ${file}`,
    omitted: (count) => `and ${count} more: see --format json`,
    separator: ', ',
  },
  'zh-CN': {
    rates: {
      answered: '接听率',
      'heard-in-full': '完整听完率（只计能判断的）',
      network: '网络送达率',
      people: '接听率（不计我方自身问题）',
      'first-attempt': '首次呼叫接听率',
      'listen-through': '听完率',
    },
    cause: (category, cause) => `${category}（${cause}）`,
    findings: (rule, severity) =>
      `${rule === undefined ? '' : ` ${rule} `}发现项${severity === undefined ? '' : `（${severity}${severity === 'error' ? '' : ' 及以上'}）`}`.trim(),
    ofGroup: (group) => `${group}：`,
    share: (name, value, interval) => `${name}：${value}（${interval}）`,
    count: (name, value) => `${name}：${value}`,
    beyond: {
      '>': (limit) => `高于 ${limit}`,
      '>=': (limit) => `不低于 ${limit}`,
      '<': (limit) => `低于 ${limit}`,
      '<=': (limit) => `不高于 ${limit}`,
    },
    within: {
      '>': (limit) => `没有高于 ${limit}`,
      '>=': (limit) => `低于 ${limit}`,
      '<': (limit) => `没有低于 ${limit}`,
      '<=': (limit) => `高于 ${limit}`,
    },
    said: (found, standing) => `${found}，${standing}。`,
    unsettled: (found, beyond) => `${found}，还无法断定是否${beyond}。`,
    few: (found, beyond) => `${found}，${beyond}，但通数太少，可能只是偶然。`,
    moreCalls: (calls) => `若比率不变，再有 ${calls} 通计入的通话即可断定。`,
    atTheLimit: '数值正好等于限值，再多通话也无法断定。',
    untold: (calls) => `有 ${calls} 通无法判断结果，再多同样的通话也无法断定。`,
    noCall: (name) => `${name}：没有可供判断的通话。`,
    noGroup: (pattern) => `没有名称符合 ${pattern} 的通话。`,
    tooManyGroups: '名称太多，无法逐个判断。',
    partsNotSaved: '已保存的报告不含各分组、各主叫的完整数据，无法逐个判断，请重新分析话单。',
    waived: (until, reason) => `豁免至 ${until}：${reason}`,
    expired: (until, reason) => `豁免已于 ${until} 到期：${reason}`,
    undated: (until, reason) =>
      `话单没有时间，至 ${until} 的豁免未生效（可用 --today 指定日期）：${reason}`,
    change: (name, before, after) => `${name}：原为 ${before}，现为 ${after}`,
    more: (points, range) => `上升 ${points}（${range}）`,
    less: (points, range) => `下降 ${points}（${range}）`,
    verdict: { worse: '变差，且超出偶然', better: '变好，且超出偶然', same: '没有值得注意的变化' },
    worseThan: (file, names) => `与 ${file} 相比变差且超出偶然：${names}。`,
    notWorseThan: (file) => `与 ${file} 相比，没有超出偶然的变差。`,
    betterThan: (names) => `变好：${names}。`,
    otherSelection: '两份报告筛选的通话范围不同。',
    head: (policy) => `门槛检查（${policy}）`,
    status: { passed: '通过', warned: '警告', failed: '未通过', waived: '豁免' },
    passed: (count) => `${count} 项通过`,
    failed: (count, all, names) => `${all} 项门槛中有 ${count} 项未通过：${names}`,
    baselineHead: (file) => `基线 ${file}`,
    omitted: (count) => `另有 ${count} 项，可用 --format json 查看`,
    separator: '、',
  },
};

/** What was expected where a gate cannot be read. */
export const GATE_TEXTS = {
  expected: {
    shape: {
      en: "NAME, one of < <= > >=, and a limit, such as 'invalid-number>2%'",
      'zh-CN': "应为 名称、< <= > >= 之一 和 限值，如 'invalid-number>2%'",
    },
    name: {
      en: 'the name is no category, category/cause, rate, finding rule or severity',
      'zh-CN': '名称不是类别、类别/原因、比率、发现项规则或严重程度',
    },
    comparison: (example: string): Text => ({
      en: `it wants a limit to be compared with: '${example}'. In quotes, as the shell takes an unquoted > for a file to write`,
      'zh-CN': `需要与限值比较：'${example}'。请加引号，否则 shell 会把 > 当作写入文件`,
    }),
    findings: {
      en: 'findings are counted: a whole number without %',
      'zh-CN': '发现项按个数计：应为不带 % 的整数',
    },
    limit: {
      en: 'the limit is a share from 0% to 100%, or a whole number of calls',
      'zh-CN': '限值应为 0% 到 100% 的占比，或通话数（整数）',
    },
    matchFindings: {
      en: 'findings are about the whole campaign and cannot be judged by group',
      'zh-CN': '发现项针对整批通话，不能按分组判断',
    },
    matchFirst: {
      en: 'first attempts are counted of the whole campaign and cannot be judged by group',
      'zh-CN': '首次呼叫只按整批统计，不能按分组判断',
    },
    day: { en: 'a day such as 2026-12-31', 'zh-CN': '日期（如 2026-12-31）' },
  },
} as const satisfies Record<string, Record<string, Text | ((example: string) => Text)>>;
