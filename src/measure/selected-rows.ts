import type { CallSearch } from '../model/selection.ts';
import type { CallTable } from '../table/call-table.ts';
import { ringEnd } from './delays.ts';
import { outcomeIndexes } from './outcome-matrix.ts';
import { type Row, rowOf } from './sample-rows.ts';
import { filterFor, markUnselected } from './select-calls.ts';
import { HANG_UP_SIDES, sidesOf } from './who-hung-up.ts';

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
  table: CallTable,
  { talkSeconds, ringSeconds, codes, endedBySender }: CallSearch,
): (call: number) => boolean {
  const { verdict, verdicts, resultOf, dictionaries, talk, ring, answer, end } = table;
  const outcomes = outcomeIndexes(verdicts);
  const sides = sidesOf(table);
  const isWanted = Array.from(resultOf, (result, id) => {
    const code = dictionaries.results[result]?.code ?? '';
    const isSenders = HANG_UP_SIDES[sides[id] as number] === 'sender';
    return codes?.includes(code) !== false && !(endedBySender === false && isSenders);
  });
  const ringOf = (call: number): number => {
    const rang = ring[call] as number;
    const outcome = outcomes[verdict[call] as number] as number;
    const until = ringEnd(outcome, answer[call] as number, end[call] as number);
    return rang === 0 || until === 0 ? -1 : until - rang;
  };
  return (call) =>
    isWithin(talkSeconds, Math.floor(talk[call] as number)) &&
    (ringSeconds === undefined || isWithin(ringSeconds, ringOf(call))) &&
    isWanted[verdict[call] as number] === true;
}

/** False for what is not known, NaN. */
function isWithin(seconds: readonly [number, number] | undefined, value: number): boolean {
  return seconds === undefined || (value >= seconds[0] && value <= seconds[1]);
}
