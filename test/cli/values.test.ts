import { describe, expect, it } from 'vitest';
import * as values from '../../src/cli/values.ts';
import { CalldiagError } from '../../src/errors.ts';

/** The error's words in both languages; fails for a value that is taken. */
function refusal(read: () => unknown): { en: string; 'zh-CN': string; exitCode: number } {
  try {
    read();
  } catch (error) {
    if (!(error instanceof CalldiagError)) throw error;
    return { ...error.text, exitCode: error.exitCode };
  }
  throw new Error('this value was taken');
}

const readFormat = values.readChoice('--format', ['json', 'terminal'] as const);
const readRows = values.readCount('--rows', 1000);

interface Reader {
  readonly read: (value: string) => unknown;
  readonly option: string;
  readonly takes: readonly (readonly [value: string, as: unknown])[];
  readonly refuses: readonly string[];
  /** Part of what it says was expected. */
  readonly says: readonly [en: string, zh: string];
}

const READERS: Readonly<Record<string, Reader>> = {
  'a choice': {
    read: readFormat,
    option: '--format',
    takes: [
      ['json', 'json'],
      ['terminal', 'terminal'],
    ],
    refuses: ['', 'JSON', 'html', ' json', 'constructor'],
    says: ['one of json, terminal', '以下之一：json、terminal'],
  },
  'a language': {
    read: values.readLanguage,
    option: '--lang',
    takes: [
      ['en', 'en'],
      ['EN', 'en'],
      ['en-GB', 'en'],
      ['en_US', 'en'],
      ['zh', 'zh-CN'],
      ['zh-CN', 'zh-CN'],
      ['zh_CN', 'zh-CN'],
      ['zh-cn', 'zh-CN'],
      ['zh-Hans-CN', 'zh-CN'],
      ['zh_TW', 'zh-CN'],
      ['zh_CN.UTF-8', 'zh-CN'],
      ['en_US.UTF-8', 'en'],
    ],
    refuses: ['', 'de', 'english', 'zhuang', 'e'],
    says: ['one of en, zh-CN', '以下之一：en、zh-CN'],
  },
  'an encoding': {
    read: values.readEncoding,
    option: '--encoding',
    takes: [
      ['utf-8', 'utf-8'],
      ['UTF-8', 'utf-8'],
      ['utf8', 'utf-8'],
      ['gb18030', 'gb18030'],
      ['GBK', 'gb18030'],
      ['gb2312', 'gb18030'],
      ['utf-16le', 'utf-16le'],
    ],
    refuses: ['', 'utf-7', 'koi8-r', 'utf-8,gbk', 'constructor', '__proto__'],
    says: ['gb18030', '以下之一'],
  },
  'a delimiter': {
    read: values.readDelimiter,
    option: '--delimiter',
    takes: [
      [',', ','],
      [';', ';'],
      ['|', '|'],
      ['\t', '\t'],
      ['tab', '\t'],
      ['TAB', '\t'],
      ['\\t', '\t'],
      ['comma', ','],
      ['semicolon', ';'],
      ['pipe', '|'],
    ],
    refuses: ['', ',,', ':', ' ', 'constructor', '__proto__'],
    says: ["one of ',', ';', tab, '|'", "以下之一：','、';'、tab、'|'"],
  },
  'a column': {
    read: (value) => values.readColumns(value),
    option: '--column',
    takes: [
      ['code=3', { code: '3' }],
      ['code=3,callee=手机号', { code: '3', callee: '手机号' }],
      ['code=3, callee=5', { code: '3', callee: '5' }],
      ['code=状态, 码', { code: '状态, 码' }],
      ['text=a=b', { text: 'a=b' }],
      ['smart-code= 智能状态 ', { 'smart-code': '智能状态' }],
      ['code=3,code=4', { code: '4' }],
    ],
    refuses: [
      '',
      'code',
      'code=',
      '=3',
      'nonsense=3',
      'code=3,nonsense=4',
      'constructor=1',
      'code= ',
    ],
    says: ['ROLE=NAME or ROLE=NUMBER', '角色=列名 或 角色=列号'],
  },
  'the length of the audio': {
    read: (value) => values.readAudioSeconds(value),
    option: '--audio-seconds',
    takes: [
      ['30', { ofAll: 30, byGroup: new Map() }],
      ['30s', { ofAll: 30, byGroup: new Map() }],
      ['12.5', { ofAll: 12.5, byGroup: new Map() }],
      ['camp-07=45', { byGroup: new Map([['camp-07', 45]]) }],
      ['a=b=45s', { byGroup: new Map([['a=b', 45]]) }],
      ['九月=20', { byGroup: new Map([['九月', 20]]) }],
    ],
    refuses: [
      '0x10',
      '1e2',
      '',
      '0',
      '-1',
      'x',
      '=30',
      'camp=',
      'camp=x',
      '86400',
      '1e999',
      'NaN',
      'Infinity',
      ' ',
    ],
    says: ['seconds such as 30, or GROUP=SECONDS', '秒数（如 30）或 分组=秒数'],
  },
  'a limit of bad rows': {
    read: values.readBadRowLimit,
    option: '--max-bad-rows',
    takes: [
      ['1%', { percent: 1 }],
      ['29%', { percent: 29 }],
      ['0.5%', { percent: 0.5 }],
      ['100 %', { percent: 100 }],
      ['0%', { percent: 0 }],
      ['0', { rows: 0 }],
      ['25', { rows: 25 }],
    ],
    refuses: ['', '%', '-1', '1.5', '101%', 'x', '1%%', '1e3', ' 5'],
    says: ['a share such as 1% or a number of rows', '百分比（如 1%）或行数'],
  },
  'the file of the rejects': {
    read: values.readFileName('--rejects'),
    option: '--rejects',
    takes: [
      ['bad.csv', 'bad.csv'],
      ['./-', './-'],
    ],
    refuses: ['-'],
    says: ['the name of a file; standard output is for the report', '文件名（标准输出只用于报告）'],
  },
  'a time zone': {
    read: values.readTimeZone,
    option: '--tz',
    takes: [
      ['Asia/Shanghai', 'Asia/Shanghai'],
      ['UTC', 'UTC'],
      ['+08:00', '+08:00'],
      ['-03:30', '-03:30'],
      ['+14:00', '+14:00'],
    ],
    refuses: ['', 'Asia/Nowhere', '+15:00', '+08:60', 'now'],
    says: ['a zone such as Asia/Shanghai or +08:00', '时区名（如 Asia/Shanghai）或 +08:00'],
  },
  'a count': {
    read: readRows,
    option: '--rows',
    takes: [
      ['1', 1],
      ['5', 5],
      ['1000', 1000],
    ],
    refuses: ['', '0', '-1', '1001', '1.5', 'x', '1e2', ' 5', '５'],
    says: ['a number from 1 to 1000', '1 到 1000 的整数'],
  },
  'an amount of memory': {
    read: values.readMemorySize,
    option: '--max-memory',
    takes: [
      ['2GB', 2e9],
      ['2gb', 2e9],
      ['2 GB', 2e9],
      ['512MiB', 512 * 1024 ** 2],
      ['512mib', 512 * 1024 ** 2],
      ['1.5g', 1.5 * 1024 ** 3],
      ['64K', 64 * 1024],
      ['1TB', 1e12],
      ['0.001kB', 1],
    ],
    refuses: [
      '',
      '0',
      '0GB',
      '0.0001kB',
      '-1GB',
      '2',
      '2 G B',
      'GB',
      '2B',
      '2Gi',
      '50%',
      '1e3MB',
      '2PB',
      ' 2GB',
    ],
    says: ['a size such as 2GB or 512MiB', '大小（如 2GB 或 512MiB）'],
  },
};

const taken = Object.entries(READERS).flatMap(([name, { read, takes }]) =>
  takes.map(([value, as]) => ({ name, read, value, as })),
);
const refused = Object.entries(READERS).flatMap(([name, { refuses, ...reader }]) =>
  refuses.map((value) => ({ name, value, ...reader })),
);

describe('CALLDIAG_SCANNER', () => {
  it('names the scanner, or says nothing', () => {
    const read = (value: string | undefined) => values.readScanner({ CALLDIAG_SCANNER: value });
    expect(['kernel', 'csv-parse', '', undefined].map(read)).toEqual([
      'kernel',
      'csv-parse',
      undefined,
      undefined,
    ]);
  });

  it.each(['Kernel', 'csv', 'wasm', '1', ' '])('cannot be "%s"', (value) => {
    const said = refusal(() => values.readScanner({ CALLDIAG_SCANNER: value }));
    expect(said).toEqual({
      exitCode: 2,
      en: `CALLDIAG_SCANNER: "${value}" is not valid; expected one of kernel, csv-parse`,
      'zh-CN': `CALLDIAG_SCANNER：“${value}”无效，应为以下之一：kernel、csv-parse`,
    });
  });
});

describe('option values', () => {
  it.each(taken)('$name may be $value', ({ read, value, as }) => {
    expect(read(value)).toEqual(as);
  });

  it.each(refused)('$name cannot be "$value", and the error says what it can be', (one) => {
    const said = refusal(() => one.read(one.value));
    const [en, zh] = one.says;
    expect(said.exitCode).toBe(2);
    expect(said.en).toContain(one.option);
    expect(said.en).toContain(en);
    expect(said['zh-CN']).toContain(one.option);
    expect(said['zh-CN']).toContain(zh);
  });

  it('that may be given several times add to each other', () => {
    const columns = values.readColumns('callee=5', values.readColumns('code=3'));
    expect(columns).toEqual({ code: '3', callee: '5' });
    const seconds = ['30', 'a=10', 'b=20', 'a=15'].reduce<
      ReturnType<typeof values.readAudioSeconds> | undefined
    >((before, value) => values.readAudioSeconds(value, before), undefined);
    expect(seconds).toEqual({
      ofAll: 30,
      byGroup: new Map([
        ['a', 15],
        ['b', 20],
      ]),
    });
  });

  it('do not change what was given before', () => {
    const before = { code: '3' } as const;
    values.readColumns('code=4,callee=5', before);
    expect(before).toEqual({ code: '3' });
  });
});
