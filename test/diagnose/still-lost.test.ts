import { describe, expect, it } from 'vitest';
import type { Found } from '../../src/diagnose/find-all.ts';
import { isAnswered, type Outcome } from '../../src/model/category.ts';
import { diagnose } from '../helpers/diagnose.ts';
import { type NamedCall, namedTable } from '../helpers/named-calls.ts';
import { FIRST_DAY } from '../helpers/simulated-clock.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const CALLS = 6000;

/**
 * One call each to 6,000 numbers by ten callers in eight hours: half are answered. A caller is blocked half of the time,
 * a bad audio file ends some calls, and there is an outage of an hour and a half.
 */
function firstCalls(): Required<Pick<NamedCall, 'caller' | 'callee' | 'originate' | 'outcome'>>[] {
  return Array.from({ length: CALLS }, (_, i) => {
    const caller = i % 10;
    const k = Math.floor(i / 10);
    const time = Math.floor((i * 8 * HOUR) / CALLS);
    let outcome: Outcome = k % 2 === 0 ? 'completed/heard-in-full' : 'no-answer/rang-out';
    if (k % 20 === 1) outcome = 'misconfigured/audio-format';
    if (caller === 3 && k % 4 < 2) outcome = 'restricted/blocked';
    if (time >= 4 * HOUR && time < 5.5 * HOUR && k % 8 > 0) outcome = 'unreachable/carrier-fault';
    const originate = FIRST_DAY + 9 * HOUR + time;
    return { caller: `c${caller}`, callee: `138${10_000_000 + i}`, originate, outcome };
  });
}

/** The same, and a second call to each number that was not reached, a day later and by another caller. */
function calledAgain(second: (i: number) => Outcome): NamedCall[] {
  const calls = firstCalls();
  const again = calls
    .filter(({ outcome }) => isAnswered(outcome) !== true)
    .map((call, i) => ({
      ...call,
      caller: `c${i % 10}`,
      originate: call.originate + DAY,
      outcome: second(i),
    }));
  return [...calls, ...again];
}

async function gains(calls: readonly NamedCall[]): Promise<Map<Found['rule'], Found['gain']>> {
  const found = await diagnose(namedTable(calls));
  return new Map(
    found.flatMap((one) => {
      // second calls, of which fewer are answered than of first ones, can look like an outage as well
      const isOther = one.rule === 'outage' && one.evidence.category !== 'unreachable';
      return one.gain?.kind === 'reached' && !isOther ? [[one.rule, one.gain]] : [];
    }),
  );
}

describe('what could be won back', () => {
  it('is all of it where nobody was called again', async () => {
    const won = await gains(firstCalls());
    for (const rule of ['self-inflicted', 'caller-health', 'outage'] as const) {
      expect(won.get(rule)?.low, rule).toBeGreaterThan(50);
      expect(won.get(rule)?.answeredLater, rule).toBe('left-out');
    }
  });

  it('is nothing where all were reached by a second call', async () => {
    const found = await diagnose(namedTable(calledAgain(() => 'completed/heard-in-full')));
    // what went wrong is told, but nobody is promised back
    expect(found.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['self-inflicted', 'outage']),
    );
    const promised = found.filter(({ gain }) => gain?.kind === 'reached' && gain.high > 0);
    expect(promised).toEqual([]);
  });

  it('is what is left where half were', async () => {
    const all = await gains(firstCalls());
    const half = await gains(
      calledAgain((i) => (i % 2 === 0 ? 'completed/heard-in-full' : 'no-answer/rang-out')),
    );
    const middle = (gain: Found['gain']): number => ((gain?.low ?? 0) + (gain?.high ?? 0)) / 2;
    const ratio = middle(half.get('self-inflicted')) / middle(all.get('self-inflicted'));
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(0.6);
    const outage = middle(half.get('outage')) / middle(all.get('outage'));
    expect(outage).toBeGreaterThan(0.4);
    expect(outage).toBeLessThan(0.6);
    const { en = '', 'zh-CN': zh = '' } = half.get('outage')?.how ?? {};
    expect(en).toMatch(
      /at other times; less (49|50)\.\d %, the part of such calls whose number a later call reached$/,
    );
    expect(zh).toMatch(/估算；这类呼叫中 (49|50)\.\d% 的号码之后又打通，已扣除$/);
  });

  it('says so where the export does not tell who was called again', async () => {
    const nameless = firstCalls().map(({ callee: _, ...call }) => call);
    const won = await gains(nameless);
    for (const rule of ['self-inflicted', 'outage'] as const) {
      expect(won.get(rule)?.answeredLater).toBe('not-known');
      expect(won.get(rule)?.how.en).toContain('does not tell which numbers a later call reached');
      expect(won.get(rule)?.how['zh-CN']).toContain('未能扣除');
    }
  });
});
