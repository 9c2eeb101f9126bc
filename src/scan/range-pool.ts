import type { BatchColumns } from './batch.ts';
import { type RangeTask, type ReaderData, readTask } from './range-job.ts';
import type { RangeRead, RangeReader } from './read-range.ts';
import { Thread } from './thread.ts';

/** A range, and who read it: whose lists the numbers in its batch mean. */
export interface PoolRead extends RangeRead {
  readonly lane: object;
}

type Task = Omit<RangeTask, 'spare'>;

interface Member {
  /** Ranges that it was given and has not read yet. */
  unread: number;
  /** How many that may be. */
  readonly most: number;
  /** Columns of its own that nobody needs any more. */
  readonly spares: BatchColumns[];
  read(task: RangeTask): Promise<RangeRead>;
}

/** A thread has the range that it reads and two more, so that it need not wait while the main thread reads one. */
const UNREAD_AT_MOST = 3;

/**
 * The main thread and others, which read ranges of files. The main thread does so when it has nothing else to do, and
 * from the start: others join when they are up.
 */
export class RangePool {
  readonly #members: Member[] = [];
  readonly #threads: Thread[] = [];
  readonly #onFree: () => void;
  #failure: { readonly error: unknown } | undefined;

  /**
   * @param threads the main one included
   * @param here what the main thread reads with; its batches are a lane of their own
   * @param onFree called when `isFree` may have changed
   */
  constructor(threads: number, here: RangeReader, data: ReaderData, onFree: () => void) {
    this.#onFree = onFree;
    this.#members.push({
      unread: 0,
      most: 1,
      spares: [],
      read: async (task) => {
        // whatever others have read meanwhile goes first
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
        return readTask(here, task);
      },
    });
    for (let i = 1; i < threads; i++) this.#start(new Thread(), data);
  }

  /** Whether somebody may be given a range; also if nobody can any more. */
  get isFree(): boolean {
    return this.#failure !== undefined || this.#members.some(({ unread, most }) => unread < most);
  }

  /** How many ranges may be begun before the first of them is taken over: more would only take memory. */
  get capacity(): number {
    return 2 * this.#members.reduce((sum, { most }) => sum + most, 0);
  }

  /** Lets whoever has least before it read a range, threads first. Each reads its ranges in the order of these calls. */
  async run(task: Task): Promise<PoolRead> {
    this.#throwIfClosed();
    const [member] = this.#members
      .filter(({ unread, most }) => unread < most)
      .sort((a, b) => a.unread - b.unread || b.most - a.most);
    if (member === undefined) throw new Error('nobody is free');
    member.unread++;
    try {
      const read = await member.read({ ...task, spare: member.spares.pop() });
      this.#throwIfClosed();
      return { ...read, lane: member };
    } finally {
      member.unread--;
      this.#onFree();
    }
  }

  /** Gives the columns of a batch back to whoever made it. */
  giveBack({ batch, lane }: PoolRead): void {
    this.#members.find((member) => member === lane)?.spares.push(batch.columns);
  }

  /** A thread that reads no more ranges, for other work; it is not closed with the others. */
  release(): Thread | undefined {
    return this.#threads.pop();
  }

  /** Stops the threads, whatever they are doing; who still waits for them hears why. */
  async close(reason: unknown): Promise<void> {
    this.#failure ??= { error: reason };
    await Promise.all(this.#threads.map((thread) => thread.stop(reason)));
  }

  #throwIfClosed(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  #start(thread: Thread, data: ReaderData): void {
    this.#threads.push(thread);
    const read = (task: RangeTask): Promise<RangeRead> =>
      thread.ask('read-ranges', task) as Promise<RangeRead>;
    thread.ask('read-ranges', data).then(
      () => {
        this.#members.push({ unread: 0, most: UNREAD_AT_MOST, spares: [], read });
        this.#onFree();
      },
      (error: unknown) => {
        this.#failure ??= { error };
        this.#onFree();
      },
    );
  }
}
