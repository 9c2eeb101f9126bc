import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packDigits } from '../../src/scan/phone-number.ts';
import { orderByNumber } from '../../src/table/order-by-number.ts';

interface Call {
  readonly callee: number;
  readonly start: number;
}

const order = (calls: readonly Call[]): number[] => [
  ...orderByNumber({
    length: calls.length,
    callee: Float64Array.from(calls, ({ callee }) => callee),
    originate: Uint32Array.from(calls, ({ start }) => start),
  }),
];

/** The same by comparison. */
const sorted = (calls: readonly Call[]): number[] =>
  [...calls.entries()]
    .filter(([, { callee }]) => callee !== 0)
    .sort(([i, a], [j, b]) => a.callee - b.callee || a.start - b.start || i - j)
    .map(([i]) => i);

const digits = fc.oneof(fc.stringMatching(/^\d{1,15}$/), fc.stringMatching(/^1[3-9]\d{9}$/));
const callees = fc.oneof(
  fc.constant(0),
  digits.map((text) => packDigits(text) as number),
  fc.integer({ min: -(2 ** 32), max: -1 }),
  fc.integer({ min: -3, max: 20 }),
  fc.constantFrom(-(2 ** 32), -1, packDigits('9'.repeat(15)) as number),
);
const starts = fc.oneof(
  fc.nat({ max: 3 }),
  fc.integer({ min: 1_780_000_000, max: 1_780_100_000 }),
  fc.integer({ min: 0, max: 2 ** 32 - 1 }),
);

describe('the order by number', () => {
  it('is that of a sort by comparison, whatever numbers and starts there are', () => {
    const calls = fc.record({ callee: callees, start: starts });
    fc.assert(
      fc.property(fc.array(calls, { maxLength: 200, size: 'max' }), (table) => {
        expect(order(table)).toEqual(sorted(table));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the order of the table among equals', () => {
    const calls = fc.record({ callee: fc.integer({ min: -1, max: 1 }), start: fc.nat({ max: 1 }) });
    fc.assert(
      fc.property(fc.array(calls, { maxLength: 100, size: 'max' }), (table) => {
        expect(order(table)).toEqual(sorted(table));
      }),
    );
  });

  it('is that of the table where calls come by number and time already, and its reverse', () => {
    const table = Array.from({ length: 5000 }, (_, i) => ({
      callee: packDigits(`1380000${String(i >> 1).padStart(4, '0')}`) as number,
      start: 1_780_000_000 + i,
    }));
    const inOrder = [...table.keys()];
    expect(order(table)).toEqual(inOrder);
    expect(order(table.toReversed())).toEqual(inOrder.toReversed());
  });

  it('leaves out what lies beyond the calls, and is empty where no call has a number', () => {
    const callee = Float64Array.of(5, 0, 3, 4);
    const originate = new Uint32Array(4);
    expect([...orderByNumber({ length: 3, callee, originate })]).toEqual([2, 0]);
    expect(order([{ callee: 0, start: 7 }])).toEqual([]);
    expect(order([])).toEqual([]);
  });
});
