import { describe, expect, it } from 'vitest';
import { type AnalyzeOptions, analyze } from '../src/index.ts';

const FILE = 'fixtures/push-utf8.csv';

describe('options that types forbid but JavaScript allows', () => {
  it.each<[string, string, string]>([
    ['threads', '0', '1 到 64'],
    ['threads', '65', '1 到 64'],
    ['threads', '1.5', '1 到 64'],
    ['threads', '"2"', '1 到 64'],
    ['maxMemory', '0', '字节数'],
    ['maxMemory', '-1', '字节数'],
    ['maxMemory', '"2GB"', '字节数'],
    ['scanner', '"wasm"', 'kernel、csv-parse'],
  ])('%s: %s', async (option, value, expected) => {
    const options: AnalyzeOptions = JSON.parse(`{"${option}": ${value}}`);
    await expect(analyze([FILE], options)).rejects.toMatchObject({
      code: 'bad-value',
      exitCode: 2,
      text: { en: expect.stringContaining(option), 'zh-CN': expect.stringContaining(expected) },
    });
  });

  it('take the rest', async () => {
    for (const options of [{ threads: 1 }, { threads: 64 }, { maxMemory: 1e12 }]) {
      expect((await analyze([FILE], options)).schemaVersion).toBe(1);
    }
  });
});
