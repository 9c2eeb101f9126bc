import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shell } from '../helpers/cli.ts';
import { fullReport } from '../helpers/hostile-report.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'calldiag-'));
  const report = fullReport();
  const [table] = report.groups;
  const [row] = table?.rows ?? [];
  if (table === undefined || row === undefined) throw new Error('no group');
  const rows = Array.from({ length: 10_000 }, (_, i) => ({ ...row, name: `group-${i}` }));
  const large = { ...report, groups: [{ ...table, rows }] };
  writeFileSync(join(folder, 'large.json'), JSON.stringify(large));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a report of 5 MB', () => {
  it('goes whole through a pipe', async () => {
    const line = `calldiag report ${folder}/large.json --format json | tee ${folder}/out.json | wc -c`;
    const { code, stdout, stderr } = await shell(line);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Number(stdout)).toBeGreaterThan(5_000_000);
    const again = await shell(
      `calldiag report - --format json < ${folder}/out.json | cmp - ${folder}/out.json`,
    );
    expect(again).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it.each([
    ['json', '{'],
    ['ndjson', expect.stringMatching(/^\{"type":"summary"/)],
    ['csv --table group-by', expect.stringMatching(/^by,name,calls/)],
  ])('is no error for a reader of %s who has seen enough', async (format, first) => {
    const { code, stdout, stderr } = await shell(
      `calldiag report ${folder}/large.json --format ${format} | head -1`,
    );
    expect({ code, stderr, stdout: stdout.trimEnd() }).toEqual({
      code: 0,
      stderr: '',
      stdout: first,
    });
  });
});
