import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { addAbortSignal, PassThrough, pipeline, type Readable, type Transform } from 'node:stream';
import { problem } from '../errors.ts';
import { sizeOf } from './file-stats.ts';
import { STDIN } from './inputs.ts';

/** The bytes of one input, decompressed. */
export interface OpenInput {
  readonly name: string;
  readonly chunks: AsyncIterable<Buffer>;
  /** Bytes read so far as they came in, before decompression. */
  bytesIn(): number;
  /** Size of a file that can be read anywhere, as it lies on disk; undefined for pipes and what is compressed. */
  readonly plainBytes: number | undefined;
  /** Gives the file back. Only needed if `chunks` is never read: whoever reads it closes it. */
  close(): void;
}

const CHUNK_BYTES = 1 << 18;
const GZIP = Buffer.from([0x1f, 0x8b]);
const ZSTD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/** Opens a file or standard input. Compression is told by the first bytes, not by the name, so that it works in pipes too. */
export async function openInput(
  path: string,
  stdin: Readable | undefined,
  signal: AbortSignal | undefined,
  onBytes?: (bytes: number) => void,
): Promise<OpenInput> {
  const raw = await openRaw(path, stdin);
  // a pipe that says nothing must not keep an interrupted program waiting
  if (signal !== undefined) addAbortSignal(signal, raw);
  let bytesIn = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of raw) {
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
        bytesIn += bytes.length;
        onBytes?.(bytes.length);
        yield bytes;
      }
    } catch (error) {
      if (!isErrno(error) || signal?.aborted === true) throw error;
      throw problem(
        'file-unreadable',
        { path, reason: error.code ?? error.message },
        { cause: error },
      );
    }
  }
  const [head, chunks] = await peek(counted(), ZSTD.length);
  return {
    name: path,
    chunks: decompress(path, head, chunks),
    bytesIn: () => bytesIn,
    plainBytes: path === STDIN || isPacked(head) ? undefined : sizeOf(path),
    close: () => raw.destroy(),
  };
}

/** Opens a file once only: a named pipe must not see its reader go away. */
async function openRaw(path: string, stdin: Readable | undefined): Promise<Readable> {
  if (path === STDIN) {
    if (stdin === undefined) throw problem('no-stdin', { path });
    return stdin;
  }
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  try {
    await once(file, 'open');
    return file;
  } catch (error) {
    if (!isErrno(error)) throw error;
    if (error.code === 'ENOENT') throw problem('file-missing', { path });
    throw problem(
      'file-unreadable',
      { path, reason: error.code ?? error.message },
      { cause: error },
    );
  }
}

function beginsWith(head: Buffer, magic: Buffer): boolean {
  return head.subarray(0, magic.length).equals(magic);
}

function isPacked(head: Buffer): boolean {
  return beginsWith(head, GZIP) || beginsWith(head, ZSTD);
}

async function* decompress(
  path: string,
  head: Buffer,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  if (!isPacked(head)) {
    yield* chunks;
    return;
  }
  // most files are not compressed, and need not wait for what would unpack them
  const zlib = await import('node:zlib');
  const isZstd = beginsWith(head, ZSTD);
  // Node 20, the oldest that calldiag runs on, has no Zstandard
  const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Transform };
  if (isZstd && createZstdDecompress === undefined) throw problem('no-zstd', { path });
  const unpack =
    isZstd && createZstdDecompress !== undefined
      ? createZstdDecompress()
      : zlib.createGunzip({ chunkSize: CHUNK_BYTES });
  // pipeline's error also destroys its last stream, where the loop below meets it
  const output = pipeline(chunks, unpack, new PassThrough(), () => undefined);
  try {
    for await (const chunk of output) yield chunk as Buffer;
  } catch (error) {
    if (!isErrno(error) || !/^(?:Z_|ZSTD_|ERR_ZSTD)/.test(error.code ?? '')) throw error;
    throw problem('damaged-archive', { path, reason: error.message }, { cause: error });
  }
}

/** Reads at least `bytes` bytes (fewer at the end of input) and gives them back together with the whole stream. */
export async function peek(
  chunks: AsyncIterable<Buffer>,
  bytes: number,
): Promise<[head: Buffer, all: AsyncGenerator<Buffer>]> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read: Buffer[] = [];
  let length = 0;
  let ended = false;
  while (length < bytes && !ended) {
    const next = await iterator.next();
    if (next.done === true) ended = true;
    else {
      read.push(next.value);
      length += next.value.length;
    }
  }
  const head = Buffer.concat(read);
  async function* all(): AsyncGenerator<Buffer> {
    try {
      if (head.length > 0) yield head;
      while (!ended) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      // closes the file when the reader stops early
      await iterator.return?.();
    }
  }
  return [head, all()];
}

function isErrno(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
