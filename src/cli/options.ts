import { Option } from 'commander';
import {
  BOOK_IDS,
  DEFAULT_BOOK,
  DEFAULT_TIME_ZONE,
  GATE_POLICIES,
  GROUP_DIMENSIONS,
  type Language,
  LIMIT_IDS,
  MIX_DIMENSIONS,
  MOST_THREADS,
  MOST_TOP,
  REPORTER_IDS,
  TABLE_IDS,
  type Text,
} from '../index.ts';
import {
  COLUMN_OFFERS,
  DELIMITER_OFFERS,
  ENCODING_OFFERS,
  FAIL_ON_OFFERS,
  GROUP_BY_OFFERS,
  LANGUAGE_OFFERS,
  WHERE_OFFERS,
} from './completion/known-values.ts';
import { guessOffers, type Offers, words } from './completion/offers.ts';
import { readAdjust } from './read-adjust.ts';
import { readGroupBy, readSince, readUntil, readWhere } from './read-selection.ts';
import {
  readAudioSeconds,
  readBadRowLimit,
  readChoice,
  readColumns,
  readCount,
  readDelimiter,
  readEncoding,
  readFileName,
  readLanguage,
  readMemorySize,
  readOutput,
  readSeveral,
  readTable,
  readTimeZone,
} from './values.ts';

interface OptionFacts {
  readonly flags: string;
  readonly text: Text;
  readonly read?: ((value: string, before: never) => unknown) & {
    readonly choices?: readonly string[];
  };
  /** What a shell offers for the value, if it is neither one of the reader's choices nor a file. */
  readonly offers?: Offers;
}

/** Every option of every command, once: parser, help, completion and man page are made from this table. */
const OPTIONS = {
  format: {
    flags: '-f, --format <format>',
    text: {
      en: `what to print: ${REPORTER_IDS.join(', ')} (default: by the ending of -o, or terminal)`,
      'zh-CN': `输出格式：${REPORTER_IDS.join('、')}（默认按 -o 的后缀，否则为 terminal）`,
    },
    read: readChoice('--format', REPORTER_IDS),
  },
  output: {
    flags: '-o, --output <file>',
    text: {
      en: 'write the report to a file (-: standard output); several may be named: .html, .json, .md, .csv, .ndjson, .xml (junit), .txt',
      'zh-CN':
        '把报告写入文件（-：标准输出），可多次使用：.html、.json、.md、.csv、.ndjson、.xml（junit）、.txt',
    },
    read: readOutput,
  },
  table: {
    flags: '--table <name>',
    text: {
      en: `the table that csv writes (default: ${TABLE_IDS[0]}): ${TABLE_IDS.join(', ')}`,
      'zh-CN': `CSV 输出哪张表（默认 ${TABLE_IDS[0]}）：${TABLE_IDS.join('、')}`,
    },
    read: readTable,
  },
  excel: {
    flags: '--excel',
    text: {
      en: 'CSV as Excel opens it by a double click: a byte order mark, lines that end in CRLF',
      'zh-CN': '生成 Excel 可直接双击打开的 CSV（带 BOM，CRLF 换行）',
    },
  },
  lang: {
    flags: '--lang <language>',
    text: {
      en: 'en or zh-CN (default: from the locale)',
      'zh-CN': 'en 或 zh-CN（默认取自系统语言）',
    },
    read: readLanguage,
    offers: LANGUAGE_OFFERS,
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
    offers: COLUMN_OFFERS,
  },
  encoding: {
    flags: '--encoding <name>',
    text: { en: 'utf-8, gb18030 (gbk), utf-16le …', 'zh-CN': 'utf-8、gb18030(gbk)、utf-16le …' },
    read: readEncoding,
    offers: ENCODING_OFFERS,
  },
  delimiter: {
    flags: '--delimiter <character>',
    text: { en: "',' ';' tab or '|'", 'zh-CN': "',' ';' tab 或 '|'" },
    read: readDelimiter,
    offers: DELIMITER_OFFERS,
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
    offers: WHERE_OFFERS,
  },
  groupBy: {
    flags: '--group-by <what>',
    text: {
      en: `add a table of groups, by ${GROUP_DIMENSIONS.join(', ')} or one column of the file (its name or number)`,
      'zh-CN': `增加分组统计表，可按 ${GROUP_DIMENSIONS.join('、')} 或文件中的一列（列名或列号）`,
    },
    read: readGroupBy,
    offers: GROUP_BY_OFFERS,
  },
  top: {
    flags: '--top <count>',
    text: {
      en: 'how many groups to list, the largest first (default: 10; all hours and weekdays, up to 100 days)',
      'zh-CN': '每张分组表列出通数最多的多少组（默认 10；小时和星期全部列出，日期最多 100 天）',
    },
    read: readCount('--top', MOST_TOP),
  },
  limits: {
    flags: '--limits <limits>',
    text: {
      en: `whose limits of frequency and hours hold: ${LIMIT_IDS.join(', ')} (default: the platform's of the book)`,
      'zh-CN': `按谁的频次和时段限制检查：${LIMIT_IDS.join('、')}（默认取代码表所属平台）`,
    },
    read: readChoice('--limits', LIMIT_IDS),
  },
  failOn: {
    flags: '--fail-on <condition>',
    text: {
      en: "exit with 1 if this holds: 'invalid-number>2%', 'answered<30%', 'unreachable/rejected>=50', outage, 'warning>=3'; may be given several times",
      'zh-CN':
        "条件成立时退出码为 1：'invalid-number>2%'、'answered<30%'、'unreachable/rejected>=50'、outage、'warning>=3'；可多次使用",
    },
    read: readSeveral,
    offers: FAIL_ON_OFFERS,
  },
  gate: {
    flags: '--gate <policy>',
    text: {
      en: 'certain: fail only where the whole 95 % interval is beyond the limit, else warn (default); strict: go by the value; lenient: only warn',
      'zh-CN':
        'certain：整个 95% 区间都超出限值才算未通过，否则只警告（默认）；strict：只看数值；lenient：只警告',
    },
    read: readChoice('--gate', GATE_POLICIES),
  },
  baseline: {
    flags: '--baseline <file>',
    text: {
      en: 'exit with 1 if anything became worse beyond chance since this earlier report (JSON)',
      'zh-CN': '与之前的报告（JSON）相比，有指标变差且超出偶然时退出码为 1',
    },
  },
  writeBaseline: {
    flags: '--write-baseline <file>',
    text: {
      en: 'write this report as a baseline, unless it is worse than --baseline',
      'zh-CN': '把本次报告写为基线；若比 --baseline 变差则不写',
    },
    read: readFileName('--write-baseline'),
  },
  today: {
    flags: '--today <day>',
    text: {
      en: 'the day by which waivers expire (default: the day of the last call)',
      'zh-CN': '按哪一天判断豁免是否到期（默认为最后一通电话的日期）',
    },
  },
  config: {
    flags: '--config <file>',
    text: {
      en: 'the config file (default: calldiag.config.json, .yaml or .yml, or "calldiag" in package.json, here or above)',
      'zh-CN':
        '配置文件（默认在当前及上级目录查找 calldiag.config.json、.yaml、.yml 或 package.json 的 "calldiag"）',
    },
  },
  noConfig: {
    flags: '--no-config',
    text: { en: 'read no config file', 'zh-CN': '不读取配置文件' },
  },
  initOutput: {
    flags: '-o, --output <file>',
    text: {
      en: 'the file to write (default: calldiag.config.yaml; -: standard output)',
      'zh-CN': '要写入的文件（默认 calldiag.config.yaml；-：标准输出）',
    },
  },
  rejects: {
    flags: '--rejects <file>',
    text: {
      en: 'write every rejected row to a CSV: file, row, byte offset, reason, raw text (not masked)',
      'zh-CN': '把被拒绝的行写入 CSV：文件、行号、字节位置、原因、原文（号码不隐藏）',
    },
    read: readFileName('--rejects'),
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
  claim: {
    flags: '--claim <claim>',
    text: {
      en: 'test a claim: heard-in-full+20% (of the value before) or busy-5pp (percentage points); can be repeated',
      'zh-CN': '验证一个说法：heard-in-full+20%（相对之前数值）或 busy-5pp（百分点），可多次使用',
    },
    read: readSeveral,
    offers: words([]),
  },
  adjust: {
    flags: '--adjust <mixes>',
    text: {
      en: `which changes of the mix to take out: ${MIX_DIMENSIONS.join(',')} (default: all), or none; leave out what was changed on purpose`,
      'zh-CN': `剔除哪些构成变化的影响：${MIX_DIMENSIONS.join(',')}（默认全部）或 none；有意调整的项不要写`,
    },
    read: readAdjust,
    offers: words([...MIX_DIMENSIONS, 'none']),
  },
  failOnWorse: {
    flags: '--fail-on-worse',
    text: {
      en: 'exit with 1 if a rate became worse beyond chance',
      'zh-CN': '有比率变差且超出偶然时，退出码为 1',
    },
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

export type OptionName = keyof typeof OPTIONS;

const factsOf = new WeakMap<Option, OptionFacts>();

export function makeOption(name: OptionName, language: Language): Option {
  const facts: OptionFacts = OPTIONS[name];
  const option = new Option(facts.flags, facts.text[language]);
  const { read } = facts;
  if (read !== undefined) {
    option.argParser((value: string, before: unknown) => read(value, before as never));
  }
  factsOf.set(option, facts);
  return option;
}

/** What a shell offers for the value of an option. */
export function offersOf(option: Option): Offers {
  const { offers, read } = factsOf.get(option) ?? {};
  return offers ?? (read?.choices && words(read.choices)) ?? guessOffers(option.flags);
}
