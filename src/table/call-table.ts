import type { Verdict } from '../model/verdict.ts';
import type { ColumnName, RowColumns, RowDictionaries } from '../scan/row-columns.ts';

/** What a result means, for a call of so many seconds against an audio of so many. Index into `verdicts`. */
export type Judge = (result: number, talk: number, audio: number, group: number) => number;

/** The calls of a campaign in columns, one entry a call: what remains of the rows after folding. */
export interface CallTable extends RowColumns {
  /** Index into `verdicts`. */
  readonly verdict: Uint32Array;
  readonly verdicts: readonly Verdict[];
  readonly dictionaries: RowDictionaries;
}

export interface Folded {
  readonly table: CallTable;
  /** Rows that repeat a final result of a call that a later row also reports. */
  readonly duplicates: number;
  /** Rows that report an event. */
  readonly notFinal: number;
  /** Calls whose final rows contradict each other. */
  readonly differingFinals: number;
}

/**
 * Folds rows into calls: receipts may be delivered more than once and events come before the result, so of all rows
 * with one call id the last final one counts. Rows without an id are calls of their own. Works in place: the columns
 * of `rows` are not to be used afterwards.
 */
export function foldIntoCalls(
  rows: RowColumns,
  dictionaries: RowDictionaries,
  verdicts: readonly Verdict[],
  judge: Judge,
): Folded {
  const verdict = new Uint32Array(rows.length);
  // row + 1 of the last final row of each call id
  const lastFinal = new Uint32Array(dictionaries.callIds);
  // 1 once a final row said otherwise than the one before it
  const differs = new Uint8Array(dictionaries.callIds);
  let duplicates = 0;
  let notFinal = 0;
  let differingFinals = 0;
  for (let i = 0; i < rows.length; i++) {
    const id = rows.callId[i] as number;
    const judged = judge(
      rows.result[i] as number,
      rows.talk[i] as number,
      rows.audio[i] as number,
      rows.group[i] as number,
    );
    verdict[i] = judged;
    const outcome = (verdicts[judged] as Verdict).outcome;
    if (outcome === 'not-final') {
      notFinal++;
      continue;
    }
    if (id === 0) continue;
    const before = lastFinal[id] as number;
    if (before > 0) {
      duplicates++;
      const outcomeBefore = (verdicts[verdict[before - 1] as number] as Verdict).outcome;
      if (outcomeBefore !== outcome && differs[id] === 0) {
        differs[id] = 1;
        differingFinals++;
      }
    }
    lastFinal[id] = i + 1;
  }

  const names = (Object.keys(rows) as (keyof RowColumns)[]).filter(
    (name): name is ColumnName => name !== 'length',
  );
  let calls = 0;
  for (let i = 0; i < rows.length; i++) {
    if ((verdicts[verdict[i] as number] as Verdict).outcome === 'not-final') continue;
    const id = rows.callId[i] as number;
    if (id !== 0 && lastFinal[id] !== i + 1) continue;
    if (calls !== i) {
      for (const name of names) rows[name][calls] = rows[name][i] as number;
      verdict[calls] = verdict[i] as number;
    }
    calls++;
  }
  return {
    table: { ...rows, length: calls, verdict, verdicts, dictionaries },
    duplicates,
    notFinal,
    differingFinals,
  };
}
