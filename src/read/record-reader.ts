import type { RejectReason } from '../model/warning.ts';

/** A line of the file that is no record. `bytes` is only the beginning of one that is too long. */
export interface BrokenRecord {
  readonly reason: Extract<RejectReason, 'open-quote' | 'too-long'>;
  readonly bytes: Buffer;
  readonly line: number;
  readonly offset: number;
}

export interface RecordOptions {
  readonly delimiter: number;
  /** Cells of the header; a record over several lines must have as many. 0: not known yet. */
  readonly cells: number;
  /** GB18030 and Big5: the second byte of a character can look like a delimiter such as `|`. */
  readonly doubleByte: () => boolean;
}

/** No honest record is longer; a quote that stays open this long was never meant to open. */
export const MAX_RECORD_BYTES = 1 << 20;
/**
 * A file full of quotes that never close would have every line look for its quote's end through the megabyte that
 * follows. So looking ahead past a line's end is paid for: a look in vain costs its bytes, and each byte read on earns
 * this many. A healthy file never runs out; a hostile one costs at most so many passes over it.
 */
const CREDIT_PER_BYTE = 16;
export const CREDIT_AT_MOST = 16 * MAX_RECORD_BYTES;
const CELLS_BEYOND_CHANCE = 5;
const KEPT_OF_LONG = 1 << 12;
/** Longer lines are looked at byte by byte: looking ahead for an end that is far away would cost more. */
const PLAIN_AT_MOST = 1 << 12;
const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** What was taken from the data; `end` is where the next one begins. */
export type Taken =
  | { readonly kind: 'record'; readonly line: number; readonly end: number }
  /** An empty line, or what is left of a line that was given up. */
  | { readonly kind: 'nothing'; readonly end: number }
  | { readonly kind: 'broken'; readonly record: BrokenRecord; readonly end: number };

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
 * Tells where records end by RFC 4180's quoting, and finds back when a quote was never closed: then the line on which
 * it opened is broken, and reading goes on with the next line instead of swallowing the rest of the file.
 * So a record may span lines only if all speaks for it: it has exactly the header's number of cells, its quotes close
 * where cells end, and the lines inside do not look like rows themselves. (Two stray quotes in one column, five hundred
 * rows apart, would otherwise make one record of them all.)
 *
 * Quotes are read as csv-parse reads them with `relax_quotes`: one opens only at the start of a cell, and text after a
 * closing quote goes on unquoted. Lines end with LF, CRLF or CR. How the bytes are cut into chunks makes no difference.
 */
export class RecordReader {
  #options: RecordOptions;
  /** Line of the file on which the next record begins, from 1. */
  line: number;
  /** How many bytes may still be looked ahead in vain. */
  credit: number;
  /** Inside a line that is being given up. */
  #skipping = false;

  constructor(options: RecordOptions, line: number, credit = CREDIT_AT_MOST) {
    this.credit = credit;
    this.#options = options;
    this.line = line;
  }

  /**
   * Takes what begins at `start`, which is before the end of the data; undefined if that needs bytes that have yet to
   * come.
   * @param offset where `data` begins in the file
   * @param isLast whether nothing comes after `data`
   */
  take(data: Buffer, start: number, isLast: boolean, offset: number): Taken | undefined {
    if (this.#skipping) return { kind: 'nothing', end: this.#skipLine(data, start, isLast) };
    const found = this.#find(data, start, isLast);
    if (found === undefined) return undefined;
    const { lines, lineEnd, next } = found;
    const { line } = this;
    if (lines > 0) {
      this.pass(next - start, lines);
      // csv-parse skips an empty line as well
      return found.isEmpty ? { kind: 'nothing', end: next } : { kind: 'record', line, end: next };
    }
    this.credit = Math.max(0, this.credit - (next - lineEnd));
    const isLong = lineEnd - start > MAX_RECORD_BYTES;
    const record: BrokenRecord = {
      reason: isLong ? 'too-long' : 'open-quote',
      bytes: Buffer.from(data.subarray(start, isLong ? start + KEPT_OF_LONG : lineEnd)),
      line,
      offset: offset + start,
    };
    const end = this.#skipLine(data, lineEnd, isLast);
    this.#earn(end - start);
    return { kind: 'broken', record, end };
  }

  /** Notes what somebody else has read: whole records of one line each. */
  pass(bytes: number, lines: number): void {
    this.line += lines;
    this.#earn(bytes);
  }

  /** Whether the next bytes are the rest of a line that was given up. */
  get isSkipping(): boolean {
    return this.#skipping;
  }

  #earn(bytes: number): void {
    this.credit = Math.min(CREDIT_AT_MOST, this.credit + bytes * CREDIT_PER_BYTE);
  }

  /** Takes the record that begins at `start`; undefined if that needs bytes that have yet to come. */
  #find(data: Buffer, start: number, isLast: boolean): Found | undefined {
    const line = this.#findPlain(data, start);
    if (line !== undefined) return line;
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
          limit = Math.min(limit, i + this.credit);
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

  /** The same for a line that ends with LF before there is any quote, as nearly all do: no need to look at each byte. */
  #findPlain(data: Buffer, start: number): Found | undefined {
    const near = data.subarray(start, start + PLAIN_AT_MOST);
    const length = near.indexOf(LF);
    if (length === -1) return undefined;
    const line = near.subarray(0, length);
    if (line.includes(QUOTE) || line.includes(CR)) return undefined;
    const lineEnd = start + length;
    return { lineEnd, next: lineEnd + 1, lines: 1, isEmpty: length === 0 };
  }

  /** Whether what was quoted over several lines, from the end of the first on, can be one record of so many cells. */
  #isOneRecord(data: Buffer, from: number, end: number, cells: number): boolean {
    const { cells: wanted, delimiter } = this.#options;
    if (wanted === 0) return true;
    return cells === wanted && !areRows(data.subarray(from, end), delimiter, wanted);
  }

  /** Drops what is left of a line. A line that goes on beyond `data` is dropped with the next chunk. */
  #skipLine(data: Buffer, from: number, isLast: boolean): number {
    let end = from;
    while (end < data.length && data[end] !== LF && data[end] !== CR) end++;
    // a CR at the very end may be half of a CRLF
    const isOpen = end === data.length || (data[end] === CR && end + 1 === data.length);
    this.#skipping = isOpen && !isLast;
    if (this.#skipping) return end;
    this.line++;
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
