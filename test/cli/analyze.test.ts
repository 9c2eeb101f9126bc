import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problem } from '../../src/errors.ts';
import { fakeIo, runInside } from '../helpers/cli.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const HEADER = 'call_id,callee,status_code,status_msg\n';
const GOOD = `${HEADER}a,13900000001,200000,x\nb,13900000002,200002,x\n`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'calldiag-'));
  mkdirSync(at('d'));
  writeFileSync(at('d/a.csv'), GOOD);
  writeFileSync(at('torn.csv'), `${GOOD}c\n`);
  writeFileSync(at('all-torn.csv'), `${HEADER}a\nb\n`);
  writeFileSync(at('empty.csv'), '');
  writeFileSync(at('no-result.csv'), 'name,age,city\nA,1,X\n');
  symlinkSync(at('d'), at('same-d'));
  symlinkSync(at('d/a.csv'), at('link.csv'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const runWith = (...args: string[]) => runInside(['analyze', ...args]);

describe('a file of rejects that exists', () => {
  beforeEach(() => writeFileSync(at('rejects.csv'), 'precious'));
  const rejects = (): string => readFileSync(at('rejects.csv'), 'utf8');

  it.each(['empty.csv', 'no-result.csv', 'missing.csv'])(
    'stays when %s cannot be read',
    async (name) => {
      expect(await runWith(at(name), '--rejects', at('rejects.csv'))).toMatchObject({ code: 3 });
      expect(rejects()).toBe('precious');
      expect(readdirSync(folder).filter((one) => one.endsWith('.tmp'))).toEqual([]);
    },
  );

  it('stays when the second of two inputs cannot be read', async () => {
    const inputs = [at('torn.csv'), at('no-result.csv')];
    expect(await runWith(...inputs, '--rejects', at('rejects.csv'))).toMatchObject({ code: 3 });
    expect(rejects()).toBe('precious');
  });

  it('stays when the report cannot be written', async () => {
    const run = await runWith(at('torn.csv'), '-o', '/dev/full', '--rejects', at('rejects.csv'));
    expect(run).toMatchObject({ code: 3 });
    expect(run.stderr).toBe('error: /dev/full: writing failed (ENOSPC)\nhint: is the disk full?\n');
    expect(rejects()).toBe('precious');
  });

  it.each([
    ['there is a report', ['torn.csv'], 0, 1],
    ['there are too many', ['torn.csv', '--max-bad-rows', '0'], 3, 1],
    ['no row is left', ['all-torn.csv'], 3, 2],
  ])('is replaced when %s', async (_, [name = '', ...options], code, rows) => {
    const run = await runWith(at(name), ...options, '--rejects', at('rejects.csv'));
    expect(run.code).toBe(code);
    expect(rejects().trimEnd().split('\r\n')).toHaveLength(1 + rows);
  });
});

describe('an output', () => {
  it.each([
    ['a file of a directory', 'd', 'd/a.csv'],
    ['a file of a glob', 'd/*.csv', 'd/a.csv'],
    ['an input by another path', 'd', 'same-d/a.csv'],
    ['a link to an input', 'd', 'link.csv'],
  ])('cannot be %s', async (_, input, output) => {
    for (const option of ['--output', '--rejects']) {
      const run = await runWith(at(input), option, at(output));
      expect(run.code).toBe(2);
      expect(run.stderr).toContain(`${option} ${at(output)}: this is the file to be read`);
    }
    expect(readFileSync(at('d/a.csv'), 'utf8')).toBe(GOOD);
    expect(readdirSync(at('d'))).toEqual(['a.csv']);
  });

  it.each([
    ['new.txt', 'new.txt'],
    ['new.txt', 'd/../new.txt'],
    ['d/new.txt', 'same-d/new.txt'],
    ['empty.csv', './empty.csv'],
  ])('cannot be the rejects too: %s and %s', async (output, rejects) => {
    const paths = ['-o', `${folder}/${output}`, '--rejects', `${folder}/${rejects}`];
    const run = await runWith(at('d/a.csv'), ...paths);
    expect(run).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: --output and --rejects both name ${folder}/${output}; one would overwrite the other\nhint: choose two names\n`,
    });
    const chinese = await runWith(at('d/a.csv'), ...paths, '--lang', 'zh-CN');
    expect(chinese.stderr).toContain('指向同一个文件');
  });

  it('- is standard output', async () => {
    const plain = await runWith(at('d/a.csv'));
    expect(plain.stdout).toContain('d/a.csv');
    expect(await runWith(at('d/a.csv'), '-o', '-')).toEqual(plain);
  });

  it('- is not for rejects', async () => {
    const run = await runWith(at('d/a.csv'), '--rejects', '-');
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('standard output is for the report');
  });

  it('does not depend on the terminal', async () => {
    for (const [name, columns] of [
      ['narrow.txt', 60],
      ['wide.txt', 200],
    ] as const) {
      await runInside(['analyze', at('d/a.csv'), '-o', at(name)], fakeIo({ columns }));
    }
    const text = readFileSync(at('narrow.txt'), 'utf8');
    expect(text).toBe(readFileSync(at('wide.txt'), 'utf8'));
  });
});

describe('standard input', () => {
  /** Notes whether anybody asked for it. */
  function watchedIo() {
    let asked = 0;
    const io = Object.defineProperty(fakeIo({ env: { LANG: 'C.UTF-8' } }), 'stdin', {
      get: () => {
        asked++;
        return process.stdin;
      },
    });
    return { io, asked: () => asked };
  }

  it.each(['analyze', 'inspect'])('is not touched when %s reads a file', async (command) => {
    const { io, asked } = watchedIo();
    expect(await runInside([command, at('d/a.csv')], io)).toMatchObject({ code: 0 });
    expect(asked()).toBe(0);
  });
});

describe('a signal', () => {
  it.each([
    ['interrupted', 130],
    ['terminated', 143],
  ] as const)('%s: exit code %i', async (code, exitCode) => {
    const io = fakeIo({ env: { LANG: 'C.UTF-8' }, signal: AbortSignal.abort(problem(code, {})) });
    const run = await runInside(['analyze', at('d/a.csv'), '-o', at('never')], io);
    expect(run).toEqual({
      code: exitCode,
      stdout: '',
      stderr: `error: ${code}; nothing was written\n`,
    });
    expect(readdirSync(folder)).not.toContain('never');
  });
});

describe('a signal that comes when all is read', () => {
  it('is heard before anything is written', async () => {
    const controller = new AbortController();
    async function* rows(): AsyncGenerator<string> {
      yield GOOD;
      // so it is with the calls of a large file: they are counted in one go, and signals wait
      setImmediate(() => controller.abort(problem('interrupted', {})));
    }
    const stdin = Readable.from(rows());
    const io = fakeIo({ env: { LANG: 'C.UTF-8' }, stdin, signal: controller.signal });
    const run = await runInside(['analyze', '-', '-o', at('never')], io);
    expect(run).toMatchObject({ code: 130, stdout: '' });
    expect(readdirSync(folder)).not.toContain('never');
  });
});

describe('the scanner', () => {
  it.each(['csv-parse', 'kernel', ''])('may be CALLDIAG_SCANNER=%s', async (scanner) => {
    const io = fakeIo({ env: { LANG: 'C.UTF-8', CALLDIAG_SCANNER: scanner } });
    expect(await runInside(['analyze', at('d/a.csv')], io)).toMatchObject({ code: 0, stderr: '' });
  });

  it('cannot be another', async () => {
    const io = fakeIo({ env: { LANG: 'C.UTF-8', CALLDIAG_SCANNER: 'fast' } });
    expect(await runInside(['analyze', at('d/a.csv')], io)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: CALLDIAG_SCANNER: "fast" is not valid; expected one of kernel, csv-parse\n',
    });
  });
});

describe('threads, memory and progress', () => {
  it('are options', async () => {
    const args = ['--threads', '2', '--max-memory', '2GB', '--no-progress'];
    const plain = await runWith(at('d/a.csv'));
    expect(await runWith(at('d/a.csv'), ...args)).toEqual(plain);
  });

  it.each([
    ['--threads', '0', 'a number from 1 to 64'],
    ['--threads', '65', 'a number from 1 to 64'],
    ['--threads', 'all', 'a number from 1 to 64'],
    ['--max-memory', '2', 'a size such as 2GB or 512MiB'],
  ])('%s cannot be %s', async (option, value, expected) => {
    const run = await runWith(at('d/a.csv'), option, value);
    const stderr = `error: ${option}: "${value}" is not valid; expected ${expected}\n`;
    expect(run).toEqual({ code: 2, stdout: '', stderr });
  });
});

describe('--verbose', () => {
  it('says in the language of the user why a column was taken', async () => {
    writeFileSync(at('names.csv'), 'k,v\n13900000001,用户占线\n');
    const args = [at('names.csv'), '-v', '--column', 'text=2'];
    expect((await runWith(...args)).stderr).toContain('(valid UTF-8)');
    expect((await runWith(...args)).stderr).toContain('text = v (--column)');
    expect((await runWith(...args, '--lang', 'zh-CN')).stderr).toContain('（符合 UTF-8）');
  });
});
