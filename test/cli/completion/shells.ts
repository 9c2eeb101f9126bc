import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInside } from '../../helpers/cli.ts';
import { runProgram } from '../../helpers/programs.ts';

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
