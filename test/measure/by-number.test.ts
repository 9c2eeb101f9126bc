import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ByNumber, groupByNumber } from '../../src/measure/by-number.ts';
import { OUTCOMES } from '../../src/model/category.ts';
import { packDigits } from '../../src/scan/phone-number.ts';
import type { CallTable } from '../../src/table/call-table.ts';
import { hashOf } from '../../src/table/part-by-callee.ts';
import { tableOf } from '../helpers/calls.ts';

interface Call {
  readonly callee: number;
  readonly start: number;
  /** Index in `OUTCOMES`. */
  readonly outcome: number;
}

const VERDICTS = tableOf(OUTCOMES.map((outcome) => ({ outcome }))).verdicts;

function table(calls: readonly Call[]): CallTable {
  return {
    ...tableOf([]),
    length: calls.length,
    callee: Float64Array.from(calls, ({ callee }) => callee),
    originate: Uint32Array.from(calls, ({ start }) => start),
    verdict: Uint8Array.from(calls, ({ outcome }) => outcome),
    verdicts: VERDICTS,
  };
}

/** Indexes of the calls of each number, by its value; put together without any of what is tested. */
function grouped(calls: readonly Call[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  calls.forEach(({ callee }, i) => {
    if (callee !== 0) groups.set(callee, [...(groups.get(callee) ?? []), i]);
  });
  for (const own of groups.values()) {
    own.sort((a, b) => (calls[a] as Call).start - (calls[b] as Call).start || a - b);
  }
  return groups;
}

/** The same of a result, checked for gaps on the way. */
function groupsOf(byNumber: ByNumber | undefined, calls: readonly Call[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  if (byNumber === undefined) return groups;
  const { numbers, starts, call, originate, outcome, opens, mostCalls } = byNumber;
  expect(starts).toHaveLength(numbers + 1);
  expect(starts[0]).toBe(0);
  expect(starts[numbers]).toBe(call.length);
  for (let n = 0; n < numbers; n++) {
    const own = [...call.subarray(starts[n], starts[n + 1])];
    const callees = new Set(own.map((i) => (calls[i] as Call).callee));
    expect(callees.size).toBe(1);
    const [callee] = callees as unknown as [number];
    expect(groups.has(callee)).toBe(false);
    groups.set(callee, own);
  }
  const firsts = new Set(starts.subarray(0, numbers));
  expect([...opens]).toEqual([...call.keys()].map((entry) => (firsts.has(entry) ? 1 : 0)));
  expect(mostCalls).toBe(Math.max(...[...groups.values()].map((own) => own.length)));
  expect([...originate]).toEqual([...call].map((i) => (calls[i] as Call).start));
  expect([...outcome]).toEqual([...call].map((i) => (calls[i] as Call).outcome));
  return groups;
}

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
const outcomes = fc.nat({ max: OUTCOMES.length - 1 });
const call = fc.record({ callee: callees, start: starts, outcome: outcomes });
/** So many calls a number that they are not moved one by one. */
const crowded = fc.record({
  callee: fc.integer({ min: -1, max: 2 }),
  start: starts,
  outcome: outcomes,
});

describe('the calls by number', () => {
  it('are those that a Map of arrays holds, each number by start, then as in the table', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(call, { maxLength: 200, size: 'max' }),
          fc.array(crowded, { maxLength: 300, size: 'max' }),
        ),
        (calls) => {
          expect(groupsOf(groupByNumber(table(calls)), calls)).toEqual(grouped(calls));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('come in the same order every time', () => {
    const calls = Array.from({ length: 5000 }, (_, i) => ({
      callee: packDigits(`138${String((i * 7919) % 2000).padStart(8, '0')}`) as number,
      start: i % 97,
      outcome: i % 30,
    }));
    expect(groupByNumber(table(calls))).toEqual(groupByNumber(table(calls)));
  });

  it('leave out what lies beyond the calls, and calls without a number', () => {
    const calls = [5, 0, 5, 7].map((callee, i) => ({ callee, start: 9 - i, outcome: 0 }));
    const byNumber = groupByNumber({ ...table(calls), length: 3 });
    expect([...(byNumber?.call ?? [])]).toEqual([2, 0]);
    expect(groupByNumber(table([{ callee: 0, start: 7, outcome: 0 }]))).toBeUndefined();
    expect(groupByNumber(table([]))).toBeUndefined();
  });

  it('reads columns that are a part of a larger buffer', () => {
    const calls = [3, 4, 5, 4].map((callee, i) => ({ callee, start: i, outcome: 1 }));
    const whole = table(calls);
    const part: CallTable = {
      ...whole,
      length: 3,
      callee: whole.callee.subarray(1),
      originate: whole.originate.subarray(1),
      verdict: whole.verdict.subarray(1),
    };
    expect(groupsOf(groupByNumber(part), calls.slice(1))).toEqual(grouped(calls.slice(1)));
  });

  it('takes no quadratic time for one number with very many calls, latest first', () => {
    const count = 300_000;
    const calls = Array.from({ length: count }, (_, i) => ({
      callee: 42,
      // pairs of the same second
      start: (count - i + 1) >> 1,
      outcome: 0,
    }));
    const before = performance.now();
    const byNumber = groupByNumber(table(calls)) as ByNumber;
    expect(performance.now() - before).toBeLessThan(5000);
    expect(byNumber.numbers).toBe(1);
    const inOrder = [...calls.keys()].sort(
      (a, b) => (calls[a] as Call).start - (calls[b] as Call).start || a - b,
    );
    expect(byNumber.call).toEqual(Uint32Array.from(inOrder));
  });

  it('takes no quadratic time for numbers that were made to collide', () => {
    const colliding = collidingNumbers();
    expect(colliding.length).toBeGreaterThan(100_000);
    const calls = [...colliding, ...colliding.toReversed()].map((callee, i) => ({
      callee,
      start: i,
      outcome: 0,
    }));
    const before = performance.now();
    const byNumber = groupByNumber(table(calls)) as ByNumber;
    // one by one it would be 10 ** 10 steps
    expect(performance.now() - before).toBeLessThan(5000);
    expect(byNumber.numbers).toBe(colliding.length);
    for (let n = 0; n < byNumber.numbers; n++) {
      const at = byNumber.starts[n] as number;
      const first = byNumber.call[at] as number;
      const isPair =
        byNumber.starts[n + 1] === at + 2 && byNumber.call[at + 1] === calls.length - 1 - first;
      if (!isPair) expect.fail(`number ${n} is torn`);
    }
  });
});

/** Numbers of 15 digits whose hashes are equal, bit for bit. */
function collidingNumbers(): number[] {
  const found: number[] = [];
  const value = new Float64Array(1);
  const words = new Uint32Array(value.buffer);
  value[0] = 2 ** 50;
  const first = words[1] as number;
  for (let high = first; high < first + (1 << 20); high++) {
    words[1] = high;
    words[0] = 0x12345670 ^ Math.imul(high, 0x9e3779b1);
    const number = value[0] as number;
    if (Number.isInteger(number) && number < 2e15) found.push(number);
  }
  const hashes = new Set(
    found.map((number) => {
      value[0] = number;
      return hashOf(words[0] as number, words[1] as number);
    }),
  );
  expect(hashes.size).toBe(1);
  return found;
}
