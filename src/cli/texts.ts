import { type Language, SCHEMA_IDS } from '../index.ts';
import type { ProgressTexts } from './progress.ts';

interface CliTexts {
  about: string;
  analyze: string;
  compare: string;
  inspect: string;
  init: string;
  explain: string;
  codes: string;
  report: string;
  schema: string;
  completion: string;
  completionAbout: string;
  files: string;
  file: string;
  savedReport: string;
  document: string;
  sample: string;
  topic: string;
  shell: string;
  examples: string;
  rootExamples: string;
  analyzeExamples: string;
  /** The two sides of a comparison. */
  before: string;
  after: string;
  compareExamples: string;
  inspectExamples: string;
  initExamples: string;
  explainExamples: string;
  codesExamples: string;
  reportExamples: string;
  schemaExamples: string;
  completionExamples: string;
  exitCodes: string;
  help: string;
  version: string;
  /** Titles of commander's help. */
  headings: Readonly<Record<string, string>>;
  error: string;
  hint: string;
  /** Said in passing: `note: text`. */
  note(text: string): string;
  /** @param language of the saved report's own texts */
  otherLanguage(language: Language): string;
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
    compare: 'what became better or worse between two campaigns, beyond chance',
    inspect: 'how a file is read, and why',
    init: 'write a config file, from what a sample export shows',
    explain: 'what a code, a text or a category means',
    codes: 'the whole code book',
    report: 'a saved report once more, in any format, or judged by other gates',
    schema: 'the JSON Schema of the report and of other files',
    completion: 'completion for bash, zsh or fish',
    completionAbout:
      'prints a script that lets the shell complete commands, options and their values; --lang says in which language it describes them',
    files: 'files, directories, globs, or - for standard input; together one campaign',
    file: 'a file, or - for standard input',
    savedReport: 'a report that was saved as JSON, or - for standard input',
    document: `${SCHEMA_IDS.join(', ')} (default: report); those with -line are of NDJSON`,
    sample: 'a typical export; its layout, columns and audio lengths are written down',
    topic: 'a code, a result text, a category, or a section such as 2.1',
    shell: 'bash, zsh or fish',
    examples: 'Examples:',
    rootExamples: `  calldiag analyze records.csv
  calldiag analyze september/ --lang zh-CN -o report.html -o report.json
  calldiag analyze records.csv --fail-on 'invalid-number>2%' --format github
  zcat *.gz | calldiag analyze - --format json | jq .rates.answered.value
  calldiag compare august.csv september.csv
  calldiag report report.json --format markdown
  calldiag init records.csv
  calldiag explain 200005
  calldiag schema > report.schema.json
  source <(calldiag completion bash)`,
    analyzeExamples: `  calldiag analyze records.csv
  calldiag analyze september/*.csv.gz --quiet
  calldiag analyze records.csv -o report.html -o report.json -o -
  calldiag analyze records.csv --fail-on 'invalid-number>2%' --fail-on outage
  calldiag analyze records.csv --rejects bad.csv --max-bad-rows 1%
  calldiag analyze old.csv --column code=3,callee=手机号 --audio-seconds 30
  calldiag analyze records.csv --since 2026-09-01 --until 2026-09-07
  calldiag analyze records.csv --where category=unreachable --group-by caller`,
    before: 'the earlier records (a file, directory, glob or -), or a report saved as JSON',
    after: 'the later ones',
    compareExamples: `  calldiag compare august.csv september.csv
  calldiag compare august.json september.csv --fail-on-worse
  calldiag compare before.csv after.csv --claim heard-in-full+20%
  calldiag compare before.csv after.csv -o comparison.html -o comparison.md`,
    inspectExamples: `  calldiag inspect records.csv
  calldiag inspect records.csv --rows 20 --column code=4`,
    initExamples: `  calldiag init
  calldiag init records.csv`,
    explainExamples: `  calldiag explain 200005
  calldiag explain 用户占线
  calldiag explain early-hangup
  calldiag explain 2.4`,
    codesExamples: `  calldiag codes
  calldiag codes --format csv > codes.csv`,
    reportExamples: `  calldiag report report.json
  calldiag report report.json -o report.html -o report.md
  calldiag report report.json --fail-on 'invalid-number>2%' --baseline last.json
  calldiag report report.json --format csv --table callers --excel > callers.csv`,
    schemaExamples: `  calldiag schema > report.schema.json
  calldiag schema report-line`,
    completionExamples: `  source <(calldiag completion bash)    # in ~/.bashrc
  source <(calldiag completion zsh)     # in ~/.zshrc, after compinit
  calldiag completion fish > ~/.config/fish/completions/calldiag.fish`,
    exitCodes:
      'Exit codes: 0 done, 1 a gate failed, 2 wrong usage or configuration, 3 nothing to diagnose or nowhere to write, 130 interrupted, 143 terminated.',
    help: 'show this help',
    version: 'show the version',
    headings: {},
    error: 'error',
    hint: 'hint',
    note: (text) => `note: ${text}`,
    otherLanguage: (language) =>
      `the report was written with --lang ${language}; what it says of gates, and of findings without a translation, stays in that language`,
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
    compare: '两批任务之间哪些变好、哪些变差（排除偶然）',
    inspect: '文件是怎样识别的，依据是什么',
    init: '写一份配置文件（可根据样例话单生成）',
    explain: '查询代码、结果文字或类别的含义',
    codes: '列出整份代码表',
    report: '把保存的报告换格式输出，或重判门槛',
    schema: '输出报告等文件的 JSON Schema',
    completion: 'bash、zsh、fish 的命令补全',
    completionAbout: '输出补全脚本，供 shell 补全命令、选项及其取值；说明文字的语言由 --lang 决定',
    files: '文件、目录、通配符，或 -（标准输入）；合起来算一个任务',
    file: '文件，或 -（标准输入）',
    savedReport: '保存为 JSON 的报告，或 -（标准输入）',
    document: `${SCHEMA_IDS.join('、')}，默认 report；带 -line 的是 NDJSON 的一行`,
    sample: '一份典型的话单，会记下其格式、列和语音长度',
    topic: '代码、结果文字、类别，或章节号（如 2.1）',
    shell: 'bash、zsh 或 fish',
    examples: '示例：',
    rootExamples: `  calldiag analyze 话单.csv
  calldiag analyze 九月/ --lang en -o report.html -o report.json
  calldiag analyze 话单.csv --fail-on 'invalid-number>2%' --format github
  zcat *.gz | calldiag analyze - --format json | jq .rates.answered.value
  calldiag compare 八月.csv 九月.csv
  calldiag report report.json --format markdown
  calldiag init 话单.csv
  calldiag explain 200005
  calldiag schema > report.schema.json
  source <(calldiag completion bash)`,
    analyzeExamples: `  calldiag analyze 话单.csv
  calldiag analyze 九月/*.csv.gz --quiet
  calldiag analyze 话单.csv -o report.html -o report.json -o -
  calldiag analyze 话单.csv --fail-on 'invalid-number>2%' --fail-on outage
  calldiag analyze 话单.csv --rejects bad.csv --max-bad-rows 1%
  calldiag analyze 旧话单.csv --column code=3,callee=手机号 --audio-seconds 30
  calldiag analyze 话单.csv --since 2026-09-01 --until 2026-09-07
  calldiag analyze 话单.csv --where category=unreachable --group-by caller`,
    before: '较早的话单（文件、目录、通配符或 -），或保存为 JSON 的报告',
    after: '较晚的一侧',
    compareExamples: `  calldiag compare 八月.csv 九月.csv
  calldiag compare 八月.json 九月.csv --fail-on-worse
  calldiag compare 之前.csv 之后.csv --claim heard-in-full+20%
  calldiag compare 之前.csv 之后.csv -o 对比.html -o 对比.md`,
    inspectExamples: `  calldiag inspect 话单.csv
  calldiag inspect 话单.csv --rows 20 --column code=4`,
    initExamples: `  calldiag init
  calldiag init 话单.csv`,
    explainExamples: `  calldiag explain 200005
  calldiag explain 用户占线
  calldiag explain early-hangup
  calldiag explain 2.4`,
    codesExamples: `  calldiag codes
  calldiag codes --format csv > codes.csv`,
    reportExamples: `  calldiag report report.json
  calldiag report report.json -o report.html -o report.md
  calldiag report report.json --fail-on 'invalid-number>2%' --baseline last.json
  calldiag report report.json --format csv --table callers --excel > 主叫.csv`,
    schemaExamples: `  calldiag schema > report.schema.json
  calldiag schema report-line`,
    completionExamples: `  source <(calldiag completion bash)    # 写入 ~/.bashrc
  source <(calldiag completion zsh)     # 写入 ~/.zshrc，在 compinit 之后
  calldiag completion fish > ~/.config/fish/completions/calldiag.fish`,
    exitCodes:
      '退出码：0 完成，1 有门槛未通过，2 用法或配置错误，3 输入无法读取、没有可用的行或写入失败，130 被中断，143 被终止。',
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
    note: (text) => `注意：${text}`,
    otherLanguage: (language) =>
      `这份报告是用 --lang ${language} 生成的，门槛的说明和没有译文的发现仍为原语言`,
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
