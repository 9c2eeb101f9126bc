import { Worker } from 'node:worker_threads';
import { built } from './built.ts';

/** What a thread is asked: whose job it is (see `in-thread.ts`), and what that needs. */
export interface Question {
  readonly job: 'read-ranges' | 'measure-numbers';
  readonly given: unknown;
}

export type Answer = { readonly answer: unknown } | { readonly error: unknown };

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** One more thread, which does what it is asked. It takes 80 ms to start, and may be asked before. */
export class Thread {
  readonly #worker = new Worker(built('in-thread.js'));
  /** Whoever waits for its answers, in the order of the questions. */
  readonly #waiting: Waiting[] = [];
  #failure: { readonly error: unknown } | undefined;

  constructor() {
    this.#worker.on('message', (answer: Answer) => {
      const waiting = this.#waiting.shift();
      if ('error' in answer) waiting?.reject(answer.error);
      else waiting?.resolve(answer.answer);
    });
    this.#worker.on('error', (error) => this.#fail(error));
  }

  /** It answers in the order in which it is asked. */
  ask(job: Question['job'], given: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) {
        reject(this.#failure.error);
        return;
      }
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage({ job, given } satisfies Question);
    });
  }

  /** Stops it, whatever it is doing; who still waits for it hears why. Nobody need wait until its memory is given back. */
  async stop(reason: unknown): Promise<void> {
    this.#fail(reason);
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
