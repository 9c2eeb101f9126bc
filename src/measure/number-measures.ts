import type { LimitId } from '../model/ids.gen.ts';
import type { PlatformLimits } from '../model/limit.ts';
import type { NumberColumns } from '../table/number-columns.ts';
import type { PartColumns } from '../table/part-by-callee.ts';
import { type AnsweredLater, measureAnsweredLater } from './answered-later.ts';
import { type AttemptTimeline, measureAttemptTimeline } from './attempt-timeline.ts';
import { type Attempts, measureAttempts } from './attempts.ts';
import { groupByNumber } from './by-number.ts';
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

/**
 * The calls of each number are found once, for all that look at numbers.
 * @param room for all calls at least, to be written over
 */
export async function measureNumbers(
  table: NumberColumns,
  limits: Limits,
  room?: PartColumns,
): Promise<NumberMeasures> {
  const byNumber = groupByNumber(table, room);
  if (byNumber === undefined) {
    return {
      attempts: undefined,
      attemptTimeline: undefined,
      answeredLater: undefined,
      slots: undefined,
      dialling: undefined,
      numbers: undefined,
    };
  }
  const attemptTimeline = measureAttemptTimeline(table, byNumber);
  const numbers = await measureNumberHistory(table, byNumber);
  // a masked number is many in one: who answers later is somebody else
  const isTold = numbers.numbers > byNumber.numbers / 2;
  return {
    attempts: measureAttempts(byNumber, table),
    attemptTimeline,
    answeredLater:
      attemptTimeline && isTold ? measureAnsweredLater(byNumber, attemptTimeline) : undefined,
    slots: measureSlots(byNumber),
    dialling: measureDialling(table, byNumber, limits),
    numbers,
  };
}
