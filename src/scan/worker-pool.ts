import { Worker } from 'node:worker_threads';
import type { BatchColumns } from './batch.ts';
import { buffersOf } from './buffers.ts';
import { built } from './built.ts';
import type { RangeRead } from './read-range.ts';
import type { Answer, Task, WorkerData } from './worker.ts';

interface Waiting {
  resolve(read: PoolRead): void;
  reject(error: unknown): void;
}

/** A range, and the thread that read it: whose lists the numbers in its batch mean. */
export interface PoolRead extends RangeRead {
  readonly lane: object;
}

/** Ranges that a thread has before it: the one it reads, and the next, so that it need not wait for the main thread. */
const TASKS_PER_WORKER = 2;

interface Member {
  readonly worker: Worker;
  /** Whoever waits for the thread's answers, in the order of its tasks. */
  readonly waiting: Waiting[];
  /** Columns of the thread that nobody needs any more. */
  readonly spares: BatchColumns[];
}

/** Threads that read ranges of files. */
export class WorkerPool {
  readonly #members: Member[] = [];
  #failure: { readonly error: unknown } | undefined;

  constructor(threads: number, data: WorkerData) {
    for (let i = 0; i < threads; i++) {
      const worker = new Worker(built('worker.js'), { workerData: data });
      const member: Member = { worker, waiting: [], spares: [] };
      worker.on('message', (answer: Answer) => {
        const waiting = member.waiting.shift();
        if ('error' in answer) waiting?.reject(answer.error);
        else waiting?.resolve({ ...answer.read, lane: worker });
      });
      worker.on('error', (error) => this.#fail(error));
      this.#members.push(member);
    }
  }

  /** How many ranges may be begun before the first of them is taken over: more would only take memory. */
  get capacity(): number {
    return this.#members.length * TASKS_PER_WORKER;
  }

  /** Lets the thread with least before it read a range. A thread reads its ranges in the order of these calls. */
  run(task: Omit<Task, 'spare'>): Promise<PoolRead> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) {
        reject(this.#failure.error);
        return;
      }
      const [member] = this.#members.toSorted((a, b) => a.waiting.length - b.waiting.length);
      member?.waiting.push({ resolve, reject });
      const spare = member?.spares.pop();
      const buffers = spare === undefined ? [] : buffersOf(spare);
      member?.worker.postMessage({ ...task, spare } satisfies Task, buffers);
    });
  }

  /** Gives the columns of a batch back to the thread that made it. */
  giveBack({ batch, lane }: PoolRead): void {
    this.#members.find(({ worker }) => worker === lane)?.spares.push(batch.columns);
  }

  /** Stops the threads, whatever they are doing; who still waits for them hears why. */
  async close(reason: unknown): Promise<void> {
    this.#fail(reason);
    await Promise.all(this.#members.map(({ worker }) => worker.terminate()));
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    for (const { waiting } of this.#members) {
      for (const { reject } of waiting.splice(0)) reject(error);
    }
  }
}
