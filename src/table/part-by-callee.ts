import { laidOut, shared } from '../scan/grown.ts';
import type { CallTable } from './call-table.ts';

/**
 * Four columns are written to in 128 places at a time, and parts have some 30,000 calls where there are millions: both
 * are what a core reaches without a detour.
 */
const PART_BITS = 7;
const PARTS = 1 << PART_BITS;

/** The calls that have a number, part by part and in each part as in the table; all calls of a number are in one part. */
export interface Parts extends PartColumns {
  /** The calls of part `p` are entries `starts[p]` to `starts[p + 1]` of the columns. */
  readonly starts: Uint32Array;
}

export interface PartColumns {
  readonly callee: Float64Array;
  /** Index in the table. */
  readonly call: Uint32Array;
  readonly originate: Uint32Array;
  readonly outcome: Uint8Array;
}

/**
 * Room for the parts of so many calls at most, in memory that is all there: to ask for it takes most of the time of
 * dealing calls out, and may be done before they are known.
 */
export function roomForParts(calls: number): PartColumns {
  return {
    callee: laidOut(shared(Float64Array, calls)),
    call: laidOut(shared(Uint32Array, calls)),
    originate: laidOut(shared(Uint32Array, calls)),
    outcome: laidOut(shared(Uint8Array, calls)),
  };
}

/**
 * Deals the calls out by a hash of their number: counts each part, then writes to where it begins.
 * @param outcomeOf of each verdict
 * @param room to be written over
 */
export function partByCallee(
  {
    length,
    callee,
    originate,
    verdict,
  }: Pick<CallTable, 'length' | 'callee' | 'originate' | 'verdict'>,
  outcomeOf: Uint8Array,
  room?: PartColumns,
): Parts {
  const words = wordsOf(callee);
  const starts = new Uint32Array(PARTS + 1);
  for (let i = 0; i < length; i++) {
    const low = words[2 * i] as number;
    const high = words[2 * i + 1] as number;
    if ((low | high) !== 0) starts[partOf(low, high) + 1]!++;
  }
  for (let part = 0; part < PARTS; part++) starts[part + 1]! += starts[part] as number;
  const count = starts[PARTS] as number;

  const into = room ?? roomForParts(count);
  const { callee: callees, call: calls, originate: originates, outcome: outcomes } = into;
  const next = starts.slice(0, PARTS);
  for (let i = 0; i < length; i++) {
    const low = words[2 * i] as number;
    const high = words[2 * i + 1] as number;
    if ((low | high) === 0) continue;
    const part = partOf(low, high);
    const at = next[part] as number;
    next[part] = at + 1;
    callees[at] = callee[i] as number;
    calls[at] = i;
    originates[at] = originate[i] as number;
    outcomes[at] = outcomeOf[verdict[i] as number] as number;
  }
  return {
    starts,
    callee: callees.subarray(0, count),
    call: calls.subarray(0, count),
    originate: originates.subarray(0, count),
    outcome: outcomes.subarray(0, count),
  };
}

/** The two halves of each double: what can be hashed without arithmetic on doubles. Both are 0 for no number. */
export function wordsOf({ buffer, byteOffset, length }: Float64Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, length * 2);
}

/** Every bit of both halves tells in the upper bits; the factors are those of xxHash32. */
export function hashOf(low: number, high: number): number {
  return Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca77);
}

function partOf(low: number, high: number): number {
  return hashOf(low, high) >>> (32 - PART_BITS);
}
