import { describe, expect, it } from 'vitest';
import { listResults } from '../../src/measure/results.ts';
import { countVerdicts } from '../../src/measure/verdict-counts.ts';
import type { CallTable } from '../../src/table/call-table.ts';
import { type Call, tableOf } from '../helpers/calls.ts';

const list = (table: CallTable) => listResults(table, countVerdicts(table));
const busy: Call = { outcome: 'busy/user-busy', code: '200002', text: '用户占线' };

describe('raw results', () => {
  it('are counted with what they were taken for, most frequent first, as they stand in the file', () => {
    const table = tableOf([
      { outcome: 'unreachable/rejected', code: ' 200005', smartCode: 'REJECTED' },
      busy,
      { outcome: 'no-answer/rang-out', earlyMediaCode: '200011' },
      busy,
    ]);
    const none = { code: '', smartCode: '', earlyMediaCode: '', text: '', rule: 'code-in-book' };
    expect(list(table)).toEqual([
      { ...none, code: '200002', text: '用户占线', outcome: 'busy/user-busy', calls: 2 },
      {
        ...none,
        code: ' 200005',
        smartCode: 'REJECTED',
        outcome: 'unreachable/rejected',
        calls: 1,
      },
      { ...none, earlyMediaCode: '200011', outcome: 'no-answer/rang-out', calls: 1 },
    ]);
  });

  it('are two where talk time gave one result two verdicts', () => {
    const table = tableOf([
      { outcome: 'completed/heard-in-full', code: '20000' },
      { outcome: 'early-hangup/hung-up-early', code: '20000' },
      { outcome: 'early-hangup/hung-up-early', code: '20000' },
    ]);
    // one result, as the scanner interns it
    const interned = { ...table, resultOf: new Uint32Array(3) };
    expect(list(interned).map(({ outcome, calls }) => [outcome, calls])).toEqual([
      ['early-hangup/hung-up-early', 2],
      ['completed/heard-in-full', 1],
    ]);
  });

  it('are one, whoever hung up', () => {
    const table = tableOf([
      { ...busy, whoHungUp: '用户' },
      { ...busy, whoHungUp: '机器' },
    ]);
    expect(list(table)).toMatchObject([{ code: '200002', calls: 2 }]);
  });

  it('leave out what no call has', () => {
    const table = tableOf([busy, { outcome: 'no-answer/rang-out', code: '200003' }]);
    expect(list({ ...table, length: 1 })).toMatchObject([{ code: '200002', calls: 1 }]);
    expect(list(tableOf([]))).toEqual([]);
  });

  it('sum to the calls', () => {
    const table = tableOf([busy, busy, { code: '200000' }, { outcome: 'unknown/no-result' }]);
    expect(list(table).reduce((sum, { calls }) => sum + calls, 0)).toBe(table.length);
  });
});
