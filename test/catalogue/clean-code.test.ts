import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCode } from '../../src/catalogue/clean-code.ts';

describe('a code cell', () => {
  it.each([
    '200005',
    ' 200005 ',
    '200005\t',
    '200005\0',
    '\ufeff200005',
    '\u200b200005',
    '\u3000200005',
    '200005.0',
    '200005.00',
    '200005.',
    '200,005',
    '２０００05',
    '２００，００５',
    '="200005"',
    '=200005',
    '= "200005"',
    '"200005"',
    "'200005",
    "'200005'",
    'fail:200005',
    'Fail: 200005',
    'failed：200005',
    'success:200005',
    '="fail:200005"',
    '2.00005E+05',
    '2.00005e5',
    '2.00005E5',
  ])('is freed of what spreadsheets and scripts put around it: %j', (cell) => {
    expect(cleanCode(cell)).toEqual({ code: '200005', rounded: false });
  });

  it.each([
    ['2.00E+05', '200000'],
    ['2E+05', '200000'],
    ['2.0001E+05', '200010'],
    ['1.39E+10', '13900000000'],
  ])('is rounded if digits are gone: %s', (cell, code) => {
    expect(cleanCode(cell)).toEqual({ code, rounded: true });
  });

  it.each([
    ['user_busy', 'USER_BUSY'],
    ['User busy', 'USER BUSY'],
    ['NO_ANSWER', 'NO_ANSWER'],
    ['sip_486', 'sip_486'],
    ['用户占线', '用户占线'],
    ['', ''],
    ['   ', ''],
    ['=""', ''],
    ['20000', '20000'],
    ['000200', '000200'],
    ['2.000051E+05', '2.000051E+05'],
    ['2E+99', '2E+99'],
    ['1.5', '1.5'],
    ['20,0005', '20,0005'],
    ['200005,200002', '200005,200002'],
    ['-1', '-1'],
  ])('stays what it is otherwise: %j', (cell, code) => {
    expect(cleanCode(cell)).toEqual({ code, rounded: false });
  });

  it('is clean once it has been cleaned, and never throws', () => {
    const cell = fc.string({
      unit: fc.constantFrom(...'0125.,eE+="\' \t:failAZ_０：'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.oneof(cell, fc.string({ unit: 'binary' })), (dirty) => {
        expect(cleanCode(dirty).code).toBe(cleanCode(dirty).code.trim());
      }),
      { numRuns: 1000 },
    );
  });
});
