import stringWidth from 'string-width';

/**
 * Breaks text into lines of at most `width` columns: at spaces, and between Chinese characters, where a line may break
 * anywhere but before closing punctuation.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(WORDS) ?? []) {
    if (line !== '' && stringWidth(line + word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

const CLOSING = '[,;:!?)\\uff0c\\uff1b\\uff1a\\uff01\\uff1f\\uff09。、》」』”’%…]';
const WIDE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]';
/** One Chinese character, or one word, each with the punctuation and spaces that must not begin a line. */
const WORDS = new RegExp(
  `(?:[(\\uff08《「『“‘]*(?:${WIDE}|(?:(?!${WIDE})[^\\s])+))${CLOSING}*\\s*|\\s+`,
  'gu',
);

/** The text in a box: `first` before its first line, as many spaces before the others. */
export function hang(first: string, text: string, width: number): string[] {
  const indent = ' '.repeat(stringWidth(first));
  return wrap(text, Math.max(20, width - stringWidth(first))).map(
    (line, i) => (i === 0 ? first : indent) + line,
  );
}
