import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/diagnose/rule.ts';
import callerHealth from '../../../src/diagnose/rules/caller-health.ts';
import type { Attempts } from '../../../src/measure/attempts.ts';
import type { Measures } from '../../../src/measure/measures.ts';
import type { Segments } from '../../../src/measure/segments.ts';
import { Random } from '../../helpers/random.ts';
import {
  allSegments,
  type Calls,
  drawBinomial,
  drawCalls,
  segmentsOf,
} from '../../helpers/segments.ts';

type Found = readonly Claim<'caller-health'>[];

const find = (caller: Segments, group?: Segments, attempts?: Partial<Attempts>): Found =>
  callerHealth.find({
    segments: allSegments({ caller, ...(group && { group }) }),
    attempts: attempts as Attempts | undefined,
  } as Measures);
const named = (claims: Found): string[] =>
  claims.flatMap(({ evidence }) => evidence.callers.map(({ caller }) => caller));
const alarms = (claims: Found): Found => claims.filter(({ severity }) => severity !== 'note');

/** An ordinary campaign: 51 % of the calls that count are answered. */
const USUAL: Calls = {
  'no-answer/rang-out': 0.25,
  'busy/user-busy': 0.1,
  'unreachable/rejected': 0.05,
  'unreachable/powered-off': 0.05,
  'invalid-number/nonexistent': 0.05,
  'restricted/frequency': 0.01,
  'early-hangup/hung-up-early': 0.2,
};
/** So many points fewer answers, as lists differ. */
const worseBy = (points: number): Calls => ({
  ...USUAL,
  'no-answer/rang-out': 0.25 + 0.6 * points,
  'busy/user-busy': 0.1 + 0.4 * points,
});
/** A third of the answers: the others are rejected. */
const BURNT: Calls = { ...USUAL, 'unreachable/rejected': 0.41, 'early-hangup/hung-up-early': 0.07 };
const FIRST = '057187650000';

function draw(
  random: Random,
  callers: number,
  calls: () => number,
  chances: (caller: number) => Calls,
): Segments {
  const names = Array.from({ length: callers }, (_, i) =>
    String(Number(FIRST) + i).padStart(12, '0'),
  );
  return segmentsOf(
    Object.fromEntries(names.map((name, i) => [name, drawCalls(random, calls(), chances(i))])),
  );
}

/** Campaigns of 2 to 40 callers, each with 20 to 5,000 calls. */
function campaigns(count: number, chances: (random: Random) => Calls): Segments[] {
  return Array.from({ length: count }, (_, seed) => {
    const random = new Random(seed);
    const typical = 40 * 50 ** random.share();
    const calls = (): number => Math.round(typical * random.between(0.5, 2.5));
    return draw(random, random.whole(2, 40), calls, () => chances(random));
  });
}

describe('three callers that can be counted by hand', () => {
  const [claim, ...more] = find(
    segmentsOf({
      a: {
        'completed/heard-in-full': 300,
        'early-hangup/hung-up-early': 100,
        'no-answer/rang-out': 200,
      },
      b: {
        'completed/heard-in-full': 200,
        'no-answer/rang-out': 200,
        // the sender's own: in no rate
        'invalid-number/nonexistent': 50,
        'restricted/frequency': 10,
      },
      [FIRST]: {
        'completed/heard-in-full': 50,
        'no-answer/rang-out': 100,
        'unreachable/rejected': 350,
        'invalid-number/suspended': 7,
      },
    }),
  );

  it('name the one that is rejected, with its sums and those of the two others', () => {
    expect(more).toEqual([]);
    expect(claim).toMatchObject({
      severity: 'error',
      confidence: 'medium',
      affectedCalls: 507,
      evidence: {
        looked: 3,
        callers: [
          {
            caller: FIRST,
            calls: 507,
            answered: { numerator: 50, denominator: 500, value: 0.1 },
            pool: { numerator: 600, denominator: 1000, value: 0.6 },
            difference: { value: -0.5 },
            rejected: { numerator: 350, denominator: 500 },
            poolRejected: { numerator: 0, denominator: 1000 },
            manner: 'rejected',
            confoundedWith: null,
          },
        ],
      },
      strategies: ['clear-spam-marks', 'move-to-a-dedicated-number', 'show-who-calls'],
      selection: { callers: [FIRST] },
    });
  });

  it('promise about the half of its calls that the others answer more', () => {
    const { low = 0, high = 0 } = claim?.gain ?? {};
    // less than the interval of the calls alone, 228 to 270, lets hope
    expect([low > 150, low < 228, high > 270, high < 350]).toEqual([true, true, true, true]);
  });

  it('say it in both languages', () => {
    expect(claim?.text).toEqual({
      en: `The caller ${FIRST} is answered far less often than the others: 10.0 % against 60.0 %. Of its calls, 70.0 % were rejected, blocked or never got to the phone, against 0.0 % of the other callers’: it looks like a spam mark or a block.`,
      'zh-CN': `主叫 ${FIRST} 的接听率明显低于其他主叫：10.0%，其他主叫为 60.0%。其呼叫中被拒接、被拦截或未送达的占 70.0%，其他主叫为 0.0%，像是号码被标记或被拦截。`,
    });
  });
});

describe('a caller with a third of the answers', () => {
  it.each([2, 3, 4])('is found among %i', (callers) => {
    const found = Array.from({ length: 100 }, (_, seed) => {
      const random = new Random(seed);
      return named(
        find(
          draw(
            random,
            callers,
            () => random.whole(250, 900),
            (i) => (i === 0 ? BURNT : USUAL),
          ),
        ),
      );
    });
    expect(found.filter((names) => names.join() === FIRST).length).toBeGreaterThanOrEqual(97);
  });

  it('is found, and no other, among 5 to 40 that differ a little', () => {
    const found = Array.from({ length: 150 }, (_, seed) => {
      const random = new Random(seed);
      const callers = draw(
        random,
        random.whole(5, 40),
        () => random.whole(200, 2000),
        (i) => (i === 0 ? BURNT : worseBy(random.between(-0.02, 0.02))),
      );
      return find(callers);
    });
    const right = found.filter(([claim]) => claim?.severity === 'error');
    expect(right.length).toBeGreaterThanOrEqual(146);
    expect(found.filter((claims) => named(claims).some((name) => name !== FIRST))).toEqual([]);
  });

  it('is found with two more like it, the one with most calls lost first', () => {
    const random = new Random(1);
    const calls = [400, 900, 2000];
    let i = 0;
    const claims = find(
      draw(
        random,
        20,
        () => calls[i++] ?? 600,
        (caller) => (caller < 3 ? BURNT : USUAL),
      ),
    );
    expect(named(claims)).toEqual(['057187650002', '057187650001', FIRST]);
    expect(claims[0]?.text.en).toMatch(
      /^3 callers are answered .*: 057187650002 at \d+\.\d %, 0571/,
    );
    expect(claims[0]?.confidence).toBe('high');
  });
});

describe('nothing is claimed', () => {
  it('in 299 of 300 campaigns whose callers are alike', () => {
    const cried = campaigns(600, () => USUAL).filter((callers) => find(callers).length > 0);
    expect(cried.length).toBeLessThanOrEqual(2);
  });

  it('where callers differ by two points to either side', () => {
    const by = (random: Random): Calls => worseBy(random.between(-0.02, 0.02));
    const cried = campaigns(600, by).filter((callers) => alarms(find(callers)).length > 0);
    expect(cried.length).toBeLessThanOrEqual(2);
  });

  it('where numbers are called again and again, and end alike each time', () => {
    const repeats = 6;
    let careless = 0;
    const cried = Array.from({ length: 300 }, (_, seed) => {
      const random = new Random(seed);
      const callers = segmentsOf(
        Object.fromEntries(
          Array.from({ length: 4 }, (_, i) => {
            const answered = drawBinomial(random, 40, 0.5);
            return [
              `caller ${i}`,
              {
                'completed/heard-in-full': repeats * answered,
                'no-answer/rang-out': repeats * (40 - answered),
              },
            ];
          }),
        ),
      );
      if (alarms(find(callers)).length > 0) careless++;
      return alarms(find(callers, undefined, { calls: repeats * 160, numbers: 160 })).length > 0;
    });
    expect(careless).toBeGreaterThan(20);
    expect(cried.filter(Boolean).length).toBeLessThanOrEqual(1);
  });

  it('of a better caller, of few calls, of one caller, of none', () => {
    const good: Calls = { 'completed/heard-in-full': 900, 'no-answer/rang-out': 100 };
    const bad: Calls = { 'completed/heard-in-full': 4, 'unreachable/rejected': 45 };
    const fair: Calls = { 'completed/heard-in-full': 500, 'no-answer/rang-out': 500 };
    expect(named(find(segmentsOf({ a: good, b: fair, c: fair })))).not.toContain('a');
    expect(find(segmentsOf({ a: fair, b: fair, c: bad }))).toEqual([]);
    expect(find(segmentsOf({ a: bad }))).toEqual([]);
    expect(find(segmentsOf({}))).toEqual([]);
    expect(find(segmentsOf({ a: {}, b: {} }))).toEqual([]);
    // sender's faults only: nothing to divide by
    expect(find(segmentsOf({ a: { 'invalid-number/invalid': 500 }, b: fair }))).toEqual([]);
  });
});

describe('the manner', () => {
  const good: Calls = { 'completed/heard-in-full': 500, 'no-answer/rang-out': 500 };
  const pool = { a: good, b: good, c: good, d: good };

  it('is a block, even of every call', () => {
    const [claim] = find(segmentsOf({ ...pool, x: { 'restricted/blocked': 300 } }));
    expect(claim?.severity).toBe('error');
    expect(claim?.strategies[0]).toBe('open-a-ticket-for-a-block');
    expect(claim?.evidence.callers[0]?.answered).toMatchObject({ numerator: 0, denominator: 300 });
  });

  it.each([
    ['restricted/caller-barred', 'unbar-the-caller-number'],
    ['unreachable/carrier-fault', 'report-a-carrier-fault'],
    ['unreachable/unspecified', 'clear-spam-marks'],
  ] as const)('%s has its own advice', (outcome, strategy) => {
    // what all have is not what this one has more of
    const usual: Calls = { ...good, 'unreachable/rejected': 400 };
    const own: Calls = {
      'completed/heard-in-full': 100,
      'unreachable/rejected': 340,
      [outcome]: 260,
    };
    const [claim] = find(segmentsOf({ a: usual, b: usual, c: usual, x: own }));
    expect(claim?.strategies[0]).toBe(strategy);
    expect(claim?.severity).toBe('error');
  });

  it('is a warning where the calls ring out', () => {
    const own: Calls = { 'completed/heard-in-full': 200, 'no-answer/rang-out': 800 };
    const [claim] = find(segmentsOf({ ...pool, x: own }));
    expect(claim).toMatchObject({
      severity: 'warning',
      strategies: ['show-who-calls', 'clear-spam-marks'],
    });
    expect(claim?.evidence.callers[0]?.manner).toBe('no-answer');
    expect(claim?.text.en).toContain('Of its calls, 80.0 % rang out, against 50.0 %');
  });

  it('is a note without a promise where phones are busy or off: that is the list', () => {
    const own: Calls = {
      'completed/heard-in-full': 200,
      'no-answer/rang-out': 500,
      'busy/user-busy': 150,
      'unreachable/powered-off': 150,
    };
    const [claim] = find(segmentsOf({ ...pool, x: own }));
    expect(claim).toMatchObject({ severity: 'note' });
    expect(claim?.gain).toBeUndefined();
    expect(claim?.text['zh-CN']).toContain('更可能是名单不同');
  });
});

describe('a caller that served one group only', () => {
  const good: Calls = { 'completed/heard-in-full': 300, 'no-answer/rang-out': 300 };
  const bad: Calls = { 'completed/heard-in-full': 60, 'unreachable/rejected': 540 };
  const callers = segmentsOf({ a: good, b: good, c: good, d: good, x: bad });

  it('cannot be told from it', () => {
    const groups = segmentsOf({
      spring: good,
      summer: good,
      autumn: good,
      winter: good,
      late: bad,
    });
    const [claim] = find(callers, groups);
    expect(claim).toMatchObject({ severity: 'warning', confidence: 'low' });
    expect(claim?.evidence.callers[0]?.confoundedWith).toBe('late');
    expect(claim?.text.en).toContain('The cause may also be the group (late)');
  });

  it('can where the groups are alike, each with its part of the bad calls', () => {
    const half: Calls = {
      'completed/heard-in-full': 630,
      'no-answer/rang-out': 600,
      'unreachable/rejected': 270,
    };
    const [claim] = find(callers, segmentsOf({ spring: half, summer: half }));
    expect(claim).toMatchObject({ severity: 'error', confidence: 'high' });
    expect(claim?.evidence.callers[0]?.confoundedWith).toBeNull();
  });
});

describe('callers that all differ', () => {
  it('are told as a note that names none', () => {
    const callers = Object.fromEntries(
      [20, 30, 40, 50, 60, 70, 80].map((percent) => [
        `caller ${percent}`,
        { 'completed/heard-in-full': 10 * percent, 'unreachable/rejected': 1000 - 10 * percent },
      ]),
    );
    const [claim, ...more] = find(segmentsOf(callers));
    expect(more).toEqual([]);
    expect(claim).toMatchObject({
      severity: 'note',
      affectedCalls: 7000,
      evidence: { callers: [], looked: 7, middleHalf: { low: 0.3, high: 0.7 } },
    });
    expect(claim?.text.en).toContain(
      'The 7 callers differ too much from each other to single one out: the middle half of them have answered rates of 30.0–70.0 %',
    );
  });
});

describe('any table', () => {
  it('gives gains that are whole, in order, and below the calls that were not answered', () => {
    const count = fc.nat({ max: 400 });
    const calls = fc.record({
      'completed/heard-in-full': count,
      'no-answer/rang-out': count,
      'unreachable/rejected': count,
      'restricted/blocked': count,
    });
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), calls, { maxKeys: 8 }), (table) => {
        for (const { gain, evidence, affectedCalls } of find(segmentsOf(table))) {
          const lost = evidence.callers.reduce(
            (sum, { answered }) => sum + answered.denominator - answered.numerator,
            0,
          );
          const { low = 0, high = 0 } = gain ?? {};
          expect(Number.isInteger(low) && Number.isInteger(high)).toBe(true);
          expect(
            [0, low, high, lost].every((one, i, all) => i === 0 || one >= (all[i - 1] as number)),
          ).toBe(true);
          expect(lost).toBeLessThanOrEqual(affectedCalls);
          for (const { difference } of evidence.callers) {
            expect(difference.low).toBeLessThanOrEqual(difference.value);
            expect(difference.value).toBeLessThanOrEqual(difference.high);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
