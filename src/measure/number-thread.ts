import { Thread } from '../scan/thread.ts';
import type { CallTable } from '../table/call-table.ts';
import type { ByNumber } from './by-number.ts';
import { type NumberRoom, type NumberTask, type PartTask, take } from './number-job.ts';
import {
  joinParts,
  type Limits,
  NUMBER_PARTS,
  type NumberMeasures,
  type NumberPart,
} from './number-measures.ts';

/** Rows from which on a thread saves more time than it takes to start. */
const WORTH_FROM = 1 << 18;
/** With more numbers that are no plain digits than this, their texts take longer to hand over than the work takes. */
const TEXTS_AT_MOST = 1 << 14;

/** Another thread for the measures of `measureNumbers`. */
export class NumberThread {
  #thread: Thread | undefined;

  /**
   * Lets it make ready, which takes a while and is better done before there is work.
   * @param started one that has nothing else to do
   */
  prepare(rows: number, started: Thread | undefined): void {
    if (started === undefined && rows < WORTH_FROM) return;
    this.#thread = started ?? new Thread();
    // if that fails, so does all that comes after it
    this.#ask({ rows } satisfies NumberRoom).catch(() => undefined);
  }

  /** Whether it runs, and can be given what it needs. */
  canMeasure({ dictionaries }: CallTable): boolean {
    return this.#thread !== undefined && dictionaries.otherNumbers.size <= TEXTS_AT_MOST;
  }

  /**
   * Begins to measure. To be called once, if it can.
   * @returns what waits for the measures, to be called when there is nothing else to do: it makes some of them itself
   */
  measure(
    table: CallTable,
    limits: Limits,
    signal: AbortSignal | undefined,
  ): () => Promise<NumberMeasures> {
    signal?.throwIfAborted();
    const stop = (): void => void this.#thread?.stop(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
    const grouped = this.#ask(taskOf(table, limits));
    const taken = new Int32Array(new SharedArrayBuffer(NUMBER_PARTS.length * 4));
    const tasks = Array.from(NUMBER_PARTS, (_, part): PartTask => ({ part, taken }));
    const measured = tasks.map((task) => this.#ask(task));
    // whoever waits hears of it
    for (const answer of [grouped, ...measured]) answer.catch(() => undefined);
    return async () => {
      try {
        const byNumber = (await grouped) as ByNumber | undefined;
        if (byNumber === undefined) return joinParts([], 0);
        const parts: (NumberPart | undefined)[] = [];
        // it begins with the first ones
        for (const task of tasks.toReversed()) {
          if (!take(task)) continue;
          parts.push(await NUMBER_PARTS[task.part]?.({ table, byNumber, limits }));
        }
        parts.push(...((await Promise.all(measured)) as (NumberPart | undefined)[]));
        return joinParts(
          parts.filter((part) => part !== undefined),
          byNumber.numbers,
        );
      } finally {
        signal?.removeEventListener('abort', stop);
        this.stop();
      }
    };
  }

  /** Ends it, some time soon. */
  stop(): void {
    void this.#thread?.stop(new Error('stopped'));
    this.#thread = undefined;
  }

  #ask(given: NumberRoom | NumberTask | PartTask): Promise<unknown> {
    if (this.#thread === undefined) throw new Error('the thread was not started');
    return this.#thread.ask('measure-numbers', given);
  }
}

function taskOf(
  { length, callee, originate, verdict, verdicts, row, fileStarts, dictionaries }: CallTable,
  limits: Limits,
): NumberTask {
  const { otherNumbers } = dictionaries;
  const texts = Array.from({ length: otherNumbers.size }, (_, id) => otherNumbers.at(id));
  const table = { length, callee, originate, verdict, verdicts, row, fileStarts };
  return { table, texts, limits };
}
