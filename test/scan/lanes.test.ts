import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type RangeTask, type ReaderData, rangeJob } from '../../src/scan/range-job.ts';
import { type HowToScan, openOnce, scanAll } from './compare-lanes.ts';
import { type TableBytes, tables } from './table-bytes.ts';

// Threads take 80 ms to start, which is too long to try every cut: here they read in this one, as soon as they are asked.
// `lanes-in-threads.test.ts` starts real ones.
vi.mock(import('../../src/scan/thread.ts'), () => {
  class Thread {
    readonly #work = rangeJob();

    ask(_: string, given: ReaderData | RangeTask): Promise<unknown> {
      return Promise.resolve(structuredClone(this.#work(structuredClone(given))));
    }

    stop(): Promise<void> {
      return Promise.resolve();
    }
  }
  return { Thread } as unknown as typeof import('../../src/scan/thread.ts');
});

/** How much more than usual is tried: `CALLDIAG_FUZZ_RUNS=100 npx vitest run test/scan/lanes.test.ts`. */
const TIMES = Number(process.env['CALLDIAG_FUZZ_RUNS'] ?? 1);
const TIMEOUT = 30_000 * TIMES;

const directory = mkdtempSync(join(tmpdir(), 'calldiag-'));
afterAll(() => rmSync(directory, { recursive: true }));

interface Reference {
  readonly expected: unknown;
  scan(how: HowToScan, chunkBytes?: number): Promise<unknown>;
}

/** The file, and what the csv-parse lane reads. */
async function read({ files, ...how }: TableBytes): Promise<Reference | undefined> {
  const opened = await Promise.all(
    files.map((bytes, i) => {
      const path = join(directory, `${i}.csv`);
      writeFileSync(path, bytes);
      return openOnce(path, bytes, how);
    }),
  );
  const readable = opened.filter((file) => typeof file !== 'string');
  if (readable.length === 0) return undefined;
  return {
    expected: await scanAll(readable, { lane: 'csv-parse' }),
    scan: (scan, chunkBytes) => scanAll(readable, scan, chunkBytes),
  };
}

const LARGE = { threadsFrom: Number.POSITIVE_INFINITY, range: 1 << 22, batch: 1 << 23 };

const BASE = { encoding: undefined, delimiter: undefined, timeZone: 'Asia/Shanghai' };

describe('found by the properties below', () => {
  it('a ÿ at the beginning of a cell, in windows-1252', async () => {
    const bytes = Buffer.from('smart_status_code\n-\n\xff-\n\xff\xffa\n', 'latin1');
    const file = await read({ ...BASE, encoding: 'windows-1252', files: [bytes] });
    expect(file?.expected).toMatchObject({
      results: [{ smartCode: '-' }, { smartCode: 'ÿ-' }, { smartCode: 'ÿÿa' }],
    });
    for (let range = 1; range < 40; range++) {
      const limits = { threadsFrom: 0, range, batch: 1 };
      expect(await file?.scan({ lane: 'kernel', threads: 2, limits })).toEqual(file?.expected);
    }
  });

  it.each([
    ['nine dashes for no call id', ['call_id,status_code\n---------,200002\n']],
    ['no audio in a column for it', ['status_code,audio_length\n200002,\n200003,-\n']],
    [
      'ids of a batch whose memory is used again',
      ['call_id,status_code\n="1",200002', 'call_id,status_code\n="1",200002\n-a,200002\n'],
    ],
    ['ranges without a row', ['status_code\n\n\n\nTotal\n200002\n200003\n']],
  ])('%s', async (_, texts) => {
    const file = await read({ ...BASE, files: texts.map((text) => Buffer.from(text)) });
    expect(file?.expected).toBeDefined();
    expect(await file?.scan({ lane: 'kernel', limits: LARGE })).toEqual(file?.expected);
    for (let range = 1; range < 60; range++) {
      const limits = { threadsFrom: 0, range, batch: 1 };
      const scanned = await file?.scan({ lane: 'kernel', threads: 2, limits });
      expect(scanned).toEqual(file?.expected);
    }
  });
});

describe('the kernel lane reads what the csv-parse lane reads', () => {
  it(
    'from a stream, in chunks of any size',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          tables({ rows: 25 }),
          fc.constantFrom(undefined, undefined, 1, 7, 64, 1000),
          async (table, chunkBytes) => {
            const file = await read(table);
            const limits = chunkBytes === undefined ? LARGE : { ...LARGE, batch: 1 };
            expect(await file?.scan({ lane: 'kernel', limits }, chunkBytes)).toEqual(
              file?.expected,
            );
          },
        ),
        { numRuns: 60 * TIMES },
      );
    },
    TIMEOUT,
  );

  it(
    'from ranges of any length, read by any number of readers',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          tables({ rows: 25 }),
          fc.integer({ min: 1, max: 200 }),
          fc.integer({ min: 2, max: 8 }),
          async (table, range, threads) => {
            const file = await read(table);
            const limits = { threadsFrom: 0, range, batch: 1 };
            expect(await file?.scan({ lane: 'kernel', threads, limits })).toEqual(file?.expected);
          },
        ),
        { numRuns: 40 * TIMES },
      );
    },
    TIMEOUT,
  );

  it(
    'from ranges that are cut at any byte',
    async () => {
      await fc.assert(
        fc.asyncProperty(tables({ rows: 3 }), async (table) => {
          const file = await read(table);
          const size = Math.min(Math.max(...table.files.map(({ length }) => length)), 300);
          for (let range = 1; range <= size; range++) {
            const limits = { threadsFrom: 0, range, batch: 1 };
            expect(await file?.scan({ lane: 'kernel', threads: 2, limits })).toEqual(
              file?.expected,
            );
          }
        }),
        { numRuns: 3 * TIMES },
      );
    },
    TIMEOUT,
  );
});
