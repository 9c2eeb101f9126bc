import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dropRows } from '../../src/table/drop-rows.ts';
import { tableOf } from '../helpers/calls.ts';

it('leaves the other rows in their order and in their files, be they few or many', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 }),
      fc.array(fc.nat(399), { maxLength: 400 }),
      fc.integer({ min: 1, max: 4 }),
      (length, drops, files) => {
        const isDropped = Uint8Array.from({ length }, (_, i) => (drops.includes(i) ? 1 : 0));
        const calls = Array.from({ length }, (_, i) => ({
          row: i + 2,
          originate: 7 * i,
          talk: i / 2,
          file: Math.floor((i * files) / length),
        }));
        const left = calls.filter((_, i) => isDropped[i] === 0);
        const { verdicts: _, resultOf: __, dictionaries: ___, ...columns } = tableOf(calls);
        const kept = dropRows(columns, isDropped, length - left.length);
        expect(kept.length).toBe(left.length);
        expect([...kept.row]).toEqual(left.map(({ row }) => row));
        expect([...kept.originate]).toEqual(left.map(({ originate }) => originate));
        expect([...kept.talk]).toEqual(left.map(({ talk }) => talk));
        const callsOfFile = Array.from(kept.fileStarts, (start, file) => {
          return (kept.fileStarts[file + 1] ?? kept.length) - start;
        });
        expect(callsOfFile).toEqual(
          Array.from(
            columns.fileStarts,
            (_start, file) => left.filter((call) => call.file === file).length,
          ),
        );
      },
    ),
    { numRuns: 300 },
  );
});
