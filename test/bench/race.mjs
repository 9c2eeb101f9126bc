// Runs whole programs and measures them from outside.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;
const POLL_MS = 15;

/**
 * One run of a program: seconds from start to end, peak memory and processor time. The latter two are the last that
 * Linux told before the program ended (undefined elsewhere, and for programs that end at once). Output goes nowhere
 * unless it is kept.
 */
export function measure({ command, args, env = {}, keepsOutput = false }) {
  return new Promise((resolve, reject) => {
    const run = { seconds: 0, peakMiB: undefined, cpuSeconds: undefined, output: '' };
    const begin = performance.now();
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', keepsOutput ? 'pipe' : 'ignore', 'pipe'],
    });
    const poll = setInterval(() => Object.assign(run, usageOf(child.pid)), POLL_MS);
    let complaint = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      run.output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      complaint += text;
    });
    child.on('error', reject);
    child.on('exit', () => {
      run.seconds = (performance.now() - begin) / 1000;
      clearInterval(poll);
    });
    child.on('close', (code) => {
      if (code === 0) resolve(run);
      else reject(new Error(`${[command, ...args].join(' ')} ended with ${code}: ${complaint}`));
    });
  });
}

function usageOf(pid) {
  try {
    const peak = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
    // a program that is ending has given its memory back
    if (peak === null) return {};
    // the second field is the program's name in brackets and may hold anything
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1).split(' ');
    const cpuSeconds = (Number(fields[11]) + Number(fields[12])) / TICKS;
    return { peakMiB: Number(peak[1]) / 1024, cpuSeconds };
  } catch {
    return {};
  }
}

/**
 * Lets programs run by turns, A B C A B C …, so that whatever else the machine does meets them all. Starts no further
 * round once the time is up, but always runs one.
 * @returns one list a program, its runs in order
 */
export async function race(programs, { rounds, seconds = Number.POSITIVE_INFINITY, warmUps = 0 }) {
  for (let i = 0; i < warmUps; i++) for (const program of programs) await measure(program);
  const runs = programs.map(() => []);
  const begin = performance.now();
  for (let i = 0; i < rounds; i++) {
    if (i > 0 && performance.now() - begin > seconds * 1000) break;
    for (const [at, program] of programs.entries()) runs[at].push(await measure(program));
  }
  return runs;
}

/** Median, least and greatest of what is known; undefined if nothing is. */
export function spread(values) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const middle = sorted.length >> 1;
  const median =
    sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1) };
}
