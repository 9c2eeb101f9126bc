import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strategies } from '../../src/catalogue/strategies/index.gen.ts';
import {
  chooseStrategies,
  matchStrategies,
  outcomesOf,
} from '../../src/diagnose/choose-strategies.ts';
import { categoryOf, OUTCOMES } from '../../src/model/category.ts';
import { countsOf } from '../helpers/calls.ts';

const anyCounts = fc
  .array(fc.oneof(fc.constant(0), fc.nat(1000)), {
    minLength: OUTCOMES.length,
    maxLength: OUTCOMES.length,
  })
  .map((calls) => countsOf(Object.fromEntries(OUTCOMES.map((outcome, i) => [outcome, calls[i]]))));

describe('the strategies for a campaign', () => {
  it.each(OUTCOMES)('say something about %s alone', (outcome) => {
    const choices = chooseStrategies(countsOf({ [outcome]: 1 }));
    expect(choices.length).toBeGreaterThan(0);
    expect(new Set(choices.map(({ category }) => category))).toEqual(
      new Set([categoryOf(outcome)]),
    );
    expect(choices.map(({ outcomes }) => outcomes)).toEqual(choices.map(() => [outcome]));
  });

  it('are none without calls', () => {
    expect(chooseStrategies(countsOf({}))).toEqual([]);
  });

  it('come with the largest category first, and what went well last', () => {
    const choices = chooseStrategies(
      countsOf({
        'completed/heard-in-full': 900,
        'no-answer/rang-out': 30,
        'busy/user-busy': 50,
        // together more than the busy ones, each by itself less
        'unreachable/unspecified': 31,
        'unreachable/rejected': 29,
      }),
    );
    expect([...new Set(choices.map(({ category }) => category))]).toEqual([
      'unreachable',
      'busy',
      'no-answer',
      'completed',
    ]);
  });

  it('keep the order of the table where categories are equally large', () => {
    const choices = chooseStrategies(
      countsOf({ 'restricted/blocked': 5, 'early-hangup/hung-up-early': 5, 'busy/user-busy': 5 }),
    );
    expect([...new Set(choices.map(({ category }) => category))]).toEqual([
      'early-hangup',
      'busy',
      'restricted',
    ]);
  });

  it('put the better evidence first within the bulk of a category', () => {
    const [first, ...others] = chooseStrategies(countsOf({ 'no-answer/rang-out': 100 })).filter(
      ({ strategy }) => strategy.leads !== true,
    );
    expect(first?.strategy.grade).toBe('A');
    const grades = others.map(({ strategy }) => strategy.grade);
    expect(grades).toEqual(grades.toSorted());
  });

  it('put advice for a corner of a category after advice for the bulk of it', () => {
    const choices = chooseStrategies(
      countsOf({ 'invalid-number/nonexistent': 95, 'invalid-number/suspended': 5 }),
    );
    const corner = choices.findIndex(({ outcomes }) =>
      outcomes.every((o) => o.endsWith('suspended')),
    );
    const bulk = choices.findLastIndex(({ calls }) => calls >= 20);
    expect(corner).toBeGreaterThan(bulk);
  });

  it('put what leads before the rest of its category', () => {
    const leaders = Object.entries(strategies).filter(([, strategy]) => strategy.leads === true);
    const misplaced = leaders.filter(([id, strategy]) => {
      const all = countsOf(Object.fromEntries(outcomesOf(strategy).map((one) => [one, 100])));
      const choices = chooseStrategies(all);
      const mine = choices.find((choice) => choice.id === id);
      const before = choices.slice(
        0,
        choices.findIndex((choice) => choice.id === id),
      );
      return before.some(
        (choice) => choice.category === mine?.category && choice.strategy.leads !== true,
      );
    });
    expect(misplaced).toEqual([]);
  });

  it('hold for any counts: each once, for outcomes that have calls, every such outcome with one', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const choices = chooseStrategies(counts);
        expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
        for (const { outcomes, calls, category } of choices) {
          expect(calls).toBe(outcomes.reduce((sum, outcome) => sum + counts[outcome], 0));
          expect(outcomes.map(categoryOf)).toContain(category);
        }
        const covered = new Set(choices.flatMap(({ outcomes }) => outcomes));
        expect(covered).toEqual(new Set(OUTCOMES.filter((outcome) => counts[outcome] > 0)));
      }),
    );
  });

  it('stay together by category, largest first', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const runs = chooseStrategies(counts)
          .map(({ category }) => category)
          .filter((category, i, all) => category !== all[i - 1]);
        expect(new Set(runs).size).toBe(runs.length);
        const sizes = runs
          .filter((category) => category !== 'completed')
          .map((category) =>
            OUTCOMES.filter((outcome) => categoryOf(outcome) === category).reduce(
              (sum, outcome) => sum + counts[outcome],
              0,
            ),
          );
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        expect(runs.slice(0, -1)).not.toContain('completed');
      }),
    );
  });
});

describe('the strategies for a question', () => {
  it('are those that calls with these outcomes would get, and count none', () => {
    for (const outcome of OUTCOMES) {
      const matches = matchStrategies([outcome]);
      const choices = chooseStrategies(countsOf({ [outcome]: 7 }));
      expect(choices.map(({ calls: _, ...match }) => match)).toEqual(matches);
    }
    expect(matchStrategies([])).toEqual([]);
  });

  it('come in the order of the table, the best evidence of each category first', () => {
    const matches = matchStrategies(OUTCOMES.toReversed());
    expect(matches).toHaveLength(Object.keys(strategies).length);
    const runs = matches
      .map(({ category }) => category)
      .filter((category, i, all) => category !== all[i - 1]);
    expect(runs).toEqual([...new Set(OUTCOMES.map(categoryOf))]);
    const led = matches.map(({ category, strategy }) =>
      [runs.indexOf(category) + 10, strategy.leads === true ? 0 : 1, strategy.grade].join(),
    );
    expect(led).toEqual(led.toSorted());
  });
});

describe('of two strategies for the same calls', () => {
  it('the one made for just these comes first', () => {
    const [first] = chooseStrategies(countsOf({ 'unreachable/powered-off': 9 }));
    expect(first?.id).toBe('wait-out-a-phone-that-is-off');
  });

  it('the one made for the cause of most of them comes first, however few others there are', () => {
    const first = (carrierFaults: number) =>
      chooseStrategies(
        countsOf({
          'unreachable/carrier-fault': carrierFaults,
          'unreachable/rejected': 6,
          'unreachable/powered-off': 7,
        }),
      )[0]?.id;
    expect(first(265)).toBe('report-a-carrier-fault');
    // for three causes alike, what helps all
    expect(first(6)).not.toBe('report-a-carrier-fault');
  });
});
