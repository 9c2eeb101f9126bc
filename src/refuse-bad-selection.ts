import { problem } from './errors.ts';
import { minuteText } from './i18n/amounts.ts';
import { CATEGORY_IDS, OUTCOMES } from './model/category.ts';
import type { Text } from './model/language.ts';
import type { Selection } from './model/selection.ts';

/** In the year 3058: no call is later, and it can be written in 19 characters. */
const LATEST = 2 ** 35;

interface ListFacts {
  readonly isValid: (value: unknown) => boolean;
  readonly expected: Text;
}

const isIn =
  (values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);
const isWithin = (first: number, last: number) => (value: unknown) =>
  Number.isInteger(value) && (value as number) >= first && (value as number) <= last;
const NAMES: ListFacts = {
  isValid: (value) => typeof value === 'string' && value !== '',
  expected: { en: 'names', 'zh-CN': '名称列表' },
};
const LISTS = {
  categories: {
    isValid: isIn(CATEGORY_IDS),
    expected: { en: 'categories such as busy', 'zh-CN': '类别列表（如 busy）' },
  },
  outcomes: {
    isValid: isIn(OUTCOMES),
    expected: { en: 'outcomes such as busy/user-busy', 'zh-CN': '结果列表（如 busy/user-busy）' },
  },
  callers: NAMES,
  groups: NAMES,
  prefixes: {
    isValid: (value) => typeof value === 'string' && /^1[3-9]\d$/.test(value),
    expected: { en: 'prefixes such as "138"', 'zh-CN': '号段列表（如 "138"）' },
  },
  hours: {
    isValid: isWithin(0, 23),
    expected: { en: 'hours from 0 to 23', 'zh-CN': '小时列表（0 到 23）' },
  },
  weekdays: {
    isValid: isWithin(1, 7),
    expected: { en: 'weekdays from 1 (Monday) to 7', 'zh-CN': '星期列表（1 即周一，到 7）' },
  },
} as const satisfies Partial<Record<keyof Selection, ListFacts>>;

/** What types forbid but JavaScript allows, and what can select no call at all. */
export function refuseBadSelection(selection: Selection): void {
  for (const [field, { isValid, expected }] of Object.entries(LISTS)) {
    const values: unknown = selection[field as keyof Selection];
    if (values === undefined) continue;
    if (Array.isArray(values) && values.length > 0 && values.every(isValid)) continue;
    throw problem('bad-value', { option: `selection.${field}`, value: String(values), expected });
  }
  for (const field of ['since', 'until'] as const) {
    const seconds = selection[field];
    if (seconds === undefined || isWithin(0, LATEST)(seconds)) continue;
    const expected = { en: 'whole seconds on the local clock', 'zh-CN': '本地时间的整数秒' };
    throw problem('bad-value', { option: `selection.${field}`, value: String(seconds), expected });
  }
  const { since, until } = selection;
  if (since === undefined || until === undefined || since < until) return;
  throw problem('ends-before-it-begins', { since: minuteText(since), until: minuteText(until) });
}
