import type { CallSearch } from '../model/selection.ts';
import type { CallTable } from '../table/call-table.ts';
import { ringEnd } from './delays.ts';
import { outcomeIndexes } from './outcome-matrix.ts';
import { type Row, rowOf } from './sample-rows.ts';
import { filterFor, markUnselected } from './select-calls.ts';

/** Rows that are enough to see what is meant. */
const ROWS = 5;
/** Calls that are looked at before it is seen whether there are rows enough. */
const BLOCK = 1 << 16;

/** Rows of the first calls that are searched for: at most `count` of them. */
export function selectedRows(table: CallTable, search: CallSearch, count = ROWS): Row[] {
  const { length } = table;
  const filter = filterFor(table, search);
  const isFound = finderFor(table, search);
  const flags = new Uint8Array(Math.min(BLOCK, length));
  const rows: Row[] = [];
  for (let from = 0; from < length && rows.length < count; from += BLOCK) {
    const isDropped = flags.subarray(0, length - from).fill(0);
    markUnselected(table, filter, isDropped, from);
    for (let i = isDropped.indexOf(0); i !== -1 && rows.length < count; ) {
      const call = from + i;
      if (isFound(call)) rows.push(rowOf(table, call));
      i = isDropped.indexOf(0, i + 1);
    }
  }
  return rows;
}

/** What no option asks for. */
function finderFor(
  { verdict, verdicts, resultOf, dictionaries, talk, ring, answer, end }: CallTable,
  { talkSeconds, ringSeconds, codes }: CallSearch,
): (call: number) => boolean {
  const outcomes = outcomeIndexes(verdicts);
  const hasCode = Array.from(resultOf, (result) =>
    codes?.includes(dictionaries.results[result]?.code ?? ''),
  );
  const ringOf = (call: number): number => {
    const rang = ring[call] as number;
    const outcome = outcomes[verdict[call] as number] as number;
    const until = ringEnd(outcome, answer[call] as number, end[call] as number);
    return rang === 0 || until === 0 ? -1 : until - rang;
  };
  return (call) =>
    isWithin(talkSeconds, Math.floor(talk[call] as number)) &&
    (ringSeconds === undefined || isWithin(ringSeconds, ringOf(call))) &&
    hasCode[verdict[call] as number] !== false;
}

/** False for what is not known, NaN. */
function isWithin(seconds: readonly [number, number] | undefined, value: number): boolean {
  return seconds === undefined || (value >= seconds[0] && value <= seconds[1]);
}
