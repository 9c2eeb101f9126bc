import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const records = join(root, 'fixtures/push-utf8.csv');
/** A copy of the built program, to be damaged. */
let folder: string;
let dist: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'calldiag-start-'));
  dist = join(folder, 'dist');
  for (const name of ['bin', 'dist'])
    cpSync(join(root, name), join(folder, name), { recursive: true, preserveTimestamps: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (options: readonly string[] = []): string =>
  execFileSync(
    process.execPath,
    [...options, join(folder, 'bin/calldiag.js'), 'analyze', records],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
const caches = (): string[] => readdirSync(dist).filter((name) => name.endsWith('.cache'));

describe('starting', () => {
  it('compiles nothing of the main job that the build has compiled', () => {
    const program = `
      const { scripts } = require(${JSON.stringify(join(dist, 'start.js'))});
      process.on('exit', () => {
        const told = [...scripts].map(([file, { cachedDataRejected }]) => [file, cachedDataRejected]);
        process.stderr.write(JSON.stringify(told));
      });`;
    const { stderr } = spawnSync(
      process.execPath,
      ['-e', program, 'calldiag', 'analyze', records],
      {
        encoding: 'utf8',
      },
    );
    const told = JSON.parse(stderr) as [file: string, rejected: boolean | undefined][];
    if ('enableCompileCache' in module) {
      expect(told).toEqual([]);
      return;
    }
    expect(told.length).toBeGreaterThan(4);
    // undefined: there was none
    expect(told.filter(([, rejected]) => rejected !== false)).toEqual([]);
    expect(caches()).toHaveLength(told.length);
  });

  it('does the same where V8 will not take what was compiled, where it is cut off, older than its source, or not there', () => {
    const usual = run();
    expect(usual).toContain('Heard in full');
    expect(run(['--stack-size=900'])).toBe(usual);
    // V8 itself would take it: as many characters, and another word
    const drawing = join(dist, 'drawing.js');
    const code = readFileSync(drawing, 'utf8');
    writeFileSync(drawing, code.replaceAll('Do first', 'Do FIRST'));
    expect(run()).toBe(usual.replaceAll('Do first', 'Do FIRST'));
    writeFileSync(drawing, code);
    const [cut, ...others] = caches().map((name) => join(dist, name));
    if (cut !== undefined) truncateSync(cut, 100);
    for (const file of others) writeFileSync(file, 'nonsense');
    expect(run()).toBe(usual);
    for (const name of caches()) rmSync(join(dist, name));
    expect(run()).toBe(usual);
  });
});
