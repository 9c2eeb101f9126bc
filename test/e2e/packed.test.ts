import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { npmEnv, pack } from '../helpers/pack.ts';

// The package as a user gets it, installed in an empty folder without a network.

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let files: readonly string[];
let env: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'calldiag-packed-'));
  env = npmEnv(folder);
  const tarball = await pack(folder);
  ({ files } = tarball);
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  copyFileSync(join(root, 'fixtures/push-utf8.csv'), join(folder, 'records.csv'));
  execFileSync('npm', ['install', '--ignore-scripts', tarball.path], {
    cwd: folder,
    env,
    stdio: 'pipe',
  });
}, 90_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(program: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { code: status, stdout, stderr };
}
const calldiag = (...args: string[]) => run(join(folder, 'node_modules/.bin/calldiag'), args);

describe('the packed package', () => {
  it('holds what runs and what describes it, and nothing else', () => {
    const folders = new Set(files.map((file) => (file.includes('/') ? file.split('/')[0] : file)));
    const expected = ['LICENSE', 'README.md', 'bin', 'dist', 'man', 'package.json'];
    expect([...folders].sort()).toEqual(expected);
    expect(files).toContain('dist/schemas/report.schema.json');
    expect(files).toContain('man/calldiag.1');
    expect(files).toContain('dist/THIRD-PARTY-LICENSES.txt');
    // what V8 has compiled is good for this machine alone
    expect(files.filter((file) => /\.test\.|\.map$|\.cache$|(?<!\.d)\.ts$/.test(file))).toEqual([]);
  });

  it('has the schema that a new config file names', () => {
    const { stdout } = calldiag('init', '-o', '-');
    const [, schema = ''] = /\$schema=(\S+)/.exec(stdout) ?? [];
    const { title } = JSON.parse(readFileSync(join(folder, schema), 'utf8'));
    expect(title).toBe('calldiag config');
  });

  it('depends on no other package', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => name[0] !== '.')).toEqual([
      'calldiag',
    ]);
  });

  it('analyzes, in both languages and every format', () => {
    expect(calldiag('analyze', 'records.csv')).toMatchObject({ code: 0, stderr: '' });
    const { stdout: chinese } = calldiag('analyze', 'records.csv', '--lang', 'zh-CN');
    expect(chinese).toContain('完整听完');
    const { stdout: formats } = calldiag('analyze', '--help');
    const [, listed = ''] = /what to print: ([\s\S]*?)\s*\(default/.exec(formats) ?? [];
    const names = listed.split(/,\s+/);
    expect(names).toEqual(expect.arrayContaining(['json', 'junit', 'markdown', 'terminal']));
    for (const format of names) {
      const { code, stdout, stderr } = calldiag('analyze', 'records.csv', '--format', format);
      expect({ format, code, stderr }).toEqual({ format, code: 0, stderr: '' });
      expect(stdout.length).toBeGreaterThan(100);
    }
  });

  it('reads with threads and without, to the same end', () => {
    const one = calldiag('analyze', 'records.csv', '--format', 'json', '--threads', '1');
    const two = calldiag('analyze', 'records.csv', '--format', 'json', '--threads', '2');
    expect(one).toMatchObject({ code: 0, stderr: '' });
    expect(two.stdout).toBe(one.stdout);
  });

  it('has its schema, its topics and its completion', () => {
    const { stdout: schema } = calldiag('schema');
    const published = readFileSync(
      join(folder, 'node_modules/calldiag/dist/schemas/report.schema.json'),
      'utf8',
    );
    expect(JSON.parse(schema)).toEqual(JSON.parse(published));
    expect(calldiag('explain', 'outage')).toMatchObject({ code: 0, stderr: '' });
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { code, stdout } = calldiag('completion', shell);
      expect({ shell, code }).toEqual({ shell, code: 0 });
      expect(stdout).toContain('--group-by'.slice(2));
    }
    const complete = 'source <(node_modules/.bin/calldiag completion bash); complete -p calldiag';
    expect(run('bash', ['-c', complete])).toMatchObject({
      code: 0,
      stdout: 'complete -o bashdefault -o default -F _calldiag calldiag\n',
    });
  });

  it('is a library for CommonJS as well', () => {
    const program = "console.log(typeof require('calldiag').analyze)";
    expect(run(process.execPath, ['-e', program])).toMatchObject({ code: 0, stdout: 'function\n' });
  });

  it('is a library', () => {
    const program = `
      import { analyze, explain } from 'calldiag';
      import schema from 'calldiag/report.schema.json' with { type: 'json' };
      const report = await analyze(['records.csv']);
      const { kind } = await explain('outage');
      console.log(JSON.stringify({ calls: report.input.calls, kind, title: schema.title }));`;
    writeFileSync(join(folder, 'program.js'), program);
    const { code, stdout } = run(process.execPath, ['--no-warnings', 'program.js']);
    const { stdout: json } = calldiag('analyze', 'records.csv', '--format', 'json');
    const { input } = JSON.parse(json);
    expect({ code, ...JSON.parse(stdout) }).toEqual({
      code: 0,
      calls: input.calls,
      kind: 'rule',
      title: 'calldiag report',
    });
  });

  it('has types that a strict program can use, and that name no other package', () => {
    const program = `
      import { analyze, type Report } from 'calldiag';
      const report: Report = await analyze(['records.csv'], { language: 'en' });
      export const value: number | null = report.rates.answered.value;
      // @ts-expect-error there is no such rate
      report.rates.nonsense;`;
    writeFileSync(join(folder, 'typed.mts'), program);
    const options = '--noEmit --strict --target es2023 --module nodenext --typeRoots'.split(' ');
    const { code, stdout } = run(process.execPath, [
      join(root, 'node_modules/typescript/bin/tsc'),
      ...options,
      join(root, 'node_modules/@types'),
      '--types',
      'node',
      'typed.mts',
    ]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  });
});
