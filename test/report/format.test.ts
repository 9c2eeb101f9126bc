import { describe, expect, it } from 'vitest';
import { formatter } from '../../src/report/format.ts';

const en = formatter({ language: 'en', unicode: true });
const zh = formatter({ language: 'zh-CN', unicode: true });
const ascii = formatter({ language: 'en', unicode: false });

describe('a percentage', () => {
  it.each([
    [0, '0.0 %'],
    [1e-9, '<0.1 %'],
    [0.000499, '<0.1 %'],
    [0.0005, '0.1 %'],
    [0.381, '38.1 %'],
    [0.9994, '99.9 %'],
    [0.9995, '>99.9 %'],
    [0.9999999, '>99.9 %'],
    [1, '100.0 %'],
    [null, '–'],
  ])('of %s is %s', (fraction, shown) => {
    expect(en.percent(fraction)).toBe(shown);
  });

  it('has no space in Chinese and no dash in ASCII', () => {
    expect(zh.percent(0.381)).toBe('38.1%');
    expect(ascii.percent(null)).toBe('-');
  });
});

describe('an interval', () => {
  const estimate = { value: 0.38, low: 0.371, high: 0.391 };
  const nothing = { value: null, low: null, high: null };

  it('has its unit once, or leaves it to the head of the column', () => {
    expect(en.interval(estimate)).toBe('37.1–39.1 %');
    expect(zh.interval(estimate)).toBe('37.1–39.1%');
    expect(ascii.interval(estimate)).toBe('37.1-39.1 %');
    expect(en.range(estimate)).toBe('37.1–39.1');
  });

  it('is a dash where there is nothing to divide by', () => {
    expect([en.interval(nothing), en.range(nothing), ascii.range(nothing)]).toEqual([
      '–',
      '–',
      '-',
    ]);
  });
});

describe('a count', () => {
  it('is grouped by thousands however large', () => {
    expect(en.count(0)).toBe('0');
    expect(en.count(9412)).toBe('9,412');
    expect(zh.count(1_234_567_890)).toBe('1,234,567,890');
  });
});
