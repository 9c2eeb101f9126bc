import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import zlib, { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openInput, peek } from '../../src/read/open.ts';
import { open, temporaryDirectory, temporaryFile } from '../scan/scan-file.ts';

async function readAll(path: string, stdin?: Readable): Promise<string> {
  const { chunks } = await openInput(path, stdin, undefined);
  const read: Buffer[] = [];
  for await (const chunk of chunks) read.push(chunk);
  return Buffer.concat(read).toString('latin1');
}

const TEXT = 'status_code,callee\n200002,13800000001\n';

describe('opening an input', () => {
  it('gives the bytes of a file as they are, and counts them', async () => {
    const path = await temporaryFile(TEXT);
    const input = await openInput(path, undefined, undefined);
    const chunks: Buffer[] = [];
    for await (const chunk of input.chunks) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe(TEXT);
    expect(input.bytesIn()).toBe(TEXT.length);
  });

  it('reads standard input for -, in strings or in single bytes', async () => {
    expect(await readAll('-', Readable.from([TEXT]))).toBe(TEXT);
    const bytes = Array.from(gzipSync(TEXT), (byte) => Buffer.from([byte]));
    expect(await readAll('-', Readable.from(bytes))).toBe(TEXT);
  });

  it('has no standard input of its own', async () => {
    await expect(openInput('-', undefined, undefined)).rejects.toMatchObject({ code: 'no-stdin' });
  });

  it('unpacks gzip by its first bytes, whatever the name', async () => {
    expect(await readAll(await temporaryFile(gzipSync(TEXT), 'records.csv'))).toBe(TEXT);
    expect(await readAll(await temporaryFile(TEXT, 'records.csv.gz'))).toBe(TEXT);
  });

  it('unpacks gzip of several members', async () => {
    const members = [gzipSync(TEXT), gzipSync(''), gzipSync('a'), gzipSync('bc')];
    expect(await readAll(await temporaryFile(Buffer.concat(members)))).toBe(`${TEXT}abc`);
  });

  it('tells a truncated or damaged archive', async () => {
    const packed = gzipSync(TEXT.repeat(500));
    const flipped = Buffer.from(packed);
    flipped[30] = (flipped[30] as number) ^ 0xff;
    for (const bytes of [packed.subarray(0, -20), packed.subarray(0, 5), flipped]) {
      const path = await temporaryFile(bytes);
      await expect(readAll(path)).rejects.toMatchObject({ code: 'damaged-archive' });
    }
  });

  // one empty frame, and one that holds these raw bytes: written by hand after RFC 8878
  const frame = (text: string): Buffer =>
    Buffer.concat([
      Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, text.length]),
      Buffer.from([(text.length << 3) | 1, text.length >> 5, 0]),
      Buffer.from(text),
    ]);

  it('unpacks Zstandard where Node can, and says so where it cannot', async () => {
    const read = readAll(await temporaryFile(frame(TEXT))).catch(({ code }) => code);
    expect(await read).toBe('createZstdDecompress' in zlib ? TEXT : 'no-zstd');
  });

  it('tells a missing file from one that cannot be read', async () => {
    const directory = await temporaryDirectory();
    await expect(readAll(join(directory, 'none.csv'))).rejects.toMatchObject({
      code: 'file-missing',
    });
    await expect(readAll(directory)).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  it('opens a named pipe once, so that its writer is not cut off', async () => {
    const path = join(await temporaryDirectory(), 'pipe');
    await promisify(execFile)('mkfifo', [path]);
    const writing = promisify(execFile)('sh', ['-c', `printf 'a\\nb\\n' > '${path}'`]);
    expect(await readAll(path)).toBe('a\nb\n');
    await writing;
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const silent = new Readable({ read: () => undefined });
    const opening = openInput('-', silent, controller.signal);
    controller.abort();
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.runIf(process.platform === 'linux')(
    'gives back files that turn out to be no records',
    async () => {
      const path = await temporaryFile('nothing,in,here\n'.repeat(100_000));
      const before = (await readdir('/proc/self/fd')).length;
      for (let i = 0; i < 20; i++) {
        await expect(open(path)).rejects.toMatchObject({ code: 'no-result-column' });
      }
      // a file is closed a moment after it is given back
      await expect
        .poll(async () => (await readdir('/proc/self/fd')).length)
        .toBeLessThan(before + 10);
    },
  );
});

describe('looking at the head of a stream', () => {
  async function* pieces(...texts: string[]): AsyncGenerator<Buffer> {
    for (const text of texts) yield Buffer.from(text);
  }
  async function rest(chunks: AsyncIterable<Buffer>): Promise<string> {
    let text = '';
    for await (const chunk of chunks) text += chunk.toString();
    return text;
  }

  it('takes as many bytes as asked for, or all there are, and loses none', async () => {
    for (const bytes of [0, 1, 2, 3, 5, 100]) {
      const [head, all] = await peek(pieces('ab', 'c', 'def'), bytes);
      expect(head.length).toBeGreaterThanOrEqual(Math.min(bytes, 6));
      expect(await rest(all)).toBe('abcdef');
    }
  });

  it('closes the source when the reader stops early', async () => {
    let closed = false;
    async function* source(): AsyncGenerator<Buffer> {
      try {
        for (;;) yield Buffer.from('x');
      } finally {
        closed = true;
      }
    }
    const [, all] = await peek(source(), 3);
    for await (const _ of all) break;
    expect(closed).toBe(true);
  });
});
