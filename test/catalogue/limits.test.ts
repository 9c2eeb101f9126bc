import { describe, expect, it } from 'vitest';
import { limits } from '../../src/catalogue/limits/index.gen.ts';
import { LIMIT_IDS } from '../../src/model/ids.gen.ts';

const DAY = 86_400;

describe('the limits of platforms and regulators', () => {
  it.each(LIMIT_IDS.map((id) => [id, limits[id]] as const))('%s is sane', (_, limit) => {
    expect(limit.frequency.length + limit.hours.length).toBeGreaterThan(0);
    expect(limit.name.en).toMatch(/\w/);
    expect(limit.name['zh-CN']).toMatch(/\p{Script=Han}/u);
    for (const [i, { calls, seconds, window }] of limit.frequency.entries()) {
      expect(Number.isInteger(calls) && calls > 0).toBe(true);
      expect(Number.isInteger(seconds / 60)).toBe(true);
      expect(seconds).toBeLessThanOrEqual(31 * DAY);
      if (window === 'calendar-day') expect(seconds).toBe(DAY);
      // a longer window that allows no more calls would make the one before it void
      const before = limit.frequency[i - 1];
      expect(seconds).toBeGreaterThan(before?.seconds ?? 0);
      expect(calls).toBeGreaterThan(before?.calls ?? 0);
    }
    let end = -1;
    for (const { from, to } of limit.hours) {
      expect(from).toBeGreaterThan(end);
      expect(to).toBeGreaterThan(from);
      expect(to).toBeLessThanOrEqual(24 * 60);
      end = to;
    }
  });

  it.each(LIMIT_IDS.map((id) => [id, limits[id]] as const))('%s says where from', (_, limit) => {
    expect(limit.date).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    expect(Number.isNaN(Date.parse(limit.date))).toBe(false);
    expect(limit.sources.length).toBeGreaterThan(0);
    for (const { url } of limit.sources) if (url !== undefined) expect(url).toMatch(/^https:\/\//);
  });

  it('are what the sources say', () => {
    const { aliyun, baidu, volcengine, huawei } = limits;
    expect(aliyun.frequency.map(({ calls, seconds }) => [calls, seconds])).toEqual([
      [1, 60],
      [5, 3600],
      [20, DAY],
    ]);
    expect(aliyun.frequency.every(({ window }) => window === 'from-first-call')).toBe(true);
    expect(aliyun.hours).toEqual([
      { from: 540, to: 720 },
      { from: 840, to: 1260 },
    ]);
    expect(aliyun.concurrency).toEqual({ mobile: 3, fixed: 15 });
    expect(baidu.hours).toEqual([{ from: 540, to: 1200 }]);
    expect(volcengine.frequency.map(({ calls, seconds }) => [calls, seconds])).toEqual([
      [3, 300],
      [6, 600],
      [10, DAY],
    ]);
    expect(huawei.frequency.map(({ calls, seconds }) => [calls, seconds])).toEqual([
      [3, DAY],
      [10, 30 * DAY],
    ]);
    const collection = limits['china-collection'];
    expect(collection.hours).toEqual([{ from: 480, to: 1320 }]);
    expect(collection.frequency).toEqual([
      { calls: 3, seconds: DAY, window: 'calendar-day', answeredOnly: true },
    ]);
    expect(limits['us-reg-f'].frequency).toEqual([
      { calls: 7, seconds: 7 * DAY, window: 'sliding' },
    ]);
    expect(limits['us-telemarketing'].hours).toEqual([{ from: 480, to: 1260 }]);
  });
});
