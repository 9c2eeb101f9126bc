import { problem } from '../index.ts';
import { write } from './io.ts';
import { run } from './run.ts';

/** The process around `run`. `process.exit` is never called: it would cut off what is still being written. */
export async function main(): Promise<void> {
  const { stdout, stderr, env, argv } = process;
  const controller = new AbortController();
  const interrupt = (): void => controller.abort(problem('interrupted', {}));
  const terminate = (): void => controller.abort(problem('terminated', {}));
  process.once('SIGINT', interrupt).once('SIGTERM', terminate);
  // a closed pipe is told to whoever writes (see `write`); without a listener it would also crash the process
  stdout.on('error', () => undefined);
  stderr.on('error', () => undefined);
  process.exitCode = await run(argv.slice(2), {
    // opened when it is read: that takes time, and most runs read files
    get stdin() {
      return process.stdin;
    },
    stdout,
    stderr,
    env,
    signal: controller.signal,
  });
  process.off('SIGINT', interrupt).off('SIGTERM', terminate);
  // waits for what is on its way; if that fails, whoever wrote it was told
  await write(stdout, '').catch(() => undefined);
}
