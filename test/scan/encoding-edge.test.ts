import { describe, expect, it } from 'vitest';
import { type LaneName, Scanner } from '../../src/scan/scanner.ts';
import { encode } from '../helpers/encode.ts';
import { open, temporaryFile } from './scan-file.ts';

// The encoding of a file that begins in ASCII shows far down, in the worst case in a character of which one piece of
// reading ends in the middle. Threads that read the ranges behind it must be told in time.

/** Bytes that are read at a time. */
const PIECE = 1 << 18;
const HEADER = 'call_id,status_code,status_msg,caller\r\n';
const TEXT = '用户占线';

/** Rows in ASCII up to a text that begins `before` bytes ahead of the piece's end, then rows like that one. */
function bytesWith(encoding: 'utf-8' | 'gb18030', before: number): Buffer {
  const row = (i: number, text: string): string => `c${i},200002,${text},0571\r\n`;
  let text = HEADER;
  let i = 0;
  while (text.length < PIECE - 200) text += row(i++, 'busy');
  // the text of this row takes up what is missing
  const next = `c${i + 1},200002,`;
  text += row(i, 'x'.repeat(PIECE - before - text.length - next.length - row(i, '').length)) + next;
  const head = Buffer.from(text);
  const tail = Array.from({ length: 3000 }, (_, k) => row(i + 2 + k, TEXT)).join('');
  return Buffer.concat([head, encode(`${TEXT},0571\r\n${tail}`, encoding)]);
}

async function scan(path: string, lane: LaneName, threads: number): Promise<unknown> {
  const limits = { threadsFrom: 0, range: 50_000, batch: 1 << 12 };
  const scanner = new Scanner({
    timeZone: 'UTC',
    bytesTotal: undefined,
    onReject: () => undefined,
    lane,
    threads,
    limits,
  });
  try {
    const source = await open(path);
    const { rows, rejected } = await scanner.scan(source).done;
    const { columns, dictionaries } = scanner.finish();
    const texts = dictionaries.results.map(({ text }) => text.slice(0, 20));
    const lines = [...columns.row];
    return { encoding: source.guess.encoding, rows, rejected, texts, lines };
  } finally {
    await scanner.close();
  }
}

describe.each(['utf-8', 'gb18030'] as const)('%s that shows at the end of a piece', (encoding) => {
  it.each([0, 1, 2, 3, 4, 5])('%d bytes before it', async (before) => {
    const bytes = bytesWith(encoding, before);
    // the plan of this test: here the first character beyond ASCII stands
    expect(bytes.findIndex((byte) => byte > 0x7f)).toBe(PIECE - before);
    const path = await temporaryFile(bytes);
    const expected = await scan(path, 'csv-parse', 1);
    expect(expected).toMatchObject({ encoding, rejected: 0 });
    expect((expected as { texts: string[] }).texts).toContain(TEXT);
    expect(await scan(path, 'kernel', 1)).toEqual(expected);
    expect(await scan(path, 'kernel', 3)).toEqual(expected);
  });
});
