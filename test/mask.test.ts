import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hideAround, maskCode, maskName, maskNumbers } from '../src/mask.ts';

describe('masking', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['1381234567', '138****'],
    ['05718765', '057****'],
    ['057187654321', '0571****4321'],
    ['8613812345678', '86138****5678'],
    ['008613812345678', '86138****5678'],
    ['86138-1234-5678', '86138****5678'],
    ['+860571-8765-4321', '+860571****4321'],
    ['+86 138 1234 5678', '+86 138****5678'],
    ['138 1234 5678', '138****5678'],
    ['138-1234-5678', '138****5678'],
    ['138.1234.5678', '138****5678'],
    ['138 12345678', '138****5678'],
    ['1381234 5678', '138****5678'],
    ['138 - 1234 - 5678', '138****5678'],
    ['138\u20131234\u20135678', '138****5678'],
    ['138\u00a01234\u30005678', '138****5678'],
    ['138\u200b1234\u200b5678', '138****5678'],
    ['138\x001234\x005678', '138****5678'],
    ['１３８１２３４５６７８', '１３８****５６７８'],
    ['１３８－１２３４－５６７８', '１３８****５６７８'],
    ['0571-87654321', '0571****4321'],
    ['0571-8765-4321', '0571****4321'],
    ['(0571) 8765 4321', '(0571****4321'],
    ['010 8765 4321', '010****4321'],
    ['400-123-4567', '400****'],
    ['4001234567', '400****'],
    ['a13812345678b13912345678', 'a138****5678b139****5678'],
    ['9999999999999999', '999****9999'],
  ])('hides %j', (number, shown) => {
    expect(maskNumbers(number)).toBe(shown);
  });

  it.each([
    '200002',
    'fail:200005',
    '20000',
    '2026-09-01 10:00:00',
    '2026/09/01',
    '138****5678',
    'NO_ANSWER',
    '用户占线',
    '200002,200005,200010',
    '200002 200005 200010',
    '10086',
    '138\t1234\t5678', // three cells
    '',
  ])('leaves %j', (text) => {
    expect(maskNumbers(text)).toBe(text);
  });

  it('leaves no run of seven digits, whatever the text, and nothing more to mask', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789０１８ -,a\t'), maxLength: 60 });
    fc.assert(
      fc.property(fc.oneof(digits, fc.string({ unit: 'binary' })), (text) => {
        const masked = maskNumbers(text);
        expect(masked).not.toMatch(/\p{Nd}{7,}/u);
        expect(maskNumbers(masked)).toBe(masked);
      }),
      { numRuns: 2000 },
    );
  });

  it('does the same with a plain text as with one that has to be asked about every character', () => {
    const digits = fc.string({
      unit: fc.constantFrom(...'00113856789  -–.()，a忙'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(digits, fc.constantFrom(maskNumbers, maskCode, maskName), (text, mask) => {
        // é is neither a digit nor a gap
        expect(mask(`${text}é`)).toBe(`${mask(text)}é`);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('masking a code', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['138 1234 5678', '138****5678'],
    ['+8613812345678', '+86138****5678'],
    ['008613812345678', '86138****5678'],
    ['057187654321', '0571****4321'],
    ['010 8765 4321', '010****4321'],
    ['05718765', '057****'],
    ['0571-87654321', '0571****4321'],
    ['1381234567', '138****'],
    ['１３８１２３４５６７８', '１３８****５６７８'],
  ])('hides the number %j', (number, shown) => {
    expect(maskCode(number)).toBe(shown);
  });

  it.each(['20055512', '2005551', '200555123', 'E20055512', '200002,200555', 'NO_ANSWER', ''])(
    'leaves %j, so that it can be looked up',
    (code) => {
      expect(maskCode(code)).toBe(code);
    },
  );

  it('hides every mobile number, however it is spaced or introduced', () => {
    const digits = fc.string({
      unit: fc.constantFrom(...'0123456789'),
      minLength: 9,
      maxLength: 9,
    });
    const cells = fc.record({
      before: fc.constantFrom('', '+86', '0086', '86', '0', '+86 ', 'tel:'),
      second: fc.constantFrom(...'3456789'),
      digits,
      gap: fc.constantFrom('', ' ', '-', '.'),
    });
    fc.assert(
      fc.property(cells, ({ before, second, digits, gap }) => {
        const number = [`1${second}${digits[0]}`, digits.slice(1, 5), digits.slice(5)].join(gap);
        expect(maskCode(before + number)).not.toContain(digits.slice(1, 5) + gap + digits.slice(5));
      }),
    );
  });
});

describe('the name of a group', () => {
  it.each([
    ['TTS_20260901', 'TTS_20260901'],
    ['20260901', '20260901'],
    ['1234567890', '1234567890'],
    ['TTS_123456789012', 'TTS_123456789012'],
    ['batch-13812345678', 'batch-138****5678'],
    ['138 1234 5678', '138****5678'],
    ['8613812345678', '86138****5678'],
    ['057112345678', '0571****5678'],
    ['0571-87654321', '0571****4321'],
  ])('%s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });

  it('stays in a sentence in which numbers are hidden', () => {
    const hide = hideAround(maskNumbers, ['TTS_20260901', 'TTS_2026090', 'camp.1234567']);
    expect(hide('TTS_20260901 of 13812345678 and camp.1234567, campx1234567')).toBe(
      'TTS_20260901 of 138****5678 and camp.1234567, campx123****',
    );
    expect(hideAround(maskNumbers, [])).toBe(maskNumbers);
  });
});
