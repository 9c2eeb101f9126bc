import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORTER_IDS } from '../../src/index.ts';
import { shell } from '../helpers/cli.ts';
import { fullReport } from '../helpers/hostile-report.ts';
import { isThere } from '../helpers/programs.ts';

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

  it.runIf(isThere('jq'))('goes whole into jq', async () => {
    const told = await shell(
      `calldiag report ${folder}/large.json -f json | jq '.groups[0].rows | length'`,
    );
    expect(told).toEqual({ code: 0, stdout: '10000\n', stderr: '' });
  });

  it.runIf(isThere('less'))('goes whole into less', async () => {
    const whole = `calldiag report ${folder}/large.json -f json`;
    const told = await shell(`${whole} | less | cmp - <(${whole}) && echo same`);
    expect(told).toEqual({ code: 0, stdout: 'same\n', stderr: '' });
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

describe('a comparison with a report of 5 MB', () => {
  const line = (format: string): string =>
    `COLUMNS=100 calldiag compare ${folder}/large.json ${folder}/large.json --no-config --format ${format}`;

  it.each(REPORTER_IDS)('goes whole through a pipe in %s', async (format) => {
    const { code, stdout, stderr } = await shell(
      `${line(format)} -o ${folder}/whole; ${line(format)} | cat | cmp - ${folder}/whole && echo same`,
    );
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'same\n', stderr: '' });
  });

  it.each(REPORTER_IDS)('is no error for a reader of %s who has seen enough', async (format) => {
    const { code, stdout, stderr } = await shell(`${line(format)} | head -1`);
    expect([code, stderr, stdout.split('\n').length]).toEqual([0, '', 2]);
  });
});
