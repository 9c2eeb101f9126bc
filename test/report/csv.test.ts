import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../src/report/csv.ts';

/** What a cell must come back as: what a spreadsheet would run begins with an apostrophe. */
function neutral(cell: string): string {
  return /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
}

describe('a line of CSV', () => {
  it('is quoted only where it must be', () => {
    expect(csvLine(['a', 1, 'b,c', 'say "hi"', '', '用户占线'])).toBe(
      'a,1,"b,c","say ""hi""",,用户占线\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=cmd|"/c calc"!A1'])(
    'does not let %j become a formula',
    (cell) => {
      expect(parse(csvLine([cell]))).toEqual([[`'${cell}`]]);
    },
  );

  it('neutralises a formula behind blanks, quotes or a full-width sign', () => {
    const cells = [' =1+1', '＝1+1', '\n=1+1', '＋1', '＠x', '－1'];
    expect(parse(csvLine(cells))).toEqual([cells.map((cell) => `'${cell}`)]);
  });

  it('leaves numbers numbers', () => {
    expect(csvLine([-5, 0, 2.5])).toBe('-5,0,2.5\r\n');
  });

  it('is read back by csv-parse as it was, formulas apart', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'a,"\r\n\t=+-@;|\' ') }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }),
        (rows) => {
          const wide = rows.map((row) => ['x', ...row]);
          const text = wide.map((row) => csvLine(row)).join('');
          const read = parse(text, { relax_column_count: true, record_delimiter: '\r\n' });
          const bare = read.map((row) => row.map((one) => one.replace(/^'/, '')));
          expect(bare).toEqual(wide.map((row) => row.map((one) => one.replace(/^'/, ''))));
          const live = read.flat().filter((one) => neutral(one) !== one);
          expect(live).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
