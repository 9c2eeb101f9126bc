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
  /** Call ids with events alone: how these calls ended, the export does not say. */
  readonly callsWithoutResult: number;
  /** Calls that share their id with an earlier call of another callee or another start. */
  readonly reusedIds: number;
}

/** Calls of one id that are told apart at most; an id that more calls share identifies nothing. */
const CALLS_PER_ID = 8;

/**
 * Folds rows into calls: receipts may be delivered more than once and events come before the result, so of all final
 * rows of one call the last one counts. A call is its id, its callee and its start (the latter two where a row has
 * them): serial numbers restart every day, and spreadsheets turn a thousand ids into one `1.22E+11`. Rows without an id
 * are calls of their own. Works in place: the columns of `rows` are not to be used afterwards.
 */
export function foldIntoCalls(
  rows: RowColumns,
  dictionaries: RowDictionaries,
  verdicts: readonly Verdict[],
  judge: Judge,
): Folded {
  const { length, callId, callee, originate } = rows;
  const verdict = new Uint32Array(length);
  // The calls of one id, each by its last final row (+ 1; 0 ends the chain)
  const firstOf = new Uint32Array(dictionaries.callIds);
  const nextOf = new Uint32Array(length);
  const isDropped = new Uint8Array(length);
  const differs = new Uint8Array(length);
  let duplicates = 0;
  let notFinal = 0;
  let differingFinals = 0;
  let reusedIds = 0;
  const outcomeOf = (i: number): Verdict['outcome'] =>
    (verdicts[verdict[i] as number] as Verdict).outcome;
  const isSameCall = (i: number, j: number): boolean =>
    agree(callee[i] as number, callee[j] as number) &&
    agree(originate[i] as number, originate[j] as number);

  for (let i = 0; i < length; i++) {
    verdict[i] = judge(
      rows.result[i] as number,
      rows.talk[i] as number,
      rows.audio[i] as number,
      rows.group[i] as number,
    );
    if (outcomeOf(i) === 'not-final') {
      notFinal++;
      isDropped[i] = 1;
      continue;
    }
    const id = callId[i] as number;
    if (id === 0) continue;
    let before = -1;
    let at = (firstOf[id] as number) - 1;
    let seen = 0;
    while (at !== -1 && seen < CALLS_PER_ID && !isSameCall(i, at)) {
      before = at;
      at = (nextOf[at] as number) - 1;
      seen++;
    }
    if (at === -1 || seen === CALLS_PER_ID) {
      if (firstOf[id] !== 0) reusedIds++;
      nextOf[i] = firstOf[id] as number;
      firstOf[id] = i + 1;
      continue;
    }
    // the same call once more: this row takes the place of the one before
    duplicates++;
    isDropped[at] = 1;
    // what the later row leaves out still tells this call from others
    if (callee[i] === 0) callee[i] = callee[at] as number;
    if (originate[i] === 0) originate[i] = originate[at] as number;
    if (differs[at] === 1) differs[i] = 1;
    else if (outcomeOf(at) !== outcomeOf(i)) {
      differs[i] = 1;
      differingFinals++;
    }
    nextOf[i] = nextOf[at] as number;
    if (before === -1) firstOf[id] = i + 1;
    else nextOf[before] = i + 1;
  }
  // every id but the empty one, 0, was met in some row
  const callsWithoutResult = firstOf.subarray(1).reduce((n, row) => n + (row === 0 ? 1 : 0), 0);

  const names = (Object.keys(rows) as (keyof RowColumns)[]).filter(
    (name): name is ColumnName => name !== 'length',
  );
  let calls = 0;
  for (let i = 0; i < length; i++) {
    if (isDropped[i] === 1) continue;
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
    callsWithoutResult,
    reusedIds,
  };
}

/** Equal, or one of them not told. */
function agree(a: number, b: number): boolean {
  return a === b || a === 0 || b === 0;
}
