import { printable } from '../printable.ts';

/** A sentence of ten thousand characters helps nobody; what matters is said at its beginning. */
const LONGEST = 600;
/** Of a cell of the file. */
export const CELL = 80;

/** Stands between characters that would make a link together; takes no room. */
const BREAK = '&#8203;';

/** What Markdown or HTML would obey, and how it is written so that it is shown instead. */
const SHOWN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '\\': '&#92;',
  $: '&#36;',
  '`': '\\`',
  '*': '\\*',
  _: '\\_',
  '[': '\\[',
  ']': '\\]',
  '~': '\\~',
  '#': '\\#',
};

/**
 * What GitHub and GitLab turn into links to people, issues, requests, labels and pages, wherever it stands in a text: a
 * cell must not notify anybody, nor send a reader anywhere.
 */
const REFERENCE = /[@#!$%&~](?=[\p{L}\p{N}_"])|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/giu;

/** Text from the data on one line of Markdown, shown as it is; also inside a table. */
export function mdText(text: string, longest = LONGEST): string {
  return escaped(clipped(printable(text), longest), BREAK);
}

/** The same as code, in which nothing becomes a link. */
export function mdCode(text: string, longest = LONGEST): string {
  const shown = clipped(printable(text), longest);
  // inside of a table neither a bar nor what stands before one can be written between backticks
  if (/^[^`|\\\s](?:[^`|\\]*[^`|\\\s])?$/.test(shown)) return `\`${shown}\``;
  return `<code>${escaped(shown, '').replace(/:(?=\/\/)/g, '&#58;')}</code>`;
}

/** A link, if the address is one of the web and holds nothing that ends it; the name alone otherwise. */
export function mdLink(name: string, url: string | undefined): string {
  const isSafe = url !== undefined && /^https?:\/\/[\w.~:/?#@!$&*+,;=%-]+$/.test(url);
  return isSafe ? `[${mdText(name)}](<${url}>)` : mdText(name);
}

function escaped(text: string, between: string): string {
  const broken = between === '' ? text : text.replace(REFERENCE, '$&\u200b');
  return broken.replace(/[&<>|\\$`*_[\]~#\u200b]/g, (character) =>
    character === '\u200b' ? between : (SHOWN[character] as string),
  );
}

function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${[...text.slice(0, 2 * longest)].slice(0, longest).join('')}…`;
}
