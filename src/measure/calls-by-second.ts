import { BLOCK_BITS, type CallSpans, HALF_ENTRY } from './call-spans.ts';
import type { AtOnce } from './calls-at-once.ts';
import { sweepLanes } from './lanes.ts';

/** Seconds of a block. */
const SECONDS = 1 << BLOCK_BITS;
/** Twice as many callers have counters for each second of a block that fill the processor's cache. */
const CALLERS_AT_MOST = 256;
/** Counters to go through for each call, at most; with more, going from call to call is quicker. */
const COUNTERS_PER_CALL = 20;

/** Whether looking at each second of each caller takes less time than to look at the calls one after the other. */
export function isDense({ length, blocks }: CallSpans, callers: number): boolean {
  return (
    callers <= CALLERS_AT_MOST && (blocks * SECONDS * callers) / 2 <= length * COUNTERS_PER_CALL
  );
}

/**
 * Goes through the blocks, and for each of them through its seconds: of all calls, then of each caller. A call adds one at
 * its start and takes it away at its end; the sum up to a second is how many run in it. Several callers share an entry of
 * the counters, as many as the calls that run at once leave room for.
 * @param limits by number of the caller; one for each number there is
 */
export function countBySecond(calls: CallSpans, limits: Uint32Array): AtOnce {
  const { length, spans, firstBlock, from, to } = calls;
  const own = new Uint32Array(limits.length);
  const lanes = {
    running: new Uint32Array(limits.length),
    peak: new Uint32Array(limits.length),
    peakAt: new Uint32Array(limits.length),
    secondsAbove: new Uint32Array(limits.length),
    limits,
  };
  const campaign = { peak: 0, at: 0 };
  const changes = new Int32Array(SECONDS);
  let changesByCaller = new Int32Array(0);
  // the calls that run on into the next block: seconds they take of it and beyond, and the caller
  const carried = new Uint32Array(length);
  let carries = 0;
  let all = 0;
  for (let block = 0; block < from.length || carries > 0; block++) {
    const begin = (firstBlock + block) * SECONDS;
    // calls may run on beyond the last block in which some start
    const first = 2 * (from[block] ?? 0);
    const last = 2 * (to[block] ?? 0);
    if (first === last && carries === 0) continue;
    addEnds(changes, carried, carries);
    addSpans(changes, spans, first, last);
    let most = 0;
    let mostAt = 0;
    for (let second = 0; second < SECONDS; second++) {
      all += changes[second] as number;
      changes[second] = 0;
      if (all > most) {
        most = all;
        mostAt = second;
      }
    }
    if (most > campaign.peak) {
      campaign.peak = most;
      campaign.at = begin + mostAt;
    }
    const perEntry = most < 1 << 7 ? 4 : most < 1 << 15 ? 2 : 1;
    const entries = Math.ceil(limits.length / perEntry);
    if (changesByCaller.length < entries * SECONDS) {
      changesByCaller = new Int32Array(entries * SECONDS);
    }
    carries = addByCaller(changesByCaller, perEntry, spans, first, last, carried, carries, own);
    for (let entry = 0; entry < entries; entry++) {
      sweepLanes(changesByCaller, entry, perEntry, begin, lanes);
    }
  }
  const { peak, peakAt, secondsAbove } = lanes;
  return { calls: own, peak, peakAt, secondsAbove, campaign };
}

function addEnds(changes: Int32Array, carried: Uint32Array, carries: number): void {
  for (let i = 0; i < carries; i++) {
    const second = (carried[i] as number) >>> 16;
    if (second < SECONDS) changes[second]!--;
  }
}

function addSpans(changes: Int32Array, spans: Uint32Array, first: number, last: number): void {
  for (let i = first; i < last; i += 2) {
    const start = (spans[i] as number) & (SECONDS - 1);
    const end = start + ((spans[i + 1] as number) >>> 16);
    changes[start]!++;
    if (end < SECONDS) changes[end]!--;
  }
}

/** The same by caller, and counts the calls of each. Returns how many calls run on into the next block. */
function addByCaller(
  changes: Int32Array,
  perEntry: number,
  spans: Uint32Array,
  first: number,
  last: number,
  carried: Uint32Array,
  carries: number,
  own: Uint32Array,
): number {
  const entryShift = perEntry >> 1;
  const laneMask = perEntry - 1;
  const laneShift = 5 - entryShift;
  let left = 0;
  for (let i = 0; i < carries; i++) {
    const both = carried[i] as number;
    const second = both >>> 16;
    const who = both & (HALF_ENTRY - 1);
    if (second < SECONDS) {
      const at = ((who >> entryShift) << BLOCK_BITS) + second;
      changes[at]! -= 1 << ((who & laneMask) << laneShift);
    } else carried[left++] = both - SECONDS * HALF_ENTRY;
  }
  for (let i = first; i < last; i += 2) {
    const both = spans[i + 1] as number;
    const who = both & (HALF_ENTRY - 1);
    const start = (spans[i] as number) & (SECONDS - 1);
    const end = start + (both >>> 16);
    const at = (who >> entryShift) << BLOCK_BITS;
    const one = 1 << ((who & laneMask) << laneShift);
    own[who]!++;
    changes[at + start]! += one;
    if (end < SECONDS) changes[at + end]! -= one;
    else carried[left++] = (end - SECONDS) * HALF_ENTRY + who;
  }
  return left;
}
