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
    const high = i8x16.bitmask(v128.load(at));
    if (high === 0) {
      at += 16;
      continue;
    }
    at += usize(ctz(high));
    // Chinese comes in runs, and its characters mostly in three bytes: E1 to EC, then two tails
    while (at < to && load<u8>(at) >= 0x80) {
      if (encoding === UTF8) {
        const bytes = load<u32>(at);
        const lead = bytes & 0xff;
        if ((bytes & 0xc0c0f0) === 0x8080e0 && lead - 0xe1 < 12 && at + 3 <= to) {
          at += 3;
          continue;
        }
      }
      const length = encoding === UTF8 ? lengthInUtf8(at) : lengthInGb(at);
      if (length === 0 || at + length > to) return at;
      at += length;
    }
  }
  return to;
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
