import type { CallIds } from './batch.ts';

/** The ids of one batch's rows. */
interface Segment {
  /** Number of its first row, of all rows. */
  readonly first: number;
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
  readonly hashes: Uint32Array;
}

/** Rows are told apart by the highest bits of their hash first, into so many parts. */
const PART_BITS = 8;
const PARTS = 1 << PART_BITS;

/**
 * Numbers call ids in the order in which they come, from 1; the empty one is 0. For one in nearly every row: beside its
 * own bytes an id takes 8. Exact: equal hashes are told apart by the bytes.
 *
 * It waits for all rows: then it looks for equal ids in one part of the hashes after the other, so that the hash table
 * at hand fits into the cache. One table of all ids, asked in the order of the rows, would be a look at a far place in
 * memory for each: four times slower for 4 million.
 */
export class CallIdInterner {
  #segments: Segment[] = [];
  #length = 0;

  /** Takes the ids of the next rows in; keeps copies. */
  add({ bytes, ends, hashes }: CallIds, length: number): void {
    if (length === 0) return;
    this.#segments.push({
      first: this.#length,
      // not slice(), which copies nothing where the array is a Buffer
      bytes: new Uint8Array(bytes.subarray(0, ends[length - 1])),
      ends: ends.slice(0, length),
      hashes: hashes.slice(0, length),
    });
    this.#length += length;
  }

  /** The number of each row's id, and how many there are, the empty one included. Forgets the ids. */
  finish(): { numbers: Uint32Array; size: number } {
    const { starts, rows, hashes } = this.#sortIntoParts();
    // for each row the first one with the same id, plus 1; 0 where there is none
    const numbers = new Uint32Array(this.#length);
    const largest = starts.reduce(
      (most, start, part) => Math.max(most, start - (starts[part - 1] ?? 0)),
      0,
    );
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(1, largest) * 2)));
    for (let part = 0; part < PARTS; part++) {
      this.#match(rows, hashes, starts[part] as number, starts[part + 1] as number, slots, numbers);
    }
    this.#segments = [];
    return { numbers, size: numberInOrder(numbers) };
  }

  /** Rows with an id, by the highest bits of its hash, each part in the order of the rows. */
  #sortIntoParts(): { starts: Uint32Array; rows: Uint32Array; hashes: Uint32Array } {
    const starts = new Uint32Array(PARTS + 1);
    this.#eachId((_, hash) => {
      starts[(hash >>> (32 - PART_BITS)) + 1]!++;
    });
    for (let part = 0; part < PARTS; part++) {
      starts[part + 1] = (starts[part + 1] as number) + (starts[part] as number);
    }
    const rows = new Uint32Array(starts[PARTS] as number);
    const hashes = new Uint32Array(rows.length);
    const next = starts.slice();
    this.#eachId((row, hash) => {
      const at = next[hash >>> (32 - PART_BITS)]!++;
      rows[at] = row;
      hashes[at] = hash;
    });
    return { starts, rows, hashes };
  }

  #eachId(visit: (row: number, hash: number) => void): void {
    for (const { first, ends, hashes } of this.#segments) {
      let start = 0;
      for (let i = 0; i < ends.length; i++) {
        const end = ends[i] as number;
        if (end !== start) visit(first + i, hashes[i] as number);
        start = end;
      }
    }
  }

  /** Finds the rows of one part that have the same id. */
  #match(
    rows: Uint32Array,
    hashes: Uint32Array,
    from: number,
    to: number,
    slots: Uint32Array,
    firstRows: Uint32Array,
  ): void {
    slots.fill(0);
    const mask = slots.length - 1;
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
      firstRows[row] = first + 1;
    }
  }

  #isSame(row: number, other: number): boolean {
    const a = this.#idOf(row);
    const b = this.#idOf(other);
    return Buffer.compare(a, b) === 0;
  }

  #idOf(row: number): Uint8Array {
    let low = 0;
    let high = this.#segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#segments[middle] as Segment).first <= row) low = middle;
      else high = middle - 1;
    }
    const { first, bytes, ends } = this.#segments[low] as Segment;
    const i = row - first;
    return bytes.subarray(i === 0 ? 0 : ends[i - 1], ends[i]);
  }
}

/** Turns "the first row with the same id, plus 1" into numbers in the order of these rows. Returns how many, 0 included. */
function numberInOrder(numbers: Uint32Array): number {
  let next = 1;
  for (let row = 0; row < numbers.length; row++) {
    const first = numbers[row] as number;
    if (first === 0) continue;
    numbers[row] = first === row + 1 ? next++ : (numbers[first - 1] as number);
  }
  return next;
}
