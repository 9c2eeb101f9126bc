import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../src/scan/parse-duration.ts';

describe('a duration', () => {
  it.each([
    ['15', 15],
    ['0', 0],
    ['15.5', 15.5],
    ['15s', 15],
    ['15 sec', 15],
    ['15秒', 15],
    ['15秒钟', 15],
    ['１５秒', 15],
    ['2分', 120],
    ['1分5秒', 65],
    ['1分钟5秒', 65],
    ['1m5s', 65],
    ['1min 5sec', 65],
    ['1小时2分3秒', 3723],
    ['1h2m3s', 3723],
    ['1时', 3600],
    ['00:15', 15],
    ['0:15', 15],
    ['01:05', 65],
    ['90:00', 5400],
    ['00:00:15', 15],
    ['1:02:03', 3723],
    ['00:15.5', 15.5],
    ['1500ms', 1.5],
    ['1500毫秒', 1.5],
    ['0.5分钟', 30],
    ['0.05min', 3],
    ['PT1M30S', 90],
    ['PT30S', 30],
    ['1,234', 1234],
    ['="15"', 15],
    ["'15", 15],
    ['"15"', 15],
  ])('is read in seconds: %s', (cell, seconds) => {
    expect(parseDuration(cell, 1)).toBe(seconds);
  });

  it('takes bare numbers in the unit of their column, others in their own', () => {
    expect(parseDuration('1.5', 60)).toBe(90);
    expect(parseDuration('1500', 0.001)).toBe(1.5);
    expect(parseDuration('15秒', 60)).toBe(15);
    expect(parseDuration('1:05', 60)).toBe(65);
  });

  it.each(['', '-', '--', 'null', 'NULL', '=""', ' '])('may be none: %j', (cell) => {
    expect(parseDuration(cell, 1)).toBeUndefined();
  });

  it.each([
    'abc',
    '12:75',
    '1:75:00',
    '1:2:3:4',
    '-5',
    '1 2',
    '用户占线',
    '2026-09-01',
    '5 apples',
    '1,23',
  ])('may be unreadable: %s', (cell) => {
    expect(parseDuration(cell, 1)).toBeNaN();
  });
});
