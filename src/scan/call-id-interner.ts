import type { CallIds } from './batch.ts';
import { HashMarks } from './hash-marks.ts';
import { PARTS } from './id-parts.ts';
import { ALONE } from './row-columns.ts';

/** The ids of one batch's rows. */
interface Segment extends CallIds {
  /** Number of its first row, of all rows, and of the one behind its last. */
  readonly first: number;
  readonly end: number;
}

/** Rows of the part at hand that may share their id: which ones, the hash of the id, and the index of the segment. */
interface Found {
  readonly rows: Uint32Array;
  readonly hashes: Uint32Array;
  readonly owners: Uint32Array;
}

const IS_SHARED = 0xffffffff;

/**
 * Numbers the call ids that several rows have in the order in which they come. For one in nearly every row: beside its
 * own bytes an id takes 12. Exact: equal hashes are told apart by the bytes.
 *
 * It waits for all rows: then it looks for equal ids in one part of the hashes after the other, so that what is asked
 * fits into the cache. One table of all ids, asked in the order of the rows, would be a look at a far place in memory for
 * each: four times slower for 4 million. Nearly all ids are no row's but their own: marks tell most of them at a glance.
 */
export class CallIdInterner {
  #segments: Segment[] = [];
  #length = 0;

  /** Takes the ids of the next rows in; they are not to be written over afterwards. */
  add(ids: CallIds, length: number): void {
    const first = this.#length;
    this.#length += length;
    this.#segments.push({ ...ids, first, end: this.#length });
  }

  /**
   * For each row 0 where it has no id, `ALONE` where no other row has the same one, else the number of its id; and the
   * number after the last one. Forgets the ids.
   */
  finish(): { numbers: Uint32Array; size: number } {
    const numbers = new Uint32Array(this.#length).fill(ALONE);
    for (const segment of this.#segments) leaveOutNone(segment, numbers);
    this.#match(numbers);
    this.#segments = [];
    return { numbers, size: numberInOrder(numbers) };
  }

  /** Writes for each row whose id came before the first row that has it, plus 2, and marks that one. */
  #match(numbers: Uint32Array): void {
    const longest = this.#longestPart();
    const marks = new HashMarks(longest);
    const found = {
      rows: new Uint32Array(longest),
      hashes: new Uint32Array(longest),
      owners: new Uint32Array(longest),
    };
    const slots = new Uint32Array(sizeOf(longest));
    for (let part = 0; part < PARTS; part++) {
      marks.clear();
      for (const { parts } of this.#segments) {
        marks.add(parts.hashes, parts.starts[part] as number, parts.starts[part + 1] as number);
      }
      let count = 0;
      for (const [owner, segment] of this.#segments.entries()) {
        count = collect(segment, owner, part, marks, found, count);
      }
      this.#matchRows(found, count, slots.subarray(0, sizeOf(count)), numbers);
    }
  }

  #matchRows(found: Found, count: number, slots: Uint32Array, numbers: Uint32Array): void {
    const { rows, hashes } = found;
    slots.fill(0);
    const mask = slots.length - 1;
    for (let i = 0; i < count; i++) {
      const hash = hashes[i] as number;
      let slot = hash & mask;
      let held = slots[slot] as number;
      while (held !== 0 && !this.#isSame(found, held - 1, i)) {
        slot = (slot + 1) & mask;
        held = slots[slot] as number;
      }
      if (held === 0) slots[slot] = i + 1;
      else {
        numbers[rows[i] as number] = (rows[held - 1] as number) + 2;
        numbers[rows[held - 1] as number] = IS_SHARED;
      }
    }
  }

  #longestPart(): number {
    const lengths = new Uint32Array(PARTS);
    for (const { parts } of this.#segments) {
      for (let part = 0; part < PARTS; part++) {
        lengths[part]! += (parts.starts[part + 1] as number) - (parts.starts[part] as number);
      }
    }
    return Math.max(...lengths);
  }

  #isSame({ rows, hashes, owners }: Found, i: number, j: number): boolean {
    if (hashes[i] !== hashes[j]) return false;
    const row = rows[i] as number;
    const other = rows[j] as number;
    const a = this.#segments[owners[i] as number] as Segment;
    const b = this.#segments[owners[j] as number] as Segment;
    let at = startOf(a, row);
    let otherAt = startOf(b, other);
    const end = a.ends[row - a.first] as number;
    if (end - at !== (b.ends[other - b.first] as number) - otherAt) return false;
    while (at < end) if (a.bytes[at++] !== b.bytes[otherAt++]) return false;
    return true;
  }
}

/** Writes the rows of a part that may share their id behind the `before` ones that there are. Returns how many there are then. */
function collect(
  { first, parts }: Segment,
  owner: number,
  part: number,
  marks: HashMarks,
  { rows, hashes, owners }: Found,
  before: number,
): number {
  let count = before;
  const end = parts.starts[part + 1] as number;
  for (let i = parts.starts[part] as number; i < end; i++) {
    const hash = parts.hashes[i] as number;
    // counted or written over: which rows are meant no processor can foresee
    rows[count] = first + (parts.rows[i] as number);
    hashes[count] = hash;
    owners[count] = owner;
    count += marks.cameTwice(hash);
  }
  return count;
}

/** A power of two that leaves half of the slots free. */
function sizeOf(entries: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, entries) * 2));
}

/** Where the row's id begins. */
function startOf({ first, ends }: Segment, row: number): number {
  return row === first ? 0 : (ends[row - first - 1] as number);
}

/** Writes 0 for each row without an id. */
function leaveOutNone({ first, end, ends, parts }: Segment, numbers: Uint32Array): void {
  if (parts.rows.length === end - first) return;
  let start = 0;
  for (let row = first; row < end; row++) {
    const next = ends[row - first] as number;
    if (next === start) numbers[row] = 0;
    start = next;
  }
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
