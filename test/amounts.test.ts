import { describe, expect, it } from 'vitest';
import { clockText, memorySize, percentRangeText, roughly, spanText } from '../src/i18n/amounts.ts';

describe('amounts in words', () => {
  it.each<[number, string, string]>([
    [0, '0', '0'],
    [950, '950', '950'],
    [123_456, '120 thousand', '12 万'],
    [1_234_567, '1.2 million', '120 万'],
    [412_345_678, '410 million', '4.1 亿'],
    [3_000_000_000, '3 billion', '30 亿'],
  ])('%i is %s, %s', (count, en, zh) => {
    expect([roughly(count, 'en'), roughly(count, 'zh-CN')]).toEqual([en, zh]);
  });

  it.each<[number, string]>([
    [0, '0 kB'],
    [-1, '0 kB'],
    [950_000, '950 kB'],
    [999_600, '1 MB'],
    [1_500_000_000, '1.5 GB'],
    [9_960_000_000, '10 GB'],
    [41_234_567_890, '41 GB'],
    [5e15, '5000 TB'],
  ])('%i bytes are %s', (bytes, size) => {
    expect(memorySize(bytes)).toBe(size);
  });

  it.each<[number, string, string]>([
    [1, '1 second', '1 秒'],
    [90, '90 seconds', '90 秒'],
    [60, '1 minute', '1 分钟'],
    [300, '5 minutes', '5 分钟'],
    [3600, '1 hour', '1 小时'],
    [86_400, '24 hours', '24 小时'],
    [7 * 86_400, '7 days', '7 天'],
    [50 * 3600, '50 hours', '50 小时'],
  ])('%i seconds are %s, %s', (seconds, en, zh) => {
    expect([spanText(seconds, 'en'), spanText(seconds, 'zh-CN')]).toEqual([en, zh]);
  });

  it.each<[number, string]>([
    [0, '00:00'],
    [9 * 60, '09:00'],
    [1259, '20:59'],
    [1440, '24:00'],
  ])('minute %i of the day is %s', (minutes, clock) => {
    expect(clockText(minutes)).toBe(clock);
  });

  it.each<[number, number, string, string]>([
    [0.0103, 0.0239, '1.0–2.4 %', '1.0–2.4%'],
    [0, 1, '0.0–100.0 %', '0.0–100.0%'],
  ])('from %d to %d is %s, %s', (low, high, en, zh) => {
    expect([percentRangeText(low, high, 'en'), percentRangeText(low, high, 'zh-CN')]).toEqual([
      en,
      zh,
    ]);
  });
});
