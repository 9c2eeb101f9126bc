import { Chalk } from 'chalk';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { EACH_STYLE } from '../../src/report/width.ts';
import { clip, hang, wrap } from '../../src/report/wrap.ts';

const chalk = new Chalk({ level: 1 });
const NEVER_FIRST = /^[，。；：）、！？”’》」』】%％,.;:!?)]/;

describe('wrapping', () => {
  it('breaks at spaces', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('breaks Chinese anywhere but before closing and after opening punctuation', () => {
    expect(wrap('一二三四，五六七。', 8)).toEqual(['一二三', '四，五六', '七。']);
    expect(wrap('一二三（四五）六', 8)).toEqual(['一二三', '（四五）', '六']);
    expect(wrap('一二三“四”五', 8)).toEqual(['一二三', '“四”五']);
  });

  it('keeps a number with its unit', () => {
    expect(wrap('network at 12 %', 14)).toEqual(['network at', '12 %']);
  });

  it('breaks between Chinese and other words', () => {
    expect(wrap('加 --audio-seconds 可以判定', 18)).toEqual(['加 --audio-seconds', '可以判定']);
  });

  it('cuts a word that no line can hold, but never an address', () => {
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('see https://example.com/a/b now', 10)).toEqual([
      'see',
      'https://example.com/a/b',
      'now',
    ]);
  });

  it('ends colours with the line and begins them again on the next', () => {
    const lines = wrap(chalk.dim('one two three'), 8);
    expect(lines).toEqual(['\x1b[2mone two\x1b[0m', '\x1b[2mthree\x1b[22m']);
    expect(wrap(`a ${chalk.bold.red('b c')} d`, 3)).toEqual([
      'a \x1b[1m\x1b[31mb\x1b[0m',
      '\x1b[1m\x1b[31mc\x1b[39m\x1b[22m d',
    ]);
  });

  it('does not count colours', () => {
    expect(wrap(chalk.green('一二三四'), 8)).toEqual([chalk.green('一二三四')]);
  });

  it('does not let a colour part a word from its punctuation', () => {
    expect(wrap(`${chalk.bold('一二三四')}。`, 8).map((line) => stringWidth(line))).toEqual([6, 4]);
  });

  it('makes nothing of nothing', () => {
    expect(wrap('', 10)).toEqual([]);
    expect(wrap('   ', 10)).toEqual([]);
  });

  it('breaks a plain text as it does one that must be looked at closely', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'ab1   %%.,(–“”’'), maxLength: 60 });
    const bare = (line: string): string => line.replaceAll(EACH_STYLE, '');
    fc.assert(
      fc.property(plain, fc.integer({ min: 3, max: 30 }), (text, width) => {
        // a colour without a letter in it, between words that end in nothing special
        const coloured = `x\x1b[1m\x1b[22m ${text}`;
        expect(wrap(`x ${text}`, width)).toEqual(wrap(coloured, width).map(bare));
      }),
      { numRuns: 20_000 },
    );
  });

  const texts = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'一二三，。；：（）“”、 ab12%,.()'),
      fc.constant(' '),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((one) => !/\s/.test(one)),
    ),
    maxLength: 200,
  });

  it('loses nothing, keeps to the width and leaves no space at the end', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 8, max: 60 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
        expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('begins no line with closing punctuation that could have stayed on the one before', () => {
    const chinese = fc
      .array(
        fc.tuple(
          fc.constantFrom('一二', '三', 'ab', '“四”', '（五）'),
          fc.constantFrom('', '，', '。', '：'),
        ),
      )
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(chinese, fc.integer({ min: 12, max: 40 }), (text, width) => {
        expect(wrap(text, width).filter((line) => NEVER_FIRST.test(line))).toEqual([]);
      }),
    );
  });
});

describe('hanging', () => {
  it('indents the lines below the first by the width of its label', () => {
    expect(hang('  原因：', '一二三四五六七八九十一二三四五', 28)).toEqual([
      '  原因：一二三四五六七八九十',
      '        一二三四五',
    ]);
  });
});

describe('clipping', () => {
  it('counts columns, not characters', () => {
    expect(clip('用户占线', 8, '…')).toBe('用户占线');
    expect(clip('用户占线', 7, '…')).toBe('用户占…');
    expect(clip('用户占线', 6, '…')).toBe('用户…');
    expect(clip('no answer', 6, '...')).toBe('no ...');
  });
});
