import { meaningOf } from './javascript';
import { CACHE_BYTES, CACHES } from './memory';
import { isSame } from './text';

// What raw cells stand for, as JavaScript said when it met them first: it alone knows encodings, quotes and spellings.
// A full cache is emptied, so memory is bounded; JavaScript then says the same again.
//
// One cache:  0  cells known, bytes used (u32 each)
//          0x40  slots: number of a cell, 0 if free (u32 × SLOTS, at most half of them used)
//       0x10040  cells: hash, offset, length (u32 each), nothing, value (f64): 24 bytes each
//       0x40040  bytes of the cells
const SLOTS: u32 = 0x4000;
const CELLS_AT_MOST: u32 = 0x2000;
const SLOTS_AT: usize = 0x40;
const CELLS_AT: usize = 0x10040;
const CELL_BYTES: usize = 24;
const BYTES_AT: usize = 0x40040;
const BYTES_AT_MOST: u32 = u32(CACHE_BYTES) - u32(BYTES_AT) - 16;
/** A longer cell is no name and no number: JavaScript reads its row. */
const LENGTH_AT_MOST: usize = 0x1000;

/** Kinds of cells, each with a cache of its own. */
export const RESULT: i32 = 0;
export const CALLER: i32 = 1;
export const GROUP: i32 = 2;
export const CALLEE: i32 = 3;
/** The first cell of a row with anything in it: does it begin a line of totals? */
export const FIRST: i32 = 4;

/** The value of a raw cell; negative infinity if its row must be read by JavaScript. */
export function lookUp(kind: i32, start: usize, end: usize, seed: u32): f64 {
  const length = end - start;
  if (length > LENGTH_AT_MOST) return -Infinity;
  const cache = CACHES + usize(kind) * CACHE_BYTES;
  const hash = hashCell(start, end, seed);
  let slot = hash & (SLOTS - 1);
  while (true) {
    const number = load<u32>(cache + SLOTS_AT + (usize(slot) << 2));
    if (number === 0) break;
    const cell = cache + CELLS_AT + usize(number) * CELL_BYTES;
    if (
      load<u32>(cell) === hash &&
      load<u32>(cell, 8) === u32(length) &&
      isSame(cache + BYTES_AT + usize(load<u32>(cell, 4)), start, length)
    ) {
      return load<f64>(cell, 16);
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
  const value = meaningOf(kind, start, length);
  let count = load<u32>(cache);
  let used = load<u32>(cache, 4);
  if (count >= CELLS_AT_MOST - 1 || used + u32(length) > BYTES_AT_MOST) {
    empty(kind);
    count = 0;
    used = 0;
    slot = hash & (SLOTS - 1);
  }
  count++;
  store<u32>(cache, count);
  store<u32>(cache, used + u32(length), 4);
  store<u32>(cache + SLOTS_AT + (usize(slot) << 2), count);
  const cell = cache + CELLS_AT + usize(count) * CELL_BYTES;
  store<u32>(cell, hash);
  store<u32>(cell, used, 4);
  store<u32>(cell, u32(length), 8);
  store<f64>(cell, value, 16);
  memory.copy(cache + BYTES_AT + usize(used), start, length);
  return value;
}

/** Eight bytes at a time: nobody outside sees this hash. What lies behind the end is read but masked out. */
function hashCell(start: usize, end: usize, seed: u32): u32 {
  const factor = (u64(seed) << 1) | 0x9e3779b900000001;
  let hash = u64(end - start);
  let at = start;
  for (; at + 8 <= end; at += 8) {
    hash = (hash ^ load<u64>(at)) * factor;
    hash ^= hash >>> 29;
  }
  if (at < end) {
    hash = (hash ^ (load<u64>(at) & ((u64(1) << (u64(end - at) << 3)) - 1))) * factor;
    hash ^= hash >>> 29;
  }
  return u32((hash * factor) >>> 32);
}

/** Forgets everything: JavaScript's own lists began anew, or the next file is in another encoding. */
export function empty(kind: i32): void {
  const cache = CACHES + usize(kind) * CACHE_BYTES;
  memory.fill(cache, 0, SLOTS_AT + usize(SLOTS) * 4);
}
