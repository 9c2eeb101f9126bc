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

/** A line of the file that is no record. `bytes` is only the beginning of one that is too long. */
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
/**
 * A file full of quotes that never close would have every line look for its quote's end through the megabyte that
 * follows. So looking ahead past a line's end is paid for: a look in vain costs its bytes, and each byte read on earns
 * this many. A healthy file never runs out; a hostile one costs at most so many passes over it.
 */
const CREDIT_PER_BYTE = 16;
const CREDIT_AT_MOST = 16 * MAX_RECORD_BYTES;
const CELLS_BEYOND_CHANCE = 5;
const BLOCK_BYTES = 1 << 18;
const KEPT_OF_LONG = 1 << 12;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** What begins at some place of the data; all numbers are offsets in it. */
interface Found {
  /** End of the first line. */
  readonly lineEnd: number;
  /** Where the search stopped: behind the record, if it is one. */
  readonly next: number;
  /** Physical lines, if this is a record; 0 if its first line is broken. */
  readonly lines: number;
  readonly isEmpty: boolean;
}

/**
 * Cuts a stream of bytes into records by RFC 4180's quoting, and finds back when a quote was never closed: then the
 * line on which it opened is broken, and reading goes on with the next line instead of swallowing the rest of the file.
 * So a record may span lines only if all speaks for it: it has exactly the header's number of cells, its quotes close
 * where cells end, and the lines inside do not look like rows themselves. (Two stray quotes in one column, five hundred
 * rows apart, would otherwise make one record of them all.)
 *
 * Quotes are read as csv-parse reads them with `relax_quotes`: one opens only at the start of a cell, and text after a
 * closing quote goes on unquoted. Lines end with LF, CRLF or CR. How the bytes are cut into chunks makes no difference.
 */
export class RecordSplitter {
  #options: RecordOptions;
  #sink: RecordSink;
  /** The beginning of a record whose end has not come yet. */
  #pending: Buffer = Buffer.alloc(0);
  /** What came after it, not looked at yet. */
  #arrived: Buffer[] = [];
  #arrivedBytes = 0;
  #offset: number;
  #line: number;
  #credit = CREDIT_AT_MOST;
  /** Inside a line that is too long and is being dropped. */
  #skipping = false;

  constructor(options: RecordOptions, sink: RecordSink) {
    this.#options = options;
    this.#sink = sink;
    this.#offset = options.startOffset ?? 0;
    this.#line = options.startLine ?? 1;
  }

  /** Line of the file on which the first record begins that was not handed over yet. */
  get line(): number {
    return this.#line;
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
    while (position < data.length && !this.#skipping) {
      const found = this.#find(data, position, isLast);
      if (found === undefined) break;
      const start = position;
      if (found.lines === 0) {
        flush(start);
        this.#credit = Math.max(0, this.#credit - (found.next - found.lineEnd));
        position = this.#breakLine(data, start, found.lineEnd, isLast);
        blockStart = position;
      } else {
        // an empty line is no record; csv-parse skips it inside a block as well
        if (!found.isEmpty) {
          if (lines.length === 0) blockStart = start;
          lines.push(this.#line);
          starts.push(start - blockStart);
        }
        this.#line += found.lines;
        position = found.next;
        if (position - blockStart >= BLOCK_BYTES) flush(position);
      }
      const earned = (position - start) * CREDIT_PER_BYTE;
      this.#credit = Math.min(CREDIT_AT_MOST, this.#credit + earned);
    }
    flush(position);
    this.#offset += position;
    return position;
  }

  /** Takes the record that begins at `start`; undefined if that needs bytes that have yet to come. */
  #find(data: Buffer, start: number, isLast: boolean): Found | undefined {
    const { delimiter } = this.#options;
    const doubleByte = this.#options.doubleByte();
    let limit = start + MAX_RECORD_BYTES + 1;
    let isQuoted = false;
    let closedInText = false;
    let cellStart = start;
    let cells = 1;
    let lines = 1;
    let lineEnd = -1;
    let i = start;
    for (; i < data.length && i < limit; i++) {
      const byte = data[i] as number;
      // what a quote or a CR ends is told by the byte after it
      if ((byte === QUOTE || byte === CR) && i + 1 === data.length && !isLast) return undefined;
      if (byte === QUOTE) {
        if (!isQuoted) isQuoted = i === cellStart;
        else if (data[i + 1] === QUOTE) i++;
        else {
          isQuoted = false;
          closedInText ||= lines > 1 && !endsCell(data[i + 1], delimiter);
        }
      } else if (byte === LF || byte === CR) {
        const next = byte === CR && data[i + 1] === LF ? i + 2 : i + 1;
        if (!isQuoted) {
          if (lines === 1) return { lineEnd: i, next, lines, isEmpty: i === start };
          const isOne = !closedInText && this.#isOneRecord(data, lineEnd, i, cells);
          return { lineEnd, next, lines: isOne ? lines : 0, isEmpty: false };
        }
        if (lines === 1) {
          lineEnd = i;
          limit = Math.min(limit, i + this.#credit);
        }
        lines++;
        i = next - 1;
      } else if (byte === delimiter) {
        if (!isQuoted) {
          cells++;
          cellStart = i + 1;
        }
      } else if (doubleByte && byte > 0x80 && byte < 0xff && (data[i + 1] ?? 0) >= 0x40) i++;
    }
    if (i < limit && !isLast) return undefined;
    if (lines === 1) {
      const isRecord = i < limit && !isQuoted;
      return { lineEnd: i, next: i, lines: isRecord ? 1 : 0, isEmpty: false };
    }
    const isOne =
      i < limit && !isQuoted && !closedInText && this.#isOneRecord(data, lineEnd, i, cells);
    return { lineEnd, next: i, lines: isOne ? lines : 0, isEmpty: false };
  }

  /** Whether what was quoted over several lines, from the end of the first on, can be one record of so many cells. */
  #isOneRecord(data: Buffer, from: number, end: number, cells: number): boolean {
    const { cells: wanted, delimiter } = this.#options;
    if (wanted === 0) return true;
    return cells === wanted && !areRows(data.subarray(from, end), delimiter, wanted);
  }

  /** Reports the line from `start` to `end` as broken and returns the start of the next one. */
  #breakLine(data: Buffer, start: number, end: number, isLast: boolean): number {
    const isLong = end - start > MAX_RECORD_BYTES;
    this.#sink.broken({
      reason: isLong ? 'too-long' : 'open-quote',
      bytes: Buffer.from(data.subarray(start, isLong ? start + KEPT_OF_LONG : end)),
      line: this.#line,
      offset: this.#offset + start,
    });
    return this.#skipLine(data, end, isLast);
  }

  /** Drops what is left of a line. A line that goes on beyond `data` is dropped with the next chunk. */
  #skipLine(data: Buffer, from: number, isLast: boolean): number {
    let end = from;
    while (end < data.length && data[end] !== LF && data[end] !== CR) end++;
    // a CR at the very end may be half of a CRLF
    const isOpen = end === data.length || (data[end] === CR && end + 1 === data.length);
    this.#skipping = isOpen && !isLast;
    if (this.#skipping) return end;
    this.#line++;
    if (end === data.length) return end;
    return data[end] === CR && data[end + 1] === LF ? end + 2 : end + 1;
  }
}

function endsCell(next: number | undefined, delimiter: number): boolean {
  return next === undefined || next === delimiter || next === LF || next === CR;
}

/**
 * Whether all the lines between the first and the last line break of `bytes` have as many cells as a row, and are
 * enough that this is no chance: one line of prose may well have two commas. Lines on which a quoted cell ends or
 * begins do not count for rows.
 */
function areRows(bytes: Buffer, delimiter: number, cells: number): boolean {
  let rows = 0;
  let seen = 1;
  let isInside = false;
  let start = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte === delimiter) seen++;
    else if (byte === QUOTE) {
      if (bytes[i + 1] === QUOTE) i++;
      else seen = Number.POSITIVE_INFINITY;
    } else if (byte === LF || byte === CR) {
      if (isInside && i > start) {
        if (seen !== cells) return false;
        rows++;
      }
      isInside = true;
      start = i + 1;
      seen = 1;
    }
  }
  return rows * cells >= CELLS_BEYOND_CHANCE;
}
