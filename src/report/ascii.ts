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

function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => changed(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, change)]));
}
