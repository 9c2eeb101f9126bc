import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordSplitter, type SplitterOptions } from '../../src/read/records.ts';

interface Piece {
  readonly kind: 'record' | 'open-quote' | 'too-long';
  readonly line: number;
  readonly offset: number;
  /** Without the line ends behind it. */
  readonly bytes: string;
}

/** All records and broken lines of a text that comes in these chunks; latin1, one character a byte. */
function split(chunks: readonly Buffer[], options: Partial<SplitterOptions> = {}): Piece[] {
  const pieces: Piece[] = [];
  const splitter = new RecordSplitter(
    { delimiter: 0x2c, cells: 0, doubleByte: () => false, ...options },
    {
      block({ bytes, lines, starts, offset }) {
        if (lines.length !== starts.length) throw new RangeError('a record without a line');
        starts.forEach((start, i) => {
          const raw = bytes.toString('latin1', start, starts[i + 1] ?? bytes.length);
          const line = lines[i] as number;
          const withoutEnd = raw.replace(/[\r\n]+$/, '');
          pieces.push({ kind: 'record', line, offset: offset + start, bytes: withoutEnd });
        });
      },
      broken({ reason, bytes, line, offset }) {
        pieces.push({ kind: reason, line, offset, bytes: bytes.toString('latin1') });
      },
    },
  );
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return pieces;
}

function splitText(text: string, options: Partial<SplitterOptions> = {}): Piece[] {
  return split([Buffer.from(text)], options);
}

/** Cuts bytes at every one of the places. */
function cutAt(bytes: Buffer, places: readonly number[]): Buffer[] {
  const cuts = [0, ...[...places].sort((a, b) => a - b), bytes.length];
  return cuts.slice(1).map((end, i) => bytes.subarray(cuts[i], end));
}

const summary = (pieces: readonly Piece[]): string[] =>
  pieces.map(({ kind, line, bytes }) => `${line} ${kind}: ${bytes}`);

const LINE_END = /\r\n|\n|\r/g;
const countLines = (text: string): number => text.match(LINE_END)?.length ?? 0;

interface Sheet {
  readonly delimiter: string;
  readonly cells: number;
  readonly rows: readonly (readonly string[])[];
  readonly text: string;
}

/** Tables as a spreadsheet may write them. A cell has at most one line break, so no line of its own looks like a row. */
const sheets: fc.Arbitrary<Sheet> = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    cells: fc.integer({ min: 1, max: 5 }),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    quoteAll: fc.boolean(),
    endsLine: fc.boolean(),
  })
  .chain(({ delimiter, cells, lineEnd, quoteAll, endsLine }) => {
    const word = fc.string({
      unit: fc.constantFrom('a', '7', ' ', '"', ',', ';', '\t', '|', '忙', 'é', '\u{1f600}'),
      maxLength: 5,
    });
    const cell = fc.oneof(
      { weight: 5, arbitrary: word },
      {
        weight: 1,
        arbitrary: fc
          .tuple(word, fc.constantFrom('\n', '\r\n', '\r'), word)
          .map((parts) => parts.join('')),
      },
    );
    const row = fc.record({
      row: fc.array(cell, { minLength: cells, maxLength: cells }),
      blankLines: fc.nat({ max: 2 }),
    });
    return fc.array(row, { maxLength: 6 }).map((rows): Sheet => {
      const written = rows.map(({ row, blankLines }, i) => {
        const line = row.map((cell) =>
          quoteAll ||
          /["\r\n]/.test(cell) ||
          cell.includes(delimiter) ||
          (cells === 1 && cell === '')
            ? `"${cell.replaceAll('"', '""')}"`
            : cell,
        );
        const isLast = i === rows.length - 1 && !endsLine;
        return line.join(delimiter) + (isLast ? '' : lineEnd.repeat(1 + blankLines));
      });
      return { delimiter, cells, rows: rows.map(({ row }) => row), text: written.join('') };
    });
  });

const optionsOf = ({ delimiter, cells }: Sheet): Partial<SplitterOptions> => ({
  delimiter: delimiter.charCodeAt(0),
  cells,
});

function csvParse(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as string[][];
}

describe('records of a healthy table', () => {
  it('are those that were written, whatever the dialect, and those that csv-parse reads', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const pieces = splitText(sheet.text, optionsOf(sheet));
        expect(pieces.map(({ kind }) => kind)).toEqual(sheet.rows.map(() => 'record'));
        const cells = pieces.map(({ bytes }) => {
          const text = Buffer.from(bytes, 'latin1').toString();
          return csvParse(text, sheet.delimiter)[0];
        });
        expect(cells).toEqual(sheet.rows);
        expect(csvParse(sheet.text, sheet.delimiter)).toEqual(sheet.rows);
      }),
      { numRuns: 500 },
    );
  });

  it('carry the offset of their bytes and the line on which they begin', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const bytes = Buffer.from(sheet.text);
        for (const piece of splitText(sheet.text, optionsOf(sheet))) {
          const end = piece.offset + piece.bytes.length;
          expect(bytes.toString('latin1', piece.offset, end)).toBe(piece.bytes);
          expect(piece.line).toBe(1 + countLines(bytes.toString('latin1', 0, piece.offset)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are the same wherever the bytes are cut in two', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const bytes = Buffer.from(sheet.text);
        const whole = split([bytes], optionsOf(sheet));
        for (let place = 0; place <= bytes.length; place++) {
          expect(split(cutAt(bytes, [place]), optionsOf(sheet))).toEqual(whole);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are the same in any number of pieces', () => {
    fc.assert(
      fc.property(sheets, fc.array(fc.nat(), { maxLength: 12 }), (sheet, cuts) => {
        const bytes = Buffer.from(sheet.text);
        const whole = split([bytes], optionsOf(sheet));
        const places = cuts.map((cut) => cut % (bytes.length + 1));
        expect(split(cutAt(bytes, places), optionsOf(sheet))).toEqual(whole);
        const single = Array.from(bytes, (byte) => Buffer.from([byte]));
        expect(split(single, optionsOf(sheet))).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('start where the caller says that they start', () => {
    const pieces = splitText('a,b\nc,d\n', { startOffset: 100, startLine: 7 });
    expect(pieces).toEqual([
      { kind: 'record', line: 7, offset: 100, bytes: 'a,b' },
      { kind: 'record', line: 8, offset: 104, bytes: 'c,d' },
    ]);
  });

  it('may have texts of many lines, as long as those are not rows themselves', () => {
    const text = '1,"Dear Sir,\n\nthe line, at seven, was busy\r\nYours, A",x\n2,b,y\n';
    expect(summary(splitText(text, { cells: 3 }))).toEqual([
      '1 record: 1,"Dear Sir,\n\nthe line, at seven, was busy\r\nYours, A",x',
      '5 record: 2,b,y',
    ]);
  });

  it('may have several cells of several lines each', () => {
    const text = '"a\nb","c","d\ne"\n1,2,3\n';
    expect(summary(splitText(text, { cells: 3 }))).toEqual([
      '1 record: "a\nb","c","d\ne"',
      '4 record: 1,2,3',
    ]);
  });

  it('keep quotes that stand inside a text', () => {
    const text = 'a,5" pipe,b\n"a"b,c,d\n';
    expect(summary(splitText(text, { cells: 3 }))).toEqual([
      '1 record: a,5" pipe,b',
      '2 record: "a"b,c,d',
    ]);
  });
});

describe('a quote that never closes', () => {
  const rows = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, i) => `${from + i},200002,text`);

  it('breaks its own line only, in the middle of a file', () => {
    const lines = [...rows(1, 4), '4,"200002,text', ...rows(5, 9)];
    const pieces = splitText(`${lines.join('\n')}\n`, { cells: 3 });
    expect(pieces.map(({ kind, line, bytes }) => [kind, line, bytes])).toEqual(
      lines.map((line, i) => [i === 3 ? 'open-quote' : 'record', i + 1, line]),
    );
  });

  it('breaks its own line only, at the end of a file', () => {
    expect(summary(splitText('1,a\n2,"b', { cells: 2 }))).toEqual([
      '1 record: 1,a',
      '2 open-quote: 2,"b',
    ]);
    expect(summary(splitText('1,a\r\n2,"b\r\n', { cells: 2 }))).toEqual([
      '1 record: 1,a',
      '2 open-quote: 2,"b',
    ]);
    expect(summary(splitText('"', { cells: 2 }))).toEqual(['1 open-quote: "']);
  });

  // [where the first stray quote stands, where the second]
  it.each([
    ['in different columns', '7,"200002,text', '507,200002,"text'],
    ['in the same column, both at its start', '7,200002,"text', '507,200002,"text'],
    [
      'in the same column, one at its start and one at its end',
      '7,200002,"text',
      '507,200002,text"',
    ],
    ['in the first column', '"7,200002,text', '"507,200002,text'],
  ])('does not swallow the rows up to another stray quote, %s', (_, first, second) => {
    const lines = [...rows(1, 7), first, ...rows(8, 507), second, ...rows(508, 600)];
    const pieces = splitText(`${lines.join('\r\n')}\r\n`, { cells: 3 });
    expect(pieces.map(({ line }) => line)).toEqual(lines.map((_, i) => i + 1));
    expect(pieces.map(({ bytes }) => bytes)).toEqual(lines);
    expect(pieces.filter(({ kind }) => kind === 'record').length).toBeGreaterThanOrEqual(597);
  });

  it('does not swallow the rows of a file of one column', () => {
    const lines = ['200002', '"200003', ...Array(6).fill('200004'), '200006"', '200007'];
    const pieces = splitText(lines.join('\n'), { cells: 1 });
    expect(pieces.map(({ bytes }) => bytes)).toEqual(lines);
  });

  it('gives the same lines however the bytes are cut', () => {
    const bytes = Buffer.from('1,"a\r\n2,b\r\n3,"c""\r\n"4,d\r\n5,"e\r\nf"\r\n6,"');
    const whole = split([bytes], { cells: 2 });
    for (let place = 0; place <= bytes.length; place++) {
      expect(split(cutAt(bytes, [place]), { cells: 2 })).toEqual(whole);
    }
  });

  it('is given up after a megabyte, and the lines behind it are read', () => {
    const lines = ['1,"a', ...Array.from({ length: 200_000 }, (_, i) => `${i},abcd`), '9,"z"'];
    const pieces = splitText(lines.join('\n'), { cells: 2 });
    expect(pieces.map(({ bytes }) => bytes)).toEqual(lines);
    expect(pieces[0]?.kind).toBe('open-quote');
    expect(pieces.filter(({ kind }) => kind !== 'record')).toHaveLength(1);
  });
});

describe('a line that is too long', () => {
  const long = (bytes: number): string => `7,${'x'.repeat(bytes)}`;

  it.each(['\n', '\r\n', '\r'])(
    'is dropped, and the lines behind it keep their numbers (%j)',
    (end) => {
      const text = ['1,a', long(3 << 20), '3,c', '', '5,e'].join(end);
      const bytes = Buffer.from(text);
      for (const size of [1 << 16, (1 << 16) + 1, 777_777, bytes.length]) {
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        const pieces = split(chunks, { cells: 2 });
        expect(pieces.map(({ kind, line }) => [kind, line])).toEqual([
          ['record', 1],
          ['too-long', 2],
          ['record', 3],
          ['record', 5],
        ]);
        expect(text.slice(pieces[2]?.offset, (pieces[2]?.offset as number) + 3)).toBe('3,c');
        expect(pieces[1]?.bytes).toMatch(/^7,x{100,5000}$/);
      }
    },
  );

  it('may end with CR and LF in different chunks', () => {
    const head = Buffer.from(`${long(2 << 20)}\r`);
    for (const tail of ['\n2,b\n', '2,b\n']) {
      const pieces = split([head, Buffer.from(tail)], { cells: 2 });
      expect(pieces.map(({ kind, line, bytes }) => [kind, line, bytes.slice(0, 3)])).toEqual([
        ['too-long', 1, '7,x'],
        ['record', 2, '2,b'],
      ]);
    }
    expect(split([head, Buffer.from('\n')], { cells: 2 })).toHaveLength(1);
    expect(split([head], { cells: 2 })).toHaveLength(1);
  });

  it('may be quoted, and may be the last', () => {
    const pieces = splitText(`1,a\n2,"${'y'.repeat(3 << 20)}"`, { cells: 2 });
    expect(pieces.map(({ kind, line }) => [kind, line])).toEqual([
      ['record', 1],
      ['too-long', 2],
    ]);
  });

  it('is one of more than a megabyte, to the byte, in one piece or in many', () => {
    const limit = 1 << 20;
    for (const [length, kind] of [
      [limit, 'record'],
      [limit + 1, 'too-long'],
    ] as const) {
      const bytes = Buffer.from(`${'z'.repeat(length)}\r\n1,b\r\n`);
      const expected = [kind, 'record'];
      expect(split([bytes]).map((piece) => piece.kind)).toEqual(expected);
      for (const place of [limit - 1, limit, limit + 1, limit + 2, limit + 3]) {
        expect(split(cutAt(bytes, [place])).map((piece) => piece.kind)).toEqual(expected);
      }
    }
  });

  it('is not kept in memory: many times its limit passes through', () => {
    const chunk = Buffer.alloc(1 << 20, 'x');
    const pieces = split([...Array.from({ length: 128 }, () => chunk), Buffer.from('\n1,b')]);
    expect(pieces.map(({ kind, line, offset }) => [kind, line, offset])).toEqual([
      ['too-long', 1, 0],
      ['record', 2, 2 ** 27 + 1],
    ]);
  });
});

describe('hostile bytes', () => {
  const bytes = fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...Buffer.from('"",,|\n\r\n')) },
        { weight: 2, arbitrary: fc.constantFrom(...Buffer.from('a7 \0')) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }) },
      ),
      { maxLength: 120 },
    )
    .map((array) => Buffer.from(array));
  const options = fc.record({
    delimiter: fc.constantFrom(0x2c, 0x7c),
    cells: fc.nat({ max: 4 }),
    doubleByte: fc.boolean().map((is) => () => is),
  });

  it('never throw, never lose or repeat a byte of a line, and never depend on the cuts', () => {
    fc.assert(
      fc.property(bytes, options, fc.array(fc.nat(), { maxLength: 8 }), (data, how, cuts) => {
        const pieces = split([data], how);
        let covered = 0;
        for (const piece of pieces) {
          const gap = data.toString('latin1', covered, piece.offset);
          expect(gap).toMatch(/^[\r\n]*$/);
          expect(piece.offset).toBeGreaterThanOrEqual(covered);
          expect(piece.line).toBe(1 + countLines(data.toString('latin1', 0, piece.offset)));
          covered = piece.offset + piece.bytes.length;
          expect(data.toString('latin1', piece.offset, covered)).toBe(piece.bytes);
        }
        expect(data.toString('latin1', covered)).toMatch(/^[\r\n]*$/);
        const places = cuts.map((cut) => cut % (data.length + 1));
        expect(split(cutAt(data, places), how)).toEqual(pieces);
        expect(
          split(
            Array.from(data, (byte) => Buffer.from([byte])),
            how,
          ),
        ).toEqual(pieces);
      }),
      { numRuns: 3000 },
    );
  });

  it('break single lines only: what is broken never spans lines', () => {
    fc.assert(
      fc.property(bytes, options, (data, how) => {
        const broken = split([data], how).filter(({ kind }) => kind !== 'record');
        for (const piece of broken) expect(piece.bytes).not.toMatch(/[\r\n]/);
        expect(broken.length).toBeLessThanOrEqual(countLines(data.toString('latin1')) + 1);
      }),
    );
  });

  // each of these took hours when every open quote looked through the megabyte behind it
  it.each([
    ['quotes that close and open again on every line', 'x",",y\n'],
    ['a good line after every such line', 'x",",y\na,b\n'],
    ['the same with CR only', 'x",",y\r'],
    ['nothing but open quotes', '"a\r'],
    ['nothing but quotes', '""",\n'],
    ['rows that never have the right number of cells', '"a\n",b,c\n'],
  ])('are read in a time that grows with their size only: %s', (_, line) => {
    const data = Buffer.from(line.repeat(Math.ceil((4 << 20) / line.length)));
    const pieces = split([data], { cells: 2 });
    const covered = pieces.reduce((sum, piece) => sum + countLines(piece.bytes) + 1, 0);
    expect(covered).toBe(countLines(data.toString('latin1')));
  });

  it('may come byte by byte behind an open quote', () => {
    const data = Buffer.from(`1,"a\n${'2,bcdefgh\n'.repeat(40_000)}`);
    const pieces = split(
      Array.from(data, (byte) => Buffer.from([byte])),
      { cells: 2 },
    );
    expect(pieces).toHaveLength(40_001);
  });

  it('do not cost a later record over two lines its chance', () => {
    const bad = 'x",",y\n'.repeat(1000);
    const good = 'a,b\n'.repeat(300_000);
    const pieces = splitText(`${bad}${good}1,"two\nlines"\n`, { cells: 2 });
    expect(pieces.at(-1)?.bytes).toBe('1,"two\nlines"');
  });
});

describe('encodings of two bytes a character', () => {
  // 0x817c is one character of GB18030; its second byte is a vertical bar
  const text = Buffer.from([0x81, 0x7c, 0x7c, 0x22, 0x61, 0x0a, 0x62, 0x22, 0x0a]);

  it('do not take the second byte for a delimiter', () => {
    const options = { delimiter: 0x7c, cells: 2, doubleByte: () => true };
    expect(split([text], options).map(({ kind }) => kind)).toEqual(['record']);
    for (let place = 0; place <= text.length; place++) {
      expect(split(cutAt(text, [place]), options)).toHaveLength(1);
    }
  });

  it('are told from encodings where that byte is a delimiter', () => {
    const options = { delimiter: 0x7c, cells: 3 };
    expect(split([text], options).map(({ kind }) => kind)).toEqual(['record']);
  });
});
