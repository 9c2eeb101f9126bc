import { describe, expect, it } from 'vitest';
import { matchStrategies } from '../src/diagnose/choose-strategies.ts';
import { explain } from '../src/index.ts';

/** What the error says of a topic that nobody knows. */
async function refusal(query: string): Promise<string> {
  return explain(query).then(
    () => 'known',
    (error: Error) => error.message,
  );
}

describe('an explanation', () => {
  it.each(['200002', '2.4', 'restricted', '用户占线'])('of %s counts no calls', async (topic) => {
    const { outcomes, strategies } = await explain(topic);
    expect(strategies.map(({ id }) => id)).toEqual(
      matchStrategies(outcomes.map(({ outcome }) => outcome)).map(({ id }) => id),
    );
    expect(strategies.length).toBeGreaterThan(0);
    expect(JSON.stringify({ outcomes, strategies })).not.toContain('"calls"');
  });
});

describe('an unknown topic', () => {
  it.each([
    // of ten characters three may differ, not four
    ['restrikkkd', 'restricted'],
    ['restrkkkkd', undefined],
    // of up to five one, and of six two
    ['busz', 'busy'],
    ['bzzy', undefined],
    ['busxyy', 'busy'],
    ['buzxyy', undefined],
    ['completely else', undefined],
  ])('%s is told what may have been meant: %s', async (query, meant) => {
    const question = meant === undefined ? '' : `. Did you mean ${meant}?`;
    expect(await refusal(query)).toBe(`nothing is known about "${query}"${question}`);
  });

  it('is told three topics at most, the nearest first', async () => {
    // 200000 to 200009 and many more are two digits away
    expect(await refusal('200013')).toMatch(/Did you mean 200003, 200010, 200011\?$/);
  });
});

describe('explained', () => {
  it('is a rounded code as analyze reads it, not as the code that it looks like', async () => {
    const { verdict, readings } = await explain('2.00E+05');
    expect([verdict?.outcome, readings]).toEqual(['ambiguous/heard-or-hung-up', []]);
  });

  it('is a text that says nothing as just that', async () => {
    const { verdict } = await explain('执行完成');
    expect(verdict?.outcome).toBe('unknown/no-result');
  });
});

describe('the limits that calls are held against', () => {
  it('are told in numbers, with whose they are and when they were read', async () => {
    const limitsOf = async (topic: string, language: 'en' | 'zh-CN') =>
      (await explain(topic, { language })).rule?.limits ?? [];
    const english = await limitsOf('frequency-breach', 'en');
    expect(english).toContain(
      'Alibaba Cloud VMS: 1 call within 1 minute; 5 calls within 1 hour; 20 calls within 24 hours; only 09:00–12:00 and 14:00–21:00 (Alibaba Cloud’s task centre); at once 3 calls of a mobile number, 15 of a fixed line (read on 2026-11-23)',
    );
    // volcengine.com/docs/6358/80242; 12 CFR 1006.14
    expect(english.join('\n')).toMatch(
      /3 calls within 5 minutes; 6 calls within 10 minutes; 10 calls within 24 hours/,
    );
    expect(english.join('\n')).toMatch(/7 calls within 7 days/);
    expect(english).toHaveLength(7);
    // some names begin with an article
    expect(english.filter((one) => !/^[A-Z]/.test(one))).toEqual([]);
    const [chinese] = await limitsOf('self-inflicted', 'zh-CN');
    expect(chinese).toBe(
      '阿里云语音服务：1 分钟内最多呼叫 1 次；1 小时内最多呼叫 5 次；24 小时内最多呼叫 20 次；只在 09:00–12:00、14:00–21:00 外呼（阿里云任务中心）；手机号并发 3 路，固话 15 路（查阅于 2026-11-23）',
    );
    expect(await limitsOf('verdict-mix', 'en')).toEqual([]);
  });
});
