import { describe, expect, it } from 'vitest';
import { listUnknownResults } from '../../src/measure/unknown-results.ts';
import { type Call, countedTable } from '../helpers/calls.ts';

const unknown = (code: string, text: string, row: number, file = 0): Call => ({
  outcome: 'unknown/unknown-code',
  code,
  text,
  row,
  file,
});

describe('unknown results', () => {
  it('are listed by frequency, each with its first row', () => {
    const table = countedTable([
      unknown('200999', '', 2),
      { outcome: 'busy/user-busy', code: '200002', row: 3 },
      unknown('7777', 'zzz', 4),
      unknown('7777', 'zzz', 9),
      unknown('7777', 'yyy', 5, 1),
    ]);
    expect(listUnknownResults(...table)).toEqual([
      { code: '7777', text: 'zzz', calls: 2, firstRow: 4, file: 0 },
      { code: '200999', text: '', calls: 1, firstRow: 2, file: 0 },
      { code: '7777', text: 'yyy', calls: 1, firstRow: 5, file: 1 },
    ]);
  });

  it('are one, whoever hung up', () => {
    const table = countedTable([
      { ...unknown('200999', '', 2), whoHungUp: '用户' },
      { ...unknown('200999', '', 3), whoHungUp: '机器' },
    ]);
    expect(listUnknownResults(...table)).toMatchObject([{ code: '200999', calls: 2 }]);
  });

  it('name the cell that holds a code, whichever it is', () => {
    const table = countedTable([
      { outcome: 'unknown/unknown-code', smartCode: 'ZZZ' },
      { outcome: 'unknown/unknown-code', earlyMediaCode: '200130' },
      { outcome: 'unknown/no-result', text: '执行完成' },
    ]);
    expect(listUnknownResults(...table).map(({ code, text }) => code || text)).toEqual([
      'ZZZ',
      '200130',
      '执行完成',
    ]);
  });

  it('are none where every result is known', () => {
    expect(listUnknownResults(...countedTable([{}, { outcome: 'busy/user-busy' }]))).toEqual([]);
  });
});
