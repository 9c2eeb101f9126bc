import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openOnce, scanAll } from './compare-lanes.ts';
import { tables } from './table-bytes.ts';

const directory = mkdtempSync(join(tmpdir(), 'calldiag-'));
afterAll(() => rmSync(directory, { recursive: true }));

async function compare(
  bytes: Buffer,
  ranges: readonly (readonly [threads: number, range: number])[],
) {
  const path = join(directory, 'records.csv');
  writeFileSync(path, bytes);
  const file = await openOnce(path, bytes, { timeZone: 'America/New_York' });
  if (typeof file === 'string') return;
  const expected = await scanAll([file], { lane: 'csv-parse' });
  for (const [threads, range] of ranges) {
    const limits = { threadsFrom: 0, range, batch: 1 << 12 };
    expect(await scanAll([file], { lane: 'kernel', threads, limits })).toEqual(expected);
  }
}

describe('threads read what one thread reads', () => {
  it('from a file of records over several lines, cut anywhere', async () => {
    expect.hasAssertions();
    const rows = Array.from({ length: 2000 }, (_, i) => {
      const text = i % 3 === 0 ? `"Sehr\r\n""geehrte""\r\n\r\nDamen, ${i},"` : '用户占线';
      const number = i % 7 === 0 ? `138****${i % 500}` : `1380013${1000 + i}`;
      const stray = i % 211 === 5 ? '"' : '';
      return `call-${i % 1500},20000${i % 6},${stray}${number},${text},2026-09-01 09:00:05\r\n`;
    });
    const header = 'call_id,status_code,callee,status_msg,originate_time\r\n';
    await compare(Buffer.from(header + rows.join('')), [
      [2, 30_011],
      [3, 1009],
      [8, 97],
    ]);
  });

  it('from any file', async () => {
    expect.hasAssertions();
    const range = fc.integer({ min: 200, max: 5000 });
    await fc.assert(
      fc.asyncProperty(
        tables({ rows: 200, minRows: 100 }),
        range,
        fc.constantFrom(2, 3, 8),
        async (table, length, threads) => {
          for (const bytes of table.files) await compare(bytes, [[threads, length]]);
        },
      ),
      { numRuns: 4 },
    );
  });
});
