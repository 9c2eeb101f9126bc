import type { Language } from '../index.ts';
import type { ProgressTexts } from './progress.ts';

interface CliTexts {
  about: string;
  analyze: string;
  inspect: string;
  explain: string;
  codes: string;
  files: string;
  file: string;
  topic: string;
  examples: string;
  rootExamples: string;
  analyzeExamples: string;
  inspectExamples: string;
  explainExamples: string;
  codesExamples: string;
  exitCodes: string;
  help: string;
  version: string;
  /** Titles of commander's help. */
  headings: Readonly<Record<string, string>>;
  error: string;
  hint: string;
  asFile(name: string): string;
  unexpected(message: string): string;
  /** Commander's own errors, by code; `what` is the part it quotes, `near` its suggestion. */
  usage: Readonly<Record<string, (what: string) => string>>;
  didYouMean(near: string): string;
  progress: ProgressTexts;
}

export const CLI_TEXTS: Readonly<Record<Language, CliTexts>> = {
  en: {
    about: 'Diagnose outbound voice campaigns from their exported call records.',
    analyze: 'what went wrong in a campaign, whose fault it is, and what to do',
    inspect: 'how a file is read, and why',
    explain: 'what a code, a text or a category means',
    codes: 'the whole code book',
    files: 'files, directories, globs, or - for standard input; together one campaign',
    file: 'a file, or - for standard input',
    topic: 'a code, a result text, a category, or a section such as 2.1',
    examples: 'Examples:',
    rootExamples: `  calldiag analyze records.csv
  calldiag analyze september/ --lang zh-CN
  zcat *.gz | calldiag analyze - --format json | jq .rates.answered.value
  calldiag explain 200005`,
    analyzeExamples: `  calldiag analyze records.csv
  calldiag analyze september/*.csv.gz --quiet
  calldiag analyze records.csv --format json -o report.json
  calldiag analyze records.csv --rejects bad.csv --max-bad-rows 1%
  calldiag analyze old.csv --column code=3,callee=手机号 --audio-seconds 30
  calldiag analyze records.csv --since 2026-09-01 --where category=unreachable --group-by caller`,
    inspectExamples: `  calldiag inspect records.csv
  calldiag inspect records.csv --rows 20 --column code=4`,
    explainExamples: `  calldiag explain 200005
  calldiag explain 用户占线
  calldiag explain early-hangup
  calldiag explain 2.4`,
    codesExamples: `  calldiag codes
  calldiag codes --format csv > codes.csv`,
    exitCodes:
      'Exit codes: 0 done, 2 wrong usage, 3 nothing to diagnose or nowhere to write, 130 interrupted, 143 terminated.',
    help: 'show this help',
    version: 'show the version',
    headings: {},
    error: 'error',
    hint: 'hint',
    asFile: (name) => `to diagnose a file: calldiag analyze ${name}`,
    unexpected: (message) =>
      `calldiag failed unexpectedly: ${message}. This is a bug; CALLDIAG_DEBUG=1 shows where`,
    usage: {},
    didYouMean: (near) => `did you mean ${near}?`,
    progress: {
      percent: (percent) => `${percent} %`,
      amount: (read, total) => `${read} of ${total}`,
      amountSoFar: (read) => `${read} read`,
      left: (time) => `${time} left`,
      allRead: (total) => `${total} read, now counting the calls`,
    },
  },
  'zh-CN': {
    about: '从导出的话单诊断外呼语音任务。',
    analyze: '任务出了什么问题、谁的责任、该怎么办',
    inspect: '文件是怎样识别的，依据是什么',
    explain: '查询代码、结果文字或类别的含义',
    codes: '列出整份代码表',
    files: '文件、目录、通配符，或 -（标准输入）；合起来算一个任务',
    file: '文件，或 -（标准输入）',
    topic: '代码、结果文字、类别，或章节号（如 2.1）',
    examples: '示例：',
    rootExamples: `  calldiag analyze 话单.csv
  calldiag analyze 九月/ --lang zh-CN
  zcat *.gz | calldiag analyze - --format json | jq .rates.answered.value
  calldiag explain 200005`,
    analyzeExamples: `  calldiag analyze 话单.csv
  calldiag analyze 九月/*.csv.gz --quiet
  calldiag analyze 话单.csv --format json -o report.json
  calldiag analyze 话单.csv --rejects bad.csv --max-bad-rows 1%
  calldiag analyze 旧话单.csv --column code=3,callee=手机号 --audio-seconds 30
  calldiag analyze 话单.csv --since 2026-09-01 --where category=unreachable --group-by caller`,
    inspectExamples: `  calldiag inspect 话单.csv
  calldiag inspect 话单.csv --rows 20 --column code=4`,
    explainExamples: `  calldiag explain 200005
  calldiag explain 用户占线
  calldiag explain early-hangup
  calldiag explain 2.4`,
    codesExamples: `  calldiag codes
  calldiag codes --format csv > codes.csv`,
    exitCodes:
      '退出码：0 完成，2 用法错误，3 输入无法读取、没有可用的行或写入失败，130 被中断，143 被终止。',
    help: '显示帮助',
    version: '显示版本号',
    headings: {
      'Usage:': '用法：',
      'Options:': '选项：',
      'Commands:': '命令：',
      'Arguments:': '参数：',
    },
    error: '错误',
    hint: '提示',
    asFile: (name) => `要诊断文件请用：calldiag analyze ${name}`,
    unexpected: (message) =>
      `calldiag 意外出错：${message}。这是程序缺陷，设置 CALLDIAG_DEBUG=1 可查看出错位置`,
    usage: {
      'commander.unknownOption': (what) => `没有选项 ${what}`,
      'commander.unknownCommand': (what) => `没有命令 ${what}`,
      'commander.missingArgument': (what) => `缺少参数 ${what}`,
      'commander.optionMissingArgument': (what) => `选项 ${what} 缺少取值`,
      'commander.excessArguments': () => '参数过多',
    },
    didYouMean: (near) => `是不是 ${near}？`,
    progress: {
      percent: (percent) => `${percent}%`,
      amount: (read, total) => `${read} / ${total}`,
      amountSoFar: (read) => `已读 ${read}`,
      left: (time) => `剩余 ${time}`,
      allRead: (total) => `已读完 ${total}，正在统计通话`,
    },
  },
};
