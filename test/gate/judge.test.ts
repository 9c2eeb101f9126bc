import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCount, judgeShare, statusOf } from '../../src/gate/judge.ts';
import { wilson } from '../../src/measure/stats/wilson.ts';
import { GATE_OPERATORS, type GateOperator } from '../../src/model/gate.ts';

const percent = (amount: number) => ({ amount, unit: 'percent' }) as const;
const share = (numerator: number, denominator: number, operator: GateOperator, limit: number) =>
  judgeShare({ numerator, denominator, open: 0 }, operator, percent(limit));

/** P(k) of n, for each k, by logarithms of factorials. */
function binomial(n: number, p: number): number[] {
  const logs = [0];
  for (let i = 1; i <= n; i++) logs.push((logs[i - 1] ?? 0) + Math.log(i));
  const log = (i: number): number => logs[i] ?? 0;
  return Array.from({ length: n + 1 }, (_, k) =>
    Math.exp(log(n) - log(k) - log(n - k) + k * Math.log(p) + (n - k) * Math.log1p(-p)),
  );
}

/** Whether k or more of n are no rarer than one in forty at p, where fewer than five are expected on a side. */
function isFew(k: number, n: number, p: number): boolean {
  if (n * Math.min(p, 1 - p) >= 5 || p === 0) return false;
  return (
    p === 1 ||
    binomial(n, p)
      .slice(k)
      .reduce((sum, one) => sum + one, 0) > 0.025
  );
}

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
          /** By trial: the whole interval of so many calls on one side of the limit, and no chance. */
          const isSettled = (n: number): boolean => {
            const [least, most] = [(numerator / calls) * n, ((numerator + open) / calls) * n];
            const low = wilson(least, n).low ?? 0;
            const high = wilson(most, n).high ?? 1;
            if (operator.startsWith('>') && low > limit / 100) {
              return !isFew(Math.floor(least + 1e-9), n, limit / 100);
            }
            if (operator.startsWith('<') && high < limit / 100) {
              return !isFew(Math.floor(n - most + 1e-9), n, 1 - limit / 100);
            }
            return low > limit / 100 || high < limit / 100;
          };
          // one more where rounding leaves the limit on the interval's end; of few calls n + 1 need not follow n
          expect([0, 1].some((more) => isSettled(calls + moreCalls + more))).toBe(true);
          if (moreCalls > 2) expect(isSettled(calls + moreCalls - 2)).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of few calls is beyond a limit only where so many would be rare at the limit', () => {
    // at 2 %, 1 - 0.98^8 = 14.9 % of samples of eight calls have a bad one
    const one = share(1, 8, '>', 2);
    expect(one.low).toBeGreaterThan(0.02);
    // 3 of 24 are as many by the part, and as rare as 1.2 %
    expect(one).toMatchObject({ standing: 'few', moreCalls: 16 });
    expect(share(2, 8, '>', 2).standing).toBe('beyond');
    // the same from the other side
    expect(share(7, 8, '<', 98)).toMatchObject({ standing: 'few', moreCalls: 16 });
    expect(share(1, 8, '>', 0).standing).toBe('beyond');
    expect(statusOf(one, 'certain', 'error')).toBe('warned');
    expect(statusOf(one, 'strict', 'error')).toBe('failed');
  });

  it.each([1, 2, 5, 10, 30, 50])(
    'that is the limit of %d %% in truth fails one sample in twenty at most, of whatever size',
    (limit) => {
      for (let n = 1; n <= 1200; n = Math.ceil(n * 1.15)) {
        const pmf = binomial(n, limit / 100);
        for (const operator of ['>', '<'] as const) {
          const failed = pmf.filter((_, k) => share(k, n, operator, limit).standing === 'beyond');
          const chance = failed.reduce((sum, p) => sum + p, 0);
          expect({ n, operator, isRare: chance <= 0.05 }).toEqual({ n, operator, isRare: true });
        }
      }
    },
  );

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
