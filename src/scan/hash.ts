/**
 * Chosen anew for each run, so that no file can be made of ids that share a hash. Must show in no output. It only has to be
 * unknown while a file is written, so it needs no cryptography, whose modules take 3 ms to load.
 */
export function randomSeed(): number {
  return Math.floor(Math.random() * 2 ** 32);
}

/**
 * hash = seed; for each little-endian word of 4 bytes, the last one padded with zeros:
 *   hash = (hash ^ word) * 0x9e3779b1; hash = (hash ^ hash >>> 15) * (seed | 1);
 * then hash ^= length in bytes, and the last stir of MurmurHash3. All in 32 bits, without sign.
 * The seed is a factor, too: otherwise two words could be found that take back each other's change under any seed.
 */
export function hashBytes(bytes: Uint8Array, start: number, end: number, seed: number): number {
  const factor = seed | 1;
  let hash = seed;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    hash = Math.imul(hash ^ word, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15), factor);
  }
  if (at < end) {
    let word = bytes[at] as number;
    if (at + 1 < end) word |= (bytes[at + 1] as number) << 8;
    if (at + 2 < end) word |= (bytes[at + 2] as number) << 16;
    hash = Math.imul(hash ^ word, 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15), factor);
  }
  hash ^= end - start;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
