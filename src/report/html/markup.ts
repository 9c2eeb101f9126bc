import { printable } from '../printable.ts';

/** Longer texts are no sentences of ours but cells of somebody's file. */
const LONGEST = 2000;
/** What of a cell or a name is shown. */
const CELL = 160;

/** Text that is HTML already. Only `html` and `trusted` make it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Child = Markup | string | number | false | null | undefined | readonly Child[];

/** HTML in which everything that is put in is shown as it is, between tags and in quoted attributes alike. */
export function html(parts: TemplateStringsArray, ...children: readonly Child[]): Markup {
  return new Markup(parts.map((part, i) => part + textOf(children[i])).join(''));
}

/** For what was escaped by others, or is our own. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

function textOf(child: Child): string {
  if (child === undefined || child === null || child === false) return '';
  if (child instanceof Markup) return child.text;
  if (typeof child === 'object') return child.map(textOf).join('');
  return escaped(shortened(String(child), LONGEST));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  // a percentage is one word
  return printable(text)
    .replace(/(?<=\d) %/g, '\u00a0%')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** A cell or a name from the data, in which nothing controls anything, not too long for a table. */
export function cellText(text: string): string {
  return shortened(printable(text).trim(), CELL);
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${[...text.slice(0, 2 * longest)].slice(0, longest).join('')}…`;
}
