import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/model/category.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { ALONE, type RowColumns, type RowDictionaries } from '../../src/scan/row-columns.ts';
import { fileOf, foldIntoCalls, type Judge } from '../../src/table/call-table.ts';

const OUTCOMES: readonly (Outcome | 'not-final')[] = [
  'not-final',
  'busy/user-busy',
  'no-answer/rang-out',
  'completed/heard-in-full',
];
const verdicts = OUTCOMES.map((outcome) => ({ outcome }) as Verdict);
const resultOf = Uint32Array.from(OUTCOMES, (_, i) => i);

interface Row {
  readonly callId: string;
  readonly result: number;
  readonly seconds: number;
  /** 0: not told. */
  readonly callee: number;
  readonly start: number;
}

const NOBODY = { callee: 0, start: 0 };

const rows = fc.array(
  fc.record({
    callId: fc.constantFrom('', 'a', 'b', 'c', 'd', 'e'),
    result: fc.nat({ max: OUTCOMES.length - 1 }),
    seconds: fc.nat({ max: 99 }),
    callee: fc.nat({ max: 3 }),
    start: fc.nat({ max: 3 }),
  }),
  { maxLength: 60 },
);

/** Rows of a file: so many, and none in every third file. */
const FILE_ROWS = 4;
const fileOfRow = (row: number): number => Math.floor(row / FILE_ROWS) * 2;

/** Columns in which every cell of row i can be told from every other. */
function columnsOf(table: readonly Row[]): { columns: RowColumns; callIds: number } {
  const all = table.map(({ callId }) => callId);
  const shared = new Set(all.filter((id, i) => id !== '' && all.indexOf(id) !== i));
  const ids = ['', undefined, ...shared];
  const numbers = (pick: (row: Row, i: number) => number): Uint32Array =>
    Uint32Array.from(table, pick);
  const other = (at: number): Uint32Array => numbers((_, i) => 10_000 * at + i);
  const files = fileOfRow(Math.max(0, table.length - 1)) + 1;
  const columns: RowColumns = {
    length: table.length,
    result: numbers(({ result }) => result),
    callId: numbers(({ callId }) => (ids.includes(callId) ? ids.indexOf(callId) : ALONE)),
    callee: Float64Array.from(table, ({ callee }) => callee),
    originate: numbers(({ start }) => start),
    talk: Float32Array.from(table, ({ seconds }) => seconds),
    audio: Float32Array.from(table, (_, i) => i + 0.5),
    row: numbers((_, i) => 1000 + i),
    ring: other(1),
    answer: other(2),
    end: other(3),
    caller: other(4),
    group: other(5),
    fileStarts: Uint32Array.from({ length: files }, (_, file) =>
      Math.min(table.length, Math.ceil(file / 2) * FILE_ROWS),
    ),
  };
  return { columns, callIds: ids.length };
}

function fold(table: readonly Row[], judge: Judge = (result) => result) {
  const { columns, callIds } = columnsOf(table);
  const dictionaries = { results: [], callIds } as unknown as RowDictionaries;
  return foldIntoCalls(columns, dictionaries, { verdicts, resultOf, judge });
}

/** The same by hand, on lists: the calls of each id, the latest first, each by its last final row. */
function model(table: readonly Row[]) {
  const kept: number[] = [];
  const calls = new Map<
    string,
    { row: number; differs: boolean; callee: number; start: number }[]
  >();
  let duplicates = 0;
  let notFinal = 0;
  let reusedIds = 0;
  const agree = (a: number, b: number): boolean => a === b || a === 0 || b === 0;
  for (const [i, { callId, callee, start, result }] of table.entries()) {
    if (OUTCOMES[result] === 'not-final') notFinal++;
    else if (callId === '') kept.push(i);
    else {
      const known = calls.get(callId) ?? [];
      const same = known
        .slice(0, 8)
        .find((call) => agree(callee, call.callee) && agree(start, call.start));
      if (same === undefined) {
        if (known.length > 0) reusedIds++;
        calls.set(callId, [{ row: i, differs: false, callee, start }, ...known]);
      } else {
        duplicates++;
        if (table[same.row]?.result !== result) same.differs = true;
        same.row = i;
        // a row that leaves out callee or start does not make the call forget them
        same.callee = callee || same.callee;
        same.start = start || same.start;
      }
    }
  }
  const final = [...calls.values()].flat();
  kept.push(...final.map(({ row }) => row));
  kept.sort((a, b) => a - b);
  const ids = new Set(table.map(({ callId }) => callId).filter((id) => id !== ''));
  return {
    kept,
    duplicates,
    notFinal,
    differingFinals: final.filter(({ differs }) => differs).length,
    callsWithoutResult: ids.size - calls.size,
    reusedIds,
  };
}

describe('folding rows into calls', () => {
  it('keeps the last final row of each call, in the order of the rows, and counts what it leaves out', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const { kept, ...counts } = model(table);
        const folded = fold(table);
        const { length } = folded.table;
        expect([...folded.table.row.subarray(0, length)]).toEqual(kept.map((i) => 1000 + i));
        expect(folded).toMatchObject(counts);
        expect(table.length).toBe(length + folded.duplicates + folded.notFinal);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps every column of the rows it keeps', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const original = columnsOf(table).columns;
        const { table: calls } = fold(table);
        const { kept } = model(table);
        const own = ['talk', 'row', 'ring', 'answer', 'end', 'caller', 'group'] as const;
        for (const name of own) {
          const expected = kept.map((i) => original[name][i]);
          expect([...calls[name].subarray(0, calls.length)]).toEqual(expected);
        }
        expect(kept.map((_, call) => fileOf(calls.fileStarts, call))).toEqual(kept.map(fileOfRow));
        expect([...calls.verdict.subarray(0, calls.length)]).toEqual(
          kept.map((i) => table[i]?.result),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('asks the judge with the row’s own result, talk time, audio length and group', () => {
    const table = [
      { callId: 'a', result: 1, seconds: 12, ...NOBODY },
      { callId: '', result: 2, seconds: 7, ...NOBODY },
    ];
    const asked: number[][] = [];
    const { table: calls } = fold(table, (...row) => {
      asked.push(row);
      return 3;
    });
    expect(asked).toEqual([
      [1, 12, 0.5, 50_000],
      [2, 7, 1.5, 50_001],
    ]);
    expect([...calls.verdict.subarray(0, 2)]).toEqual([3, 3]);
  });

  it('counts a call whose results contradict each other once', () => {
    const of = (...results: number[]) =>
      fold(results.map((result) => ({ callId: 'a', result, seconds: 0, ...NOBODY })))
        .differingFinals;
    expect([of(1, 1, 1), of(1, 0, 1), of(1, 2), of(1, 2, 1, 3), of(0, 1)]).toEqual([0, 0, 1, 1, 0]);
  });

  it('does not touch calls of the same id by events alone', () => {
    const folded = fold([{ callId: 'a', result: 0, seconds: 0, ...NOBODY }]);
    expect([folded.table.length, folded.notFinal]).toEqual([0, 1]);
  });

  it('takes thousands of rows, more than the columns had room for at first', () => {
    const table = Array.from({ length: 5000 }, (_, i) => ({
      ...NOBODY,
      callId: `call ${i % 3000}`,
      result: 1 + (i % 3),
      seconds: i % 90,
    }));
    const folded = fold(table);
    expect([folded.table.length, folded.duplicates]).toEqual([3000, 2000]);
    expect(folded.table.row[0]).toBe(1000 + 2000);
  });
});

describe('an id', () => {
  const row = (callId: string, callee: number, start: number): Row => ({
    callId,
    callee,
    start,
    result: 1,
    seconds: 0,
  });
  const counts = (...table: Row[]) => {
    const { table: calls, duplicates, reusedIds } = fold(table);
    return [calls.length, duplicates, reusedIds];
  };

  it('that starts again every day names as many calls', () => {
    const days = [1, 2].flatMap((day) => [
      row('1', 10 * day + 1, day),
      row('2', 10 * day + 2, day),
    ]);
    expect(counts(...days)).toEqual([4, 0, 2]);
    expect(counts(row('1', 7, 1), row('1', 7, 2))).toEqual([2, 0, 1]);
  });

  it('that a spreadsheet rounded costs no call, however many share it', () => {
    expect(counts(...Array.from({ length: 300 }, (_, i) => row('1.22E+11', i + 1, i + 1)))).toEqual(
      [300, 0, 299],
    );
  });

  it('folds receipts that came twice, also where one of them tells less', () => {
    expect(counts(row('a', 5, 9), row('a', 5, 9))).toEqual([1, 1, 0]);
    expect(counts(row('a', 5, 0), row('a', 0, 9), row('a', 5, 9))).toEqual([1, 2, 0]);
    // the row in between tells neither callee nor start, and joins nobody
    expect(counts(row('a', 5, 9), row('a', 0, 9), row('a', 6, 9))).toEqual([2, 1, 1]);
    const { table: calls } = fold([row('a', 5, 9), row('a', 5, 0)]);
    expect([calls.callee[0], calls.originate[0]]).toEqual([5, 9]);
  });
});
