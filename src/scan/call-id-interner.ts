import type { CallIds } from './batch.ts';
import { grown, laidOut } from './grown.ts';
import { ALONE } from './row-columns.ts';

/** The ids of one batch's rows. */
interface Segment {
  /** Number of its first row, of all rows. */
  readonly first: number;
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/** Rows with an id, part by part, and the hashes of their ids: part `p` is from `starts[p]` to `starts[p + 1]`. */
interface Parts {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly hashes: Uint32Array;
}

/** Rows of a part, about, and parts at most: as many places to write to as a core reaches without a detour. */
const PART_ROWS = 1 << 15;
const PART_BITS_AT_MOST = 8;
const IS_SHARED = 0xffffffff;

/**
 * Numbers the call ids that several rows have in the order in which they come. For one in nearly every row: beside its
 * own bytes an id takes 8. Exact: equal hashes are told apart by the bytes.
 *
 * It waits for all rows: then it looks for equal ids in one part of the hashes after the other, so that the hash table
 * at hand fits into the cache. One table of all ids, asked in the order of the rows, would be a look at a far place in
 * memory for each: four times slower for 4 million. Nearly all ids are no row's but their own, and cost no more.
 */
export class CallIdInterner {
  #segments: Segment[] = [];
  /** 0 for no id. */
  #hashes = new Uint32Array(0);
  #length = 0;

  /** Makes room for so many rows in all. */
  reserve(rows: number): void {
    this.#hashes = grown(this.#hashes, rows, this.#length);
  }

  /** Takes the ids of the next rows in; their bytes are not to be written over afterwards. */
  add({ bytes, ends, hashes }: CallIds, length: number): void {
    if (length === 0) return;
    const at = this.#length;
    this.reserve(at + length);
    const into = this.#hashes;
    let start = 0;
    for (let i = 0; i < length; i++) {
      const end = ends[i] as number;
      // an id whose hash is 0 may as well have another's
      into[at + i] = end === start ? 0 : (hashes[i] as number) || 1;
      start = end;
    }
    this.#segments.push({
      first: at,
      bytes,
      ends,
    });
    this.#length += length;
  }

  /**
   * For each row 0 where it has no id, `ALONE` where no other row has the same one, else the number of its id; and the
   * number after the last one. Forgets the ids.
   */
  finish(): { numbers: Uint32Array; size: number } {
    const hashes = this.#hashes.subarray(0, this.#length);
    const parts = sortIntoParts(hashes);
    // what the hashes were is in the parts now
    const numbers = hashes;
    for (let row = 0; row < numbers.length; row++) if (numbers[row] !== 0) numbers[row] = ALONE;
    this.#match(parts, numbers);
    this.#segments = [];
    this.#hashes = new Uint32Array(0);
    return { numbers, size: numberInOrder(numbers) };
  }

  /** Writes for each row whose id came before the first row that has it, plus 2, and marks that one. */
  #match({ starts, rows, hashes }: Parts, numbers: Uint32Array): void {
    let longest = 1;
    for (let part = 0; part + 1 < starts.length; part++) {
      longest = Math.max(longest, (starts[part + 1] as number) - (starts[part] as number));
    }
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(longest * 2)));
    const mask = slots.length - 1;
    for (let part = 0; part + 1 < starts.length; part++) {
      const from = starts[part] as number;
      const to = starts[part + 1] as number;
      slots.fill(0);
      for (let i = from; i < to; i++) {
        const hash = hashes[i] as number;
        let slot = hash & mask;
        for (;;) {
          const held = slots[slot] as number;
          if (held === 0) {
            slots[slot] = i - from + 1;
            break;
          }
          const other = from + held - 1;
          if (hashes[other] === hash && this.#isSame(rows[other] as number, rows[i] as number)) {
            numbers[rows[i] as number] = (rows[other] as number) + 2;
            numbers[rows[other] as number] = IS_SHARED;
            break;
          }
          slot = (slot + 1) & mask;
        }
      }
    }
  }

  #isSame(row: number, other: number): boolean {
    const a = this.#segmentOf(row);
    const b = this.#segmentOf(other);
    let at = startOf(a, row);
    let otherAt = startOf(b, other);
    const end = a.ends[row - a.first] as number;
    if (end - at !== (b.ends[other - b.first] as number) - otherAt) return false;
    while (at < end) if (a.bytes[at++] !== b.bytes[otherAt++]) return false;
    return true;
  }

  #segmentOf(row: number): Segment {
    let low = 0;
    let high = this.#segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#segments[middle] as Segment).first <= row) low = middle;
      else high = middle - 1;
    }
    return this.#segments[low] as Segment;
  }
}

function startOf({ first, ends }: Segment, row: number): number {
  return row === first ? 0 : (ends[row - first - 1] as number);
}

/** By the highest bits of the hash, each part in the order of the rows. */
function sortIntoParts(all: Uint32Array): Parts {
  const wanted = Math.ceil(Math.log2(Math.max(1, all.length / PART_ROWS)));
  const bits = Math.min(wanted, PART_BITS_AT_MOST);
  const parts = 2 ** bits;
  // a shift by 32 would be none
  const partOf = (hash: number): number => (hash >>> 1) >>> (31 - bits);
  const starts = new Uint32Array(parts + 1);
  for (let row = 0; row < all.length; row++) {
    const hash = all[row] as number;
    if (hash !== 0) starts[partOf(hash) + 1]!++;
  }
  for (let part = 0; part < parts; part++) starts[part + 1]! += starts[part] as number;
  const count = starts[parts] as number;
  const rows = laidOut(new Uint32Array(count));
  const hashes = laidOut(new Uint32Array(count));
  const next = starts.slice();
  for (let row = 0; row < all.length; row++) {
    const hash = all[row] as number;
    if (hash === 0) continue;
    const at = next[partOf(hash)]!++;
    rows[at] = row;
    hashes[at] = hash;
  }
  return { starts, rows, hashes };
}

/** Turns "the first row with the same id, plus 2" into numbers in the order of these rows. Returns the next number. */
function numberInOrder(numbers: Uint32Array): number {
  let next = ALONE + 1;
  for (let row = 0; row < numbers.length; row++) {
    const value = numbers[row] as number;
    if (value <= ALONE) continue;
    numbers[row] = value === IS_SHARED ? next++ : (numbers[value - 2] as number);
  }
  return next;
}
