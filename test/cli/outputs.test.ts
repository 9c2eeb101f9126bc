import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planOutputs } from '../../src/cli/outputs.ts';
import { fakeIo, type Run, runInside } from '../helpers/cli.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'calldiag-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const INPUT = 'fixtures/push-utf8.csv';
const analyze = (...args: string[]): Promise<Run> =>
  runInside(['analyze', INPUT, '--no-config', '--no-progress', ...args]);

describe('the format of an output', () => {
  const plan = (output: string[], format?: 'csv' | 'json' | 'markdown'): unknown =>
    planOutputs({ output, color: false, ...(format === undefined ? {} : { format }) }).map(
      (one) => one.format,
    );

  it.each([
    ['r.html', 'html'],
    ['r.json', 'json'],
    ['a.b/R.MD', 'markdown'],
    ['r.csv', 'csv'],
    ['r.ndjson', 'ndjson'],
    ['r.jsonl', 'ndjson'],
    ['r.xml', 'junit'],
    ['r.txt', 'terminal'],
    ['r', 'terminal'],
    ['.json', 'terminal'],
    ['r.pdf', 'terminal'],
    ['-', 'terminal'],
  ])('%s is %s', (name, format) => {
    expect(plan([name])).toEqual([format]);
  });

  it('is what was asked for, where there is one output', () => {
    expect(plan(['r.html'], 'json')).toEqual(['json']);
    expect(plan(['-'], 'csv')).toEqual(['csv']);
    expect(planOutputs({ format: 'csv', color: false })).toEqual([
      { path: undefined, format: 'csv' },
    ]);
  });

  it('is by ending where there are several, and what was asked for where an ending tells nothing', () => {
    expect(plan(['r.json', '-', 'log', 'r.md'], 'csv')).toEqual(['json', 'csv', 'csv', 'markdown']);
    expect(plan(['r.json', 'r.csv'])).toEqual(['json', 'csv']);
  });

  it('that nothing is written in is refused, as is a table that no output holds', () => {
    expect(() => plan(['r.json', 'r.md'], 'csv')).toThrow('none is left for this one');
    for (const flags of [{ table: 'causes' }, { excel: true }] as const) {
      expect(() => planOutputs({ ...flags, color: false })).toThrow('is about CSV');
      expect(planOutputs({ ...flags, output: ['x.csv'], color: false })).toHaveLength(1);
    }
  });
});

it('an output without a name is refused, and what was expected is told', async () => {
  const { code, stderr } = await analyze('-o', '');
  expect(code).toBe(2);
  expect(stderr).toContain('expected a file name, or - for standard output');
});

describe('several outputs at once', () => {
  it('hold the same report, each in its format', async () => {
    const names = ['r.json', 'r.md', 'r.csv', 'r.ndjson', 'r.xml', 'r.txt'];
    const told = await analyze(...names.flatMap((name) => ['-o', at(name)]), '-o', '-');
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(folder).sort()).toEqual(names.toSorted());
    const { calls } = JSON.parse(read('r.json')).input;
    expect(told.stdout).toContain(`${calls} calls`);
    expect(read('r.md')).toMatch(/^## Call diagnosis\n/);
    expect(read('r.csv')).toMatch(/^category,section,/);
    expect(JSON.parse(read('r.ndjson').split('\n')[0] ?? '').input.calls).toBe(calls);
    expect(read('r.xml')).toMatch(/^<\?xml /);
    expect(read('r.txt')).toContain(`${calls} calls`);
  });

  it('appear all or none', async () => {
    writeFileSync(at('r.json'), 'old');
    const told = await analyze('-o', at('r.json'), '-o', join(folder, 'none', 'r.md'));
    expect(told.code).toBe(2);
    expect(readdirSync(folder)).toEqual(['r.json']);
    expect(read('r.json')).toBe('old');
  });

  it('never overwrite the input, nor each other', async () => {
    const records = readFileSync(INPUT);
    for (const [outputs, message] of [
      [[at('a.md'), INPUT], 'would be overwritten'],
      [[at('a.md'), join(folder, '.', 'a.md')], 'names'],
      [['-', '-'], 'twice'],
    ] as const) {
      const told = await analyze(...outputs.flatMap((path) => ['-o', path]));
      expect([told.code, told.stderr]).toEqual([2, expect.stringContaining(message)]);
    }
    expect((await analyze('-o', at('x'), '--rejects', at('x'))).code).toBe(2);
    expect(readFileSync(INPUT)).toEqual(records);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('take an option wherever it stands', async () => {
    const [before, after] = [
      await analyze('--format', 'csv', '--table', 'rates', '-o', at('1.txt')),
      await analyze('-o', at('2.txt'), '--table', 'rates', '--format', 'csv'),
    ];
    expect([before.code, after.code]).toEqual([0, 0]);
    expect(read('1.txt')).toMatch(/^rate,numerator,/);
    expect(read('2.txt')).toBe(read('1.txt'));
  });
});

describe('a table', () => {
  it('that does not exist is refused, with the one that may be meant', async () => {
    const told = await analyze('--format', 'csv', '--table', 'caller');
    expect(told.code).toBe(2);
    expect(told.stderr).toContain('did you mean callers?');
  });

  it('is written for Excel on request', async () => {
    const told = await analyze('-f', 'csv', '--table', 'hung_up_by', '--excel');
    expect(told.stdout).toMatch(/^\ufeffwho,calls\r\n/);
  });
});

describe('on GitHub', () => {
  const env = { LANG: 'C.UTF-8' };
  const args = ['analyze', INPUT, '--no-config', '--format', 'github'];

  it('the summary of a step is added to what is there', async () => {
    writeFileSync(at('summary.md'), 'earlier\n');
    const io = fakeIo({ env: { ...env, GITHUB_STEP_SUMMARY: at('summary.md') } });
    const told = await runInside(args, io);
    expect(told.stdout).toMatch(/^::/);
    expect(read('summary.md')).toMatch(/^earlier\n## Call diagnosis\n/);
    expect(read('summary.md')).not.toContain('::notice');
  });

  it('no other format writes it, and none without the variable', async () => {
    const io = fakeIo({ env: { ...env, GITHUB_STEP_SUMMARY: at('summary.md') } });
    await runInside(['analyze', INPUT, '--no-config'], io);
    await runInside(args, fakeIo({ env: { ...env, GITHUB_STEP_SUMMARY: '' } }));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('a summary that cannot be written is an error in words', async () => {
    const io = fakeIo({ env: { ...env, GITHUB_STEP_SUMMARY: join(folder, 'none', 's.md') } });
    const told = await runInside(args, io);
    expect([told.code, told.stderr]).toEqual([3, expect.stringContaining('ENOENT')]);
  });
});
