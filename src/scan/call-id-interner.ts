import type { CallIds } from './batch.ts';
import { grown } from './grown.ts';
import { ALONE } from './row-columns.ts';

/** The ids of one batch's rows. */
interface Segment {
  /** Number of its first row, of all rows. */
  readonly first: number;
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/** Rows that may share their id with another one, and the hashes of their ids, of which none is 0. */
interface Suspects {
  readonly rows: Uint32Array;
  readonly hashes: Uint32Array;
}

/**
 * Bits for each row, among which its hash picks one; and a 16th of these, where its first bits pick one, to mark the
 * picks that were made twice. So one row in ten is suspected for nothing, and most of what is asked is in the cache.
 */
const BITS_PER_ROW = 16;
const BITS_AT_MOST = 1 << 28;
const COARSER_BITS = 4;
/** Suspects are told apart by the highest bits of their hash first, into so many parts. */
const PART_BITS = 8;
const PARTS = 1 << PART_BITS;
const IS_SHARED = 0xffffffff;

/**
 * Numbers the call ids that several rows have in the order in which they come. For one in nearly every row: beside its
 * own bytes an id takes 8. Exact: equal hashes are told apart by the bytes.
 *
 * It waits for all rows, because nearly all ids are no row's but their own: a bit for each hash tells which rows may
 * have company, and only these are looked at further, in one part of the hashes after the other, so that the hash table
 * at hand fits into the cache. One table of all ids, asked in the order of the rows, would be a look at a far place in
 * memory for each: ten times slower for 4 million.
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

  /** Takes the ids of the next rows in; keeps copies. */
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
      // not slice(), which copies nothing where the array is a Buffer
      bytes: new Uint8Array(bytes.subarray(0, start)),
      ends: ends.slice(0, length),
    });
    this.#length += length;
  }

  /**
   * For each row 0 where it has no id, `ALONE` where no other row has the same one, else the number of its id; and the
   * number after the last one. Forgets the ids.
   */
  finish(): { numbers: Uint32Array; size: number } {
    const numbers = this.#hashes.subarray(0, this.#length);
    const suspects = findSuspects(numbers);
    for (let row = 0; row < numbers.length; row++) if (numbers[row] !== 0) numbers[row] = ALONE;
    this.#match(sortIntoParts(suspects), numbers);
    this.#segments = [];
    this.#hashes = new Uint32Array(0);
    return { numbers, size: numberInOrder(suspects.rows, numbers) };
  }

  /** Writes for each suspect the first row that has the same id, plus 2. */
  #match({ starts, rows, hashes }: Suspects & { starts: Uint32Array }, firstRows: Uint32Array) {
    let longest = 1;
    for (let part = 0; part < PARTS; part++) {
      longest = Math.max(longest, (starts[part + 1] as number) - (starts[part] as number));
    }
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(longest * 2)));
    const mask = slots.length - 1;
    for (let part = 0; part < PARTS; part++) {
      const from = starts[part] as number;
      const to = starts[part + 1] as number;
      if (to - from > 1) slots.fill(0);
      for (let i = from; i < to; i++) {
        const hash = hashes[i] as number;
        const row = rows[i] as number;
        let slot = hash & mask;
        let first = row;
        for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
          const other = from + held - 1;
          if (hashes[other] === hash && this.#isSame(rows[other] as number, row)) {
            first = rows[other] as number;
            break;
          }
          slot = (slot + 1) & mask;
        }
        if (first === row) slots[slot] = i - from + 1;
        firstRows[row] = first + 2;
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

/** All rows whose hash picks the same bit as that of another row, and some more, in the order of the rows. */
function findSuspects(hashes: Uint32Array): Suspects {
  const wanted = Math.min(Math.max(hashes.length * BITS_PER_ROW, 1 << 10), BITS_AT_MOST);
  const bits = Math.ceil(Math.log2(wanted));
  const shift = 32 - bits;
  const coarserShift = shift + COARSER_BITS;
  const once = new Uint32Array(2 ** (bits - 5));
  const twice = new Uint32Array(2 ** (bits - COARSER_BITS - 5));
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row] as number;
    if (hash === 0) continue;
    const bit = hash >>> shift;
    const mask = 1 << (bit & 31);
    const seen = once[bit >>> 5] as number;
    if ((seen & mask) === 0) once[bit >>> 5] = seen | mask;
    else {
      const coarser = hash >>> coarserShift;
      twice[coarser >>> 5]! |= 1 << (coarser & 31);
    }
  }
  // memory that is never written to is none
  const rows = new Uint32Array(hashes.length);
  const own = new Uint32Array(hashes.length);
  let count = 0;
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row] as number;
    const coarser = hash >>> coarserShift;
    rows[count] = row;
    own[count] = hash;
    // bit 0 may be set, but hash 0 is no id
    count += Number(hash !== 0) & ((twice[coarser >>> 5] as number) >>> (coarser & 31));
  }
  return { rows: rows.subarray(0, count), hashes: own.subarray(0, count) };
}

/** By the highest bits of the hash, each part in the order of the rows. */
function sortIntoParts({ rows, hashes }: Suspects): Suspects & { starts: Uint32Array } {
  const shift = 32 - PART_BITS;
  const starts = new Uint32Array(PARTS + 1);
  for (let i = 0; i < hashes.length; i++) starts[((hashes[i] as number) >>> shift) + 1]!++;
  for (let part = 0; part < PARTS; part++) starts[part + 1]! += starts[part] as number;
  const next = starts.slice();
  const sorted = {
    starts,
    rows: new Uint32Array(rows.length),
    hashes: new Uint32Array(rows.length),
  };
  for (let i = 0; i < rows.length; i++) {
    const hash = hashes[i] as number;
    const at = next[hash >>> shift]!++;
    sorted.rows[at] = rows[i] as number;
    sorted.hashes[at] = hash;
  }
  return sorted;
}

/** Turns "the first row with the same id, plus 2" into numbers in the order of these rows. Returns the next number. */
function numberInOrder(suspects: Uint32Array, numbers: Uint32Array): number {
  for (let i = 0; i < suspects.length; i++) {
    const row = suspects[i] as number;
    const first = (numbers[row] as number) - 2;
    // itself, or a row before it, which has been passed
    if (first !== row) numbers[first] = IS_SHARED;
  }
  let next = ALONE + 1;
  for (let i = 0; i < suspects.length; i++) {
    const row = suspects[i] as number;
    const value = numbers[row] as number;
    if (value === IS_SHARED) numbers[row] = next++;
    else numbers[row] = value === row + 2 ? ALONE : (numbers[value - 2] as number);
  }
  return next;
}
