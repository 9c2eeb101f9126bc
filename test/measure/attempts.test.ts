import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTEMPTS, type Attempts, measureAttempts } from '../../src/measure/attempts.ts';
import { callsOf, rowOf } from '../../src/measure/outcome-matrix.ts';
import { OUTCOMES, type Outcome } from '../../src/model/category.ts';
import { at, type NumberedCall, numberedTable } from '../helpers/numbered-calls.ts';

const ANSWERED: Outcome = 'answered/answered';
const RANG_OUT: Outcome = 'no-answer/rang-out';

/** One call a minute to each number, in this order. */
const series = (...numbers: Outcome[][]): NumberedCall[] =>
  numbers.flatMap((outcomes, n) =>
    outcomes.map((outcome, i) => ({
      callee: `1380000000${n}`,
      outcome,
      originate: at('09:00') + i * 60,
    })),
  );
const measure = (calls: readonly NumberedCall[]): Attempts | undefined => {
  const [table, byNumber] = numberedTable(calls);
  return measureAttempts(byNumber, table);
};
const head = (column: Uint32Array | undefined, length = 4): number[] => [
  ...(column?.subarray(0, length) ?? []),
];

describe('attempts', () => {
  it('counts attempts at numbers not reached before, and who was reached first at which', () => {
    const attempts = measure(
      series(
        [ANSWERED],
        [RANG_OUT, ANSWERED],
        [RANG_OUT, 'busy/user-busy', 'completed/heard-in-full'],
        [RANG_OUT, RANG_OUT, RANG_OUT],
      ),
    );
    expect(head(attempts?.tried)).toEqual([4, 3, 2, 0]);
    expect(head(attempts?.reached)).toEqual([1, 1, 1, 0]);
    expect(attempts).toMatchObject({ numbers: 4, calls: 9, untried: 0, repeats: 0, afterEnd: 0 });
  });

  it('counts calls to numbers that were reached apart', () => {
    const attempts = measure(series([ANSWERED, RANG_OUT, ANSWERED, 'restricted/frequency']));
    expect(head(attempts?.tried)).toEqual([1, 0, 0, 0]);
    expect(attempts?.repeats).toBe(3);
  });

  it('does not take for an attempt what the sender’s own side stopped', () => {
    const attempts = measure(series(['restricted/frequency', 'misconfigured/caller-id', ANSWERED]));
    expect(head(attempts?.tried)).toEqual([1, 0, 0, 0]);
    expect(head(attempts?.reached)).toEqual([1, 0, 0, 0]);
    expect(attempts?.untried).toBe(2);
    // they stand where the attempt would have stood
    expect(callsOf(rowOf((attempts as Attempts).matrix, 0))).toBe(3);
  });

  it('ends with a dead number, and with a call that does not tell what it came to', () => {
    const dead = measure(series([RANG_OUT, 'invalid-number/nonexistent', RANG_OUT]));
    expect(head(dead?.tried)).toEqual([1, 0, 0, 0]);
    expect(dead).toMatchObject({ untried: 1, afterEnd: 1 });
    const open = measure(series(['ambiguous/heard-or-hung-up', RANG_OUT, ANSWERED]));
    expect(head(open?.tried)).toEqual([0, 0, 0, 0]);
    expect(open).toMatchObject({ untried: 1, afterEnd: 2 });
    // a suspended one may be paid for tomorrow
    const suspended = measure(series(['invalid-number/suspended', ANSWERED]));
    expect(head(suspended?.reached)).toEqual([1, 0, 0, 0]);
  });

  it('goes by the start, not by the order of the file', () => {
    const attempts = measure([
      { callee: '1', outcome: ANSWERED, originate: at('10:00') },
      { callee: '1', outcome: RANG_OUT, originate: at('09:00') },
    ]);
    expect(head(attempts?.reached)).toEqual([0, 1, 0, 0]);
  });

  it('leaves out numbers of which a call has no start', () => {
    const calls = [...series([ANSWERED], [RANG_OUT]), { callee: '13800000001', outcome: ANSWERED }];
    expect(measure(calls)).toMatchObject({ numbers: 1, calls: 1, timeless: 2 });
    expect(measure([{ callee: '1', outcome: ANSWERED }])).toBeUndefined();
  });

  it('counts what comes after the last attempt told apart together', () => {
    const attempts = measure(series(Array<Outcome>(25).fill(RANG_OUT)));
    expect(attempts?.tried).toHaveLength(ATTEMPTS + 1);
    expect([...(attempts?.tried ?? [])]).toEqual([...Array(20).fill(1), 5]);
  });

  it('loses no call', () => {
    const call = fc.record({
      callee: fc.constantFrom('1', '2', '3', '4'),
      outcome: fc.constantFrom(...OUTCOMES),
      originate: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(call, { minLength: 1, maxLength: 60 }), (calls) => {
        const attempts = measure(calls);
        const timeless = new Set(
          calls.filter((one) => one.originate === 0).map((one) => one.callee),
        );
        const left = calls.filter((one) => !timeless.has(one.callee));
        expect(attempts === undefined).toBe(left.length === 0);
        if (left.length === 0) return;
        const { tried, untried, repeats, afterEnd, matrix } = attempts as Attempts;
        const tries = tried.reduce((a, b) => a + b);
        expect(tries + untried + repeats + afterEnd).toBe(left.length);
        expect(matrix.counts.reduce((a, b) => a + b)).toBe(left.length);
        expect((attempts as Attempts).timeless).toBe(calls.length - left.length);
      }),
    );
  });
});
