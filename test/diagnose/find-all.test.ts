import { describe, expect, it } from 'vitest';
import { type Found, findAll } from '../../src/diagnose/find-all.ts';
import bestTime from '../../src/diagnose/rules/best-time.ts';
import callerHealth from '../../src/diagnose/rules/caller-health.ts';
import frequencyBreach from '../../src/diagnose/rules/frequency-breach.ts';
import selfInflicted from '../../src/diagnose/rules/self-inflicted.ts';
import type { Outcome } from '../../src/model/category.ts';
import type { RuleId } from '../../src/model/ids.gen.ts';
import { diagnose, measuresOf } from '../helpers/diagnose.ts';
import { type NamedCall, namedTable } from '../helpers/named-calls.ts';
import { callerName, type Effect, type Simulation, simulate } from '../helpers/simulate.ts';
import { FIRST_DAY } from '../helpers/simulated-clock.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

const rulesIn = (found: readonly Found[]): RuleId[] =>
  found.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule);

function the<Id extends RuleId>(found: readonly Found[], rule: Id) {
  const one = found.find((own): own is Extract<Found, { rule: Id }> => own.rule === rule);
  if (one === undefined) throw new Error(`no ${rule}`);
  return one;
}

describe('a caller that failed for some hours', () => {
  const campaign = (keeps: number) =>
    simulate({
      seed: 3,
      calls: 20_000,
      days: 2,
      callers: 12,
      isEven: true,
      effects: [
        {
          kind: 'outage',
          from: FIRST_DAY + DAY + 9 * HOUR,
          minutes: 8 * 60,
          outcome: 'unreachable/carrier-fault',
          severity: 0.95,
          caller: 5,
        },
        { kind: 'burnt-caller', caller: 5, keeps },
      ],
    });

  it('had an outage, and is not ill', async () => {
    const measures = await measuresOf(campaign(1));
    // by all of its calls it would be
    expect(callerHealth.find(measures)).toHaveLength(1);
    const found = findAll(measures);
    expect(rulesIn(found)).toEqual(['outage']);
    expect(the(found, 'outage').evidence.culprit?.name).toBe(callerName(5));
  });

  it('is ill where it is so at all other times as well', async () => {
    const found = await diagnose(campaign(1 / 3));
    expect(rulesIn(found).toSorted()).toEqual(['caller-health', 'outage']);
    expect(the(found, 'caller-health').evidence.callers.map(({ caller }) => caller)).toEqual([
      callerName(5),
    ]);
  });
});

describe('an hour with an outage', () => {
  const outage = {
    kind: 'outage',
    from: FIRST_DAY + DAY + 14 * HOUR,
    minutes: 90,
    outcome: 'unreachable/carrier-fault',
    severity: 0.8,
  } as const;
  const campaign = (seed: number, effects: readonly Effect[], size: Partial<Simulation> = {}) =>
    simulate({ seed, calls: 20_000, days: 4, callers: 10, effects, ...size });
  const slotsOf = (found: readonly Found[]) =>
    the(found, 'best-time').evidence.slots.flatMap(({ kind, slot, proven }) =>
      proven === null ? [] : [`${kind} ${slot} ${proven}`],
    );

  it.each([910_042, 910_049, 910_056])('is no bad hour of the day (seed %i)', async (seed) => {
    const measures = await measuresOf(campaign(seed, [outage]));
    const found = findAll(measures);
    expect(rulesIn(found)).toEqual(['outage']);
    expect(slotsOf(found)).toEqual([]);
    // and 14 and 15 o’clock of the other days are compared as ever
    const hours = the(found, 'best-time').evidence.slots.map(({ slot }) => slot);
    expect(hours).toEqual(expect.arrayContaining([14, 15]));
  });

  it('is none on the first of two days either, which proved the most', async () => {
    const early = { ...outage, from: FIRST_DAY + 9 * HOUR, minutes: 60 };
    const table = campaign(910_007, [early], { calls: 8000, days: 2 });
    const measures = await measuresOf(table);
    // by all of its calls it would be
    expect(bestTime.find(measures)[0]?.severity).toBe('warning');
    expect(rulesIn(findAll(measures))).toEqual(['outage']);
  });

  it('hides no other hour that is better', async () => {
    const found = await diagnose(
      campaign(910_000, [outage, { kind: 'better-hour', hour: 18, points: 0.15 }]),
    );
    expect(rulesIn(found).toSorted()).toEqual(['best-time', 'outage']);
    expect(slotsOf(found)).toEqual(['hour 18 better']);
  });
});

describe('a call that is lost on the sender’s side', () => {
  /** Of 10 callers with 400 calls each, one with half of its calls blocked; some calls with a bad audio file. */
  const calls = Array.from({ length: 4000 }, (_, i): NamedCall => {
    const caller = i % 10;
    const k = Math.floor(i / 10);
    let outcome: Outcome = k % 2 === 0 ? 'completed/heard-in-full' : 'no-answer/rang-out';
    if (k % 20 === 1) outcome = 'misconfigured/audio-format';
    if (caller === 3 && k % 4 < 2) outcome = 'restricted/blocked';
    return { caller: `c${caller}`, callee: `138${10_000_000 + i}`, outcome };
  });

  it('is promised once: by who names the caller that it is blocked for', async () => {
    const measures = await measuresOf(namedTable(calls));
    const found = findAll(measures);
    const [alone] = selfInflicted.find(measures);
    const own = the(found, 'self-inflicted');
    expect(the(found, 'caller-health').gain?.high).toBeGreaterThan(0);
    // 200 blocked, 180 with a bad audio file, half of which would be answered
    expect(own.affectedCalls).toBe(380);
    expect(alone?.gain?.high).toBeGreaterThan(180);
    expect(own.gain?.high).toBeLessThan(110);
    expect(own.gain?.low).toBeGreaterThan(70);
    expect(own.gain?.how.en).toContain('200 calls that other findings count on are left out');
    expect(own.gain?.how['zh-CN']).toContain('其他发现已计入的 200 通不再重复计算');
  });

  it('is promised by nobody else where nothing is left of it', async () => {
    const found = await diagnose(
      namedTable(calls.filter(({ outcome }) => outcome !== 'misconfigured/audio-format')),
    );
    expect(the(found, 'caller-health').gain?.high).toBeGreaterThan(0);
    expect(the(found, 'self-inflicted').gain).toBeUndefined();
  });

  it('is promised by the outage that it fell into', async () => {
    const timed = Array.from({ length: 4000 }, (_, i): NamedCall => {
      const isOut = i >= 2000 && i < 2200;
      const usual: Outcome = i % 2 === 0 ? 'completed/heard-in-full' : 'no-answer/rang-out';
      return {
        callee: `138${10_000_000 + i}`,
        originate: FIRST_DAY + 9 * HOUR + Math.floor(i / 100) * 900 + (i % 100) * 9,
        outcome: isOut ? 'misconfigured/media-missing' : usual,
      };
    });
    const found = await diagnose(namedTable(timed));
    expect(the(found, 'outage').gain?.high).toBeGreaterThan(0);
    expect(the(found, 'self-inflicted').affectedCalls).toBe(200);
    expect(the(found, 'self-inflicted').gain).toBeUndefined();
  });
});

describe('calls that the platform refused as too many', () => {
  /** 60 numbers in loops of ten calls, five of which are refused, among so many others. */
  const loops = (others: number): NamedCall[] => [
    ...Array.from({ length: 600 }, (_, i): NamedCall => {
      const made = i % 10;
      return {
        callee: `139${10_000_000 + Math.floor(i / 10)}`,
        originate: FIRST_DAY + 9 * HOUR + made * 30,
        outcome: made < 5 ? 'no-answer/rang-out' : 'restricted/frequency',
      };
    }),
    ...Array.from({ length: others }, (_, i): NamedCall => {
      const outcome = i % 2 === 0 ? 'completed/heard-in-full' : 'no-answer/rang-out';
      return { callee: `138${10_000_000 + i}`, originate: FIRST_DAY + 9 * HOUR + i, outcome };
    }),
  ];
  const breaches = (found: readonly Found[]) =>
    found.filter(({ rule }) => rule === 'frequency-breach');

  it('are an error once, however many limits they were beyond', async () => {
    const measures = await measuresOf(namedTable(loops(3000)));
    const alone = frequencyBreach.find(measures);
    expect(alone.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(1);
    const found = findAll(measures);
    const errors = found.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule }) => rule)).toEqual(['self-inflicted']);
    expect(breaches(found)).toHaveLength(alone.length);
    for (const { severity, text } of breaches(found).filter((one) => one.severity !== 'note')) {
      expect(severity).toBe('warning');
      expect(text.en).toMatch(/ The refused calls are counted under “Self-inflicted”\.$/);
      expect(text['zh-CN']).toMatch(/被拒的呼叫已计入“自身原因”。$/);
    }
  });

  it('stay one where they are too few for an error elsewhere', async () => {
    const found = await diagnose(namedTable(loops(40_000)));
    expect(the(found, 'self-inflicted').severity).toBe('warning');
    expect(breaches(found).some(({ severity }) => severity === 'error')).toBe(true);
  });
});
