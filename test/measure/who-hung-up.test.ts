import { describe, expect, it } from 'vitest';
import { rowOf } from '../../src/measure/outcome-matrix.ts';
import { countWhoHungUp, HANG_UP_SIDES, type HangUpSide } from '../../src/measure/who-hung-up.ts';
import { OUTCOMES, type Outcome } from '../../src/model/category.ts';
import { type Call, countedTable } from '../helpers/calls.ts';

/** Calls by side and outcome, those that are not 0. */
function counted(calls: readonly Call[]): Record<string, number> {
  const [table, counts] = countedTable(calls);
  const { matrix } = countWhoHungUp(table, counts);
  return Object.fromEntries(
    HANG_UP_SIDES.flatMap((side, row) =>
      [...rowOf(matrix, row)].flatMap((own, outcome) =>
        own > 0 ? [[`${side} ${OUTCOMES[outcome]}`, own]] : [],
      ),
    ),
  );
}

const EARLY: Outcome = 'early-hangup/hung-up-early';
const HEARD: Outcome = 'completed/heard-in-full';

describe('who hung up', () => {
  it('is counted by outcome', () => {
    const calls: Call[] = [
      { outcome: EARLY, whoHungUp: '用户' },
      { outcome: EARLY, whoHungUp: '用户' },
      { outcome: EARLY, whoHungUp: '机器' },
      { outcome: HEARD, whoHungUp: '机器' },
      { outcome: HEARD, whoHungUp: '' },
      { outcome: 'no-answer/rang-out' },
    ];
    expect(counted(calls)).toEqual({
      'callee early-hangup/hung-up-early': 2,
      'sender early-hangup/hung-up-early': 1,
      'sender completed/heard-in-full': 1,
      'unknown completed/heard-in-full': 1,
      'unknown no-answer/rang-out': 1,
    });
  });

  it.each<[HangUpSide, string[]]>([
    [
      'callee',
      ['用户', 'User', ' user ', 'USER', 'ｕｓｅｒ', 'bleg', '被叫', 'customer', 'client'],
    ],
    ['sender', ['机器', 'Machine', '机器人', 'aleg', 'agent', 'seat', 'system', '坐席', '主叫']],
    // two interfaces of one provider give 0 and 1 opposite meanings
    ['unknown', ['0', '1', '', '-', '正常', 'users']],
  ])('%s is what these words say', (side, words) => {
    const [table, counts] = countedTable(words.map((whoHungUp) => ({ outcome: EARLY, whoHungUp })));
    const { sideOf } = countWhoHungUp(table, counts);
    expect([...sideOf].map((index) => HANG_UP_SIDES[index])).toEqual(words.map(() => side));
  });
});
