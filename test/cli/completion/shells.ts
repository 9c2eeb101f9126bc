import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInside } from '../../helpers/cli.ts';

/** Whether a program can be started here. */
export function isThere(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

/** A script that `calldiag completion` prints, in a file of its own folder, and a few files to complete. */
export async function installed(shell: string, language = 'en') {
  const { code, stdout, stderr } = await runInside(['completion', shell, '--lang', language]);
  if (code !== 0) throw new Error(stderr);
  const folder = mkdtempSync(join(tmpdir(), 'calldiag-completion-'));
  const path = join(folder, `calldiag.${shell}`);
  writeFileSync(path, stdout);
  writeFileSync(join(folder, 'records.csv'), '');
  return { text: stdout, path, folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** Runs a program with a text as its input, and gives what it printed. */
export function runProgram(
  program: string,
  args: readonly string[],
  { input = '', cwd }: { input?: string; cwd: string },
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env['PATH'], HOME: cwd, LANG: 'C.UTF-8', TERM: 'dumb' };
    const child = spawn(program, args, { cwd, env });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    // a program that wants no input may be gone already
    child.stdin.on('error', () => undefined).end(input);
  });
}

/**
 * Types lines, TABs included, into an interactive shell at a terminal of its own, where `calldiag` prints the
 * arguments that it got: what a user has on the line after the completion.
 */
export async function typed(
  shell: string,
  setUp: string,
  lines: readonly string[],
  cwd: string,
): Promise<string[]> {
  const keys = [setUp, ...lines.map((line) => `calldiag ${line}`), 'exit', ''].join('\n');
  const { stdout } = await runProgram('script', ['-qec', shell, '/dev/null'], { input: keys, cwd });
  return [...stdout.matchAll(/^<(.*)>\r?$/gm)].map(([, args = '']) => args);
}
