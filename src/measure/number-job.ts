import type { NumberColumns } from '../table/number-columns.ts';
import { type PartColumns, roomForParts } from '../table/part-by-callee.ts';
import { type ByNumber, groupByNumber } from './by-number.ts';
import { type Limits, NUMBER_PARTS, type Numbered, type NumberPart } from './number-measures.ts';

/** How many calls there will be at most: what a thread is told before there are any. */
export interface NumberRoom {
  readonly rows: number;
}

/** Columns, and the texts of the numbers that are no plain digits. */
export interface NumberTask {
  readonly table: Omit<NumberColumns, 'dictionaries'>;
  readonly texts: readonly string[];
  readonly limits: Limits;
}

/** One of `NUMBER_PARTS`, and an entry for each of them: 1 if somebody has taken it. */
export interface PartTask {
  readonly part: number;
  readonly taken: Int32Array;
}

/** Takes a part; false if somebody else did before. */
export function take({ part, taken }: PartTask): boolean {
  return Atomics.exchange(taken, part, 1) === 0;
}

/**
 * What a thread does that measures numbers. First it makes room for them; then it puts the calls of each number together
 * and answers `ByNumber`, in shared memory; then it answers a part of the measures, if nobody else has taken it.
 */
export function numberJob(): (
  given: NumberRoom | NumberTask | PartTask,
) => Promise<ByNumber | NumberPart | undefined> {
  let room: PartColumns | undefined;
  let calls: Numbered | undefined;
  return async (given) => {
    if ('rows' in given) {
      room = roomForParts(given.rows);
      return undefined;
    }
    if ('part' in given) {
      return calls !== undefined && take(given) ? NUMBER_PARTS[given.part]?.(calls) : undefined;
    }
    const { texts, limits } = given;
    const otherNumbers = { size: texts.length, at: (id: number): string => texts[id] ?? '' };
    const table = { ...given.table, dictionaries: { otherNumbers } };
    const byNumber = groupByNumber(table, room);
    calls = byNumber && { table, byNumber, limits };
    return byNumber;
  };
}
