import type { Verdict } from '../model/verdict.ts';
import {
  ALONE,
  type CallColumns,
  type Numbers,
  type RowColumns,
  type RowDictionaries,
} from '../scan/row-columns.ts';
import { dropRows } from './drop-rows.ts';

export { fileOf } from '../scan/row-columns.ts';

/** What a result means, for a call of so many seconds against an audio of so many. Index into `verdicts`. */
export type Judge = (result: number, talk: number, audio: number, group: number) => number;

/** The calls of a campaign in columns, one entry a call, about 38 bytes each: what remains of the rows after folding. */
export interface CallTable extends CallColumns {
  /** Index into `verdicts`. */
  readonly verdict: Numbers;
  readonly verdicts: readonly Verdict[];
  /** Index into `dictionaries.results` of the result that each verdict was made of. */
  readonly resultOf: Uint32Array;
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
  { verdicts, resultOf, judge }: Pick<CallTable, 'verdicts' | 'resultOf'> & { judge: Judge },
): Folded {
  const { length, callId, callee, originate } = rows;
  const verdict = judgeRows(rows, verdicts.length, judge);
  const { outcomeOf, events } = numberOutcomes(verdicts);
  // The calls of one id, each by its last final row (+ 1; 0 ends the chain). Where ids are no row's but their own, the
  // arrays below stay as they are, and memory that is never written to is none.
  const firstOf = new Uint32Array(dictionaries.callIds);
  const nextOf = new Uint32Array(length);
  const isDropped = new Uint8Array(length);
  const differs = new Uint8Array(length);
  let duplicates = 0;
  let notFinal = 0;
  let differingFinals = 0;
  let reusedIds = 0;
  let callsWithoutResult = 0;
  const isSameCall = (i: number, j: number): boolean =>
    agree(callee[i] as number, callee[j] as number) &&
    agree(originate[i] as number, originate[j] as number);

  for (let i = 0; i < length; i++) {
    const outcome = outcomeOf[verdict[i] as number] as number;
    if (outcome === events) {
      notFinal++;
      isDropped[i] = 1;
      if (callId[i] === ALONE) callsWithoutResult++;
      continue;
    }
    const id = callId[i] as number;
    if (id <= ALONE) continue;
    const first = firstOf[id] as number;
    if (first === 0) {
      firstOf[id] = i + 1;
      continue;
    }
    let before = -1;
    let at = first - 1;
    let seen = 0;
    while (at !== -1 && seen < CALLS_PER_ID && !isSameCall(i, at)) {
      before = at;
      at = (nextOf[at] as number) - 1;
      seen++;
    }
    if (at === -1 || seen === CALLS_PER_ID) {
      reusedIds++;
      nextOf[i] = first;
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
    else if (outcomeOf[verdict[at] as number] !== outcome) {
      differs[i] = 1;
      differingFinals++;
    }
    const next = nextOf[at] as number;
    if (next !== 0) nextOf[i] = next;
    if (before === -1) firstOf[id] = i + 1;
    else nextOf[before] = i + 1;
  }
  for (let id = ALONE + 1; id < firstOf.length; id++) if (firstOf[id] === 0) callsWithoutResult++;

  const columns = dropRows({ ...callColumnsOf(rows), verdict }, isDropped, duplicates + notFinal);
  return {
    table: { ...columns, verdicts, resultOf, dictionaries },
    duplicates,
    notFinal,
    differingFinals,
    callsWithoutResult,
    reusedIds,
  };
}

function judgeRows(rows: RowColumns, verdicts: number, judge: Judge): Numbers {
  const { length, result, talk, audio, group } = rows;
  const verdict = new (
    verdicts <= 1 << 8 ? Uint8Array : verdicts <= 1 << 16 ? Uint16Array : Uint32Array
  )(length);
  const hasAudio = audio.length > 0;
  for (let i = 0; i < length; i++) {
    verdict[i] = judge(
      result[i] as number,
      talk[i] as number,
      hasAudio ? (audio[i] as number) : Number.NaN,
      group[i] as number,
    );
  }
  return verdict;
}

/** A number for each verdict's outcome, and that of events. */
function numberOutcomes(verdicts: readonly Verdict[]): { outcomeOf: Uint32Array; events: number } {
  const names: Verdict['outcome'][] = ['not-final'];
  const outcomeOf = Uint32Array.from(verdicts, ({ outcome }) => {
    if (!names.includes(outcome)) names.push(outcome);
    return names.indexOf(outcome);
  });
  return { outcomeOf, events: 0 };
}

/** What the calls still need of their rows. */
function callColumnsOf(rows: RowColumns): CallColumns {
  const { result: _, audio: __, callId: ___, ...columns } = rows;
  return columns;
}

/** Equal, or one of them not told. */
function agree(a: number, b: number): boolean {
  return a === b || a === 0 || b === 0;
}
