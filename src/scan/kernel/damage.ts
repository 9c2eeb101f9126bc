// Where the text is damaged: JavaScript reads those rows, because only its decoder can say what remains of them.

/** Encodings; 2 is GB18030. */
const ANY_BYTES: i32 = 0;
const UTF8: i32 = 1;

function isTail(byte: u32): bool {
  return (byte & 0xc0) === 0x80;
}

/**
 * Where the first character begins that a decoder would replace by U+FFFD, or that is one already; `to` if there is
 * none. A character that `to` cuts counts as damaged, and so does, in GB18030, the rare one of four bytes.
 */
export function findDamage(from: usize, to: usize, encoding: i32): usize {
  if (encoding === ANY_BYTES) return to;
  let at = from;
  while (at < to) {
    let end = at + 64;
    if (end > to) {
      end = to;
    } else {
      const a = v128.load(at);
      const b = v128.load(at, 16);
      const c = v128.load(at, 32);
      const d = v128.load(at, 48);
      if (i8x16.bitmask(v128.or(v128.or(a, b), v128.or(c, d))) === 0) {
        at = end;
        continue;
      }
      if (encoding === UTF8) {
        const leads = bits(leadsOf(a), leadsOf(b), leadsOf(c), leadsOf(d));
        const tails = bits(tailsOf(a), tailsOf(b), tailsOf(c), tailsOf(d));
        if (tails === ((leads << 1) | (leads << 2)) && bits(a, b, c, d) === (leads | tails)) {
          at = end;
          // the last character may go on behind the block: its lead is the last byte or the one before
          const cut = usize(leads >>> 62);
          if (cut !== 0) at -= 3 - cut;
          continue;
        }
      }
    }
    while (at < end) {
      const high = i8x16.bitmask(v128.load(at));
      if (high === 0) {
        at += 16;
        continue;
      }
      at += usize(ctz(high));
      while (at < to && load<u8>(at) >= 0x80) {
        const length = encoding === UTF8 ? lengthInUtf8(at) : lengthInGb(at);
        if (length === 0 || at + length > to) return at;
        at += length;
      }
    }
  }
  return to;
}

// Chinese is mostly characters of three bytes: E1 to EC, then any two tails. Bytes from 80 on are negative here.

function leadsOf(bytes: v128): v128 {
  return v128.and(
    i8x16.ge_s(bytes, i8x16.splat(i8(0xe1))),
    i8x16.le_s(bytes, i8x16.splat(i8(0xec))),
  );
}

function tailsOf(bytes: v128): v128 {
  return i8x16.le_s(bytes, i8x16.splat(i8(0xbf)));
}

/** Bit i: the highest of byte i of the 64. */
function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    u64(u32(i8x16.bitmask(a))) |
    (u64(u32(i8x16.bitmask(b))) << 16) |
    (u64(u32(i8x16.bitmask(c))) << 32) |
    (u64(u32(i8x16.bitmask(d))) << 48)
  );
}

/** Bytes of a UTF-8 character that is not plain ASCII; 0 if it is malformed (Unicode, table 3-7) or U+FFFD. */
function lengthInUtf8(at: usize): usize {
  const lead: u32 = load<u8>(at);
  const second: u32 = load<u8>(at, 1);
  if (!isTail(second)) return 0;
  if (lead < 0xe0) return lead >= 0xc2 ? 2 : 0;
  const third: u32 = load<u8>(at, 2);
  if (!isTail(third)) return 0;
  if (lead < 0xf0) {
    if (lead === 0xe0 && second < 0xa0) return 0;
    if (lead === 0xed && second > 0x9f) return 0;
    if (lead === 0xef && second === 0xbf && third === 0xbd) return 0;
    return 3;
  }
  if (!isTail(load<u8>(at, 3)) || lead > 0xf4) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  if (lead === 0xf4 && second > 0x8f) return 0;
  return 4;
}

/** 2 for a character of two bytes, 0 for anything else. */
function lengthInGb(at: usize): usize {
  const lead: u32 = load<u8>(at);
  const trail: u32 = load<u8>(at, 1);
  return lead > 0x80 && lead < 0xff && trail >= 0x40 && trail !== 0x7f && trail < 0xff ? 2 : 0;
}
