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
