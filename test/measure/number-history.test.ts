import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureNumberHistory, type NumberHistory } from '../../src/measure/number-history.ts';
import { OUTCOMES, type Outcome } from '../../src/model/category.ts';
import { at, type NumberedCall, numberedTable } from '../helpers/numbered-calls.ts';

const MOBILE = '13900001111';

const measured = (calls: readonly NumberedCall[]): Promise<NumberHistory> =>
  measureNumberHistory(...numberedTable(calls));
/** Calls of one number that came to this, an hour apart. */
const callsOf = (outcomes: readonly Outcome[], callee = MOBILE): NumberedCall[] =>
  outcomes.map((outcome, i) => ({ callee, outcome, originate: at('09:00') + i * 3600 }));
const historyOf = (...outcomes: Outcome[]): Promise<NumberHistory> => measured(callsOf(outcomes));

const dead: Outcome = 'invalid-number/nonexistent';
const vague: Outcome = 'unreachable/unspecified';
const heard: Outcome = 'completed/heard-in-full';
const suspended: Outcome = 'invalid-number/suspended';

describe('a number', () => {
  it('that is dead and called again three times wastes three calls', async () => {
    expect(await historyOf(dead, dead, vague, dead)).toEqual({
      numbers: 1,
      dead: 1,
      suspended: 0,
      malformed: 0,
      redialled: 1,
      unchecked: 0,
      revived: 0,
      wasted: { dead: 3, malformed: 0 },
      worst: [{ number: MOBILE, calls: 3, why: 'dead' }],
      sample: [
        { file: 0, row: 3 },
        { file: 0, row: 4 },
        { file: 0, row: 5 },
      ],
    });
  });

  it('that is dead, and left alone, wastes none', async () => {
    expect(await historyOf(vague, dead)).toMatchObject({
      dead: 1,
      redialled: 0,
      wasted: { dead: 0, malformed: 0 },
      worst: [],
      sample: [],
    });
  });

  it.each([
    heard,
    'busy/user-busy',
    'no-answer/rang-out',
    'unreachable/rejected',
    'unreachable/powered-off',
    'unreachable/out-of-coverage',
    'answered/machine',
  ] as const)('that is called dead and later comes to %s was not dead', async (outcome) => {
    expect(await historyOf(dead, dead, outcome)).toMatchObject({
      dead: 0,
      redialled: 0,
      revived: 1,
      wasted: { dead: 0, malformed: 0 },
    });
  });

  it.each([
    vague,
    'unreachable/carrier-fault',
    'platform-error/platform',
    'restricted/blocked',
    'no-answer/caller-leg-no-answer',
    'busy/caller-leg-busy',
    'unknown/unknown-code',
    'cancelled/cancelled',
  ] as const)('does not come alive by %s', async (outcome) => {
    expect(await historyOf(dead, outcome)).toMatchObject({ dead: 1, wasted: { dead: 1 } });
  });

  it('may die after it was reached', async () => {
    expect(await historyOf(dead, heard, dead, dead)).toMatchObject({
      dead: 1,
      revived: 1,
      wasted: { dead: 1 },
    });
  });

  it('is suspended as long as nothing else is heard of it', async () => {
    expect(await historyOf(suspended, suspended, vague)).toMatchObject({
      suspended: 1,
      dead: 0,
      wasted: { dead: 0 },
    });
    expect(await historyOf(suspended, heard)).toMatchObject({ suspended: 0, revived: 0 });
    expect(await historyOf(suspended, dead)).toMatchObject({ suspended: 0, dead: 1 });
  });

  it('that no network can have wastes all its calls', async () => {
    expect(await measured(callsOf([dead, dead, vague], '1390000111'))).toMatchObject({
      dead: 0,
      malformed: 1,
      redialled: 1,
      wasted: { dead: 0, malformed: 3 },
      worst: [{ number: '1390000111', calls: 3, why: 'malformed' }],
    });
    // once is enough
    expect(await measured(callsOf([dead], '1390000111'))).toMatchObject({
      malformed: 1,
      wasted: { malformed: 1 },
    });
  });

  it('that looks malformed, and exists, does not', async () => {
    expect(await measured(callsOf([dead, suspended, dead], '1390000111'))).toMatchObject({
      dead: 1,
      malformed: 0,
    });
    expect(await measured(callsOf([vague], '1390000111'))).toMatchObject({ malformed: 0 });
    expect(await measured(callsOf([dead], '95588'))).toMatchObject({ dead: 1, malformed: 0 });
  });

  it('in two rows of the same second was not called again', async () => {
    const twice = callsOf([dead, dead]).map((call) => ({ ...call, originate: at('09:00') }));
    expect(await measured(twice)).toMatchObject({ dead: 1, redialled: 0, wasted: { dead: 0 } });
  });

  it('without times is taken for dead only if nothing speaks for its life', async () => {
    const timeless = (...outcomes: Outcome[]) =>
      measured(callsOf(outcomes).map((call) => ({ ...call, originate: 0 })));
    expect(await timeless(vague, dead, dead)).toMatchObject({ dead: 1, wasted: { dead: 1 } });
    expect(await timeless(heard, dead, dead)).toMatchObject({
      dead: 0,
      revived: 0,
      wasted: { dead: 0 },
    });
    expect(await timeless(suspended, heard)).toMatchObject({ suspended: 0 });
  });

  it('that is masked is many numbers, and left out', async () => {
    expect(await measured(callsOf([dead, dead], '139****1111'))).toMatchObject({
      numbers: 0,
      dead: 0,
      wasted: { dead: 0 },
    });
  });
});

it('the worst numbers come first, dead and malformed ones together', async () => {
  const calls = [
    ...callsOf([dead, dead], '13900000001'),
    ...callsOf([dead, dead, dead, dead], '13900000002'),
    ...callsOf([dead, dead], '139000011112'),
    ...callsOf([heard, heard], '13900000003'),
  ];
  const { worst, wasted, redialled } = await measured(calls);
  expect(wasted).toEqual({ dead: 4, malformed: 2 });
  expect(redialled).toBe(3);
  expect(worst).toHaveLength(3);
  expect(worst[0]).toEqual({ number: '13900000002', calls: 3, why: 'dead' });
  expect(worst[1]).toEqual({ number: '139000011112', calls: 2, why: 'malformed' });
  expect(worst[2]).toEqual({ number: '13900000001', calls: 1, why: 'dead' });
});

it('comes to the same as reading each history from its end', async () => {
  const FOR_GOOD = ['nonexistent', 'deregistered', 'invalid', 'bad-format'];
  const alive = (outcome: Outcome): boolean =>
    /^(?:completed|early-hangup|answered)\//.test(outcome) ||
    /\/(?:user-busy|rang-out|rejected|powered-off|out-of-coverage)$/.test(outcome);
  const isDead = (outcome: Outcome): boolean => FOR_GOOD.includes(outcome.split('/')[1] as string);
  const history = fc.array(
    fc.oneof(
      fc.constantFrom(...OUTCOMES),
      fc.constantFrom<Outcome>(dead, 'invalid-number/deregistered', suspended, heard, vague),
    ),
    { minLength: 1, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 5 }), async (histories) => {
      const found = await measured(
        histories.flatMap((outcomes, i) => callsOf(outcomes, String(13_900_000_000 + i))),
      );
      const expected = { dead: 0, redialled: 0, revived: 0, wasted: 0 };
      for (const outcomes of histories) {
        const lastAlive = outcomes.findLastIndex(alive);
        const since = outcomes.slice(lastAlive + 1);
        const first = since.findIndex(isDead);
        if (outcomes.slice(0, Math.max(0, lastAlive)).some(isDead)) expected.revived++;
        if (first === -1) continue;
        expected.dead++;
        expected.wasted += since.length - first - 1;
        if (since.length - first > 1) expected.redialled++;
      }
      expect({
        dead: found.dead,
        redialled: found.redialled,
        revived: found.revived,
        wasted: found.wasted.dead,
      }).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});
