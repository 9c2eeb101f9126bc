import { describe, expect, it } from 'vitest';
import { callsOf, rowOf } from '../../src/measure/outcome-matrix.ts';
import { prefixOf } from '../../src/measure/prefix.ts';
import { measureSegments, type Segments } from '../../src/measure/segments.ts';
import { OUTCOMES, type Outcome } from '../../src/model/category.ts';
import { packDigits } from '../../src/scan/phone-number.ts';
import type { Dictionary } from '../../src/scan/row-columns.ts';
import type { CallTable } from '../../src/table/call-table.ts';
import { tableOf } from '../helpers/calls.ts';

const heard: Outcome = 'completed/heard-in-full';
const busy: Outcome = 'busy/user-busy';
const packed = (digits: string): number => packDigits(digits) ?? Number.NaN;

/** caller, group, callee, outcome, start */
type Row = readonly [number, number, string, Outcome, number];
const ROWS: readonly Row[] = [
  [1, 1, '13812340001', heard, 100],
  [1, 2, '13812340002', busy, 200],
  [2, 2, '18612340003', busy, 300],
  [0, 1, '057187654321', heard, 400],
  [2, 0, '', heard, 0],
];

const named = (...names: string[]): Dictionary => ({
  size: names.length + 1,
  at: (id) => names[id - 1] ?? '',
});

function tableOfRows(
  rows: readonly Row[],
  callers: Dictionary = named('A', 'B', 'unused'),
): CallTable {
  const table = tableOf(rows.map(([, , , outcome, originate]) => ({ outcome, originate })));
  return {
    ...table,
    caller: Uint32Array.from(rows, ([caller]) => caller),
    group: Uint32Array.from(rows, ([, group]) => group),
    callee: Float64Array.from(rows, ([, , callee]) => (callee === '' ? 0 : packed(callee))),
    dictionaries: { ...table.dictionaries, callers, groups: named('spring', 'autumn') },
  };
}

/** Heard and busy calls by name, of what has any. */
function counts({ names, matrix }: Segments): Record<string, [number, number]> {
  expect(names).toHaveLength(matrix.rows);
  const rows = names.map((name, i): [string, [number, number]] => {
    const row = rowOf(matrix, i);
    const of = (outcome: Outcome): number => row[OUTCOMES.indexOf(outcome)] as number;
    expect(of(heard) + of(busy)).toBe(callsOf(row));
    return [name, [of(heard), of(busy)]];
  });
  return Object.fromEntries(rows.filter(([, [a, b]]) => a + b > 0));
}

describe('segments', () => {
  it('count calls by caller, group and prefix; those without are in none', () => {
    const { caller, group, prefix } = measureSegments(tableOfRows(ROWS));
    expect(counts(caller)).toEqual({ A: [1, 1], B: [1, 1] });
    expect(counts(group)).toEqual({ spring: [2, 0], autumn: [0, 2] });
    expect(counts(prefix)).toEqual({ 138: [1, 1], 186: [0, 1] });
    expect(caller.names).toEqual(['A', 'B', 'unused']);
  });

  it('count a stretch of time: its first second, not the one after its last', () => {
    const { caller, group } = measureSegments(tableOfRows(ROWS), 200, 400);
    expect(counts(caller)).toEqual({ A: [0, 1], B: [0, 1] });
    expect(counts(group)).toEqual({ autumn: [0, 2] });
    expect(counts(measureSegments(tableOfRows(ROWS), 400, 401).group)).toEqual({ spring: [1, 0] });
  });

  it('leave out a column that has as many values as calls, and still count the others', () => {
    const callers: Dictionary = { size: 3_000_000, at: String };
    const rows: Row[] = [...ROWS, [2_999_999, 1, '13812340009', heard, 500]];
    const { caller, group, prefix } = measureSegments(tableOfRows(rows, callers));
    expect([caller.names, caller.matrix.rows, caller.matrix.counts.length]).toEqual([[], 0, 0]);
    expect(counts(group)).toEqual({ spring: [3, 0], autumn: [0, 2] });
    expect(counts(prefix)).toEqual({ 138: [2, 1], 186: [0, 1] });
  });

  it('of an empty table are empty', () => {
    const { caller, prefix } = measureSegments(tableOfRows([]));
    expect([counts(caller), counts(prefix)]).toEqual([{}, {}]);
  });
});

describe('the prefix of a number', () => {
  it.each([
    ['13800000000', 138],
    ['13099999999', 130],
    ['19999999999', 199],
    ['17012345678', 170],
    // with the country's code
    ['8613812345678', 138],
    ['8619912345678', 199],
    // no mobile numbers: below 130, fixed lines, other countries, too short, too long
    ['12912345678', 0],
    ['20012345678', 0],
    ['02112345678', 0],
    ['057187654321', 0],
    ['861081234567', 0],
    ['8602112345678', 0],
    ['8520012345678', 0],
    ['8712345678901', 0],
    ['1380000000', 0],
    ['138000000000', 0],
    ['95588', 0],
    ['013812345678', 0],
    ['999999999999999', 0],
  ])('%s is %i', (digits, prefix) => {
    expect(prefixOf(packed(digits))).toBe(prefix);
  });

  it('of none, of a masked one and of damage is none', () => {
    expect([0, -1, -138_000_000, Number.NaN, Number.POSITIVE_INFINITY].map(prefixOf)).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });
});
