import {
  type AudioSeconds,
  type BadRowLimit,
  DELIMITERS,
  type Delimiter,
  ENCODING_ALIASES,
  ENCODINGS,
  type Encoding,
  isTimeZone,
  LANGUAGES,
  type Language,
  nearest,
  problem,
  ROLES,
  type Role,
  SCANNERS,
  type Scanner,
  STDIN,
  TABLE_IDS,
  type TableId,
  type Text,
} from '../index.ts';

// Readers of option values. Each throws `bad-value`, with what was expected, for anything else.

function bad(option: string, value: string, expected: Text, near: readonly string[] = []): Error {
  return problem('bad-value', { option, value, expected, near });
}

/** A name that is none of those there are. */
function noneOf(option: string, value: string, names: readonly string[]): Error {
  return bad(option, value, oneOf(names), nearest(value, names));
}

function oneOf(names: readonly string[]): Text {
  return { en: `one of ${names.join(', ')}`, 'zh-CN': `以下之一：${names.join('、')}` };
}

/** The choices come with the reader, so that the shell can offer them. */
export function readChoice<T extends string>(option: string, choices: readonly T[]) {
  const read = (value: string): T => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw noneOf(option, value, choices);
    return found;
  };
  return Object.assign(read, { choices });
}

export const readTable = Object.assign(
  (value: string): TableId => {
    const found = TABLE_IDS.find((id) => id === value.toLowerCase().replaceAll('_', '-'));
    if (found !== undefined) return found;
    throw noneOf('--table', value, TABLE_IDS);
  },
  { choices: TABLE_IDS },
);

/** Every place that is named; what becomes of them all is for `planOutputs` to say. */
export function readOutput(value: string, before: readonly string[] = []): readonly string[] {
  // as of a variable in a script that was never set
  if (value === '') {
    const expected = {
      en: 'a file name, or - for standard output',
      'zh-CN': '文件名，或 -（标准输出）',
    };
    throw bad('--output', value, expected);
  }
  return [...before, value];
}

export function readLanguage(value: string): Language {
  const name = value.replace('_', '-').toLowerCase();
  const found = LANGUAGES.find((language) => language.toLowerCase() === name);
  if (found !== undefined) return found;
  if (/^zh(?:-|$)/.test(name)) return 'zh-CN';
  if (/^en(?:-|$)/.test(name)) return 'en';
  throw noneOf('--lang', value, LANGUAGES);
}

export function readEncoding(value: string): Encoding {
  const name = value.toLowerCase();
  const found = ENCODINGS.find((encoding) => encoding === name) ?? ENCODING_ALIASES.get(name);
  if (found === undefined) throw noneOf('--encoding', value, [...ENCODINGS, 'gbk', 'latin1']);
  return found;
}

const DELIMITER_NAMES: ReadonlyMap<string, Delimiter> = new Map([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['\\t', '\t'],
  ['pipe', '|'],
]);

export function readDelimiter(value: string): Delimiter {
  const found = DELIMITERS.find((one) => one === value) ?? DELIMITER_NAMES.get(value.toLowerCase());
  if (found === undefined) throw bad('--delimiter', value, oneOf(["','", "';'", 'tab', "'|'"]));
  return found;
}

/** `code=3,callee=手机号`; later ones add to earlier ones. */
export function readColumns(
  value: string,
  before: Partial<Record<Role, string>> = {},
): Partial<Record<Role, string>> {
  const columns = { ...before };
  for (const part of value.split(/,\s*(?=[a-z-]+=)/)) {
    const [, name = '', column = ''] = /^([a-z-]+)=(.+)$/.exec(part.trim()) ?? [];
    const role = ROLES.find((one) => one === name);
    if (role === undefined) {
      const expected = {
        en: `ROLE=NAME or ROLE=NUMBER, with a role out of ${ROLES.join(', ')}`,
        'zh-CN': `角色=列名 或 角色=列号，角色为 ${ROLES.join('、')} 之一`,
      };
      throw bad('--column', part, expected, nearest(name || part, ROLES));
    }
    columns[role] = column.trim();
  }
  return columns;
}

/** `30` for all calls, `camp-07=45` for a group; repeatable. */
export function readAudioSeconds(
  value: string,
  before: AudioSeconds = { byGroup: new Map() },
): AudioSeconds {
  const split = value.lastIndexOf('=');
  const [, digits] = /^(\d+(?:\.\d+)?)s?$/.exec(value.slice(split + 1)) ?? [];
  const seconds = Number(digits);
  if (!(seconds > 0 && seconds < 86_400) || split === 0) {
    throw bad('--audio-seconds', value, {
      en: 'seconds such as 30, or GROUP=SECONDS',
      'zh-CN': '秒数（如 30）或 分组=秒数',
    });
  }
  if (split === -1) return { ...before, ofAll: seconds };
  return {
    ...before,
    byGroup: new Map([...(before.byGroup ?? []), [value.slice(0, split), seconds]]),
  };
}

/** `1%` of the rows, or a number of rows. */
export function readBadRowLimit(value: string): BadRowLimit {
  const [, number = '', percent] = /^(\d+(?:\.\d+)?)\s*(%)?$/.exec(value) ?? [];
  const limit = Number(number);
  if (number === '' || (percent === undefined ? !Number.isInteger(limit) : limit > 100)) {
    throw bad('--max-bad-rows', value, {
      en: 'a share such as 1% or a number of rows',
      'zh-CN': '百分比（如 1%）或行数',
    });
  }
  return percent === undefined ? { rows: limit } : { percent: limit };
}

/** A file that is not standard output. */
export function readFileName(option: string) {
  return (value: string): string => {
    if (value !== STDIN) return value;
    throw bad(option, value, {
      en: 'the name of a file; standard output is for the report',
      'zh-CN': '文件名（标准输出只用于报告）',
    });
  };
}

/** An option that may be given several times. */
export function readSeveral(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

export function readTimeZone(value: string): string {
  if (isTimeZone(value)) return value;
  throw bad('--tz', value, {
    en: 'a zone such as Asia/Shanghai or +08:00',
    'zh-CN': '时区名（如 Asia/Shanghai）或 +08:00',
  });
}

export function readCount(option: string, most: number) {
  return (value: string): number => {
    const count = Number(value);
    if (!/^\d+$/.test(value) || count < 1 || count > most) {
      throw bad(option, value, {
        en: `a number from 1 to ${most}`,
        'zh-CN': `1 到 ${most} 的整数`,
      });
    }
    return count;
  };
}

/** `2GB` is decimal; `2GiB` and, as in most programs, `2g` are binary. Gives bytes. */
export function readMemorySize(value: string): number {
  const [, number = '', unit = '', suffix = ''] =
    /^(\d+(?:\.\d+)?) ?([kmgt])(i?b)?$/i.exec(value) ?? [];
  const base = suffix.toLowerCase() === 'b' ? 1000 : 1024;
  const bytes = Math.floor(Number(number) * base ** ('kmgt'.indexOf(unit.toLowerCase()) + 1));
  if (number === '' || bytes < 1) {
    throw bad('--max-memory', value, {
      en: 'a size such as 2GB or 512MiB',
      'zh-CN': '大小（如 2GB 或 512MiB）',
    });
  }
  return bytes;
}

/** What scans, as `CALLDIAG_SCANNER` says: for tests, and to tell whether the kernel is at fault. */
export function readScanner(
  env: Readonly<Record<string, string | undefined>>,
): Scanner | undefined {
  const name = 'CALLDIAG_SCANNER';
  const value = env[name] ?? '';
  return value === '' ? undefined : readChoice(name, SCANNERS)(value);
}
