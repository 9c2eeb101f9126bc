import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteInterner } from '../../src/scan/byte-interner.ts';
import { hashBytes } from '../../src/scan/hash.ts';

const seeded = (bytes: Uint8Array, start: number, end: number): number =>
  hashBytes(bytes, start, end, 7);

const strings = fc.array(
  fc.oneof(
    fc.string({ unit: fc.constantFrom('', 'a', 'b', '1', '忙', '😀', '\0', 'é'), maxLength: 4 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.stringMatching(/^1[3-9]\d{0,9}$/),
  ),
  { maxLength: 2000, size: 'max' },
);

/** What the interner must do, done with a Map: numbers from 1 in order of first appearance, 0 for the empty string. */
function numbered(texts: readonly string[]): { ids: number[]; inOrder: string[] } {
  const known = new Map([['', 0]]);
  const ids = texts.map((text) => {
    if (!known.has(text)) known.set(text, known.size);
    return known.get(text) as number;
  });
  return { ids, inOrder: [...known.keys()] };
}

function check(interner: ByteInterner, texts: readonly string[]): void {
  const { ids, inOrder } = numbered(texts);
  expect(texts.map((text) => interner.id(text))).toEqual(ids);
  expect(interner.size).toBe(inOrder.length);
  expect(inOrder.map((_, id) => interner.at(id))).toEqual(inOrder);
}

describe('the byte interner', () => {
  it('numbers any strings as a Map would', () => {
    fc.assert(fc.property(strings, (texts) => check(new ByteInterner(seeded), texts)));
  });

  it.each<[string, (bytes: Uint8Array, start: number, end: number) => number]>([
    ['one slot for all', () => 0],
    ['the last slot for all', () => -1],
    ['the length alone', (_, start, end) => end - start],
    ['the last byte alone', (bytes, _, end) => bytes[end - 1] as number],
  ])('tells strings of equal hashes apart: %s', (_, hash) => {
    fc.assert(
      fc.property(strings, (texts) => check(new ByteInterner(hash), texts)),
      { numRuns: 30 },
    );
  });

  it('keeps every number while it doubles many times', () => {
    const interner = new ByteInterner(seeded);
    const texts = Array.from({ length: 100_000 }, (_, i) => `1220${(i * 7919) % 100_003}^忙`);
    const ids = texts.map((text) => interner.id(text));
    expect(ids.every((id, i) => id === i + 1)).toBe(true);
    expect(texts.every((text, i) => interner.id(text) === i + 1)).toBe(true);
    expect(texts.every((text, i) => interner.at(i + 1) === text)).toBe(true);
    expect(interner.size).toBe(100_001);
  });

  it('takes strings far longer than the room that is left', () => {
    check(new ByteInterner(seeded), ['忙'.repeat(1_000_000), 'x', '忙'.repeat(999_999), 'x']);
  });

  it('knows nothing beyond its numbers', () => {
    const interner = new ByteInterner(seeded);
    interner.id('x');
    expect([interner.at(0), interner.at(2), interner.at(-1)]).toEqual(['', '', '']);
  });
});
