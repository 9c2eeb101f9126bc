import type { RejectReason } from '../model/warning.ts';

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

/** A stretch of the file that is no record. `bytes` may be cut short. */
export interface BrokenRecord {
  readonly reason: Extract<RejectReason, 'open-quote' | 'too-long'>;
  readonly bytes: Buffer;
  readonly line: number;
  readonly offset: number;
}

export interface RecordSink {
  block(block: RecordBlock): void;
  broken(record: BrokenRecord): void;
}

export interface RecordOptions {
  readonly delimiter: number;
  /** Cells of the header; a record over several lines must have as many. 0: not known yet. */
  readonly cells: number;
  /** GB18030 and Big5: the second byte of a character can look like a delimiter such as `|`. */
  readonly doubleByte: () => boolean;
  readonly startOffset?: number;
  readonly startLine?: number;
}

/** No honest record is longer; a quote that stays open this long was never meant to open. */
const MAX_RECORD_BYTES = 1 << 20;
const BLOCK_BYTES = 1 << 18;
const KEPT_OF_BROKEN = 1 << 12;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Cuts a stream of bytes into records by RFC 4180's quoting, and finds back when a quote was never closed: then the
 * line on which it opened is broken, and reading goes on with the next line instead of swallowing the rest of the file.
 * A quoted cell may span lines only if the record then has exactly the header's number of cells.
 *
 * Quotes are read as csv-parse reads them with `relax_quotes`: one opens only at the start of a cell, and text after a
 * closing quote goes on unquoted. Lines end with LF, CRLF or CR.
 */
export class RecordSplitter {
  #options: RecordOptions;
  #sink: RecordSink;
  #pending: Buffer = Buffer.alloc(0);
  #offset: number;
  #line: number;
  /** Inside a line that is too long and is being dropped. */
  #skipping = false;

  constructor(options: RecordOptions, sink: RecordSink) {
    this.#options = options;
    this.#sink = sink;
    this.#offset = options.startOffset ?? 0;
    this.#line = options.startLine ?? 1;
  }

  push(chunk: Buffer): void {
    const data = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    this.#pending = data.subarray(this.#split(data, false));
  }

  end(): void {
    const data = this.#pending;
    this.#pending = Buffer.alloc(0);
    this.#split(data, true);
  }

  /** Handles the whole records of `data` and returns where the unfinished rest begins. */
  #split(data: Buffer, isLast: boolean): number {
    let position = this.#skipping ? this.#skipLine(data, 0, isLast) : 0;
    let blockStart = position;
    let lines: number[] = [];
    let starts: number[] = [];
    const flush = (end: number): void => {
      if (lines.length > 0) {
        const bytes = data.subarray(blockStart, end);
        this.#sink.block({ bytes, lines, starts, offset: this.#offset + blockStart });
        lines = [];
        starts = [];
      }
      blockStart = end;
    };
    while (position < data.length) {
      const record = this.#find(data, position, isLast);
      if (record === undefined) {
        if (!isLast && data.length - position <= MAX_RECORD_BYTES) break;
      }
      const isBroken =
        record === undefined ||
        record.end - position > MAX_RECORD_BYTES ||
        (record.lines > 1 && this.#options.cells > 0 && record.cells !== this.#options.cells);
      if (isBroken) {
        flush(position);
        position = this.#breakLine(data, position, isLast);
        blockStart = position;
        continue;
      }
      // an empty line is no record; csv-parse skips it inside a block as well
      if (record.end > position) {
        if (lines.length === 0) blockStart = position;
        lines.push(this.#line);
        starts.push(position - blockStart);
      }
      this.#line += record.lines;
      position = record.next;
      if (position - blockStart >= BLOCK_BYTES) flush(position);
    }
    flush(position);
    this.#offset += position;
    return position;
  }

  /** The record that begins at `start`; undefined if its end, or the end of its quotes, is not in sight. */
  #find(
    data: Buffer,
    start: number,
    isLast: boolean,
  ): { end: number; next: number; cells: number; lines: number } | undefined {
    const { delimiter } = this.#options;
    const doubleByte = this.#options.doubleByte();
    let isQuoted = false;
    let cellStart = start;
    let cells = 1;
    let lines = 1;
    for (let i = start; i < data.length; i++) {
      const byte = data[i];
      if (isQuoted) {
        if (byte === QUOTE) {
          if (i + 1 === data.length && !isLast) return undefined;
          if (data[i + 1] === QUOTE) i++;
          else isQuoted = false;
        } else if (byte === LF || (byte === CR && data[i + 1] !== LF)) lines++;
      } else if (byte === QUOTE) {
        if (i === cellStart) isQuoted = true;
      } else if (byte === delimiter) {
        cells++;
        cellStart = i + 1;
      } else if (byte === LF) return { end: i, next: i + 1, cells, lines };
      else if (byte === CR) {
        if (i + 1 === data.length && !isLast) return undefined;
        return { end: i, next: data[i + 1] === LF ? i + 2 : i + 1, cells, lines };
      } else if (doubleByte && (byte as number) > 0x80 && (data[i + 1] ?? 0) >= 0x40) i++;
    }
    if (isQuoted || !isLast) return undefined;
    return { end: data.length, next: data.length, cells, lines };
  }

  /** Reports the line at `start` as broken and returns the start of the next one. */
  #breakLine(data: Buffer, start: number, isLast: boolean): number {
    const end = lineEnd(data, start);
    const isLong = end - start > MAX_RECORD_BYTES || (end === data.length && !isLast);
    this.#sink.broken({
      reason: isLong ? 'too-long' : 'open-quote',
      bytes: Buffer.from(data.subarray(start, Math.min(end, start + KEPT_OF_BROKEN))),
      line: this.#line,
      offset: this.#offset + start,
    });
    return this.#skipLine(data, end, isLast);
  }

  /** Drops what is left of a line. A line that goes on beyond `data` is dropped with the next chunk. */
  #skipLine(data: Buffer, from: number, isLast: boolean): number {
    const end = lineEnd(data, from);
    // a CR at the very end may be half of a CRLF
    const isOpen = end === data.length || (data[end] === CR && end + 1 === data.length);
    this.#skipping = isOpen && !isLast;
    if (this.#skipping) return end === data.length ? data.length : end;
    this.#line++;
    if (end === data.length) return end;
    return data[end] === CR && data[end + 1] === LF ? end + 2 : end + 1;
  }
}

/** Where the line that holds `from` ends, its terminator left out. */
function lineEnd(data: Buffer, from: number): number {
  const lf = data.indexOf(LF, from);
  const end = lf === -1 ? data.length : lf;
  const cr = data.subarray(from, end).indexOf(CR);
  return cr === -1 ? end : from + cr;
}
