import { EACH_STYLE, STYLE, widthOf } from './width.ts';

const WIDE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]';
const OPENING = '[(\\uff08《「『【“‘]';
const CLOSING =
  '[.,;:!?)\\uff0c\\uff0e\\uff1b\\uff1a\\uff01\\uff1f\\uff09。、》」』】”’%\\uff05…·]';
/** One Chinese character, or one word, each with the punctuation, colour and spaces that must not begin a line. */
const WORD = new RegExp(
  `(?:${STYLE}|${OPENING})*` +
    `(?:${WIDE}|(?:(?!${WIDE}|${STYLE}|${OPENING}*${WIDE})[^ ])+)?` +
    `(?:${STYLE}|${CLOSING}| %)* *`,
  'gu',
);
/** A text of which each character takes a column and every space is a place to break, and one word of it. */
const PLAIN = /^(?! %)(?:[!-~–§×±−“”‘’]| (?!%)| %[.,;:!?)”’]*(?= |$))*$/;
const PLAIN_WORD = /[^ ]+(?: %[^ ]*)* *| +/g;

/**
 * Breaks text into lines of at most `width` columns: at spaces, and between Chinese characters, where a line may break
 * anywhere but before closing punctuation. Longer words are cut; addresses are not, so that they can be clicked.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const add = (part: string, columns: number): void => {
    line += part;
    used += columns;
  };
  const end = (): void => {
    if (line.trim() !== '') lines.push(line.replace(LAST_SPACES, '$1'));
    line = '';
    used = 0;
  };
  // nearly all English is, and then there is no need for the long expression and for looking at each character
  const isPlain = PLAIN.test(text);
  const measure = isPlain ? (word: string): number => word.length : widthOf;
  for (const word of text.match(isPlain ? PLAIN_WORD : WORD) ?? []) {
    const seen = measure(word.trimEnd());
    if (used + seen <= width) {
      add(word, measure(word));
    } else if (seen <= width || /https?:/.test(word)) {
      end();
      add(word, measure(word));
    } else {
      for (const character of word.match(CHARACTER) ?? []) {
        const columns = widthOf(character);
        if (used + columns > width) end();
        add(character, columns);
      }
    }
  }
  end();
  return isPlain ? lines : carryStyles(lines);
}

const LAST_SPACES = new RegExp(` *((?:${STYLE})*) *$`);
const CHARACTER = new RegExp(`${STYLE}|.\\p{M}*`, 'gsu');

/** Colours end with their line and begin again on the next one, so that an indent is never coloured. */
function carryStyles(lines: readonly string[]): string[] {
  let open: string[] = [];
  return lines.map((line) => {
    const begun = open.join('');
    for (const style of line.match(EACH_STYLE) ?? []) {
      const ends = ENDED_BY[style.slice(2, -1)];
      if (ends === undefined) open.push(style);
      else open = open.filter((one) => !ends.test(one));
    }
    return begun + line + (open.length > 0 ? '\x1b[0m' : '');
  });
}

/** The codes that chalk closes with, and what each of them ends. */
const ENDED_BY: Readonly<Record<string, RegExp>> = {
  '22': /\[[12]m$/,
  '24': /\[4m$/,
  '39': /\[(?:3|9)\d/,
};

/** The text in a box: `first` before its first line, as many spaces before the others. */
export function hang(first: string, text: string, width: number): string[] {
  const indent = ' '.repeat(widthOf(first));
  return wrap(text, Math.max(20, width - widthOf(first))).map(
    (line, i) => (i === 0 ? first : indent) + line,
  );
}

/** The beginning of a text, at most `width` columns of it with the `ellipsis` that says so. */
export function clip(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const character of text.match(CHARACTER) ?? []) {
    if (widthOf(kept + character + ellipsis) > width) break;
    kept += character;
  }
  return kept + ellipsis;
}
