import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calleeText, packDigits, unpackDigits } from '../../src/scan/phone-number.ts';

const digits = fc.stringMatching(/^\d{1,15}$/);

describe('a number of plain digits', () => {
  it('comes back as it was, leading zeros and all', () => {
    fc.assert(
      fc.property(digits, (number) => {
        const packed = packDigits(number) as number;
        expect(Number.isSafeInteger(packed)).toBe(true);
        expect(unpackDigits(packed)).toBe(number);
      }),
      { numRuns: 1000 },
    );
    expect(['0', '00', '000000000000000', '999999999999999'].map((n) => packDigits(n))).toEqual([
      10, 100, 1_000_000_000_000_000, 1_999_999_999_999_999,
    ]);
  });

  it('is no other number', () => {
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        expect(packDigits(one) === packDigits(other)).toBe(one === other);
      }),
    );
  });
});

describe('any other number', () => {
  it.each(['', '1234567890123456', '138****0001', '+4930', '12 34', '１２'])(
    '%j is not packed',
    (text) => {
      expect(packDigits(text)).toBeUndefined();
    },
  );

  it('is found in the list of other numbers', () => {
    const others = { size: 2, at: (id: number) => ['', '138****0001'][id] ?? '?' };
    expect([0, -1, 113].map((value) => calleeText(value, others))).toEqual([
      '',
      '138****0001',
      '13',
    ]);
  });
});
