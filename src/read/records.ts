import {
  type BrokenRecord,
  type RecordOptions,
  RecordReader,
  type Taken,
} from './record-reader.ts';

/** Consecutive records that csv-parse shall take apart, terminators included. */
export interface RecordBlock {
  readonly bytes: Buffer;
  /** Line of the file on which each record begins, from 1. */
  readonly lines: readonly number[];
  /** Where each record begins within `bytes`. */
  readonly starts: readonly number[];
  /** Offset of `bytes` in the file. */
  readonly offset: number;
}

export interface RecordSink {
  block(block: RecordBlock): void;
  broken(record: BrokenRecord): void;
}

export interface SplitterOptions extends RecordOptions {
  readonly startOffset?: number;
  readonly startLine?: number;
}

const BLOCK_BYTES = 1 << 18;

/** Cuts a stream of bytes into blocks of records, with a `RecordReader`. */
export class RecordSplitter {
  #reader: RecordReader;
  #sink: RecordSink;
  /** The beginning of a record whose end has not come yet. */
  #pending: Buffer = Buffer.alloc(0);
  /** What came after it, not looked at yet. */
  #arrived: Buffer[] = [];
  #arrivedBytes = 0;
  #offset: number;

  constructor(options: SplitterOptions, sink: RecordSink) {
    this.#reader = new RecordReader(options, options.startLine ?? 1);
    this.#sink = sink;
    this.#offset = options.startOffset ?? 0;
  }

  /** Line of the file on which the first record begins that was not handed over yet. */
  get line(): number {
    return this.#reader.line;
  }

  push(chunk: Buffer): void {
    this.#arrived.push(chunk);
    this.#arrivedBytes += chunk.length;
    // a long record that comes in small pieces is looked at again only when twice as much of it is there
    if (this.#arrivedBytes < this.#pending.length) return;
    const data = this.#takeArrived();
    this.#pending = data.subarray(this.#split(data, false));
  }

  end(): void {
    const data = this.#takeArrived();
    this.#pending = Buffer.alloc(0);
    this.#split(data, true);
  }

  #takeArrived(): Buffer {
    const [only = this.#pending] = this.#arrived;
    const data =
      this.#pending.length === 0 && this.#arrived.length <= 1
        ? only
        : Buffer.concat([this.#pending, ...this.#arrived]);
    this.#arrived = [];
    this.#arrivedBytes = 0;
    return data;
  }

  /** Handles the whole records of `data` and returns where the unfinished rest begins. */
  #split(data: Buffer, isLast: boolean): number {
    const blocks = new BlockBuilder(data, this.#offset, this.#sink);
    let position = 0;
    while (position < data.length) {
      const taken = this.#reader.take(data, position, isLast, this.#offset);
      if (taken === undefined) break;
      blocks.add(taken, position);
      position = taken.end;
      if (this.#reader.isSkipping) break;
    }
    blocks.flush(position);
    this.#offset += position;
    return position;
  }
}

/** Gathers records that follow each other into blocks for a sink. */
export class BlockBuilder {
  readonly #data: Buffer;
  readonly #offset: number;
  readonly #sink: RecordSink;
  #start = 0;
  #lines: number[] = [];
  #starts: number[] = [];

  /** @param offset where `data` begins in the file */
  constructor(data: Buffer, offset: number, sink: RecordSink) {
    this.#data = data;
    this.#offset = offset;
    this.#sink = sink;
  }

  add(taken: Taken, start: number): void {
    if (taken.kind === 'broken') {
      this.flush(start);
      this.#sink.broken(taken.record);
    } else if (taken.kind === 'record') {
      if (this.#lines.length === 0) this.#start = start;
      this.#lines.push(taken.line);
      this.#starts.push(start - this.#start);
      if (taken.end - this.#start >= BLOCK_BYTES) this.flush(taken.end);
    }
  }

  /** Hands over what was gathered; it ends at `end`. */
  flush(end: number): void {
    if (this.#lines.length === 0) return;
    const bytes = this.#data.subarray(this.#start, end);
    const offset = this.#offset + this.#start;
    this.#sink.block({ bytes, lines: this.#lines, starts: this.#starts, offset });
    this.#lines = [];
    this.#starts = [];
  }
}
