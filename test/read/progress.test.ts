import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { countBytes, type Progress } from '../../src/read/progress.ts';
import { temporaryFile } from '../scan/scan-file.ts';

const TEXT = `status_code,callee\n${'200002,13800000001\n'.repeat(60_000)}`;

async function follow(inputs: readonly string[], stdin?: Readable): Promise<Progress[]> {
  const told: Progress[] = [];
  await analyze(inputs, { stdin, onProgress: (progress) => told.push(progress) });
  return told;
}

describe('progress', () => {
  it('adds up the bytes of all files as they lie on disk', async () => {
    const packed = gzipSync(TEXT);
    const told = await follow([await temporaryFile(TEXT), await temporaryFile(packed)]);
    const total = TEXT.length + packed.length;
    expect(told.at(-1)).toEqual({ bytesRead: total, bytesTotal: total });
    expect(new Set(told.map(({ bytesTotal }) => bytesTotal))).toEqual(new Set([total]));
    const steps = told.map(({ bytesRead }, i) => bytesRead - (told[i - 1]?.bytesRead ?? 0));
    expect(Math.min(...steps)).toBeGreaterThan(0);
    // a piece of 256 KiB each, and the last one
    expect(told).toHaveLength(Math.ceil(TEXT.length / (1 << 18)) + 1);
  });

  it('knows no total of standard input', async () => {
    const told = await follow(['-'], Readable.from([Buffer.from(TEXT)]));
    expect(told).toEqual([{ bytesRead: TEXT.length, bytesTotal: undefined }]);
  });

  it('knows no total where an input is no plain file', async () => {
    const path = await temporaryFile('12345');
    expect(countBytes([path, path])).toBe(10);
    for (const other of ['-', '/dev/null', `${path}-missing`]) {
      expect(countBytes([path, other])).toBeUndefined();
    }
  });
});
