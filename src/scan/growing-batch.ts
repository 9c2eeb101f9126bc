import type { RejectReason, WarningId } from '../model/warning.ts';
import type {
  Batch,
  BatchColumns,
  BatchReject,
  BatchWarning,
  IdColumns,
  NewStrings,
} from './batch.ts';
import { grown, grownShared, grownWithNaN, sharedCopy } from './grown.ts';
import { hashBytes } from './hash.ts';
import { partIds } from './id-parts.ts';
import { put, putRaised } from './put.ts';

type ColumnName = keyof BatchColumns;
type Columns = { -readonly [C in ColumnName]: BatchColumns[C] };

/** What `addAll` copies as it is. */
const WORDS = ['result', 'originate', 'ring', 'answer', 'end', 'talk', 'caller', 'group'] as const;

interface Warned {
  count: number;
  rows: number;
  readonly line: number;
  last: number;
}

/** UTF-8 of a UTF-16 code unit, at most. */
const UTF8_PER_UNIT = 3;

/** Warnings that tell the same of a row as another one, before which it is never warned of them. */
const TELLS_AS: Readonly<Partial<Record<WarningId, WarningId>>> = {
  'unreadable-duration': 'unreadable-time',
};

/** Always built the same way: what reads it is compiled for one kind of object. */
function columnsOver(spare: BatchColumns | undefined): Columns {
  return {
    result: spare?.result ?? new Uint32Array(0),
    originate: spare?.originate ?? new Uint32Array(0),
    ring: spare?.ring ?? new Uint32Array(0),
    answer: spare?.answer ?? new Uint32Array(0),
    end: spare?.end ?? new Uint32Array(0),
    talk: spare?.talk ?? new Float32Array(0),
    audio: new Float32Array(0),
    callee: spare?.callee ?? new Float64Array(0),
    caller: spare?.caller ?? new Uint32Array(0),
    group: spare?.group ?? new Uint32Array(0),
    line: spare?.line ?? new Uint32Array(0),
  };
}

/**
 * A batch that rows are still added to. What it hands over is in memory that threads share: it is neither copied nor
 * taken from the thread. Where a single array has ever been taken from it, a thread must look at each access to any array
 * whether that is still there, which costs its loops a tenth of their time.
 */
export class GrowingBatch {
  length = 0;
  readonly columns: Columns;
  readonly rejects: BatchReject[] = [];
  readonly #warnings = new Map<WarningId, Warned>();
  readonly #seed: number;
  #ends: Uint32Array;
  #hashes: Uint32Array;
  #bytes: Buffer;

  /**
   * @param before the batch before this one, which is finished: what it collected its call ids in is written over
   * @param spare columns that nobody needs any more, to be written over
   */
  constructor(seed: number, before?: GrowingBatch, spare?: BatchColumns) {
    this.#seed = seed;
    this.columns = columnsOver(spare);
    // of these only copies are handed over
    this.#ends = before === undefined ? new Uint32Array(0) : before.#ends;
    this.#hashes = before === undefined ? new Uint32Array(0) : before.#hashes;
    this.#bytes = before === undefined ? Buffer.alloc(0) : before.#bytes;
  }

  get #idBytes(): number {
    return this.length === 0 ? 0 : (this.#ends[this.length - 1] as number);
  }

  /** Makes room for one more row and returns its index. Its call id is to be set next. */
  add(): number {
    this.#reserve(this.length + 1);
    return this.length++;
  }

  /** @param i the row that was added last */
  setCallId(i: number, id: string): void {
    const start = i === 0 ? 0 : (this.#ends[i - 1] as number);
    this.#reserveBytes(start, id.length * UTF8_PER_UNIT);
    const end = id === '' ? start : start + this.#bytes.write(id, start);
    this.#ends[i] = end;
    this.#hashes[i] = hashBytes(this.#bytes, start, end, this.#seed);
  }

  setAudio(i: number, seconds: number): void {
    const { columns } = this;
    if (columns.audio.length === 0 && Number.isNaN(seconds)) return;
    columns.audio = grownWithNaN(columns.audio, Math.max(i + 1, columns.result.length), i);
    columns.audio[i] = seconds;
  }

  /** Adds rows that were read elsewhere. `firstLine`: where their lines count from, in lines of this batch. */
  addAll(from: BatchColumns, callIds: IdColumns, length: number, firstLine: number): void {
    const at = this.length;
    this.#reserve(at + length);
    const { columns } = this;
    for (const name of WORDS) put(from[name], length, columns[name], at);
    columns.callee.set(from.callee.subarray(0, length), at);
    if (from.audio.length > 0) {
      columns.audio = grownWithNaN(columns.audio, columns.result.length, at);
      put(from.audio, length, columns.audio, at);
    }
    putRaised(from.line, firstLine, length, columns.line, at);
    const start = this.#idBytes;
    const bytes = length === 0 ? 0 : (callIds.ends[length - 1] as number);
    this.#reserveBytes(start, bytes);
    this.#bytes.set(callIds.bytes.subarray(0, bytes), start);
    putRaised(callIds.ends, start, length, this.#ends, at);
    this.#hashes.set(callIds.hashes.subarray(0, length), at);
    this.length += length;
  }

  reject(line: number, byteOffset: number, reason: RejectReason, raw: string): void {
    this.rejects.push({ line, byteOffset, reason, raw });
  }

  /** @param count rows from this one on; each time for the same row, a cell of it */
  warn(id: WarningId, line: number, count = 1): void {
    const warning = this.#warnings.get(id) ?? { count: 0, rows: 0, line, last: -1 };
    const isTold = warning.last === line || this.#lastOf(TELLS_AS[id]) === line;
    warning.count += count;
    if (!isTold) warning.rows += count;
    warning.last = line;
    this.#warnings.set(id, warning);
  }

  finish(lines: number, met: NewStrings): Batch {
    const { length, columns, rejects } = this;
    const warnings = Array.from(
      this.#warnings,
      ([id, { count, rows, line }]): BatchWarning => ({ id, count, rows, line }),
    );
    const ids = { bytes: this.#bytes, ends: this.#ends, hashes: this.#hashes };
    const callIds = {
      bytes: sharedCopy(Uint8Array, this.#bytes, this.#idBytes),
      ends: sharedCopy(Uint32Array, this.#ends, length),
      parts: partIds(ids, length),
    };
    return { length, columns, callIds, lines, rejects, warnings, met };
  }

  #lastOf(id: WarningId | undefined): number | undefined {
    return id && this.#warnings.get(id)?.last;
  }

  #reserve(rows: number): void {
    if (rows > this.columns.result.length) this.#grow(rows);
    if (rows > this.#ends.length || rows > this.#hashes.length) this.#growIds(rows);
  }

  /** Apart from what asks for it, which would be compiled with all of it again and again. */
  #grow(rows: number): void {
    const { columns, length } = this;
    columns.result = grownShared(columns.result, rows, length);
    columns.originate = grownShared(columns.originate, rows, length);
    columns.ring = grownShared(columns.ring, rows, length);
    columns.answer = grownShared(columns.answer, rows, length);
    columns.end = grownShared(columns.end, rows, length);
    columns.talk = grownShared(columns.talk, rows, length);
    columns.callee = grownShared(columns.callee, rows, length);
    columns.caller = grownShared(columns.caller, rows, length);
    columns.group = grownShared(columns.group, rows, length);
    columns.line = grownShared(columns.line, rows, length);
    if (columns.audio.length > 0) {
      columns.audio = grownWithNaN(columns.audio, columns.result.length, length);
    }
  }

  #growIds(rows: number): void {
    this.#ends = grown(this.#ends, rows, this.length);
    this.#hashes = grown(this.#hashes, rows, this.length);
  }

  #reserveBytes(start: number, more: number): void {
    if (start + more > this.#bytes.length) this.#growBytes(start, more);
  }

  #growBytes(start: number, more: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(start + more, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, start));
    this.#bytes = larger;
  }
}
