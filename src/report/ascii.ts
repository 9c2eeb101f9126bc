import type { View } from './reporter.ts';

/** What typography has beyond ASCII, and how people type it. */
const TYPED: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '·': '-',
  '×': 'x',
  '÷': '/',
  '§': '#',
  '\u00a0': ' ',
  '…': '...',
  '→': '->',
  '←': '<-',
  '≥': '>=',
  '≤': '<=',
  '±': '+/-',
};
const TYPOGRAPHY = new RegExp(`[${Object.keys(TYPED).join('')}]`, 'g');

/**
 * Draws for a view. Where only ASCII can be shown, English typography becomes ASCII, in the page's own words and in the
 * data alike; whatever else stands in the data, Chinese for one, stays what it is.
 */
export function draw<T>(shown: T, view: View, page: (shown: T, view: View) => string): string {
  if (view.unicode || view.language !== 'en') return page(shown, view);
  // what is drawn first, because `...` is wider than `…`; then the page's own words, which change no width
  return inAscii(page(everyText(shown, inAscii), view));
}

export function inAscii(text: string): string {
  return text.replace(TYPOGRAPHY, (character) => TYPED[character] as string);
}

/** The same value with every text in it, at any depth, changed. */
export function everyText<T>(value: T, change: (text: string) => string): T {
  return changed(value, change) as T;
}

/** Copies nothing in which nothing changes: that is nearly everything, and a report holds a great deal of it. */
function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? changedList(value, change) : changedFields(value, change);
}

function changedList(list: readonly unknown[], change: (text: string) => string): unknown {
  let copy: unknown[] | undefined;
  for (let i = 0; i < list.length; i++) {
    const after = changed(list[i], change);
    if (after === list[i]) continue;
    copy ??= [...list];
    copy[i] = after;
  }
  return copy ?? list;
}

function changedFields(fields: object, change: (text: string) => string): unknown {
  let copy: Record<string, unknown> | undefined;
  for (const key in fields) {
    const before = (fields as Record<string, unknown>)[key];
    const after = changed(before, change);
    if (after === before) continue;
    copy ??= { ...fields };
    copy[key] = after;
  }
  return copy ?? fields;
}
