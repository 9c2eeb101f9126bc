import { describe, expect, it } from 'vitest';
import type { Found } from '../../../src/diagnose/find-all.ts';
import rule from '../../../src/diagnose/rules/outage.ts';
import { measuresOf } from '../../helpers/diagnose.ts';
import { type NamedCall, namedTable } from '../../helpers/named-calls.ts';
import { callerName, type Effect, groupName, simulate } from '../../helpers/simulate.ts';
import { FIRST_DAY } from '../../helpers/simulated-clock.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

type Outage = Extract<Effect, { kind: 'outage' }>;
type Of = Omit<Extract<Found, { rule: 'outage' }>, 'rule'>;

/** What the rule claims of 20,000 calls of three days with such outages of 80 %, each from 15:00 to 16:30 if not told. */
async function found(
  outages: readonly Partial<Outage>[],
  { seed = 1, callers = 10, groups = 4 } = {},
): Promise<readonly Of[]> {
  const effects = outages.map(
    (own): Outage => ({
      kind: 'outage',
      from: FIRST_DAY + DAY + 15 * HOUR,
      minutes: 90,
      outcome: 'unreachable/carrier-fault',
      severity: 0.8,
      ...own,
    }),
  );
  const size = { calls: 20_000, days: 3, callers, groups, isEven: true };
  return rule.find(await measuresOf(simulate({ seed, ...size, effects })));
}

const named = (claims: readonly Of[]): string[] =>
  claims.map(({ evidence: { of, culprit } }) => {
    const names = culprit === null ? [] : [culprit.name, ...culprit.alsoStruck].toSorted();
    return `${of}: ${[culprit?.dimension, ...names].join(' ')}`;
  });

describe('an outage of few among many', () => {
  it('is told with the numbers of the caller alone, and its calls can be selected', async () => {
    const [claim, ...others] = await found([{ caller: 4 }]);
    expect(others).toEqual([]);
    expect(claim).toMatchObject({
      severity: 'error',
      evidence: {
        from: '2026-09-02T15:00:00',
        to: '2026-09-02T16:30:00',
        of: 'culprit',
        category: 'unreachable',
        culprit: { dimension: 'caller', name: callerName(4), alsoStruck: [] },
      },
      selection: {
        since: FIRST_DAY + DAY + 15 * HOUR,
        until: FIRST_DAY + DAY + 16.5 * HOUR,
        categories: ['unreachable'],
        callers: [callerName(4)],
      },
    });
    const { inside, lostCalls, culprit, baseline } = claim?.evidence ?? {};
    expect(culprit?.inside).toEqual(inside);
    expect(inside?.value).toBeGreaterThan(0.7);
    expect(culprit?.others.value).toBeLessThan(0.15);
    expect(baseline?.value).toBeLessThan(0.15);
    // a tenth of about 1,200 calls
    expect(lostCalls?.value).toBeLessThanOrEqual(inside?.numerator ?? 0);
    expect(claim?.gain?.high).toBeLessThanOrEqual(lostCalls?.high ?? 0);
    expect(claim?.text.en).toMatch(
      /^2026-09-02 15:00 to 16:30: “Unreachable” rose to \d\d\.\d % of the calls of caller 057187650004 \(usually \d\.\d %\); about \d+ calls lost \(\d+–\d+\)\. Of all other calls \d\.\d % failed this way\.$/,
    );
    expect(claim?.text['zh-CN']).toMatch(
      /^2026-09-02 15:00 至 16:30，主叫号码 057187650004 的“无法接通”占比升到 .*%（平时为 .*%），约损失 \d+ 通呼叫（\d+–\d+）。同一时段，其余呼叫中只有 .*% 如此失败。$/,
    );
  });

  it('is told once where the whole campaign shows it as well', async () => {
    // a third of all calls
    expect(named(await found([{ caller: 2 }], { callers: 3 }))).toEqual([
      `culprit: caller ${callerName(2)}`,
    ]);
    expect(named(await found([{ group: 1 }], { groups: 2 }))).toEqual([
      `culprit: group ${groupName(1)}`,
    ]);
  });

  it('names all that fail together', async () => {
    const [claim, ...others] = await found([{ caller: 3 }, { caller: 8 }]);
    expect(others).toEqual([]);
    expect(named(claim ? [claim] : [])).toEqual([
      `culprit: caller ${callerName(3)} ${callerName(8)}`,
    ]);
    expect(claim?.selection?.callers?.toSorted()).toEqual([callerName(3), callerName(8)]);
    expect(claim?.text.en).toContain('of the calls of callers 0571');
  });

  it('is told apart from another one at another time', async () => {
    const claims = await found([
      { caller: 3 },
      { group: 2, from: FIRST_DAY + 10 * HOUR, outcome: 'platform-error/platform' },
    ]);
    expect(named(claims).toSorted()).toEqual([
      `culprit: caller ${callerName(3)}`,
      `culprit: group ${groupName(2)}`,
    ]);
  });

  it('is everybody’s where all fail', async () => {
    for (const seed of [1, 2, 3])
      expect(named(await found([{}], { seed }))).toEqual(['campaign: ']);
  });

  it('is not told of people who are busy or do not answer: redials are not told apart there', async () => {
    expect(await found([{ caller: 4, outcome: 'no-answer/rang-out' }])).toEqual([]);
  });
});

describe('the last calls of a campaign', () => {
  /** Two days of one call to each number, 20 % of which are not answered; then an evening of 80 calls, 75 % of which are not. */
  function campaign(lastCalls: 'redials' | 'first calls'): NamedCall[] {
    const number = (i: number): string => `138${String(10_000_000 + i)}`;
    const calls: NamedCall[] = Array.from({ length: 2000 }, (_, i) => ({
      callee: number(i),
      originate: FIRST_DAY + Math.floor(i / 1000) * DAY + 9 * HOUR + (i % 1000) * 36,
      outcome: i % 5 === 0 ? 'no-answer/rang-out' : 'completed/heard-in-full',
    }));
    const evening = Array.from({ length: 80 }, (_, k): NamedCall => {
      const redialled = lastCalls === 'redials' ? k * 5 : 2000 + k;
      return {
        callee: number(redialled),
        originate: FIRST_DAY + DAY + 19.25 * HOUR + k * 30,
        outcome: k % 4 === 0 ? 'completed/heard-in-full' : 'no-answer/rang-out',
      };
    });
    return [...calls, ...evening];
  }

  it('are no outage where they are redials: these are held against other redials', async () => {
    const measures = await measuresOf(namedTable(campaign('redials')));
    expect(rule.find(measures)).toEqual([]);
    // told without the attempts they are one
    expect(rule.find({ ...measures, attemptTimeline: undefined })).toHaveLength(1);
  });

  it('are one where they are first calls, but no error: few are lost', async () => {
    const [claim, ...others] = rule.find(await measuresOf(namedTable(campaign('first calls'))));
    expect(others).toEqual([]);
    expect(claim?.evidence).toMatchObject({
      from: '2026-09-02T19:15:00',
      category: 'no-answer',
      inside: { numerator: 60, denominator: 80 },
      baseline: { numerator: 400, denominator: 2000 },
    });
    expect([claim?.severity, claim?.evidence.lostCalls.value]).toEqual(['warning', 44]);
  });
});
