import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/report/width.ts';

describe('the width of a text', () => {
  it('is what string-width says, for one character of each kind', () => {
    const others: string[] = [];
    for (let code = 0x20; code < 0x1_10000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const character = String.fromCodePoint(code);
      if (widthOf(character) !== stringWidth(character)) others.push(character);
    }
    expect(others).toEqual([]);
  });

  it('is what string-width says, for any text', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'一，（“”–·█ ab12%\u3099\u0301\u200d\ufe0f', '\x1b[1m', '\x1b[39m'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(widthOf(text)).toBe(stringWidth(text));
      }),
    );
  });
});
