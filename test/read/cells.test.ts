import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBlock, parseHead, recordBytes } from '../../src/read/cells.ts';
import type { RecordBlock } from '../../src/read/records.ts';

const block = (text: string, ...starts: number[]): RecordBlock => ({
  bytes: Buffer.from(text),
  lines: starts.map((_, i) => i + 1),
  starts,
  offset: 0,
});
const utf8 = (bytes: Buffer): string => bytes.toString();

describe('the cells of a block of records', () => {
  it('are one list a record, empty lines left out', () => {
    const text = 'a,"b\n""c"""\r\n\r\nd,e"\n';
    expect(parseBlock(block(text, 0, 15), utf8, ',')).toEqual([
      ['a', 'b\n"c"'],
      ['d', 'e"'],
    ]);
  });

  it('are undefined for a record that csv-parse cannot read, and for no other', () => {
    expect(parseBlock(block('a,b\n"c,d\ne,f\n', 0, 4, 9), utf8, ',')).toEqual([
      ['a', 'b'],
      undefined,
      ['e', 'f'],
    ]);
  });

  it('are undefined where csv-parse sees more than one record, or none', () => {
    expect(parseBlock(block('a\nb\nc\n', 0, 4), utf8, ',')).toEqual([undefined, ['c']]);
    expect(parseBlock(block('a\n\n', 0, 2), utf8, ',')).toEqual([['a'], undefined]);
  });

  it('belong to bytes that end where the next record begins', () => {
    const two = block('a\r\n\nbc', 0, 4);
    expect([utf8(recordBytes(two, 0)), utf8(recordBytes(two, 1))]).toEqual(['a\r\n\n', 'bc']);
  });

  it('are the same in the head of a file, where csv-parse is left out if nothing is quoted', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab 用|;\t') });
    const end = fc.constantFrom('\n', '\r\n', '\r', '\n\n');
    const record = fc
      .tuple(fc.array(cell, { minLength: 2, maxLength: 4 }), end)
      .map(([cells, after]) => cells.join(',') + after);
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const starts = records.map((_, i) => Buffer.byteLength(records.slice(0, i).join('')));
        const whole = block(records.join(''), ...starts);
        expect(parseHead(whole, utf8, ',')).toEqual(parseBlock(whole, utf8, ','));
      }),
    );
    expect(parseHead(block('a,"b,c"\n', 0), utf8, ',')).toEqual([['a', 'b,c']]);
  });
});
