import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { books } from '../../src/catalogue/books/index.gen.ts';
import { assignColumns } from '../../src/read/assign-columns.ts';
import type { Source } from '../../src/read/source.ts';
import { calleeText } from '../../src/scan/phone-number.ts';
import type { Reject } from '../../src/scan/reject.ts';
import { RowAppender } from '../../src/scan/row-appender.ts';
import { RowMerger } from '../../src/scan/row-merger.ts';

const HEADER = ['状态码', '通话ID', '被叫号码', '主叫号码', '模板名称', '录音时长', '呼叫时间'];
const dialect = {
  assignment: assignColumns(HEADER, [], books['aliyun-vms'], {}),
  header: HEADER,
  cellCount: HEADER.length,
  dataLine: 2,
};
const source = { name: 'records.csv', dialect } as unknown as Source;

const row = fc.tuple(
  fc.constantFrom('200000', '200002', '200003', '', 'odd'),
  fc.constantFrom('', 'a', 'b', 'c', 'd'),
  fc.constantFrom('', '13800000001', '138****0002', '138****0003', '1.38E+10'),
  fc.constantFrom('', '057126880001', '057126880002'),
  fc.constantFrom('', '通知', '营销'),
  fc.constantFrom('', '30', 'x'),
  fc.constantFrom('', '2026-09-01 09:00:00', 'noon'),
);

/** A batch: who reads it, whether somebody read it wrongly before, and its rows. */
const piece = fc.record({
  lane: fc.nat({ max: 2 }),
  discardedBy: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
  wrong: fc.array(row, { maxLength: 3 }),
  rows: fc.array(row, { maxLength: 6 }),
});
type Row = readonly string[];

function fill(appender: RowAppender, rows: readonly Row[]): void {
  for (const [line, cells] of rows.entries()) {
    const reason = appender.append(cells, line, false);
    if (reason !== undefined) appender.reject(line, 0, reason, cells.join());
  }
}

/** Everything that can be seen of a merger. */
function outcome(merge: (merger: RowMerger, lanes: readonly RowAppender[]) => void) {
  const rejects: Reject[] = [];
  const merger = new RowMerger((reject) => rejects.push(reject), 7);
  const lanes = [0, 1, 2].map(() => {
    const lane = new RowAppender('Asia/Shanghai', 7);
    lane.startFile(dialect.assignment, HEADER, HEADER.length);
    return lane;
  });
  merge(merger, lanes);
  const { count } = merger;
  const warnings = merger.warnings.entries();
  const { columns, dictionaries } = merger.finish();
  const { otherNumbers, callers, groups, results } = dictionaries;
  return {
    count,
    warnings: warnings.sort(([a], [b]) => (a < b ? -1 : 1)),
    rejects,
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [
        name,
        typeof column === 'number' ? column : Array.from(column as Uint32Array),
      ]),
    ),
    callees: Array.from(columns.callee, (value) => calleeText(value, otherNumbers)),
    strings: [otherNumbers, callers, groups].map((list) =>
      Array.from({ length: list.size }, (_, id) => list.at(id)),
    ),
    results,
    callIds: dictionaries.callIds,
  };
}

describe('batches', () => {
  it('give the same table, whoever read them, wherever they were cut and whatever was thrown away', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(piece, { maxLength: 5 }), { minLength: 1, maxLength: 3 }),
        (files) => {
          const inPieces = outcome((merger, lanes) => {
            for (const pieces of files) {
              merger.startFile(source);
              for (const { lane, discardedBy, wrong, rows } of pieces) {
                const guesser = discardedBy === undefined ? undefined : lanes[discardedBy];
                if (guesser !== undefined) {
                  fill(guesser, wrong);
                  merger.discard(guesser.take(wrong.length), guesser);
                }
                const reader = lanes[lane] as RowAppender;
                fill(reader, rows);
                const batch = reader.take(rows.length);
                merger.add(batch, reader);
                reader.reuse(batch.columns);
              }
            }
          });
          const inOne = outcome((merger, [lane]) => {
            for (const pieces of files) {
              merger.startFile(source);
              const rows = pieces.flatMap((one) => one.rows);
              fill(lane as RowAppender, rows);
              merger.add((lane as RowAppender).take(rows.length), lane as RowAppender);
            }
          });
          expect(inPieces).toEqual(inOne);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('may begin their lists anew', () => {
    const rows = Array.from({ length: 70_000 }, (_, i) => ['200002', '', '', `${i}`, '', '', '']);
    const callersOf = (cut: number) =>
      outcome((merger, [lane]) => {
        merger.startFile(source);
        for (const part of [rows.slice(0, cut), rows.slice(cut), rows.slice(0, 3)]) {
          fill(lane as RowAppender, part);
          const batch = (lane as RowAppender).take(part.length);
          merger.add(batch, lane as RowAppender);
        }
      });
    const { columns, strings } = callersOf(68_000);
    expect(columns['caller']).toEqual([...rows.keys(), 0, 1, 2].map((i) => i + 1));
    expect(strings[1]).toEqual(['', ...rows.map((cells) => cells[3])]);
    expect(callersOf(10)).toEqual(callersOf(68_000));
  });
});
