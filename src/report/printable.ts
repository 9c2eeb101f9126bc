/**
 * C0 and C1 controls, DEL, line separators, and what shows nothing but changes what is shown: marks that turn the
 * direction of text around, zero-width spaces, tags. The joiner of emoji stays.
 */
const UNSAFE = /(?!\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Letters, Chinese ones too, and the usual punctuation: nearly all texts have nothing else, and every one of a report is
 * looked at. Ranges without names, since V8 takes 2 ms to compile the classes above.
 */
const PLAIN =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u00ff\u2010-\u2027\u2030-\u205e\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/;

/**
 * Text from the data in a form that a terminal prints and does not obey: an escape byte becomes the four characters
 * `\x1b`. Tabs and line ends become spaces.
 */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(/[\t\r\n]+/g, ' ').replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100
      ? `\\x${code.toString(16).padStart(2, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** The same for JSON, which leaves everything but C0 as it is. Escaped there, the text stays what it was. */
export function escapeJson(json: string): string {
  return json.replace(/(?![\n\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, i) => character.charCodeAt(i))
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
