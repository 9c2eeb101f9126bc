import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/calldiag.js', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Replaces the environment, but for PATH. Default: an English UTF-8 locale, 80 columns. */
  readonly env?: Record<string, string>;
  readonly input?: string | Buffer;
  readonly cwd?: string;
  /** Sent after the program has written nothing for a while: for programs that wait. */
  readonly interruptAfterMs?: number;
}

const PATH = process.env['PATH'] ?? '';

/** Runs the built program as a user does. */
export function calldiag(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const env = { LANG: 'en_US.UTF-8', COLUMNS: '80', ...options.env, PATH };
  const child = spawn(process.execPath, [bin, ...args], { env, cwd: options.cwd ?? root });
  // a program that has heard enough closes its input
  child.stdin.on('error', () => undefined);
  if (options.interruptAfterMs === undefined) child.stdin.end(options.input ?? '');
  else {
    child.stdin.write(options.input ?? '');
    setTimeout(() => child.kill('SIGINT'), options.interruptAfterMs);
  }
  return outcomeOf(child);
}

/** Runs a shell line in which `calldiag` is the built program. */
export function shell(line: string, cwd: string = root): Promise<Run> {
  const script = `calldiag() { "${process.execPath}" "${bin}" "$@"; }; set -o pipefail; ${line}`;
  const env = { PATH, LANG: 'C.UTF-8', COLUMNS: '80' };
  const child = spawn('bash', ['--norc', '-c', script], { env, cwd });
  child.stdin.end();
  return outcomeOf(child);
}

function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<Run> {
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
