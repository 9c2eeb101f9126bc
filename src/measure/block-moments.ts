import { BLOCK_BITS, type CallSpans, HALF_ENTRY } from './call-spans.ts';

/** Seconds of a block. */
export const SECONDS = 1 << BLOCK_BITS;
/** A moment is a number: the caller in the lower 16 bits, then 1 where a call starts and 0 where one ends, then the second. */
export const CALLER = HALF_ENTRY - 1;
export const START = HALF_ENTRY;
export const SECOND_SHIFT = 17;

/** So few moments are sorted as any numbers are; going through digits would take longer. */
const FEW = 100;
/** Bits of the two digits by which others are sorted: of a start or an end, and of a second of the block. */
const LOW_BITS = 7;
const HIGH_BITS = 6;
const LOW_SHIFT = SECOND_SHIFT - 1;

/**
 * The moments at which calls start and end, in the order of time, a block at a time. Ends come first within a second:
 * calls that only touch do not overlap.
 */
export class BlockMoments {
  readonly #calls: CallSpans;
  readonly #counts: Uint32Array;
  #moments = new Uint32Array(0);
  #spare = new Uint32Array(0);
  readonly #places = new Uint32Array(1 << LOW_BITS);
  /** The calls that run on into the next block: seconds they take of it and beyond, and the caller. */
  readonly #carried: Uint32Array;
  #carries = 0;

  /** @param counts by caller: adds up the calls of each */
  constructor(calls: CallSpans, counts: Uint32Array) {
    this.#calls = calls;
    this.#counts = counts;
    this.#carried = new Uint32Array(calls.length);
  }

  /** Whether calls run on into the next block. */
  get runsOn(): boolean {
    return this.#carries > 0;
  }

  /** Those of a block. Blocks are to be asked for one after the other; what was given for the last one is overwritten. */
  of(block: number): Uint32Array {
    const { from, to } = this.#calls;
    // calls may run on beyond the last block in which some start
    const first = from[block] ?? 0;
    const last = to[block] ?? 0;
    const most = 2 * (last - first) + this.#carries;
    if (most > this.#moments.length) {
      this.#moments = new Uint32Array(2 * most);
      this.#spare = new Uint32Array(2 * most);
    }
    const count = this.#addCalls(first, last, this.#addCarried());
    return this.#sorted(count);
  }

  /** Returns how many moments there are then. */
  #addCarried(): number {
    const moments = this.#moments;
    const carried = this.#carried;
    let count = 0;
    let left = 0;
    for (let i = 0; i < this.#carries; i++) {
      const both = carried[i] as number;
      const second = both >>> 16;
      if (second < SECONDS) moments[count++] = (second << SECOND_SHIFT) | (both & CALLER);
      else carried[left++] = both - SECONDS * HALF_ENTRY;
    }
    this.#carries = left;
    return count;
  }

  #addCalls(first: number, last: number, before: number): number {
    const { spans } = this.#calls;
    const counts = this.#counts;
    const moments = this.#moments;
    const carried = this.#carried;
    let left = this.#carries;
    let count = before;
    for (let i = 2 * first; i < 2 * last; i += 2) {
      const both = spans[i + 1] as number;
      const who = both & CALLER;
      const start = (spans[i] as number) & (SECONDS - 1);
      const end = start + (both >>> 16);
      counts[who]!++;
      moments[count++] = (start << SECOND_SHIFT) | START | who;
      if (end < SECONDS) moments[count++] = (end << SECOND_SHIFT) | who;
      else carried[left++] = (end - SECONDS) * HALF_ENTRY + who;
    }
    this.#carries = left;
    return count;
  }

  #sorted(count: number): Uint32Array {
    const moments = this.#moments.subarray(0, count);
    if (count <= FEW) return moments.sort();
    const places = this.#places;
    sortByDigit(moments, LOW_SHIFT, LOW_BITS, places, this.#spare);
    sortByDigit(this.#spare.subarray(0, count), LOW_SHIFT + LOW_BITS, HIGH_BITS, places, moments);
    return moments;
  }
}

/** Copies them in the order of one digit, those that share it in the order that they have; uses up `places`. */
function sortByDigit(
  moments: Uint32Array,
  shift: number,
  bits: number,
  places: Uint32Array,
  sorted: Uint32Array,
): void {
  const mask = (1 << bits) - 1;
  places.fill(0);
  for (let i = 0; i < moments.length; i++) places[((moments[i] as number) >>> shift) & mask]!++;
  let place = 0;
  for (let digit = 0; digit <= mask; digit++) {
    const having = places[digit] as number;
    places[digit] = place;
    place += having;
  }
  for (let i = 0; i < moments.length; i++) {
    const moment = moments[i] as number;
    const at = places[(moment >>> shift) & mask]!++;
    sorted[at] = moment;
  }
}
