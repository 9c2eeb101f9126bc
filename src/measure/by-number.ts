import { shared } from '../scan/grown.ts';
import type { NumberColumns } from '../table/number-columns.ts';
import { EqualsNumberer } from '../table/number-equals.ts';
import { type PartColumns, partByCallee } from '../table/part-by-callee.ts';
import { outcomeIndexes } from './outcome-matrix.ts';

/** The calls of each number, side by side and the earliest first: what its attempts were. In memory that threads share. */
export interface ByNumber {
  /** How many numbers were called. */
  readonly numbers: number;
  /** The calls of number `n` are entries `starts[n]` to `starts[n + 1]` of the columns below. */
  readonly starts: Uint32Array;
  /** Of each number, as the table has it. */
  readonly callee: Float64Array;
  /** Index in the table. */
  readonly call: Uint32Array;
  /** Local seconds; 0 where the call has no start. Such calls come first. Calls of the same second stand as in the table. */
  readonly originate: Uint32Array;
  /** Index in `OUTCOMES`. */
  readonly outcome: Uint8Array;
  /**
   * 1 for the first call of each number, 0 for the others. A loop over numbers within which a loop over calls is nested
   * spends most of its time on wrong guesses when the inner one ends; who goes over all calls at once with this spares it.
   */
  readonly opens: Uint8Array;
  /** Of the number that has most. */
  readonly mostCalls: number;
}

type Columns = Pick<ByNumber, 'call' | 'originate' | 'outcome'>;

/** Up to so many calls, the few that stand in a wrong place are moved one by one. */
const FEW = 32;

/**
 * Undefined where no call has a number. Calls without one are left out. In which order the numbers come says nothing,
 * but is the same for the same table.
 *
 * Parts that fit into the cache come first; within each, the numbers are told apart and their calls put side by side.
 * Sorting all calls by number takes three times as long: it walks all over the memory for every digit.
 */
export function groupByNumber(table: NumberColumns, room?: PartColumns): ByNumber | undefined {
  const parts = partByCallee(table, outcomeIndexes(table.verdicts), room);
  const count = parts.call.length;
  if (count === 0) return undefined;
  let longest = 0;
  for (let p = 0; p + 1 < parts.starts.length; p++) {
    longest = Math.max(longest, (parts.starts[p + 1] as number) - (parts.starts[p] as number));
  }
  const equals = new EqualsNumberer(longest);
  const scratch: Columns = {
    call: new Uint32Array(longest),
    originate: new Uint32Array(longest),
    outcome: new Uint8Array(longest),
  };
  // memory that is never written to is none
  const starts = shared(Uint32Array, count + 1);
  const callee = shared(Float64Array, count);
  // of one number of a part: where its next call goes, and the latest start that it has so far
  const cursors = new Uint32Array(2 * longest);
  const opens = shared(Uint8Array, count);
  let numbers = 0;
  let mostCalls = 0;
  for (let p = 0; p + 1 < parts.starts.length; p++) {
    const from = parts.starts[p] as number;
    const to = parts.starts[p + 1] as number;
    const distinct = equals.number(parts.callee.subarray(from, to));
    callee.set(equals.values.subarray(0, distinct), numbers);
    const part: Columns = {
      call: parts.call.subarray(from, to),
      originate: parts.originate.subarray(from, to),
      outcome: parts.outcome.subarray(from, to),
    };
    const ends = starts.subarray(numbers, numbers + distinct + 1);
    const most = putSideBySide(part, scratch, equals, cursors, ends);
    if (most > FEW) sortLong(part, ends);
    if (most > mostCalls) mostCalls = most;
    markFirst(ends.subarray(0, distinct), from, opens);
    numbers += distinct;
  }
  starts[numbers] = count;
  const { call, originate, outcome } = parts;
  const own = starts.subarray(0, numbers + 1);
  return {
    numbers,
    starts: own,
    callee: callee.subarray(0, numbers),
    call,
    originate,
    outcome,
    opens,
    mostCalls,
  };
}

/**
 * Orders a part by number, and the calls of those that have `FEW` at most by start. Writes where each number begins, and
 * where the last one ends.
 * @returns how many calls the number has that has most
 */
function putSideBySide(
  part: Columns,
  scratch: Columns,
  { numberOf, counts }: EqualsNumberer,
  cursors: Uint32Array,
  starts: Uint32Array,
): number {
  const { call, originate, outcome } = part;
  const distinct = starts.length - 1;
  let begin = 0;
  let most = 0;
  for (let n = 0; n < distinct; n++) {
    const calls = counts[n] as number;
    if (calls > most) most = calls;
    starts[n] = begin;
    cursors[2 * n] = begin;
    cursors[2 * n + 1] = 0;
    begin += calls;
  }
  starts[distinct] = begin;
  scratch.call.set(call);
  scratch.originate.set(originate);
  scratch.outcome.set(outcome);
  const { call: calls, originate: originates, outcome: outcomes } = scratch;
  for (let i = 0; i < call.length; i++) {
    const number = numberOf[i] as number;
    const start = originates[i] as number;
    let to = cursors[2 * number] as number;
    cursors[2 * number] = to + 1;
    if (start >= (cursors[2 * number + 1] as number)) {
      // nearly always
      cursors[2 * number + 1] = start;
    } else {
      const first = starts[number] as number;
      if (to - first < FEW) {
        for (; to > first && (originate[to - 1] as number) > start; to--) {
          originate[to] = originate[to - 1] as number;
          call[to] = call[to - 1] as number;
          outcome[to] = outcome[to - 1] as number;
        }
      }
    }
    originate[to] = start;
    call[to] = calls[i] as number;
    outcome[to] = outcomes[i] as number;
  }
  return most;
}

/** Moves the beginnings of a part's numbers to where the part is, and marks the calls that are there. */
function markFirst(starts: Uint32Array, from: number, opens: Uint8Array): void {
  for (let n = 0; n < starts.length; n++) {
    const first = (starts[n] as number) + from;
    starts[n] = first;
    opens[first] = 1;
  }
}

/** Apart from the loops that every part needs: as part of these it would be compiled again and again. */
function sortLong(part: Columns, starts: Uint32Array): void {
  for (let n = 0; n + 1 < starts.length; n++) {
    const from = starts[n] as number;
    const to = starts[n + 1] as number;
    if (to - from > FEW) sortMany(part, from, to);
  }
}

/** For numbers with very many calls, which are nearly always in order already. */
function sortMany({ call, originate, outcome }: Columns, from: number, to: number): void {
  let isSorted = true;
  for (let i = from + 1; i < to && isSorted; i++) {
    isSorted = (originate[i - 1] as number) <= (originate[i] as number);
  }
  if (isSorted) return;
  // a start, and behind it which call it is: no two are equal, so that equal starts keep their order
  const keys = BigUint64Array.from({ length: to - from }, (_, i) => {
    return (BigInt(originate[from + i] as number) << 32n) | BigInt(i);
  }).sort();
  const calls = call.slice(from, to);
  const starts = originate.slice(from, to);
  const outcomes = outcome.slice(from, to);
  for (let i = 0; i < keys.length; i++) {
    const own = Number((keys[i] as bigint) & 0xffffffffn);
    call[from + i] = calls[own] as number;
    originate[from + i] = starts[own] as number;
    outcome[from + i] = outcomes[own] as number;
  }
}
