import { describe, expect, it } from 'vitest';
import { memorySize, roughly } from '../src/i18n/amounts.ts';

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
});
