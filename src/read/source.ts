import type { Readable } from 'node:stream';
import { type CalldiagError, problem } from '../errors.ts';
import type { Book } from '../model/book.ts';
import type { Text } from '../model/language.ts';
import { type AskedColumns, listResultColumns } from './assign-columns.ts';
import { decoderFor } from './decode.ts';
import type { Delimiter } from './delimiters.ts';
import { type Dialect, sniffDialect } from './dialect.ts';
import { type Encoding, EncodingGuess, markLength, utf16ToUtf8 } from './encoding.ts';
import { type OpenInput, openInput, peek } from './open.ts';

export interface ReadOptions {
  readonly book: Book;
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  readonly columns?: AskedColumns | undefined;
  readonly stdin?: Readable | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called with the size of each piece as it comes in, before decompression. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/** One input, understood and ready to be scanned. */
export interface Source {
  readonly name: string;
  readonly dialect: Dialect;
  readonly guess: EncodingGuess;
  /** The rows' bytes, from `dialect.dataOffset` on; UTF-16 already turned into UTF-8. */
  readonly chunks: AsyncIterable<Buffer>;
  /** Offset in the file of the first byte after the byte order mark. */
  readonly markBytes: number;
  /** The head up to the rows, in the bytes of `chunks`: what comes before them in the file. */
  readonly preamble: Buffer;
  bytesIn(): number;
  /** Size of the file, if it can be read anywhere and its bytes are those of `chunks`. */
  readonly plainBytes: number | undefined;
  /** Gives the file back, if `chunks` is not going to be read. */
  close(): void;
}

const HEAD_BYTES = 1 << 16;

/** Opens an input, decides encoding, delimiter and columns from its head, and leaves it at its first row. */
export async function openSource(path: string, options: ReadOptions): Promise<Source> {
  const input = await openInput(path, options.stdin, options.signal, options.onBytes);
  try {
    return await understand(path, input, options);
  } catch (error) {
    input.close();
    throw error;
  }
}

async function understand(path: string, input: OpenInput, options: ReadOptions): Promise<Source> {
  const [raw, all] = await peek(input.chunks, HEAD_BYTES);
  if (raw.length < HEAD_BYTES && isBlank(raw)) throw problem('empty-file', { path });
  const guess = new EncodingGuess(raw.subarray(0, HEAD_BYTES), options.encoding);
  refuseBinary(path, raw, guess);
  const markBytes = markLength(raw);
  const plain = guess.isUtf16 ? utf16ToUtf8(all, guess.encoding) : watched(all, guess);
  // utf16ToUtf8 drops the mark itself
  const [head, rest] = await peek(
    dropBytes(plain, guess.isUtf16 ? 0 : markBytes),
    guess.isUtf16 ? HEAD_BYTES / 2 : HEAD_BYTES - markBytes,
  );
  const encoding = guess.isUtf16 ? 'utf-8' : guess.encoding;
  const dialect = sniffDialect(path, head, raw.length < HEAD_BYTES, decoderFor(encoding), {
    book: options.book,
    delimiter: options.delimiter,
    forced: options.columns ?? {},
  });
  return {
    name: input.name,
    dialect,
    guess,
    chunks: dropBytes(rest, dialect.dataOffset),
    markBytes,
    preamble: head.subarray(0, dialect.dataOffset),
    bytesIn: input.bytesIn,
    plainBytes: guess.isUtf16 ? undefined : input.plainBytes,
    close: input.close,
  };
}

/** For whoever reads the rows: only there it shows that what was taken for results is none. */
export function tooManyResults(
  { name, dialect }: Pick<Source, 'name' | 'dialect'>,
  limit: number,
): CalldiagError {
  const columns = listResultColumns(dialect.assignment);
  return problem('too-many-results', { path: name, limit, columns });
}

/** Nothing but a byte order mark, spaces and line ends. */
function isBlank(bytes: Buffer): boolean {
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*$/.test(bytes.toString('latin1'));
}

/** Lets the guess see each chunk before it is decoded. */
async function* watched(
  chunks: AsyncIterable<Buffer>,
  guess: EncodingGuess,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    guess.see(chunk);
    yield chunk;
  }
}

async function* dropBytes(chunks: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const chunk of chunks) {
    if (left >= chunk.length) left -= chunk.length;
    else {
      yield left === 0 ? chunk : chunk.subarray(left);
      left = 0;
    }
  }
}

const KNOWN_FILES: readonly { magic: string; looksLike: Text }[] = [
  {
    magic: 'PK\x03\x04',
    looksLike: {
      en: 'an Excel workbook (.xlsx) or a ZIP archive',
      'zh-CN': ' Excel 工作簿（.xlsx）或 ZIP 压缩包',
    },
  },
  {
    magic: '\xd0\xcf\x11\xe0',
    looksLike: { en: 'an old Excel workbook (.xls)', 'zh-CN': '旧版 Excel 工作簿（.xls）' },
  },
  { magic: '%PDF', looksLike: { en: 'a PDF', 'zh-CN': ' PDF 文件' } },
  { magic: '\x89PNG', looksLike: { en: 'a picture', 'zh-CN': '图片' } },
  { magic: 'PAR1', looksLike: { en: 'a Parquet file', 'zh-CN': ' Parquet 文件' } },
  { magic: 'SQLite format 3', looksLike: { en: 'an SQLite database', 'zh-CN': ' SQLite 数据库' } },
  { magic: 'BZh', looksLike: { en: 'bzip2 data', 'zh-CN': ' bzip2 压缩数据' } },
  { magic: '\xfd7zXZ', looksLike: { en: 'xz data', 'zh-CN': ' xz 压缩数据' } },
];

/** A few stray control bytes are a damaged export; a tenth of them is no text at all. */
function refuseBinary(path: string, head: Buffer, guess: EncodingGuess): void {
  const start = head.toString('latin1', 0, 16);
  const known = KNOWN_FILES.find(({ magic }) => start.startsWith(magic));
  if (known !== undefined) throw problem('not-a-text-file', { path, looksLike: known.looksLike });
  // consoles like to call a web page .xls
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml)/i.test(start)) {
    const looksLike = { en: 'a web page or XML', 'zh-CN': '网页或 XML' };
    throw problem('not-a-text-file', { path, looksLike });
  }
  if (guess.isUtf16) return;
  const sample = head.subarray(0, 4096);
  const controls = sample.filter(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d,
  );
  if (controls.length > sample.length / 10) {
    const looksLike = { en: 'binary data', 'zh-CN': '二进制数据' };
    throw problem('not-a-text-file', { path, looksLike });
  }
}
