import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCount, judgeShare, statusOf } from '../../src/gate/judge.ts';
import { wilson } from '../../src/measure/stats/wilson.ts';
import { GATE_OPERATORS, type GateOperator } from '../../src/model/gate.ts';

const percent = (amount: number) => ({ amount, unit: 'percent' }) as const;
const share = (numerator: number, denominator: number, operator: GateOperator, limit: number) =>
  judgeShare({ numerator, denominator, open: 0 }, operator, percent(limit));

describe('a share', () => {
  // Wilson 95 %, from the published vectors: 30/200 is 0.107136 to 0.206056
  it.each([
    ['>', 10.7, 'beyond'],
    ['>', 10.72, 'open'],
    ['>', 20.6, 'open'],
    ['>', 20.61, 'within'],
    ['<', 10.7, 'within'],
    ['<', 10.72, 'open'],
    ['<', 20.61, 'beyond'],
  ] as const)(
    'of 30 in 200 is judged by its whole interval: %s %d %%',
    (operator, limit, standing) => {
      expect(share(30, 200, operator, limit).standing).toBe(standing);
    },
  );

  it.each([
    ['>', false],
    ['>=', true],
    ['<', false],
    ['<=', true],
  ] as const)('that is the limit itself: %s', (operator, isValueBeyond) => {
    for (const [numerator, denominator, limit] of [
      [29, 100, 29],
      [7, 1000, 0.7],
      [1, 3000, 100 / 3000],
      [11, 1000, 1.1],
    ] as const) {
      const judged = share(numerator, denominator, operator, limit);
      expect(judged).toMatchObject({ standing: 'open', isValueBeyond, moreCalls: null });
    }
  });

  it('needs the fewest more calls that put the limit outside its interval', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom(...GATE_OPERATORS),
        (denominator, some, open, limit, operator) => {
          const numerator = Math.min(some, denominator);
          const { standing, moreCalls } = judgeShare(
            { numerator, denominator, open },
            operator,
            percent(limit),
          );
          if (standing !== 'open' || moreCalls === null) return;
          const calls = denominator + open;
          /** By trial: the whole interval of so many calls on one side of the limit. */
          const isSettled = (n: number): boolean => {
            const low = wilson((numerator / calls) * n, n).low ?? 0;
            const high = wilson(((numerator + open) / calls) * n, n).high ?? 1;
            return low > limit / 100 || high < limit / 100;
          };
          expect(isSettled(calls + moreCalls + 1)).toBe(true);
          if (moreCalls > 2) expect(isSettled(calls + moreCalls - 2)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is not settled by any number of calls where those that do not tell span the limit', () => {
    const counted = { numerator: 20, denominator: 80, open: 20 };
    expect(judgeShare(counted, '<', percent(30))).toMatchObject({
      standing: 'open',
      moreCalls: null,
    });
    // between 20 and 40 of 100: 45 % lies beyond what they can be, so more calls do settle it
    const outside = judgeShare(counted, '<', percent(45));
    expect(outside.standing).toBe('open');
    expect(outside.moreCalls).toBeGreaterThan(0);
  });

  it('of nothing is nothing', () => {
    expect(share(0, 0, '<', 30)).toMatchObject({ value: null, standing: 'open', moreCalls: null });
  });
});

describe('a count', () => {
  it.each([
    ['>', 3, false],
    ['>', 4, true],
    ['>=', 3, true],
    ['<', 3, false],
    ['<', 2, true],
    ['<=', 3, true],
  ] as const)('is what it is: %s 3 of %d', (operator, count, isBeyond) => {
    const judged = judgeCount(count, operator, { amount: 3, unit: 'count' });
    expect(judged).toMatchObject({ low: count, high: count, moreCalls: null });
    expect(judged.standing).toBe(isBeyond ? 'beyond' : 'within');
  });
});

describe('a policy', () => {
  const beyond = share(300, 1000, '>', 20);
  const open = share(210, 1000, '>', 20);
  const openButKept = share(190, 1000, '>', 20);
  const within = share(100, 1000, '>', 20);
  const none = share(0, 0, '>', 20);

  it.each([
    ['certain', ['failed', 'warned', 'warned', 'passed', 'warned']],
    ['strict', ['failed', 'failed', 'passed', 'passed', 'failed']],
    ['lenient', ['warned', 'warned', 'warned', 'passed', 'warned']],
  ] as const)('%s', (policy, statuses) => {
    const all = [beyond, open, openButKept, within, none];
    expect(all.map((judged) => statusOf(judged, policy, 'error'))).toEqual(statuses);
  });

  it('never fails what only warns', () => {
    expect(statusOf(beyond, 'certain', 'warn')).toBe('warned');
    expect(statusOf(open, 'strict', 'warn')).toBe('warned');
  });
});
