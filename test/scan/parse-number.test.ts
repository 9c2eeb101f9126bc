import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../src/scan/parse-number.ts';

describe('a telephone number', () => {
  it.each([
    '13800000001',
    '+8613800000001',
    '+86 138 0000 0001',
    '8613800000001',
    '008613800000001',
    '0086-138-0000-0001',
    '138-0000-0001',
    '(138) 0000 0001',
    '13800000001.0',
    '="13800000001"',
    "'13800000001",
    '１３８００００0001',
    '\u202d13800000001\u202c',
    '\u200b13800000001',
  ])('is the same however it is written: %j', (cell) => {
    expect(parseNumber(cell)).toBe('13800000001');
  });

  it.each([
    ['138****0001', '138****0001'],
    ['+86138****0001', '138****0001'],
    ['0571****0007', '0571****0007'],
    ['8610****', '8610****'],
    ['057100000002', '057100000002'],
    ['+14155550100', '+14155550100'],
    ['861000000', '861000000'],
    ['1001', '1001'],
    ['', ''],
    ['anonymous', 'anonymous'],
  ])('stays as it is if it is none of a mobile, or masked: %s', (cell, number) => {
    expect(parseNumber(cell)).toBe(number);
  });

  it.each(['1.39E+10', '1.38e10', '1E+11', '="1.39E+10"'])('is lost in E notation: %s', (cell) => {
    expect(parseNumber(cell)).toBeUndefined();
  });
});
