import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeJson, printable } from '../../src/report/printable.ts';

const HARMFUL = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

describe('text for a terminal', () => {
  it('shows an escape instead of obeying it', () => {
    expect(printable('\x1b[31mred\x07\x00')).toBe('\\x1b[31mred\\x07\\x00');
    expect(printable('\x9b31m\x85\x7f')).toBe('\\x9b31m\\x85\\x7f');
  });

  it('shows marks that would turn text around or hide it', () => {
    expect(printable('a\u202eb\u2066c\u200fd\u061c\u200be')).toBe(
      'a\\u202eb\\u2066c\\u200fd\\u061c\\u200be',
    );
    expect(printable('a\u{e0041}b\u2028c')).toBe('a\\ue0041b\\u2028c');
  });

  it('stays on one line', () => {
    expect(printable('a\r\nb\tc\n\nd')).toBe('a b c d');
  });

  it('keeps what people write', () => {
    const text = '用户占线 – “busy” (no answer) 👨‍👩‍👧 é';
    expect(printable(text)).toBe(text);
  });

  it('has no character left that hides or harms, whichever it was', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const text = String.fromCodePoint(code);
      const isHidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text) && text !== '\u200d';
      if (isHidden === (printable(text) === text)) expect.unreachable(code.toString(16));
    }
    expect(printable('\u{10ffff}')).toBe('\u{10ffff}');
  });

  it('has nothing harmful left, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(HARMFUL);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('JSON', () => {
  it('escapes the same, and stays what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = escapeJson(JSON.stringify({ text }, null, 2));
        expect(json.replaceAll('\n', '')).not.toMatch(HARMFUL);
        expect(JSON.parse(json)).toEqual({ text });
      }),
      { numRuns: 2000 },
    );
  });

  it('writes astral characters as two units', () => {
    expect(escapeJson('"\u{e0041}"')).toBe('"\\udb40\\udc41"');
  });
});
