import { CalldiagError } from '../../src/errors.ts';
import { EncodingGuess, utf16ToUtf8 } from '../../src/read/encoding.ts';
import type { ReadOptions, Source } from '../../src/read/source.ts';
import type { Reject } from '../../src/scan/reject.ts';
import type { Dictionary } from '../../src/scan/row-columns.ts';
import { type Scanned, Scanner, type ScanOptions } from '../../src/scan/scanner.ts';
import { open } from './scan-file.ts';

export interface HowToRead extends Omit<ReadOptions, 'book'> {
  readonly timeZone: string;
}

export type HowToScan = Pick<ScanOptions, 'lane' | 'threads' | 'limits'>;

/** A file that was opened once and can be read again and again: to find its columns takes longer than its few rows. */
export interface Opened {
  readonly bytes: Buffer;
  readonly source: Source;
  readonly how: HowToRead;
}

/** The file, or why it cannot be read. */
export async function openOnce(
  path: string,
  bytes: Buffer,
  how: HowToRead,
): Promise<Opened | string> {
  try {
    const source = await open(path, how);
    for await (const _ of source.chunks);
    return { bytes, source, how };
  } catch (error) {
    if (error instanceof CalldiagError) return error.code;
    throw error;
  }
}

/** As `openSource` does it, but in chunks of any size. */
function again({ bytes, source, how }: Opened, chunkBytes: number): Source {
  const guess = new EncodingGuess(bytes, how.encoding);
  const skipped = guess.isUtf16
    ? source.preamble.length
    : source.markBytes + source.preamble.length;
  async function* pieces(from: number): AsyncGenerator<Buffer> {
    for (let at = from; at < bytes.length; at += chunkBytes) {
      yield bytes.subarray(at, at + chunkBytes);
    }
  }
  async function* text(): AsyncGenerator<Buffer> {
    let left = skipped;
    for await (const chunk of utf16ToUtf8(pieces(0), guess.encoding)) {
      if (chunk.length > left) yield chunk.subarray(left);
      left = Math.max(0, left - chunk.length);
    }
  }
  return { ...source, guess, chunks: guess.isUtf16 ? text() : pieces(skipped) };
}

/** Everything that a scan says, in a form in which two can be compared. */
export async function scanAll(
  files: readonly Opened[],
  how: HowToScan,
  chunkBytes = 1 << 18,
): Promise<unknown> {
  const rejects: Reject[] = [];
  const scanner = new Scanner({
    timeZone: files[0]?.how.timeZone ?? 'UTC',
    bytesTotal: undefined,
    onReject: (reject) => rejects.push(reject),
    ...how,
  });
  try {
    const done: Promise<Scanned>[] = [];
    for (const file of files) {
      const scan = scanner.scan(again(file, chunkBytes));
      done.push(scan.done);
      await scan.begun;
    }
    const counts = (await Promise.all(done)).map(({ rows, rejected }) => [rows, rejected]);
    const { columns, dictionaries } = scanner.finish();
    const { length, ...arrays } = columns;
    return {
      counts,
      length,
      columns: Object.fromEntries(
        Object.entries(arrays).map(([name, column]) => [
          name,
          `${column.constructor.name} ${column.join(' ')}`,
        ]),
      ),
      results: dictionaries.results,
      callers: stringsOf(dictionaries.callers),
      groups: stringsOf(dictionaries.groups),
      otherNumbers: stringsOf(dictionaries.otherNumbers),
      callIds: dictionaries.callIds,
      rejects,
      warnings: scanner.warnings.entries(),
    };
  } finally {
    await scanner.close();
  }
}

function stringsOf(dictionary: Dictionary): string[] {
  return Array.from({ length: dictionary.size }, (_, id) => dictionary.at(id));
}
