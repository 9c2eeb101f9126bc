import type { LimitId } from '../model/ids.gen.ts';
import type { PlatformLimits } from '../model/limit.ts';
import type { NumberColumns } from '../table/number-columns.ts';
import { type AnsweredLater, measureAnsweredLater } from './answered-later.ts';
import { type AttemptTimeline, measureAttemptTimeline } from './attempt-timeline.ts';
import { type Attempts, measureAttempts } from './attempts.ts';
import { type ByNumber, groupByNumber } from './by-number.ts';
import { type Dialling, measureDialling } from './dialling.ts';
import { measureNumberHistory, type NumberHistory } from './number-history.ts';
import { measureSlots, type Slots } from './slots.ts';

/** What can be measured where the calls of each number are known. */
export interface NumberMeasures {
  readonly attempts: Attempts | undefined;
  readonly attemptTimeline: AttemptTimeline | undefined;
  /** Undefined also where most numbers are masked. */
  readonly answeredLater: AnsweredLater | undefined;
  readonly slots: Slots | undefined;
  readonly dialling: Dialling | undefined;
  readonly numbers: NumberHistory | undefined;
}

export type Limits = PlatformLimits & { readonly id: LimitId };

/** Calls in columns, those of each number together, and what they are held against. */
export interface Numbered {
  readonly table: NumberColumns;
  readonly byNumber: ByNumber;
  readonly limits: Limits;
}

export type NumberPart = Partial<NumberMeasures>;

/** The measures in parts, which whoever has the calls can make in any order, or not at all if somebody else does. */
export const NUMBER_PARTS: readonly ((calls: Numbered) => NumberPart | Promise<NumberPart>)[] = [
  ({ byNumber }) => ({ slots: measureSlots(byNumber) }),
  ({ table, byNumber }) => {
    const attemptTimeline = measureAttemptTimeline(table, byNumber);
    const answeredLater = attemptTimeline && measureAnsweredLater(byNumber, attemptTimeline);
    return { attemptTimeline, answeredLater };
  },
  async ({ table, byNumber }) => ({ numbers: await measureNumberHistory(table, byNumber) }),
  ({ table, byNumber, limits }) => ({ dialling: measureDialling(table, byNumber, limits) }),
  ({ table, byNumber }) => ({ attempts: measureAttempts(byNumber, table) }),
];

/** The calls of each number are found once, for all that look at numbers. */
export async function measureNumbers(
  table: NumberColumns,
  limits: Limits,
): Promise<NumberMeasures> {
  const byNumber = groupByNumber(table);
  if (byNumber === undefined) return joinParts([], 0);
  const parts: NumberPart[] = [];
  for (const measure of NUMBER_PARTS) parts.push(await measure({ table, byNumber, limits }));
  return joinParts(parts, byNumber.numbers);
}

/** @param numbers how many there are */
export function joinParts(parts: readonly NumberPart[], numbers: number): NumberMeasures {
  const measures: NumberMeasures = Object.assign(
    {
      attempts: undefined,
      attemptTimeline: undefined,
      answeredLater: undefined,
      slots: undefined,
      dialling: undefined,
      numbers: undefined,
    },
    ...parts,
  );
  // a masked number is many in one: who answers later is somebody else
  const isTold = (measures.numbers?.numbers ?? 0) > numbers / 2;
  return isTold ? measures : { ...measures, answeredLater: undefined };
}
