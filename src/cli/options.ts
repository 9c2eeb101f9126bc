import { Option } from 'commander';
import {
  BOOK_IDS,
  DEFAULT_BOOK,
  DEFAULT_TIME_ZONE,
  GROUP_DIMENSIONS,
  type Language,
  MOST_THREADS,
  MOST_TOP,
  REPORTER_IDS,
  type Text,
} from '../index.ts';
import { readGroupBy, readSince, readUntil, readWhere } from './read-selection.ts';
import {
  readAudioSeconds,
  readBadRowLimit,
  readChoice,
  readColumns,
  readCount,
  readDelimiter,
  readEncoding,
  readLanguage,
  readMemorySize,
  readRejectsPath,
  readTimeZone,
} from './values.ts';

interface OptionFacts {
  readonly flags: string;
  readonly text: Text;
  readonly read?: (value: string, before: never) => unknown;
}

/** Every option of every command, once: the parser and the help are made from this table. */
const OPTIONS = {
  format: {
    flags: '-f, --format <format>',
    text: {
      en: `what to print: ${REPORTER_IDS.join(', ')} (default: terminal; json for -o *.json)`,
      'zh-CN': `输出格式：${REPORTER_IDS.join('、')}（默认 terminal；-o *.json 时为 json）`,
    },
    read: readChoice('--format', REPORTER_IDS),
  },
  output: {
    flags: '-o, --output <file>',
    text: {
      en: 'write the report to a file (-: standard output)',
      'zh-CN': '把报告写入文件（-：标准输出）',
    },
  },
  lang: {
    flags: '--lang <language>',
    text: {
      en: 'en or zh-CN (default: from the locale)',
      'zh-CN': 'en 或 zh-CN（默认取自系统语言）',
    },
    read: readLanguage,
  },
  quiet: {
    flags: '-q, --quiet',
    text: { en: 'stop after the result table', 'zh-CN': '只显示到结果表为止' },
  },
  verbose: {
    flags: '-v, --verbose',
    text: {
      en: 'say on stderr what was detected, and why',
      'zh-CN': '在 stderr 说明识别结果及依据',
    },
  },
  showNumbers: {
    flags: '--show-numbers',
    text: { en: 'do not mask telephone numbers', 'zh-CN': '不隐藏电话号码' },
  },
  noColor: { flags: '--no-color', text: { en: 'no colours', 'zh-CN': '不使用颜色' } },
  column: {
    flags: '--column <role=column>',
    text: {
      en: 'which column is what, by name or number: code=3,callee=手机号',
      'zh-CN': '指定列的含义，可用列名或列号：code=3,callee=手机号',
    },
    read: readColumns,
  },
  encoding: {
    flags: '--encoding <name>',
    text: { en: 'utf-8, gb18030 (gbk), utf-16le …', 'zh-CN': 'utf-8、gb18030(gbk)、utf-16le …' },
    read: readEncoding,
  },
  delimiter: {
    flags: '--delimiter <character>',
    text: { en: "',' ';' tab or '|'", 'zh-CN': "',' ';' tab 或 '|'" },
    read: readDelimiter,
  },
  audioSeconds: {
    flags: '--audio-seconds <[group=]seconds>',
    text: {
      en: 'length of the audio, of all calls or of a group; tells heard in full from hung up early where codes do not',
      'zh-CN': '语音长度（全部或按分组）；代码无法区分时，据此判断听完还是提前挂机',
    },
    read: readAudioSeconds,
  },
  tz: {
    flags: '--tz <zone>',
    text: {
      en: `the campaign's clock, for times that carry a zone (default: ${DEFAULT_TIME_ZONE})`,
      'zh-CN': `任务所在时区，用于带时区的时间（默认 ${DEFAULT_TIME_ZONE}）`,
    },
    read: readTimeZone,
  },
  book: {
    flags: '--book <book>',
    text: {
      en: `what the codes mean: ${BOOK_IDS.join(', ')} (default: ${DEFAULT_BOOK})`,
      'zh-CN': `使用哪份代码表：${BOOK_IDS.join('、')}（默认 ${DEFAULT_BOOK}）`,
    },
    read: readChoice('--book', BOOK_IDS),
  },
  twoParty: {
    flags: '--two-party',
    text: {
      en: 'these are two-party calls: busy and no answer are the caller’s (default: from the codes)',
      'zh-CN': '双呼话单：占线、未接指主叫一侧（默认按代码判断）',
    },
  },
  noTwoParty: {
    flags: '--no-two-party',
    text: { en: 'these are single calls', 'zh-CN': '单呼话单' },
  },
  since: {
    flags: '--since <time>',
    text: {
      en: "only calls that began at this time or later, on the campaign's clock: 2026-09-01 or '2026-09-01 14:00'",
      'zh-CN': "只看此时及以后发起的通话（任务当地时间）：2026-09-01 或 '2026-09-01 14:00'",
    },
    read: readSince,
  },
  until: {
    flags: '--until <time>',
    text: {
      en: 'only calls that began before this time; a day alone means up to its end',
      'zh-CN': '只看此时之前发起的通话；只写日期表示到当天结束',
    },
    read: readUntil,
  },
  where: {
    flags: '--where <key=value>',
    text: {
      en: 'only calls with this category, cause, caller, group, prefix, hour or weekday: category=busy,no-answer or hour=9-11; several must all hold',
      'zh-CN':
        '按 category、cause、caller、group、prefix、hour 或 weekday 筛选通话：category=busy,no-answer 或 hour=9-11；可多次使用，须同时满足',
    },
    read: readWhere,
  },
  groupBy: {
    flags: '--group-by <what>',
    text: {
      en: `add a table of groups, by ${GROUP_DIMENSIONS.join(', ')} or one column of the file (its name or number)`,
      'zh-CN': `增加分组统计表，可按 ${GROUP_DIMENSIONS.join('、')} 或文件中的一列（列名或列号）`,
    },
    read: readGroupBy,
  },
  top: {
    flags: '--top <count>',
    text: {
      en: 'how many groups to list, the largest first (default: 10; all hours and weekdays, up to 100 days)',
      'zh-CN': '每张分组表列出通数最多的多少组（默认 10；小时和星期全部列出，日期最多 100 天）',
    },
    read: readCount('--top', MOST_TOP),
  },
  rejects: {
    flags: '--rejects <file>',
    text: {
      en: 'write every rejected row to a CSV: file, row, byte offset, reason, raw text (not masked)',
      'zh-CN': '把被拒绝的行写入 CSV：文件、行号、字节位置、原因、原文（号码不隐藏）',
    },
    read: readRejectsPath,
  },
  maxBadRows: {
    flags: '--max-bad-rows <limit>',
    text: {
      en: 'more rejected rows than 1% (or a number) are an error, exit code 3',
      'zh-CN': '被拒绝的行超过 1%（或某个行数）即报错，退出码 3',
    },
    read: readBadRowLimit,
  },
  threads: {
    flags: '--threads <count>',
    text: {
      en: `how many threads read, 1 to ${MOST_THREADS} (default: as many as there are cores)`,
      'zh-CN': `用多少个线程读取，1 到 ${MOST_THREADS}（默认等于 CPU 核数）`,
    },
    read: readCount('--threads', MOST_THREADS),
  },
  maxMemory: {
    flags: '--max-memory <size>',
    text: {
      en: 'how much memory the run may take, such as 2GB or 512MiB (default: what is free)',
      'zh-CN': '最多使用多少内存，如 2GB 或 512MiB（默认为当前可用内存）',
    },
    read: readMemorySize,
  },
  noProgress: {
    flags: '--no-progress',
    text: { en: 'no progress bar', 'zh-CN': '不显示进度条' },
  },
  rows: {
    flags: '-n, --rows <count>',
    text: { en: 'how many rows to show (default: 5)', 'zh-CN': '显示多少行（默认 5）' },
    read: readCount('--rows', 1000),
  },
  codesFormat: {
    flags: '-f, --format <format>',
    text: {
      en: 'table, json or csv (default: table)',
      'zh-CN': 'table、json 或 csv（默认 table）',
    },
    read: readChoice('--format', ['table', 'json', 'csv'] as const),
  },
  pageFormat: {
    flags: '-f, --format <format>',
    text: { en: 'text or json (default: text)', 'zh-CN': 'text 或 json（默认 text）' },
    read: readChoice('--format', ['text', 'json'] as const),
  },
} as const satisfies Record<string, OptionFacts>;

export function makeOption(name: keyof typeof OPTIONS, language: Language): Option {
  const facts: OptionFacts = OPTIONS[name];
  const option = new Option(facts.flags, facts.text[language]);
  const { read } = facts;
  if (read !== undefined) {
    option.argParser((value: string, before: unknown) => read(value, before as never));
  }
  return option;
}
