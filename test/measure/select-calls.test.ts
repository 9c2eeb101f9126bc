import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectCalls } from '../../src/measure/select-calls.ts';
import { selectedRows } from '../../src/measure/selected-rows.ts';
import { CATEGORY_IDS, OUTCOMES } from '../../src/model/category.ts';
import type { Selection } from '../../src/model/selection.ts';
import { fileOf } from '../../src/table/call-table.ts';
import { tableOf } from '../helpers/calls.ts';
import { type NamedCall, namedTable } from '../helpers/named-calls.ts';

const MONDAY = Date.UTC(2026, 7, 31) / 1000;
const HOUR = 3600;
const DAY = 86_400;

const CALLERS = ['', 'A', 'B', '057187650001', '__proto__'];
const GROUPS = ['', 'spring', 'autumn', 'a,b\\', 'constructor'];
const CALLEES = ['', '13812345678', '13912345678', '8613812345678', '057187654321'];

const call: fc.Arbitrary<NamedCall> = fc.record({
  outcome: fc.constantFrom(...OUTCOMES),
  originate: fc.oneof(fc.constant(0), fc.integer({ min: MONDAY, max: MONDAY + 14 * DAY })),
  caller: fc.constantFrom(...CALLERS),
  group: fc.constantFrom(...GROUPS),
  callee: fc.constantFrom(...CALLEES),
});

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 6 });
const numbers = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

const FIELDS = {
  since: fc.integer({ min: MONDAY - DAY, max: MONDAY + 7 * DAY }),
  until: fc.integer({ min: MONDAY + 7 * DAY, max: MONDAY + 15 * DAY }),
  categories: some(CATEGORY_IDS),
  outcomes: some(OUTCOMES),
  callers: some(CALLERS.slice(1)),
  groups: some(GROUPS.slice(1)),
  prefixes: some(['138', '139', '150']),
  hours: some(numbers(0, 23)),
  weekdays: some(numbers(1, 7)),
};
// of many fields hardly a call would meet all
const selections: fc.Arbitrary<Selection> = fc
  .subarray(Object.keys(FIELDS) as (keyof typeof FIELDS)[], { maxLength: 3 })
  .chain((fields) =>
    fc.record(Object.fromEntries(fields.map((field) => [field, FIELDS[field]])) as typeof FIELDS),
  );

/** The same, told call by call and by the calendar of JavaScript. */
function isSelected(one: NamedCall, selection: Selection): boolean {
  const { originate = 0, outcome = '', caller = '', group = '', callee = '' } = one;
  const date = new Date(originate * 1000);
  const digits = callee.replace(/^86(?=1)/, '');
  const prefix = /^1[3-9]\d{9}$/.test(digits) ? digits.slice(0, 3) : '';
  const hasTime = originate > 0;
  const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
  const { since, until, categories, outcomes, callers, groups, prefixes, hours, weekdays } =
    selection;
  if (since !== undefined && !(hasTime && originate >= since)) return false;
  if (until !== undefined && !(hasTime && originate < until)) return false;
  if (hours !== undefined && !(hasTime && hours.includes(date.getUTCHours()))) return false;
  if (weekdays !== undefined && !(hasTime && weekdays.includes(weekday))) return false;
  if (categories !== undefined && !categories.some((id) => outcome.startsWith(`${id}/`))) {
    return false;
  }
  if (outcomes !== undefined && !outcomes.some((id) => id === outcome)) return false;
  if (callers !== undefined && !callers.includes(caller)) return false;
  if (groups !== undefined && !groups.includes(group)) return false;
  return prefixes === undefined || prefixes.includes(prefix);
}

/** Rows of the calls that are left. */
function selected(calls: readonly NamedCall[], selection: Selection): number[] {
  return [...(selectCalls(namedTable(calls), selection)?.row ?? [])];
}

describe('selected calls', () => {
  it('are those that meet every field', () => {
    fc.assert(
      fc.property(fc.array(call, { maxLength: 60 }), selections, (calls, selection) => {
        const rows = calls.flatMap((one, i) => (isSelected(one, selection) ? [i + 2] : []));
        expect(selected(calls, selection)).toEqual(rows);
        const few = selectedRows(namedTable(calls), selection, 3);
        expect(few.map(({ row }) => row)).toEqual(rows.slice(0, 3));
      }),
      { numRuns: 500 },
    );
  });

  it('keep their outcome, caller, times and file', () => {
    const calls: NamedCall[] = [
      { caller: 'A', outcome: 'busy/user-busy', originate: MONDAY, file: 0, row: 2 },
      { caller: 'B', outcome: 'completed/heard-in-full', originate: MONDAY + 1, file: 0, row: 3 },
      { caller: 'A', outcome: 'no-answer/rang-out', originate: MONDAY + 2, file: 1, row: 2 },
    ];
    const table = selectCalls(namedTable(calls), { callers: ['A'] });
    if (table === undefined) throw new Error('no call is selected');
    const told = Array.from(table.row, (row, i) => ({
      caller: table.dictionaries.callers.at(table.caller[i] as number),
      outcome: table.verdicts[table.verdict[i] as number]?.outcome,
      originate: table.originate[i],
      file: fileOf(table.fileStarts, i),
      row,
    }));
    expect(table.length).toBe(2);
    expect(told).toEqual([calls[0], calls[2]]);
  });

  it('of an hour begin with its first second and end before the next one', () => {
    const at = (seconds: number): NamedCall => ({ originate: MONDAY + seconds });
    const calls = [at(9 * HOUR - 1), at(9 * HOUR), at(10 * HOUR - 1), at(10 * HOUR), {}];
    expect(selected(calls, { hours: [9] })).toEqual([3, 4]);
    expect(selected(calls, { since: MONDAY + 9 * HOUR, until: MONDAY + 10 * HOUR })).toEqual([
      3, 4,
    ]);
    expect(selected(calls, { weekdays: [1] })).toEqual([2, 3, 4, 5]);
    expect(selected(calls, { weekdays: [2, 3, 4, 5, 6, 7] })).toEqual([]);
  });

  it('of names that no call has are none', () => {
    const calls = [{ caller: 'A' }, { caller: 'B' }, {}];
    expect(selected(calls, { callers: ['toString', 'a', ' A'] })).toEqual([]);
    expect(selected(calls, { callers: [] })).toEqual([]);
    expect(selected(calls, {})).toEqual([2, 3, 4]);
    const table = namedTable(calls);
    expect(selectCalls(table, { callers: ['C'] })).toBeUndefined();
    expect([...table.row]).toEqual([2, 3, 4]);
  });
});

describe('rows of a selection', () => {
  it('are found behind a hundred thousand others', () => {
    const length = 150_000;
    const table = {
      ...namedTable([{ outcome: 'busy/user-busy' }, { outcome: 'completed/heard-in-full' }]),
      length,
      verdict: Uint32Array.from({ length }, (_, i) => (i === 99 || i > 140_000 ? 1 : 0)),
      originate: Uint32Array.from({ length }, (_, i) => (i === 145_000 ? MONDAY : MONDAY + DAY)),
      callee: Float64Array.from({ length }, (_, i) =>
        i === 149_000 ? 113_812_345_678 : 113_912_345_678,
      ),
      row: Uint32Array.from({ length }, (_, i) => i + 2),
      fileStarts: Uint32Array.of(0, 100_000),
    };
    expect(selectedRows(table, { categories: ['completed'] }, 3)).toEqual([
      { file: 0, row: 101 },
      { file: 1, row: 140_003 },
      { file: 1, row: 140_004 },
    ]);
    expect(selectedRows(table, { weekdays: [1] })).toEqual([{ file: 1, row: 145_002 }]);
    expect(selectedRows(table, { prefixes: ['138'] })).toEqual([{ file: 1, row: 149_002 }]);
    expect(selectedRows(table, { categories: ['cancelled'] })).toEqual([]);
    expect(selectedRows(table, {})).toHaveLength(5);
  });
});

describe('calls that no option selects', () => {
  const table = tableOf([
    { outcome: 'no-answer/rang-out', code: '200003', ring: 100, end: 112 },
    { outcome: 'no-answer/rang-out', code: '200003', ring: 100, end: 160, talk: 0 },
    { outcome: 'no-answer/rang-out', code: '200005', end: 112 },
    {
      outcome: 'early-hangup/hung-up-early',
      code: '200001',
      ring: 100,
      answer: 112,
      end: 118,
      talk: 6.4,
    },
    { outcome: 'early-hangup/hung-up-early', code: '200001', talk: 7, whoHungUp: '机器' },
  ]);
  const found = (search: Parameters<typeof selectedRows>[1]): number[] =>
    selectedRows(table, search).map(({ row }) => row);

  it('are found by their talk, their ringing and their code', () => {
    expect(found({ talkSeconds: [3, 6] })).toEqual([5]);
    expect(found({ talkSeconds: [0, 7] })).toEqual([3, 5, 6]);
    // from ring to end, or to the answer where there was one
    expect(found({ ringSeconds: [0, 14] })).toEqual([2, 5]);
    expect(found({ ringSeconds: [0, 14], outcomes: ['no-answer/rang-out'] })).toEqual([2]);
    expect(found({ codes: ['200005', '200001'] })).toEqual([4, 5, 6]);
    expect(found({ codes: ['200005'], talkSeconds: [0, 9] })).toEqual([]);
    expect(found({ codes: ['200001'], endedBySender: false })).toEqual([5]);
  });
});
