import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { holdAgainstSchema, holdFilesAgainstSchema } from './described.ts';

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
  /** Ends a program that waits for more input, as soon as `when` is true. */
  readonly kill?: { readonly signal: NodeJS.Signals; readonly when: () => boolean };
}

const PATH = process.env['PATH'] ?? '';

/** Runs the built program as a user does; the JSON that it prints and writes is held against its schema. */
export async function calldiag(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const env = { LANG: 'en_US.UTF-8', COLUMNS: '80', ...options.env, PATH };
  const child = spawn(process.execPath, [bin, ...args], { env, cwd: options.cwd ?? root });
  // a program that has heard enough closes its input
  child.stdin.on('error', () => undefined);
  const { kill } = options;
  if (kill === undefined) child.stdin.end(options.input ?? '');
  else {
    child.stdin.write(options.input ?? '');
    const timer = setInterval(() => {
      if (!kill.when()) return;
      // once: a second signal would end it on the spot
      clearInterval(timer);
      child.kill(kill.signal);
    }, 20);
    child.on('exit', () => clearInterval(timer));
  }
  const told = await outcomeOf(child);
  holdJson(args, told, options.cwd ?? root);
  return told;
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

/** What a test of the command line's own parts hands in instead of the process. */
export function fakeIo(
  told: Partial<Pick<Io, 'stdin' | 'env' | 'signal'>> & {
    isTTY?: boolean;
    columns?: number | undefined;
  } = {},
): Io & { readonly stdout: PassThrough; readonly stderr: PassThrough } {
  const { columns, isTTY = false, ...rest } = told;
  // nobody reads while the command runs, so all that it writes must fit
  const room = { highWaterMark: 1 << 26 };
  return {
    stdin: Readable.from([]),
    stdout: Object.assign(
      new PassThrough(room),
      { isTTY },
      columns === undefined ? {} : { columns },
    ),
    stderr: new PassThrough(room),
    env: {},
    signal: new AbortController().signal,
    ...rest,
  };
}

/** Runs a command line within this process, from source; the JSON that it prints and writes is held against its schema. */
export async function runInside(
  args: readonly string[],
  io = fakeIo({ env: { LANG: 'C.UTF-8' } }),
): Promise<Run> {
  const code = await run(args, io);
  const text = (stream: PassThrough): string => String(stream.read() ?? '');
  const told = { code, stdout: text(io.stdout), stderr: text(io.stderr) };
  holdJson(args, told, process.cwd());
  return told;
}

/** All JSON that a run printed or wrote. */
function holdJson(args: readonly string[], { code, stdout }: Run, folder: string): void {
  if (code !== 0 && code !== 1) return;
  holdAgainstSchema(args, stdout);
  holdFilesAgainstSchema(args, folder);
}
