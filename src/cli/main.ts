import { type CalldiagError, problem } from '../index.ts';
import { write } from './io.ts';
import { run } from './run.ts';

/** How long the run may take to clean up after a signal. */
const MERCY_MS = 2000;

/** The process around `run`. `process.exit` is never called: it would cut off what is still being written. */
export async function main(): Promise<void> {
  const { stdout, env, argv } = process;
  const controller = new AbortController();
  const interrupt = (): void => end(problem('interrupted', {}));
  const terminate = (): void => end(problem('terminated', {}));
  const listen = (): unknown => process.on('SIGINT', interrupt).on('SIGTERM', terminate);
  const unlisten = (): unknown => process.off('SIGINT', interrupt).off('SIGTERM', terminate);
  const end = (reason: CalldiagError): void => {
    if (controller.signal.aborted) return;
    controller.abort(reason);
    // a second Ctrl-C, out of impatience, would leave temporary files behind; a later one ends what hangs
    setTimeout(unlisten, MERCY_MS).unref();
  };
  listen();
  // a closed pipe is told to whoever writes (see `write`); without a listener it would also crash the process
  const ignore = (): void => undefined;
  stdout.on('error', ignore);
  process.exitCode = await run(argv.slice(2), {
    // opened when they are used: that takes time, most runs read files, and many have nothing to say on the side
    get stdin() {
      return process.stdin;
    },
    stdout,
    get stderr() {
      return process.stderr.off('error', ignore).on('error', ignore);
    },
    env,
    signal: controller.signal,
  });
  unlisten();
  // waits for what is on its way; if that fails, whoever wrote it was told
  await write(stdout, '').catch(() => undefined);
}
