import {
  CATEGORY_IDS,
  GROUP_DIMENSIONS,
  nearest,
  OUTCOMES,
  problem,
  type Selection,
  type Text,
} from '../index.ts';

// Readers of the options that say which calls are looked at, and by what they are grouped.

const DAY = 86_400;
const MOMENT = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** The value of `--since`: local seconds, the first one that belongs to it. */
export function readSince(value: string): number {
  return readMoment('--since', value).seconds;
}

/** The value of `--until`: local seconds, the first one that does not belong to it any more. */
export function readUntil(value: string): number {
  const { seconds, isDay } = readMoment('--until', value);
  return isDay ? seconds + DAY : seconds;
}

function readMoment(option: string, value: string): { seconds: number; isDay: boolean } {
  const [, year, month, day, hour, minute = '0', second = '0'] = MOMENT.exec(value.trim()) ?? [];
  const [y, mo, d, h, mi, s] = [year, month, day, hour ?? '0', minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(y, mo - 1, d));
  const time = (h * 60 + mi) * 60 + s;
  const isReal = date.getUTCMonth() === mo - 1 && date.getUTCDate() === d;
  // 24:00 is how a day ends
  const isTime = time <= DAY && h <= 24 && mi < 60 && s < 60;
  if (!isReal || !isTime || y < 1970 || y > 2999) {
    throw problem('bad-value', {
      option,
      value,
      expected: {
        en: 'a time such as 2026-09-01 14:00, or a day',
        'zh-CN': '时间（如 2026-09-01 14:00）或日期',
      },
    });
  }
  return { seconds: date.getTime() / 1000 + time, isDay: hour === undefined };
}

/** What `--where` can ask for: how a value is read, and the field of the selection that it is one of. */
interface Key {
  readonly field: keyof Selection;
  /** Undefined for what is none. A range gives several. */
  readonly read: (value: string) => readonly (string | number)[] | undefined;
  readonly expected: Text;
  readonly values?: readonly string[];
}

const anyName = (value: string): string[] => [value];
const listed =
  (values: readonly string[]) =>
  (value: string): string[] | undefined => {
    const found = value.toLowerCase();
    return values.includes(found) ? [found] : undefined;
  };

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const CHINESE_WEEKDAYS = '一二三四五六日';

const KEYS: Readonly<Record<string, Key>> = {
  category: {
    field: 'categories',
    read: listed(CATEGORY_IDS),
    expected: {
      en: `one of ${CATEGORY_IDS.join(', ')}`,
      'zh-CN': `以下之一：${CATEGORY_IDS.join('、')}`,
    },
    values: CATEGORY_IDS,
  },
  cause: {
    field: 'outcomes',
    read: listed(OUTCOMES),
    expected: {
      en: 'category/cause such as unreachable/rejected',
      'zh-CN': '类别/原因（如 unreachable/rejected）',
    },
    values: OUTCOMES,
  },
  caller: {
    field: 'callers',
    read: anyName,
    expected: { en: 'a caller number', 'zh-CN': '主叫号码' },
  },
  group: { field: 'groups', read: anyName, expected: { en: 'a group', 'zh-CN': '分组' } },
  prefix: {
    field: 'prefixes',
    read: (value) => (/^1[3-9]\d$/.test(value) ? [value] : undefined),
    expected: {
      en: 'the first three digits of a mobile number, such as 138',
      'zh-CN': '手机号前三位（如 138）',
    },
  },
  hour: {
    field: 'hours',
    read: (value) => readRange(value, 24, hourNumber),
    expected: {
      en: 'hours from 0 to 23, such as 9 or 9-11',
      'zh-CN': '0 到 23 点（如 9 或 9-11）',
    },
  },
  weekday: {
    field: 'weekdays',
    read: (value) => readRange(value, 7, weekdayIndex)?.map((index) => index + 1),
    expected: {
      en: 'weekdays, 1 (Monday) to 7 or mon to sun, such as mon-fri',
      'zh-CN': '星期：1（周一）到 7，或 mon 到 sun、周一到周日，也可写周一-周五',
    },
    values: WEEKDAYS,
  },
};

/** What can be asked for, for the shell to offer. */
export const WHERE_VALUES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(KEYS).map(([name, { values }]) => [name, values ?? []]),
);

/** `category=busy`; commas in a value part several, any of which will do. Later ones add to earlier ones. */
export function readWhere(value: string, before: Selection = {}): Selection {
  const split = value.indexOf('=');
  const name = value.slice(0, split === -1 ? undefined : split).trim();
  const key = Object.hasOwn(KEYS, name.toLowerCase()) ? KEYS[name.toLowerCase()] : undefined;
  const names = Object.keys(KEYS);
  if (key === undefined || split === -1) {
    throw problem('bad-value', {
      option: '--where',
      value,
      expected: {
        en: `KEY=VALUE with a key out of ${names.join(', ')}`,
        'zh-CN': `键=值，键为 ${names.join('、')} 之一`,
      },
      near: key === undefined ? nearest(name, names) : [],
    });
  }
  const { field, read, expected, values } = key;
  const asked = splitValues(value.slice(split + 1));
  if (asked.length === 0) throw problem('bad-value', { option: '--where', value, expected });
  const found = asked.flatMap((one) => {
    const some = read(one);
    if (some !== undefined) return some;
    const near = values === undefined ? [] : nearValues(one, values);
    throw problem('bad-value', { option: `--where ${name}`, value: one, expected, near });
  });
  const earlier: readonly unknown[] = (before[field] as readonly unknown[] | undefined) ?? [];
  return { ...before, [field]: [...new Set([...earlier, ...found])] };
}

/** At commas. `\,` is a comma and `\\` a backslash; any other backslash stands for itself. */
function splitValues(text: string): string[] {
  return [...text.matchAll(/(?:\\[\\,]|[^,])+/g)]
    .map(([value]) => value.trim().replace(/\\([\\,])/g, '$1'))
    .filter((value) => value !== '');
}

/** Slips of the keyboard, and causes without their category. */
function nearValues(value: string, values: readonly string[]): string[] {
  const found = value.toLowerCase();
  const causes = values.filter((one) => one.endsWith(`/${found}`));
  return causes.length > 0 ? causes : nearest(found, values);
}

/** `9`, or `9-11` with both ends in it; `22-6` goes on after the last one. */
function readRange(
  value: string,
  size: number,
  numberOf: (name: string) => number | undefined,
): number[] | undefined {
  const ends = value.split(/\s*[-–至到]\s*/).map(numberOf);
  const [from, to] = [ends[0], ends.at(-1)];
  if (from === undefined || to === undefined || ends.length > 2) return undefined;
  const length = ((to - from + size) % size) + 1;
  return Array.from({ length }, (_, i) => (from + i) % size);
}

function hourNumber(name: string): number | undefined {
  return /^(?:[01]?\d|2[0-3])$/.test(name) ? Number(name) : undefined;
}

/** 0 for Monday. */
function weekdayIndex(name: string): number | undefined {
  if (/^[1-7]$/.test(name)) return Number(name) - 1;
  const [, chinese] = /^(?:周|星期|礼拜)([一二三四五六日天])$/.exec(name) ?? [];
  if (chinese !== undefined) return CHINESE_WEEKDAYS.indexOf(chinese.replace('天', '日'));
  const [, english = ''] =
    /^(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/i.exec(name) ?? [];
  const index = WEEKDAYS.indexOf(english.slice(0, 3).toLowerCase());
  return index === -1 ? undefined : index;
}

/** A dimension, or the name or number of a column; later ones add to earlier ones. */
export function readGroupBy(value: string, before: readonly string[] = []): string[] {
  const by = value.trim();
  if (by === '') {
    throw problem('bad-value', {
      option: '--group-by',
      value,
      expected: {
        en: `${GROUP_DIMENSIONS.join(', ')}, or a column`,
        'zh-CN': `${GROUP_DIMENSIONS.join('、')} 或列名`,
      },
    });
  }
  const dimension = GROUP_DIMENSIONS.find((one) => one === by.toLowerCase());
  return [...before, dimension ?? by];
}

/** The options that select, as the command line gives them. */
export interface SelectionFlags {
  readonly since?: number;
  readonly until?: number;
  readonly where?: Selection;
}

/** Undefined if all calls are meant. */
export function selectionOf({ since, until, where }: SelectionFlags): Selection | undefined {
  if (since === undefined && until === undefined && where === undefined) return undefined;
  return {
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...where,
  };
}
