import { describe, expect, it } from 'vitest';
import rule from '../../../src/diagnose/rules/attempt-yield.ts';
import { ATTEMPTS, type Attempts, measureAttempts } from '../../../src/measure/attempts.ts';
import { groupByNumber } from '../../../src/measure/by-number.ts';
import type { Measures } from '../../../src/measure/measures.ts';
import { emptyMatrix } from '../../../src/measure/outcome-matrix.ts';
import { simulate } from '../../helpers/simulate.ts';

type Curve = readonly (readonly [tried: number, reached: number])[];

function find(curve: Curve, more: Partial<Attempts> = {}, repeats = 0) {
  const tried = new Uint32Array(ATTEMPTS + 1);
  const reached = new Uint32Array(ATTEMPTS + 1);
  curve.forEach((point, k) => {
    [tried[k], reached[k]] = point;
  });
  const calls = tried.reduce((a, b) => a + b) + repeats;
  const attempts: Attempts = {
    numbers: tried[0] as number,
    calls,
    timeless: 0,
    matrix: emptyMatrix(ATTEMPTS + 1),
    tried,
    reached,
    untried: 0,
    repeats,
    afterEnd: 0,
    samples: [],
    ...more,
  };
  return rule.find({ calls, attempts } as Partial<Measures> as Measures);
}

/** Two attempts that bring much, and two that bring next to nothing. */
const FLAT: Curve = [
  [1000, 400],
  [600, 120],
  [480, 2],
  [470, 1],
];

describe('attempt-yield', () => {
  it('stops after the last attempt that brings something', () => {
    const [claim, ...others] = find(FLAT);
    expect(others).toEqual([]);
    expect(claim).toMatchObject({
      severity: 'warning',
      affectedCalls: 950,
      evidence: { stopAfter: 2, wastedCalls: 950, wastedReached: 3 },
      gain: { low: 950, high: 950, kind: 'saved' },
    });
    // 950 of 2,550 calls
    expect(claim?.text.en).toContain('After attempt 2');
    expect(claim?.text.en).toContain('37.3 % of all calls');
    expect(claim?.text['zh-CN']).toContain('占全部呼叫的 37.3%');
    expect(claim?.gain?.how.en).toContain('the 3 answers to them');
  });

  it('shows each attempt, and what they reach together', () => {
    const [claim] = find(FLAT);
    expect(claim?.evidence.attempts.map(({ k, calls, reached }) => [k, calls, reached])).toEqual([
      [1, 1000, 400],
      [2, 600, 120],
      [3, 480, 2],
      [4, 470, 1],
    ]);
    // Kaplan–Meier by hand: 1 − 0.6 × 0.8 × (1 − 2/480) × (1 − 1/470)
    expect(claim?.evidence.attempts[1]?.cumulative).toBeCloseTo(0.52, 10);
    expect(claim?.evidence.attempts[3]?.cumulative).toBeCloseTo(
      1 - 0.6 * 0.8 * (478 / 480) * (469 / 470),
      10,
    );
  });

  it('gives numbers that were not tried again no part in later attempts', () => {
    // a half of those not reached were tried again, and a half of these was reached
    const [claim] = find([
      [1000, 500],
      [250, 125],
    ]);
    expect(claim?.evidence.attempts[1]?.cumulative).toBeCloseTo(0.75, 10);
  });

  it('says where nothing is wasted, and that there is no telling where to stop', () => {
    const [claim] = find([
      [1000, 400],
      [600, 150],
      [400, 60],
    ]);
    expect(claim).toMatchObject({
      severity: 'note',
      evidence: { stopAfter: null, wastedCalls: 0 },
    });
    expect(claim?.gain).toBeUndefined();
    expect(claim?.text.en).toContain(
      'of 400 numbers that had not answered before, 15.0 % answered attempt 3',
    );
  });

  it('does not take a dip in between for the end', () => {
    const [claim] = find([
      [1000, 400],
      [600, 1],
      [590, 100],
    ]);
    expect(claim?.evidence.stopAfter).toBeNull();
  });

  it('does not take few calls for proof', () => {
    // none of 60 may still be 6 %
    const [claim] = find([
      [1000, 400],
      [600, 120],
      [60, 0],
    ]);
    expect(claim?.evidence.stopAfter).toBeNull();
    // but so many attempts with few calls each, taken together, are
    const [together] = find([
      [1000, 400],
      [600, 120],
      ...Array.from({ length: 10 }, () => [60, 0] as const),
    ]);
    expect(together?.evidence).toMatchObject({ stopAfter: 2, wastedCalls: 600 });
  });

  it('warns only where much of the campaign is wasted', () => {
    const [claim] = find(FLAT, {}, 100_000);
    expect(claim).toMatchObject({ severity: 'note', affectedCalls: 950 });
    expect(claim?.evidence.repeats).toBe(100_000);
  });

  it('is silent where there is nothing to tell', () => {
    expect(rule.find({ calls: 10, attempts: undefined } as Partial<Measures> as Measures)).toEqual(
      [],
    );
    expect(find([[1000, 400]])).toEqual([]);
    expect(
      find([
        [1000, 400],
        [99, 0],
      ]),
    ).toEqual([]);
    expect(
      find([
        [1000, 0],
        [1000, 0],
      ]),
    ).toEqual([]);
  });

  it('does not judge an export that leaves out the starts of many calls', () => {
    expect(find(FLAT, { timeless: 130 })).toHaveLength(1);
    expect(find(FLAT, { timeless: 140 })).toEqual([]);
  });

  it('warns of no campaign in which every attempt brings something', () => {
    const warned = Array.from({ length: 100 }, (_, seed) => {
      const table = simulate({ seed, calls: 3000 });
      const byNumber = groupByNumber(table);
      const attempts = byNumber && measureAttempts(byNumber, table);
      return rule
        .find({ calls: table.length, attempts } as Partial<Measures> as Measures)
        .filter(({ severity }) => severity !== 'note');
    });
    expect(warned.flat()).toEqual([]);
  });
});
