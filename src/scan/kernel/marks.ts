import { MARKS, MARKS_AT_MOST, ROW_ENDS } from './memory';

// Finds delimiters, quotes and line ends 64 bytes at a time, as bit masks, and writes down where they lie. Within what
// it has marked, quoting is regular: every quote opens right after a delimiter or line end, closes right before one,
// or is doubled inside; and no line ends inside quotes. Anything else ends the marking: JavaScript reads that record.

/** How many of the marks end a line. */
export let rowEnds: i32 = 0;

/** Why marking ended: at the end of the input, at irregular quoting, or because the list is full. */
export const AT_END: i32 = 0;
export const AT_IRREGULAR: i32 = 1;
export const AT_FULL: i32 = 2;

const QUOTE: i8 = 0x22;
const LF: i8 = 0x0a;
const CR: i8 = 0x0d;

/** Bit i: whether byte i of the 64 at `at` equals `byte`. */
function equal(a: v128, b: v128, c: v128, d: v128, byte: v128): u64 {
  return (
    u64(u32(i8x16.bitmask(i8x16.eq(a, byte)))) |
    (u64(u32(i8x16.bitmask(i8x16.eq(b, byte)))) << 16) |
    (u64(u32(i8x16.bitmask(i8x16.eq(c, byte)))) << 32) |
    (u64(u32(i8x16.bitmask(i8x16.eq(d, byte)))) << 48)
  );
}

/** Not zero if one of the 64 equals `byte`. */
function any(a: v128, b: v128, c: v128, d: v128, byte: v128): v128 {
  return v128.or(
    v128.or(i8x16.eq(a, byte), i8x16.eq(b, byte)),
    v128.or(i8x16.eq(c, byte), i8x16.eq(d, byte)),
  );
}

/** Bit i: whether byte i of the block is a delimiter or a line end and counts as one; and whether it is a line end. */
let structure: u64 = 0;
let breaks: u64 = 0;

// what the block before says about the first byte of this one
let inside: u64 = 0; // all ones inside quotes
let mayOpen: u64 = 0; // a quote here opens a cell
let mustEnd: u64 = 0; // a quote closed: the cell must end here, or the quote be doubled
let afterReturn: u64 = 0;

/** Marks what lies from `from`, where a record begins, up to `to`. The 64 bytes behind `to` may be read. */
export function mark(from: usize, to: usize, delimiter: i32): i32 {
  const delimiters = i8x16.splat(i8(delimiter));
  const quotes = i8x16.splat(QUOTE);
  const feeds = i8x16.splat(LF);
  const returns = i8x16.splat(CR);
  let n: i32 = 0;
  let ends: i32 = 0;
  let stop = AT_END;
  let isPlain = true;
  inside = 0;
  mayOpen = 1;
  mustEnd = 0;
  afterReturn = 0;
  for (let at = from; at < to; at += 64) {
    if (n > MARKS_AT_MOST - 64) {
      stop = AT_FULL;
      break;
    }
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    let ended = equal(a, b, c, d, feeds);
    let marked = equal(a, b, c, d, delimiters) | ended;
    if (
      isPlain &&
      at + 64 <= to &&
      !v128.any_true(v128.or(any(a, b, c, d, quotes), any(a, b, c, d, returns)))
    ) {
      mayOpen = marked >>> 63;
    } else {
      const valid = at + 64 > to ? (u64(1) << u64(to - at)) - 1 : u64.MAX_VALUE;
      structure = marked & valid;
      breaks = ended & valid;
      const quote = equal(a, b, c, d, quotes) & valid;
      const ret = equal(a, b, c, d, returns) & valid;
      if (!isRegular(quote, ret, valid)) stop = AT_IRREGULAR;
      marked = structure;
      ended = breaks;
      isPlain = (inside | mustEnd | afterReturn) === 0;
    }
    // there is mostly one at most: no branch depends on whether there is
    do {
      const below = ended - 1;
      store<u32>(ROW_ENDS + (usize(ends) << 2), n + i32(popcnt(marked & below & ~ended)));
      ends += i32(ended !== 0);
      ended &= below;
    } while (ended !== 0);
    let list = MARKS + (usize(n) << 2);
    n += i32(popcnt(marked));
    // eight at a time: what is too much is written over later
    do {
      marked = put(marked, at, list, 0);
      marked = put(marked, at, list, 4);
      marked = put(marked, at, list, 8);
      marked = put(marked, at, list, 12);
      marked = put(marked, at, list, 16);
      marked = put(marked, at, list, 20);
      marked = put(marked, at, list, 24);
      marked = put(marked, at, list, 28);
      list += 32;
    } while (marked !== 0);
    if (stop === AT_IRREGULAR) break;
  }
  rowEnds = ends;
  return stop;
}

/** Writes down where the lowest bit lies and takes it away. */
function put(bits: u64, at: usize, list: usize, offset: usize): u64 {
  store<u32>(list + offset, u32(at + usize(ctz(bits))));
  return bits & (bits - 1);
}

/**
 * Takes from the block's structure what lies inside quotes and the LFs that belong to a CR. False if quoting is irregular;
 * then what lies behind that is taken away, too.
 */
function isRegular(quote: u64, ret: u64, valid: u64): bool {
  // the LF of a CRLF ends nothing any more
  const spent = breaks & ((ret << 1) | afterReturn);
  afterReturn = ret >>> 63;
  structure |= ret;
  breaks |= ret;
  let bad: u64 = 0;
  if ((quote | inside | mustEnd) === 0) {
    mayOpen = structure >>> 63;
  } else {
    let within = quote ^ (quote << 1);
    within ^= within << 2;
    within ^= within << 4;
    within ^= within << 8;
    within ^= within << 16;
    within ^= within << 32;
    within ^= inside;
    const opening = quote & within;
    const closing = quote & ~within;
    bad = breaks & within;
    structure &= ~within;
    breaks &= ~within;
    const afterClosing = (closing << 1) | mustEnd;
    bad |= opening & ~((structure << 1) | mayOpen | afterClosing);
    bad |= afterClosing & ~(structure | quote) & valid;
    mayOpen = structure >>> 63;
    mustEnd = closing >>> 63;
    inside = u64(i64(within) >> 63);
  }
  // before the lowest bad bit; everything if there is none
  const regular = ~spent & ((bad & (0 - bad)) - 1);
  structure &= regular;
  breaks &= regular;
  return bad === 0;
}
