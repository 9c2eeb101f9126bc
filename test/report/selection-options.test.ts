import fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectCalls } from '../../src/measure/select-calls.ts';
import { CATEGORY_IDS, OUTCOMES } from '../../src/model/category.ts';
import type { Selection } from '../../src/model/selection.ts';
import { narrowed } from '../../src/report/selection-options.ts';
import { namedTable } from '../helpers/named-calls.ts';

const DAYS = 7 * 86_400;

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 5 });
const CAUSES = OUTCOMES.slice(0, 4);
const FIELDS = {
  since: fc.integer({ min: 1, max: DAYS }),
  until: fc.integer({ min: 1, max: DAYS }),
  categories: some(CATEGORY_IDS.slice(0, 3)),
  outcomes: some(CAUSES),
  prefixes: some(['138', '139', '150']),
  hours: some([8, 9, 10]),
  weekdays: some([1, 2, 3, 4]),
};
// of many fields hardly a call would meet all
const selections: fc.Arbitrary<Selection> = fc
  .subarray(Object.keys(FIELDS) as (keyof typeof FIELDS)[], { maxLength: 2 })
  .chain((fields) =>
    fc.record(Object.fromEntries(fields.map((field) => [field, FIELDS[field]])) as typeof FIELDS),
  );
const call = fc.record({
  outcome: fc.constantFrom(...CAUSES),
  originate: fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 8 * 3600, max: 11 * 3600 - 1 }))
    .map(([day, time]) => day * 86_400 + time),
  callee: fc.constantFrom('13812345678', '13912345678', '15012345678'),
});

it('a claim of a part of the calls is about those that meet both selections', () => {
  fc.assert(
    fc.property(fc.array(call, { maxLength: 60 }), selections, selections, (calls, claim, run) => {
      const rows = (selection: Selection): number[] => [
        ...(selectCalls(namedTable(calls), selection)?.row ?? []),
      ];
      const ofRun = rows(run);
      expect(rows(narrowed(claim, run))).toEqual(rows(claim).filter((row) => ofRun.includes(row)));
    }),
    { numRuns: 500 },
  );
});

it('a claim names callers and groups more exactly than they were asked for', () => {
  const run: Selection = { callers: ['0571****0007'], groups: ['spring'], since: 100 };
  expect(narrowed({ callers: ['057100000007'] }, run)).toEqual({
    callers: ['057100000007'],
    groups: ['spring'],
    since: 100,
  });
  expect(narrowed({}, {})).toEqual({});
});
