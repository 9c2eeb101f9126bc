import type { CallIds } from './batch.ts';
import { grown } from './grown.ts';
import { hashBytes } from './hash.ts';

/** Ids that came new with one batch, and nothing but them. */
interface Segment {
  readonly first: number;
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/** Ids whose slots are looked at ahead: their cache lines come from memory at once instead of one after the other. */
const AHEAD = 1 << 10;
const SMALLEST_BITS = 10;
/** Beyond, looking for a free slot takes too long. */
const FULL = 0.7;

/**
 * Numbers call ids in the order in which they come, from 1; the empty one is 0. For one in nearly every row: beside its
 * own bytes an id takes 4 for its end and 6 to 12 in the hash table. Exact: equal hashes are told apart by the bytes.
 *
 * A slot holds the id's number in as many low bits as the table's length has, and above them the hash's own high bits:
 * so an id that is new is hardly ever compared with another, which would be a look at three far places in memory. That
 * hashes are not kept is paid for when the table grows; `reserve` saves it.
 */
export class CallIdInterner {
  readonly #hash: (bytes: Uint8Array, start: number, end: number) => number;
  readonly #segments: Segment[] = [];
  #size = 1;
  #slots = new Uint32Array(1 << SMALLEST_BITS);
  /** Rows of the batch at hand whose ids are new; the ids from `#size` less their number on. */
  #newRows = new Uint32Array(0);
  /** Kept so that looking ahead is not optimised away. */
  protected seen = 0;

  /** @param seed of the hashes that come with the ids */
  constructor(
    seed: number,
    hash = (bytes: Uint8Array, start: number, end: number): number =>
      hashBytes(bytes, start, end, seed),
  ) {
    this.#hash = hash;
  }

  /** How many ids there are, the empty one included. */
  get size(): number {
    return this.#size;
  }

  /** Makes room for so many ids. */
  reserve(ids: number): void {
    let length = this.#slots.length;
    while (ids > length * FULL) length *= 2;
    if (length === this.#slots.length) return;
    this.#slots = new Uint32Array(length);
    const mask = length - 1;
    for (const { first, bytes, ends } of this.#segments) {
      let start = 0;
      for (let i = 0; i < ends.length; i++) {
        const end = ends[i] as number;
        const hash = this.#hash(bytes, start, end);
        let slot = hash & mask;
        while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
        this.#slots[slot] = (hash & ~mask) | (first + i);
        start = end;
      }
    }
  }

  /** Writes the number of each row's id to `numbers`, from `at` on. */
  intern(callIds: CallIds, length: number, numbers: Uint32Array, at: number): void {
    this.reserve(this.#size + length);
    this.#newRows = grown(this.#newRows, length, 0);
    const { bytes, ends, hashes } = callIds;
    const slots = this.#slots;
    const newRows = this.#newRows;
    const mask = slots.length - 1;
    const first = this.#size;
    let next = first;
    let start = 0;
    for (let i = 0; i < length; i++) {
      if (i % AHEAD === 0) this.#lookAhead(hashes, i, Math.min(i + AHEAD, length));
      const end = ends[i] as number;
      if (end === start) {
        numbers[at + i] = 0;
        continue;
      }
      const hash = hashes[i] as number;
      let slot = hash & mask;
      let id = 0;
      for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
        if ((held ^ hash) >>> 0 <= mask) {
          const other = held & mask;
          const isEqual =
            other < first
              ? this.#isAt(other, bytes, start, end)
              : isRow(callIds, newRows[other - first] as number, start, end);
          if (isEqual) {
            id = other;
            break;
          }
        }
        slot = (slot + 1) & mask;
      }
      if (id === 0) {
        id = next++;
        slots[slot] = (hash & ~mask) | id;
        newRows[id - first] = i;
      }
      numbers[at + i] = id;
      start = end;
    }
    this.#size = next;
    if (next > first) this.#segments.push(segmentOf(callIds, newRows, next - first, first));
  }

  #lookAhead(hashes: Uint32Array, from: number, to: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let seen = 0;
    for (let i = from; i < to; i++) seen ^= slots[(hashes[i] as number) & mask] as number;
    this.seen = seen;
  }

  #isAt(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    let low = 0;
    let high = this.#segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#segments[middle] as Segment).first <= id) low = middle;
      else high = middle - 1;
    }
    const { first, bytes: others, ends } = this.#segments[low] as Segment;
    const at = id - first;
    const otherStart = at === 0 ? 0 : (ends[at - 1] as number);
    return isEqual(others, otherStart, ends[at] as number, bytes, start, end);
  }
}

/** Whether a row of the batch has the id that lies from `start` to `end`. */
function isRow({ bytes, ends }: CallIds, row: number, start: number, end: number): boolean {
  const rowStart = row === 0 ? 0 : (ends[row - 1] as number);
  return isEqual(bytes, rowStart, ends[row] as number, bytes, start, end);
}

function isEqual(
  a: Uint8Array,
  startA: number,
  endA: number,
  b: Uint8Array,
  startB: number,
  endB: number,
): boolean {
  if (endA - startA !== endB - startB) return false;
  for (let i = startA, j = startB; i < endA; i++, j++) if (a[i] !== b[j]) return false;
  return true;
}

/** A copy of the ids of so many rows: in one piece where all rows are new, as nearly always. */
function segmentOf(
  { bytes, ends }: CallIds,
  rows: Uint32Array,
  count: number,
  first: number,
): Segment {
  const own = new Uint32Array(count);
  let length = 0;
  let isWhole = true;
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    const start = row === 0 ? 0 : (ends[row - 1] as number);
    isWhole &&= start === length;
    length += (ends[row] as number) - start;
    own[i] = length;
  }
  if (isWhole) return { first, ends: own, bytes: bytes.slice(0, length) };
  const kept = new Uint8Array(length);
  let to = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i] as number;
    const start = row === 0 ? 0 : (ends[row - 1] as number);
    const end = ends[row] as number;
    for (let from = start; from < end; from++) kept[to++] = bytes[from] as number;
  }
  return { first, ends: own, bytes: kept };
}
