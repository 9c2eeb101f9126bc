import { describe, expect, it } from 'vitest';
import { books } from '../../src/catalogue/books/index.gen.ts';
import { assignColumns } from '../../src/read/assign-columns.ts';
import type { Source } from '../../src/read/source.ts';
import { calleeText } from '../../src/scan/phone-number.ts';
import { RESULTS_AT_MOST } from '../../src/scan/result-list.ts';
import { RowAppender } from '../../src/scan/row-appender.ts';
import { RowMerger } from '../../src/scan/row-merger.ts';

const HEADER = ['状态码', '被叫', '通话ID', '通话时长', '接通时间', '结束时间', '备注'];

/** An appender whose only batch is the whole file, so that lines are those of the file. */
class OneBatch extends RowAppender {
  readonly #merger = new RowMerger(() => {}, 0);

  constructor() {
    super('Asia/Shanghai', 0);
  }

  startTable(header: readonly string[]): void {
    this.merge();
    const assignment = assignColumns(header, [], books['aliyun-vms'], {});
    this.startFile(assignment, header, header.length);
    this.#merger.startFile({ name: 'x', dialect: { assignment, dataLine: 0 } } as Source);
  }

  merge(): RowMerger {
    if (this.size > 0) this.#merger.add(this.take(0), this);
    return this.#merger;
  }

  finish(): ReturnType<RowMerger['finish']> {
    return this.merge().finish();
  }

  warnings(): ReturnType<RowMerger['warnings']['entries']> {
    return this.merge().warnings.entries();
  }
}

function start(header: readonly string[] = HEADER): OneBatch {
  const appender = new OneBatch();
  appender.startTable(header);
  return appender;
}

/** Appends one row of the usual columns and gives the reason for its rejection. */
function reject(cells: readonly string[], isCutOff = false): string | undefined {
  return start().append(cells, 2, isCutOff);
}

const GOOD = [
  '200002',
  '13800000001',
  'c1',
  '12',
  '2026-09-01 09:00:00',
  '2026-09-01 09:00:12',
  '忙',
];

describe('a row', () => {
  it('fills its columns', () => {
    const appender = start();
    expect(appender.append(GOOD, 7, false)).toBeUndefined();
    const { columns, dictionaries } = appender.finish();
    expect(columns.length).toBe(1);
    expect([columns.talk[0], columns.row[0], columns.fileStarts[0]]).toEqual([12, 7, 0]);
    expect((columns.end[0] as number) - (columns.answer[0] as number)).toBe(12);
    expect(columns.originate[0]).toBe(0);
    expect(columns.audio).toHaveLength(0);
    expect(calleeText(columns.callee[0] as number, dictionaries.otherNumbers)).toBe('13800000001');
    expect(dictionaries.results).toEqual([
      { code: '200002', smartCode: '', earlyMediaCode: '', text: '忙', whoHungUp: '' },
    ]);
    expect(appender.warnings()).toEqual([]);
  });

  it('may lack trailing cells if it reaches its result', () => {
    const header = ['通话ID', '状态码', '被叫', '通话时长'];
    const appender = start(header);
    expect(appender.append(['c1', '200002'], 2, false)).toBeUndefined();
    expect(appender.append(['c1'], 3, false)).toBe('too-few-cells');
    expect(appender.append(['c2', '200003', '1'], 4, false)).toBeUndefined();
    expect(appender.warnings()).toEqual([['short-rows', { count: 2, rows: 2, file: 0, row: 2 }]]);
  });

  it('may have empty cells too many, and no others', () => {
    expect(reject([...GOOD, '', ' '])).toBeUndefined();
    expect(reject([...GOOD, '', 'x'])).toBe('too-many-cells');
  });

  it('is cut off if it is the last, without line end and too short', () => {
    expect(reject(GOOD.slice(0, 4), true)).toBe('cut-off');
    expect(reject(GOOD, true)).toBeUndefined();
  });

  it('is no call if it repeats the header, as in files that were joined', () => {
    expect(reject(HEADER)).toBe('repeated-header');
    expect(reject([`\ufeff${HEADER[0]}`, ...HEADER.slice(1)])).toBe('repeated-header');
    expect(reject([...HEADER, ''])).toBe('repeated-header');
    expect(reject([...HEADER.slice(0, -1), 'x'])).toBeUndefined();
  });

  it('is no call without a result', () => {
    expect(reject(['', '13800000001', 'c1', '12', '', '', ' '])).toBe('no-result');
    expect(reject(['', '13800000001', 'c1', '12', '', '', '忙'])).toBeUndefined();
  });
});

describe('cells that cannot be read', () => {
  it('are counted, and the rows that have one, with the first of them', () => {
    const appender = start();
    const cells = (changes: Record<number, string>): string[] =>
      GOOD.map((cell, i) => changes[i] ?? cell);
    appender.append(GOOD, 2, false);
    appender.append(cells({ 3: 'soon', 4: 'yesterday' }), 3, false);
    appender.append(cells({ 4: 'later', 5: 'never' }), 4, false);
    appender.append(cells({ 1: '1.38E+10' }), 5, false);
    appender.append(cells({ 3: 'at once' }), 6, false);
    expect(new Map(appender.warnings())).toEqual(
      new Map([
        // rows 3 and 4
        ['unreadable-time', { count: 3, rows: 2, file: 0, row: 3 }],
        // rows 3 and 6, of which 3 is told of already
        ['unreadable-duration', { count: 2, rows: 1, file: 0, row: 3 }],
        ['numbers-in-e-notation', { count: 1, rows: 1, file: 0, row: 5 }],
      ]),
    );
    const { columns } = appender.finish();
    expect([columns.length, columns.callee[3], columns.answer[1]]).toEqual([5, 0, 0]);
    expect(columns.talk[1]).toBeNaN();
  });
});

describe('talk time', () => {
  it('is from answer to end where no column says it', () => {
    const appender = start(['状态码', '接通时间', '结束时间']);
    appender.append(['200000', '2026-09-01 09:00:00', '2026-09-01 09:00:31'], 2, false);
    appender.append(['200002', '', '2026-09-01 09:00:31'], 3, false);
    appender.append(['200000', '2026-09-01 09:00:31', '2026-09-01 09:00:00'], 4, false);
    expect([...appender.finish().columns.talk.subarray(0, 3)]).toEqual([
      31,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it('is what its column says, in that column’s unit', () => {
    const appender = start(['状态码', '通话时长(分钟)', '语音时长']);
    appender.append(['200000', '1.5', '90'], 2, false);
    const { columns } = appender.finish();
    expect([columns.talk[0], columns.audio[0]]).toEqual([90, 90]);
  });
});

describe('results', () => {
  const resultsOf = (appender: OneBatch): number => appender.finish().dictionaries.results.length;

  it('are kept once each', () => {
    const appender = start(['状态码', '备注']);
    for (let i = 0; i < 100; i++) appender.append([i % 2 ? '200002' : '200003', 'x'], i, false);
    expect(resultsOf(appender)).toBe(2);
  });

  it('beyond a limit lose their texts, which is counted, so that memory stays bounded', () => {
    const limit = 1 << 16;
    const appender = start(['状态码', '备注']);
    for (let i = 0; i < limit + 100; i++) {
      appender.append([i % 2 ? '200002' : '200003', `name ${i}`], i + 2, false);
    }
    // texts that are known, and rows without a text, lose nothing
    appender.append(['200003', 'name 0'], 1, false);
    appender.append(['200010', ''], 1, false);
    expect(resultsOf(appender)).toBe(limit + 3);
    expect(appender.warnings()).toContainEqual([
      'texts-left-out',
      { count: 100, rows: 100, file: 0, row: limit + 2 },
    ]);
  });

  it('have columns that are none if even the codes keep changing; memory stays bounded', () => {
    const step = 1 << 16;
    const appender = start(['状态码', '备注', '挂机方']);
    const append = (i: number, code: string): void => {
      appender.append([code, `name ${i}`, `agent ${i}`], i + 2, false);
    };
    for (let i = 0; i < 4 * step; i++) append(i, '200002');
    // 65,536 in full, as many again without text, then one without who hung up for all others
    expect(appender.warnings()).toContainEqual([
      'texts-left-out',
      { count: 3 * step, rows: 3 * step, file: 0, row: step + 2 },
    ]);
    for (let i = 0; i < step - 1; i++) append(i, `call ${i}`);
    expect(() => appender.merge()).not.toThrow();
    append(0, 'one more');
    expect(() => appender.merge()).toThrow(expect.objectContaining({ code: 'too-many-results' }));
    expect(resultsOf(appender)).toBe(RESULTS_AT_MOST + 1);
  });

  it('have codes of bounded length', () => {
    const appender = start(['状态码', '智能状态码', '早媒体码', '挂机方', '备注']);
    appender.append(
      Array.from({ length: 5 }, () => 'x'.repeat(10_000)),
      2,
      false,
    );
    const [result] = appender.finish().dictionaries.results;
    expect(Object.values(result ?? {}).map((cell) => cell.length)).toEqual([
      100, 100, 100, 400, 100,
    ]);
  });

  it('have texts of bounded length', () => {
    const appender = start(['状态码', '备注']);
    appender.append(['200002', 'x'.repeat(10_000)], 2, false);
    expect(appender.finish().dictionaries.results[0]?.text.length).toBeLessThan(1000);
  });
});

describe('several files', () => {
  it('have layouts of their own and share what they name', () => {
    const appender = start(['状态码', '被叫']);
    appender.append(['200002', '13800000001'], 2, false);
    appender.startTable(['callee', 'status_code']);
    appender.append(['+86 138-0000-0001', '200002'], 5, false);
    const { columns } = appender.finish();
    expect([...columns.fileStarts]).toEqual([0, 1]);
    expect([...columns.row.subarray(0, 2)]).toEqual([2, 5]);
    expect(columns.callee[0]).toBe(columns.callee[1]);
    expect(columns.result[0]).toBe(columns.result[1]);
    expect(appender.warnings()).toEqual([
      ['no-call-id-column', { count: 2, rows: 2, file: 0, row: 2 }],
    ]);
  });
});

describe('a line of totals', () => {
  it.each(['合计', '总计：', '合計', '總計', 'Total', 'subtotal'])('%s is no call', (word) => {
    const appender = start(['被叫', '状态码']);
    expect(appender.append(['', word, '10'], 2, false)).toBe('too-many-cells');
    expect(appender.append([word, '10'], 3, false)).toBe('summary-row');
    expect(appender.append(['13800000001', '200002'], 4, false)).toBeUndefined();
  });
});

describe('a call id', () => {
  it.each(['-', 'NULL', 'n/a', '1.22629E+11'])('%s is none', (id) => {
    const appender = start(['call_id', '被叫', '状态码']);
    appender.append([id, '13800000001', '200002'], 2, false);
    expect(appender.finish().columns.callId[0]).toBe(0);
    expect(appender.warnings().map(([warning]) => warning)).toEqual(['rows-without-call-id']);
  });
});

describe('a call id in spreadsheet quoting', () => {
  it('is the id without it, and a short hexadecimal id is no rounded number', () => {
    const appender = start(['call_id', '被叫', '状态码']);
    for (const id of ['12345', '="12345"', "'12345", '1e234567']) {
      appender.append([id, '13800000001', '200002'], 2, false);
    }
    expect([...appender.finish().columns.callId.subarray(0, 4)]).toEqual([2, 2, 2, 1]);
  });
});
