import { describe, expect, it } from 'vitest';
import { RejectLog } from '../../src/report/reject-log.ts';

describe('the log of rejected rows', () => {
  it('counts all and keeps the first ten', () => {
    const log = new RejectLog();
    for (let row = 2; row < 102; row++) {
      const reason = row % 4 === 0 ? 'cut-off' : 'too-few-cells';
      log.add({ file: 'a.csv', row, byteOffset: row * 10, reason, raw: `${row}` });
    }
    expect(log.sample.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(log.byReason()).toEqual([
      { reason: 'too-few-cells', rows: 75 },
      { reason: 'cut-off', rows: 25 },
    ]);
  });

  it('says nothing where nothing was rejected', () => {
    const log = new RejectLog();
    expect([log.sample, log.byReason(), log.reasons()]).toEqual([[], [], { en: '', 'zh-CN': '' }]);
  });
});
