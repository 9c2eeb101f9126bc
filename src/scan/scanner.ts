import { closeSync, openSync, readSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { WhyLane } from '../model/why.ts';
import type { Source } from '../read/source.ts';
import type { Batch } from './batch.ts';
import { scanWithCsvParse } from './csv-lane.ts';
import { compileKernel, Kernel } from './kernel.ts';
import { canKernelRead, KernelLane } from './kernel-lane.ts';
import { zoneOffsets } from './parse-time.ts';
import { type PoolRead, RangePool } from './range-pool.ts';
import { CREDIT_AT_START, type RangeReader, readRange } from './read-range.ts';
import type { Reject } from './reject.ts';
import { RowAppender } from './row-appender.ts';
import type { RowColumns, RowDictionaries } from './row-columns.ts';
import { RowMerger, type ScanCount } from './row-merger.ts';
import type { Thread } from './thread.ts';
import { Utf16Offsets } from './utf16-offsets.ts';

export type LaneName = 'kernel' | 'csv-parse';

/** What read a file, and why it was not the kernel. */
export interface LaneChoice {
  readonly lane: LaneName;
  readonly whyLane: WhyLane;
}

export interface ScanOptions {
  readonly timeZone: string;
  readonly onReject: (reject: Reject) => void;
  /** Bytes of all inputs on disk, if that is known: small inputs are not worth a thread. */
  readonly bytesTotal: number | undefined;
  /** Default: the cores. */
  readonly threads?: number | undefined;
  readonly lane?: LaneName | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called with the bytes of a file that were read, and the rows of all files so far. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
  /** Called after every batch with the rows so far. May throw. */
  readonly onRows?: ((rows: number) => void) | undefined;
  /** For tests, which have no time for large files. */
  readonly limits?: typeof LIMITS | undefined;
}

export interface Scanned extends ScanCount, LaneChoice {}

/**
 * `threadsFrom`: bytes in all from which on threads save time: before they are up (80 ms), the main thread has read so much.
 * `range`: bytes that a thread reads at a time. `batch`: bytes after which a stream's rows are handed over.
 */
const LIMITS = { threadsFrom: 1 << 26, range: 1 << 22, batch: 1 << 23 };
const BATCH_ROWS = 1 << 15;
/** As `createReadStream` does: the encoding may depend on it. */
const CHUNK_BYTES = 1 << 18;
/** A record longer than this is none, so no range reads on further for one. */
const READ_ON_AT_MOST = 1 << 21;

/** Reads inputs into one table of rows: picks the lane for each, and spreads large files over threads. */
export class Scanner {
  readonly #options: ScanOptions;
  readonly #limits: typeof LIMITS;
  readonly #merger: RowMerger;
  readonly #module: WebAssembly.Module | undefined;
  readonly #pool: RangePool | undefined;
  readonly #appender: RowAppender;
  readonly #zoneOffset: (quarter: number) => number;
  #kernel: Kernel | undefined;
  /** Settles when all inputs so far are in the table. */
  #before: Promise<unknown> = Promise.resolve();
  /** Ranges that were begun and not taken over yet. */
  #begun = 0;
  #wake: (() => void) | undefined;
  #failure: { readonly error: unknown } | undefined;

  constructor(options: ScanOptions) {
    const module = options.lane === 'csv-parse' ? undefined : compileKernel();
    this.#options = options;
    this.#limits = options.limits ?? LIMITS;
    this.#module = module;
    this.#merger = new RowMerger(options.onReject);
    const { seed } = this.#merger;
    const { timeZone } = options;
    this.#appender = new RowAppender(timeZone, seed);
    this.#zoneOffset = zoneOffsets(timeZone);
    const threads = options.threads ?? availableParallelism();
    const isLarge = (options.bytesTotal ?? 0) >= this.#limits.threadsFrom;
    if (module !== undefined && threads > 1 && isLarge) {
      const here = { ...this.#reader, appender: new RowAppender(timeZone, seed) };
      this.#pool = new RangePool(threads, here, { module, timeZone, seed }, () => this.#wake?.());
    }
    options.signal?.addEventListener('abort', this.#onAbort);
  }

  /** Counted while reading; `file` is the index of the source. */
  get warnings(): RowMerger['warnings'] {
    return this.#merger.warnings;
  }

  /**
   * Reads a source; one after the other, in their order. `begun` settles when the next source may be given, `done` when
   * this one is in the table.
   */
  scan(source: Source): { begun: Promise<void>; done: Promise<Scanned> } {
    const choice = this.#choose(source);
    const { plainBytes } = source;
    const done =
      this.#pool !== undefined && plainBytes !== undefined && choice.lane === 'kernel'
        ? this.#scanRanges(source, plainBytes, this.#pool)
        : { begun: undefined, done: this.#scanStream(source, choice.lane, this.#before) };
    const settled = done.done.then(
      (count) => ({ ...count, ...choice }),
      (error: unknown) => {
        this.#failure ??= { error };
        this.#wake?.();
        throw error;
      },
    );
    // whoever awaits `done` hears of it; the next source must not read on
    this.#before = settled;
    settled.catch(() => undefined);
    const begun = done.begun ?? settled.then(() => undefined);
    begun.catch(() => undefined);
    return { begun, done: settled };
  }

  /** What all rows say. */
  finish(): { columns: RowColumns; dictionaries: RowDictionaries } {
    return this.#merger.finish();
  }

  /** A thread for other work, which is nobody's any more; to be called when all is read. */
  releaseThread(): Thread | undefined {
    return this.#pool?.release();
  }

  /** Stops the threads. */
  async close(): Promise<void> {
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    await this.#pool?.close(this.#failure?.error ?? new Error('closed'));
  }

  readonly #onAbort = (): void => {
    const error: unknown = this.#options.signal?.reason;
    this.#failure ??= { error };
    this.#wake?.();
    void this.#pool?.close(error);
  };

  #choose(source: Source): LaneChoice {
    if (this.#options.lane === 'csv-parse') return { lane: 'csv-parse', whyLane: 'asked-for' };
    if (this.#module === undefined) return { lane: 'csv-parse', whyLane: 'no-simd' };
    if (!canKernelRead(source)) return { lane: 'csv-parse', whyLane: 'encoding' };
    return { lane: 'kernel', whyLane: this.#options.lane === undefined ? 'default' : 'asked-for' };
  }

  async #scanStream(source: Source, lane: LaneName, before: Promise<unknown>): Promise<ScanCount> {
    await before;
    this.#merger.startFile(source);
    if (lane === 'csv-parse') await scanWithCsvParse(source, this.#appender, this.#add);
    else await this.#streamThroughKernel(source);
    return this.#merger.count;
  }

  async #streamThroughKernel(source: Source): Promise<void> {
    const { dialect, guess, markBytes, preamble, chunks } = source;
    const offsets = guess.isUtf16 ? new Utf16Offsets(markBytes, preamble) : undefined;
    const lane = new KernelLane(
      this.#reader.kernel,
      source,
      this.#appender,
      {
        offset: (guess.isUtf16 ? 0 : markBytes) + dialect.dataOffset,
        line: dialect.dataLine,
      },
      this.#zoneOffset,
      offsets === undefined ? undefined : (offset) => offsets.at(offset),
    );
    let bytes = 0;
    for await (const chunk of chunks) {
      offsets?.push(chunk);
      lane.push(chunk);
      bytes += chunk.length;
      if (bytes >= this.#limits.batch || lane.size >= BATCH_ROWS) {
        this.#add(lane.take());
        bytes = 0;
      }
    }
    lane.end();
    this.#add(lane.take());
  }

  #scanRanges(
    source: Source,
    size: number,
    pool: RangePool,
  ): { begun: Promise<void>; done: Promise<ScanCount> } {
    const starts: number[] = [];
    const first = source.markBytes + source.dialect.dataOffset;
    for (let at = first; at < size || at === first; at += this.#limits.range) starts.push(at);
    const reads: Promise<PoolRead>[] = [];
    const descriptor = openSync(source.name, 'r');
    const begin = async (): Promise<void> => {
      // the head was counted when it was read to be understood
      const seen = source.bytesIn();
      this.#options.onBytes?.(-seen);
      source.close();
      const watch = new EncodingWatch(source, descriptor, seen);
      for (const [i, start] of starts.entries()) {
        await this.#turn(pool);
        const end = starts[i + 1] ?? Number.POSITIVE_INFINITY;
        watch.seeUpTo(end + READ_ON_AT_MOST);
        const known = i === 0 ? { credit: CREDIT_AT_START } : undefined;
        const { delimiter, assignment, header, cellCount, dataOffset, dataLine } = source.dialect;
        const dialect = { delimiter, assignment, header, cellCount, dataOffset, dataLine };
        const { encoding } = source.guess;
        const read = pool.run({
          path: source.name,
          dialect,
          encoding,
          range: { start, end, known },
        });
        read.catch(() => undefined);
        reads.push(read);
        arrived.get(i)?.(read);
      }
    };
    /** Ranges that are waited for before they were begun. */
    const arrived = new Map<number, (read: Promise<PoolRead>) => void>();
    const readOf = (i: number): Promise<PoolRead> =>
      reads[i] ?? new Promise((resolve) => arrived.set(i, resolve));
    const merge = async (before: Promise<unknown>): Promise<ScanCount> => {
      await before;
      this.#merger.startFile(source);
      let next = { offset: first, credit: CREDIT_AT_START };
      for (const [i, start] of starts.entries()) {
        const read = await Promise.race([readOf(i), this.#failed(begun)]);
        const end = starts[i + 1] ?? Number.POSITIVE_INFINITY;
        next = this.#takeOver(source, descriptor, read, next, end);
        pool.giveBack(read);
        this.#options.onBytes?.(Math.min(end, size) - (i === 0 ? 0 : start));
        if (i === 0) this.#reserve(size, next.offset);
        this.#begun--;
        this.#wake?.();
      }
      return this.#merger.count;
    };
    const begun = begin();
    const done = merge(this.#before).finally(() => closeSync(descriptor));
    return { begun, done };
  }

  /** Never settles but with the failure of what it is given. */
  #failed(begun: Promise<void>): Promise<never> {
    return new Promise((_, reject) => {
      begun.catch(reject);
    });
  }

  /** Takes a range over if it began where the one before it ended, and reads it again if not. */
  #takeOver(
    source: Source,
    descriptor: number,
    read: PoolRead,
    { offset, credit }: { offset: number; credit: number },
    end: number,
  ): { offset: number; credit: number } {
    if (read.from === offset && credit === CREDIT_AT_START) {
      this.#add(read.batch, read.lane);
      return { offset: read.to, credit: read.credit };
    }
    this.#merger.discard(read.batch, read.lane);
    // a record that began before it covers all of it
    if (offset >= end) return { offset, credit };
    const again = readRange(this.#reader, source, descriptor, {
      start: offset,
      end,
      known: { credit },
    });
    this.#add(again.batch);
    return { offset: again.to, credit: again.credit };
  }

  readonly #add = (batch: Batch, lane: object = this.#appender): void => {
    this.#options.signal?.throwIfAborted();
    this.#merger.add(batch, lane);
    if (lane === this.#appender) this.#appender.reuse(batch.columns);
    this.#options.onRows?.(this.#merger.length);
  };

  /** Room for the rows of a file of which so much was read: a guess that is too high costs next to no memory. */
  #reserve(size: number, read: number): void {
    const { rows } = this.#merger.count;
    this.#merger.reserve(Math.ceil((rows * 1.02 * (size - read)) / Math.max(read, 1)));
  }

  /** Waits until a range may be begun. */
  async #turn(pool: RangePool): Promise<void> {
    while (!(pool.isFree && this.#begun < pool.capacity) && this.#failure === undefined) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#failure !== undefined) throw this.#failure.error;
    this.#begun++;
  }

  get #reader(): RangeReader {
    if (this.#module === undefined) throw new Error('there is no kernel');
    this.#kernel ??= new Kernel(this.#module);
    return { kernel: this.#kernel, appender: this.#appender, zoneOffset: this.#zoneOffset };
  }
}

/** Lets a guess that is still open see the file before its ranges are handed out, as if it were read from the top. */
class EncodingWatch {
  readonly #source: Source;
  readonly #descriptor: number;
  #seen: number;

  /** @param seen bytes that the guess saw when the head was read: shown again, they would follow half a character */
  constructor(source: Source, descriptor: number, seen: number) {
    this.#source = source;
    this.#descriptor = descriptor;
    this.#seen = seen;
  }

  seeUpTo(end: number): void {
    const { guess } = this.#source;
    while (!guess.isDecided && this.#seen < end) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      const read = readSync(this.#descriptor, chunk, 0, chunk.length, this.#seen);
      if (read === 0) return;
      guess.see(chunk.subarray(0, read));
      this.#seen += read;
    }
  }
}
