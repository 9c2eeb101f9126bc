import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CallIdInterner } from '../../src/scan/call-id-interner.ts';

/** Batches of ids whose hashes come from `hash`. */
function number(batches: readonly (readonly string[])[], hash: (id: string) => number) {
  const interner = new CallIdInterner();
  for (const ids of batches) {
    const bytes = ids.map((id) => Buffer.from(id));
    let end = 0;
    // room behind the last id, as batches have
    const ends = Uint32Array.from([...bytes.map((one) => (end += one.length)), 99]);
    const hashes = Uint32Array.from([...ids.map(hash), 99]);
    interner.add({ bytes: Buffer.concat([...bytes, Buffer.from('xx')]), ends, hashes }, ids.length);
  }
  const { numbers, size } = interner.finish();
  return { numbers: [...numbers], size };
}

/** The same with a Map. */
function model(ids: readonly string[]) {
  const known = new Map([['', 0]]);
  const numbers = ids.map((id) => {
    if (!known.has(id)) known.set(id, known.size);
    return known.get(id) as number;
  });
  return { numbers, size: known.size };
}

const batches = fc.array(fc.array(fc.stringMatching(/^[ab1]{0,3}$/), { maxLength: 12 }), {
  maxLength: 6,
});

describe('call ids', () => {
  it.each<[string, (id: string) => number]>([
    ['hashes of their own', (id) => Number.parseInt(id || '0', 36) * 0x9e3779b1],
    ['few hashes for all', (id) => (id.length % 2) * 0xffffffff],
    ['one hash for all', () => 0x12345678],
  ])('are numbered in the order in which they come, by their bytes: %s', (_, hash) => {
    fc.assert(
      fc.property(batches, (ids) => {
        expect(number(ids, hash)).toEqual(model(ids.flat()));
      }),
      { numRuns: 500 },
    );
  });

  it('may be many', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => `call ${(i * 7) % 15_000}`);
    const hash = (id: string): number => Number(id.slice(5)) * 0x9e3779b1;
    expect(number([ids.slice(0, 9000), ids.slice(9000)], hash)).toEqual(model(ids));
  });
});
