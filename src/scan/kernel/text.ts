// Small things that every cell needs.

/** Where the cell that is being looked at begins and ends; quotes and the spaces around it left out. */
export let cellStart: usize = 0;
export let cellEnd: usize = 0;

function isSpace(byte: u32): bool {
  return byte === 0x20 || byte - 0x09 < 5;
}

/** Looks at the cell between two marks, without its quotes (marked quoting is regular) and the spaces at its ends. */
export function look(start: usize, end: usize): void {
  cellStart = start;
  cellEnd = end;
  if (start < end && load<u8>(start) > 0x22 && load<u8>(end - 1) > 0x20) return;
  lookClosely(start, end);
}

function lookClosely(start: usize, end: usize): void {
  let s = start;
  let e = end;
  if (s < e) {
    if (load<u8>(s) === 0x22) {
      s++;
      e--;
    }
    while (s < e && isSpace(load<u8>(s))) s++;
    while (s < e && isSpace(load<u8>(e - 1))) e--;
  }
  cellStart = s;
  cellEnd = e;
}

export function isDigit(byte: u32): bool {
  return byte - 0x30 < 10;
}

/** True for `-`, `--`, … and for zeros and `null`: what exports write for "none". */
export function isNone(start: usize, end: usize): bool {
  const first = load<u8>(start);
  if (first === 0x2d || first === 0x30) {
    for (let at = start; at < end; at++) if (load<u8>(at) !== first) return false;
    return true;
  }
  return end - start === 4 && (load<u32>(start) | 0x20202020) === 0x6c6c756e;
}

/** Digits between two places as a number; -1 if there is anything else, none, or more than 9 of them. */
export function smallNumber(start: usize, end: usize): i32 {
  const length = end - start;
  if (length - 1 >= 9) return -1;
  let n: i32 = 0;
  for (let at = start; at < end; at++) {
    const byte = load<u8>(at);
    if (!isDigit(byte)) return -1;
    n = n * 10 + i32(byte - 0x30);
  }
  return n;
}

/** `hashBytes` of hash.ts, which says how it goes. What lies behind the end is read but masked out. */
export function hashBytes(start: usize, end: usize, seed: u32): u32 {
  const factor = seed | 1;
  let hash = seed;
  let at = start;
  for (; at + 4 <= end; at += 4) hash = stir(hash, load<u32>(at), factor);
  if (at < end) hash = stir(hash, load<u32>(at) & ((u32(1) << (u32(end - at) << 3)) - 1), factor);
  hash ^= u32(end - start);
  hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
  hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
  return hash ^ (hash >>> 16);
}

function stir(hash: u32, word: u32, factor: u32): u32 {
  const mixed = (hash ^ word) * 0x9e3779b1;
  return (mixed ^ (mixed >>> 15)) * factor;
}

/** Whether two places hold the same bytes. */
export function isSame(a: usize, b: usize, length: usize): bool {
  let i: usize = 0;
  for (; i + 8 <= length; i += 8) if (load<u64>(a + i) !== load<u64>(b + i)) return false;
  if (i === length) return true;
  const rest = (u64(1) << (u64(length - i) << 3)) - 1;
  return ((load<u64>(a + i) ^ load<u64>(b + i)) & rest) === 0;
}
