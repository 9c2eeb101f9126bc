import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CallIdInterner } from '../../src/scan/call-id-interner.ts';
import { partIds } from '../../src/scan/id-parts.ts';

/** Batches of ids whose hashes come from `hash`. */
function number(batches: readonly (readonly string[])[], hash: (id: string) => number) {
  const interner = new CallIdInterner();
  for (const ids of batches) {
    const bytes = ids.map((id) => Buffer.from(id));
    let end = 0;
    // room behind the last id, as batches have
    const ends = Uint32Array.from([...bytes.map((one) => (end += one.length)), 99]);
    const hashes = Uint32Array.from([...ids.map(hash), 99]);
    const columns = { bytes: Buffer.concat([...bytes, Buffer.from('xx')]), ends, hashes };
    interner.add({ ...columns, parts: partIds(columns, ids.length) }, ids.length);
  }
  const { numbers, size } = interner.finish();
  return { numbers: [...numbers], size };
}

/** The same by looking at all pairs. */
function model(ids: readonly string[]) {
  const shared = [...new Set(ids.filter((id, i) => id !== '' && ids.indexOf(id) !== i))].sort(
    (a, b) => ids.indexOf(a) - ids.indexOf(b),
  );
  const numbers = ids.map((id) => (id === '' ? 0 : 2 + shared.indexOf(id)));
  return { numbers, size: 2 + shared.length };
}

const batches = fc.array(fc.array(fc.stringMatching(/^[ab1]{0,3}$/), { maxLength: 12 }), {
  maxLength: 6,
});

describe('call ids', () => {
  it.each<[string, (id: string) => number]>([
    ['hashes of their own', (id) => Number.parseInt(id || '0', 36) * 0x9e3779b1],
    ['few hashes for all', (id) => (id.length % 2) * 0xffffffff],
    ['one hash for all', () => 0x12345678],
  ])(
    'of several rows are numbered in the order in which they come, by their bytes: %s',
    (_, hash) => {
      fc.assert(
        fc.property(batches, (ids) => {
          expect(number(ids, hash)).toEqual(model(ids.flat()));
        }),
        { numRuns: 500 },
      );
    },
  );

  it('may be many', () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => `call ${(i * 7) % 15_000}`);
    const hash = (id: string): number => Number(id.slice(5)) * 0x9e3779b1;
    // the ids of the first 5,000 rows come once more, in the same order
    const numbers = ids.map((_, i) => (i < 5000 ? 2 + i : i < 15_000 ? 1 : 2 + i - 15_000));
    expect(number([ids.slice(0, 9000), ids.slice(9000)], hash)).toEqual({ numbers, size: 5002 });
  });
});
