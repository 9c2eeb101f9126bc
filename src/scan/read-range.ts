import { readSync } from 'node:fs';
import { CREDIT_AT_MOST } from '../read/record-reader.ts';
import type { Batch } from './batch.ts';
import type { Answers, Kernel } from './kernel.ts';
import { KernelLane } from './kernel-lane.ts';
import type { LaneFile } from './lane-file.ts';
import type { RowAppender } from './row-appender.ts';

// How a file is cut so that threads can read it at once, although a cut may fall anywhere, even between quotes:
//
// A range owns the records that begin in it. Its reader guesses that one begins after the first line end at or before
// the range's start, and reads on to the end of the last record that begins in the range. Whether the guess was right
// shows when the range before it is done: that one has read records from a place known to be right, so where it ended
// the next record begins. If that is not where this range began (the line end stood between quotes), what it read is
// thrown away and read again from the right place. So the rows are always those of one reader from top to bottom; a
// wrong guess costs time, never a row.

export interface Range {
  readonly start: number;
  /** Infinity: to the end of the file. */
  readonly end: number;
  /** Whether a record is known to begin at `start`, by a reader that had so much credit left (see `RecordReader`). */
  readonly known: { readonly credit: number } | undefined;
}

export interface RangeRead {
  /** Where its first record began, if one did. */
  readonly from: number | undefined;
  /** Where the first record behind it begins, and the reader's credit there. */
  readonly to: number;
  readonly credit: number;
  readonly batch: Batch;
}

/** What a thread reads with. */
export interface RangeReader {
  readonly kernel: Kernel;
  readonly appender: RowAppender;
  readonly zoneOffset: Answers['zoneOffset'];
}

/** Read beyond a range at a time, to end its last record. */
const BEYOND = 1 << 12;
/** The credit of a reader that has had no trouble. */
export const CREDIT_AT_START = CREDIT_AT_MOST;
const LF = 0x0a;
const CR = 0x0d;

/** Reads the records of a file that begin in a range. */
export function readRange(
  { kernel, appender, zoneOffset }: RangeReader,
  file: LaneFile,
  descriptor: number,
  { start, end, known }: Range,
): RangeRead {
  const from = known === undefined ? findLineStart(descriptor, start, end) : start;
  // no line begins here: it belongs to a record of the range before
  if (from === undefined) return { from, to: end, credit: 0, batch: appender.take(0) };
  const lane = new KernelLane(
    kernel,
    file,
    appender,
    { offset: from, line: 0, ...known },
    zoneOffset,
  );
  let at = from;
  while (lane.offset < end || lane.isSkipping) {
    const room = lane.room();
    const wanted = Math.min(room.length, Math.max(end - at, BEYOND));
    const read = readSync(descriptor, room, 0, wanted, at);
    if (read === 0) {
      lane.end(end);
      break;
    }
    at += read;
    lane.filled(read, end);
  }
  return { from, to: lane.offset, credit: lane.credit, batch: lane.take() };
}

/** Where the first line begins at or after `start`, if it begins before `end` and the end of the file. */
function findLineStart(descriptor: number, start: number, end: number): number | undefined {
  const piece = Buffer.alloc(1 << 16);
  for (let at = start - 1; at < end; ) {
    const read = readSync(descriptor, piece, 0, piece.length, at);
    if (read === 0) return undefined;
    for (let i = 0; i < read; i++) {
      const byte = piece[i];
      if (byte !== LF && byte !== CR) continue;
      const next = at + i + 1;
      // the LF of a CRLF belongs to the line before
      const isPair =
        byte === CR && readSync(descriptor, piece, 0, 1, next) === 1 && piece[0] === LF;
      const found = isPair ? next + 1 : next;
      return found < end ? found : undefined;
    }
    at += read;
  }
  return undefined;
}
