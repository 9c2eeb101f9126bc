import { spawn, spawnSync } from 'node:child_process';

// Programs that a machine may have or not.

/** Whether a program can be started here. */
export function isThere(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
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
