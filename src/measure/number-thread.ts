import { Worker } from 'node:worker_threads';
import { built } from '../scan/built.ts';
import type { CallTable } from '../table/call-table.ts';
import type { Limits, NumberMeasures } from './number-measures.ts';
import type { NumberAnswer, NumberTask, NumberThreadData } from './number-worker.ts';

/** Rows from which on a thread saves more time than it takes to start. */
const WORTH_FROM = 1 << 18;
/** With more numbers that are no plain digits than this, their texts take longer to hand over than the work takes. */
const TEXTS_AT_MOST = 1 << 14;

/** Another thread for the measures of `measureNumbers`. */
export class NumberThread {
  #worker: Worker | undefined;
  /** Never settles but with a failure of the thread. */
  #failed: Promise<never> | undefined;

  /** Starts it where it is worth it: that takes a while, so it is better done before there is work. */
  startFor(rows: number): void {
    if (rows < WORTH_FROM) return;
    const worker = new Worker(built('number-worker.js'), {
      workerData: { rows } satisfies NumberThreadData,
    });
    this.#worker = worker;
    this.#failed = new Promise((_, reject) => {
      worker.once('error', reject);
    });
    // whoever measures hears of it
    this.#failed.catch(() => undefined);
  }

  /** Whether it runs, and can be given what it needs. */
  canMeasure({ dictionaries }: CallTable): boolean {
    return this.#worker !== undefined && dictionaries.otherNumbers.size <= TEXTS_AT_MOST;
  }

  /** The measures, made meanwhile. To be called once, if it can. */
  measure(
    { length, callee, originate, verdict, verdicts, row, fileStarts, dictionaries }: CallTable,
    limits: Limits,
    signal: AbortSignal | undefined,
  ): Promise<NumberMeasures> {
    const worker = this.#worker;
    const { otherNumbers } = dictionaries;
    const texts = Array.from({ length: otherNumbers.size }, (_, id) => otherNumbers.at(id));
    const table = { length, callee, originate, verdict, verdicts, row, fileStarts };
    const measures = new Promise<NumberMeasures>((resolve, reject) => {
      if (worker === undefined) throw new Error('the thread was not started');
      signal?.throwIfAborted();
      const stop = (): void => reject(signal?.reason as Error);
      signal?.addEventListener('abort', stop, { once: true });
      worker.once('message', (answer: NumberAnswer) => {
        signal?.removeEventListener('abort', stop);
        if ('error' in answer) reject(answer.error as Error);
        else resolve(answer.measures);
      });
      worker.postMessage({ table, texts, limits } satisfies NumberTask);
    });
    const settled = this.#failed === undefined ? measures : Promise.race([measures, this.#failed]);
    return settled.finally(() => this.stop());
  }

  /** Ends it, some time soon: nobody need wait until its memory is given back. */
  stop(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }
}
