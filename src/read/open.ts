import { once } from 'node:events';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { addAbortSignal, PassThrough, pipeline, type Readable, type Transform } from 'node:stream';
import { type CalldiagError, problem } from '../errors.ts';
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
  const size = path === STDIN ? undefined : sizeOf(path);
  const raw = size === undefined ? await openStream(path, stdin, signal) : openFile(path);
  let bytesIn = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of raw.chunks) {
        signal?.throwIfAborted();
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer);
        bytesIn += bytes.length;
        onBytes?.(bytes.length);
        yield bytes;
      }
    } catch (error) {
      if (!isErrno(error) || signal?.aborted === true) throw error;
      throw unreadable(path, error);
    }
  }
  const [head, chunks] = await peek(counted(), ZSTD.length);
  return {
    name: path,
    chunks: decompress(path, head, chunks),
    bytesIn: () => bytesIn,
    plainBytes: isPacked(head) ? undefined : size,
    close: raw.close,
  };
}

interface Raw {
  readonly chunks: AsyncIterable<unknown>;
  close(): void;
}

/** A file that is no file, but a named pipe or a device, is opened once only: it must not see its reader go away. */
async function openStream(
  path: string,
  stdin: Readable | undefined,
  signal: AbortSignal | undefined,
): Promise<Raw> {
  let stream = stdin;
  if (path !== STDIN) {
    const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
    stream = file;
    try {
      await once(file, 'open');
    } catch (error) {
      throw whyNotOpen(path, error);
    }
  }
  if (stream === undefined) throw problem('no-stdin', { path });
  // a pipe that says nothing must not keep an interrupted program waiting
  if (signal !== undefined) addAbortSignal(signal, stream);
  return { chunks: stream, close: () => stream.destroy() };
}

/** A file on disk answers at once: a stream would take longer to make than a small one to read. */
function openFile(path: string): Raw {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    throw whyNotOpen(path, error);
  }
  const close = (): void => {
    if (descriptor !== undefined) closeSync(descriptor);
    descriptor = undefined;
  };
  async function* chunks(): AsyncGenerator<Buffer> {
    try {
      while (descriptor !== undefined) {
        const bytes = Buffer.allocUnsafe(CHUNK_BYTES);
        const length = readSync(descriptor, bytes);
        if (length === 0) return;
        yield bytes.subarray(0, length);
        // signals and timers want their turn
        await new Promise(setImmediate);
      }
    } finally {
      close();
    }
  }
  return { chunks: chunks(), close };
}

function whyNotOpen(path: string, error: unknown): unknown {
  if (!isErrno(error)) return error;
  return error.code === 'ENOENT' ? problem('file-missing', { path }) : unreadable(path, error);
}

function unreadable(path: string, error: NodeJS.ErrnoException): CalldiagError {
  return problem(
    'file-unreadable',
    { path, reason: error.code ?? error.message },
    { cause: error },
  );
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
