import type { CallTable } from '../table/call-table.ts';
import { emptyMatrix, type OutcomeMatrix, outcomeIndexes, WIDTH } from './outcome-matrix.ts';
import type { VerdictCounts } from './verdict-counts.ts';

/** Who ended the call: the person called, or the sender's machine or agent; `unknown` where the row does not say. */
export const HANG_UP_SIDES = ['callee', 'sender', 'unknown'] as const;
export type HangUpSide = (typeof HANG_UP_SIDES)[number];

export interface WhoHungUp {
  /** Index in `HANG_UP_SIDES` for each verdict. */
  readonly sideOf: Uint8Array;
  /** Calls by side (the rows) and outcome. */
  readonly matrix: OutcomeMatrix;
}

/**
 * What exports write, in lower case. A bare 0 or 1 is no word: two interfaces of one provider give them opposite
 * meanings. In two-party calls the first leg (A) is the sender's own.
 */
const WORDS: Readonly<Record<Exclude<HangUpSide, 'unknown'>, readonly string[]>> = {
  callee: [
    '用户',
    '被叫',
    '客户',
    '被叫用户',
    'user',
    'callee',
    'called',
    'customer',
    'client',
    'bleg',
  ],
  sender: [
    ...['机器', '机器人', '系统', '平台', '主叫', '坐席', '座席'],
    ...['machine', 'robot', 'system', 'platform', 'caller', 'agent', 'seat', 'aleg'],
  ],
};
const SIDES = new Map(
  Object.entries(WORDS).flatMap(([side, words]) =>
    words.map((word) => [word, HANG_UP_SIDES.indexOf(side as HangUpSide)]),
  ),
);
const UNKNOWN = HANG_UP_SIDES.indexOf('unknown');

/** Index in `HANG_UP_SIDES` for each verdict. */
export function sidesOf({
  resultOf,
  dictionaries,
}: Pick<CallTable, 'resultOf' | 'dictionaries'>): Uint8Array {
  return Uint8Array.from(resultOf, (result) => {
    const cell = dictionaries.results[result]?.whoHungUp ?? '';
    return SIDES.get(cell.normalize('NFKC').trim().toLowerCase()) ?? UNKNOWN;
  });
}

export function countWhoHungUp(
  table: Pick<CallTable, 'verdicts' | 'resultOf' | 'dictionaries'>,
  { calls }: Pick<VerdictCounts, 'calls'>,
): WhoHungUp {
  const { verdicts } = table;
  const sideOf = sidesOf(table);
  const outcome = outcomeIndexes(verdicts);
  const matrix = emptyMatrix(HANG_UP_SIDES.length);
  for (let id = 0; id < sideOf.length; id++) {
    const at = (sideOf[id] as number) * WIDTH + (outcome[id] as number);
    matrix.counts[at]! += calls[id] as number;
  }
  return { sideOf, matrix };
}
