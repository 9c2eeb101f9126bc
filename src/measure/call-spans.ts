import { laidOut } from '../scan/grown.ts';
import type { CallTable } from '../table/call-table.ts';

/** The calls that have a start, each from it to the second before its end; sorted by the block in which they start. */
export interface CallSpans {
  readonly length: number;
  /**
   * Two entries a call: its start in local seconds; the seconds it took, and the number of its caller in the lower 16
   * bits, 0 where it has none. Side by side, so that a call that is moved writes to one place in memory.
   */
  readonly spans: Uint32Array;
  /** The block in which the first call starts, from the first one of 1970 on. */
  readonly firstBlock: number;
  /** By block from that one on: the index of its first call, and one past its last. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Blocks in which calls start, and whole blocks that calls take beyond that. */
  readonly blocks: number;
  /** Whether every start and every end time is a full minute. */
  readonly isToTheMinute: boolean;
  /** Calls that are not in it: without a start, or too long to be a call. */
  readonly timeless: number;
  readonly tooLong: number;
  /** Calls that stand under number 0 because the number of their caller does not fit. */
  readonly beyondCallers: number;
}

/** Half of an entry each: numbers of callers, and seconds of a call, are below this. */
export const HALF_ENTRY = 1 << 16;
/** Seconds of a block: two for each hour, about. The clock has a million of them. */
export const BLOCK_BITS = 12;
const CLOCK_BLOCKS = 2 ** (32 - BLOCK_BITS);

/**
 * A call ends at its end time; where there is none, after what is known of it: its talk time, from when it was answered,
 * else from its last known time on. Every call takes a second at least. One that takes 18 hours or more is left out: that
 * is a damaged time, no call. Takes 8 bytes a call.
 */
export function spansOf(table: CallTable): CallSpans {
  const { length: rows, originate, ring, answer, end, talk, caller } = table;
  const { firstBlock, from, started } = firstPlaces(originate, rows);
  const to = from.slice();
  const spans = laidOut(new Uint32Array(2 * rows));
  let timeless = 0;
  let tooLong = 0;
  let beyondCallers = 0;
  let longBlocks = 0;
  let isToTheMinute = true;
  for (let i = 0; i < rows; i++) {
    const begun = originate[i] as number;
    if (begun === 0) {
      timeless++;
      continue;
    }
    const ended = end[i] as number;
    if (isToTheMinute) isToTheMinute = begun % 60 === 0 && ended % 60 === 0;
    // Which calls lack an end no processor can foresee, and a wrong guess costs it more than both answers: so both are
    // worked out, and all bits of `lacksEnd` are set where the second one is to be taken.
    const lacksEnd = -Number(ended < begun);
    const answered = answer[i] as number;
    const known = answered | ((ring[i] as number) & -Number(answered === 0));
    const knownSeconds = (known - begun) & -Number(known > begun);
    let seconds = (((ended - begun) & ~lacksEnd) | (knownSeconds & lacksEnd)) >>> 0;
    // rare: who talked has an end; false for NaN
    if ((lacksEnd & Number((talk[i] as number) > 0)) !== 0) {
      seconds = Math.min(HALF_ENTRY, seconds + Math.ceil(talk[i] as number)) >>> 0;
    }
    if (seconds >= HALF_ENTRY) {
      tooLong++;
      continue;
    }
    seconds += Number(seconds === 0);
    let who = caller[i] as number;
    if (who >= HALF_ENTRY) {
      beyondCallers++;
      who = 0;
    }
    longBlocks += seconds >>> BLOCK_BITS;
    const block = (begun >>> BLOCK_BITS) - firstBlock;
    const at = to[block] as number;
    to[block] = at + 1;
    spans[2 * at] = begun;
    spans[2 * at + 1] = seconds * HALF_ENTRY + who;
  }
  return {
    length: rows - timeless - tooLong,
    spans,
    firstBlock,
    from,
    to,
    blocks: started + longBlocks,
    isToTheMinute,
    timeless,
    tooLong,
    beyondCallers,
  };
}

/** Where the calls of each block begin if all of them are kept, and in how many blocks there are any. */
function firstPlaces(
  originate: Uint32Array,
  rows: number,
): { firstBlock: number; from: Uint32Array; started: number } {
  // memory that is never written to is none
  const places = new Uint32Array(CLOCK_BLOCKS);
  let timeless = 0;
  let firstBlock = CLOCK_BLOCKS;
  for (let i = 0; i < rows; i++) {
    const begun = originate[i] as number;
    const block = begun >>> BLOCK_BITS;
    places[block]!++;
    timeless += Number(begun === 0);
    if (block < firstBlock && begun !== 0) firstBlock = block;
  }
  places[0]! -= timeless;
  let lastBlock = firstBlock - 1;
  let started = 0;
  let place = 0;
  for (let block = firstBlock; place < rows - timeless; block++) {
    const calls = places[block] as number;
    if (calls === 0) continue;
    lastBlock = block;
    started++;
    places[block] = place;
    place += calls;
  }
  return { firstBlock, from: places.subarray(firstBlock, lastBlock + 1), started };
}
