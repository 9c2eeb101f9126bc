import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashBytes } from '../../src/scan/hash.ts';

const WORD = 2n ** 32n - 1n;

/** The same after the description at its head, with integers of any size. */
function described(bytes: Uint8Array, seed: number): number {
  let hash = BigInt(seed);
  for (let at = 0; at < bytes.length; at += 4) {
    let word = 0n;
    for (let i = 3; i >= 0; i--) word = (word << 8n) | BigInt(bytes[at + i] ?? 0);
    hash = ((hash ^ word) * 0x9e3779b1n) & WORD;
    hash = ((hash ^ (hash >> 15n)) * BigInt((seed | 1) >>> 0)) & WORD;
  }
  hash ^= BigInt(bytes.length);
  hash = ((hash ^ (hash >> 16n)) * 0x85ebca6bn) & WORD;
  hash = ((hash ^ (hash >> 13n)) * 0xc2b2ae35n) & WORD;
  return Number(hash ^ (hash >> 16n));
}

describe('the hash of bytes', () => {
  it('is the one that is described, wherever they lie', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 40 }),
        fc.nat({ max: 2 ** 32 - 1 }),
        fc.nat({ max: 9 }),
        (bytes, seed, before) => {
          const padded = Uint8Array.from([...new Uint8Array(before).fill(7), ...bytes, 9, 9, 9, 9]);
          const hash = hashBytes(padded, before, before + bytes.length, seed);
          expect(hash).toBe(described(bytes, seed));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
