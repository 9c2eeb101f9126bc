import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../src/measure/stats/benjamini-hochberg.ts';

// Benjamini & Hochberg 1995, §3.2: thrombolysis with two drugs, 15 comparisons
const paper = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1,
];

describe('Benjamini–Hochberg', () => {
  it("rejects the four of the paper's 15 where Bonferroni rejects three", () => {
    const q = benjaminiHochberg(paper);
    expect(paper.filter((_, i) => (q[i] as number) <= 0.05)).toEqual(paper.slice(0, 4));
    expect(paper.filter((p) => p * 15 <= 0.05)).toEqual(paper.slice(0, 3));
    // p.adjust(p, "BH") in R
    expect(q.map((value) => value.toFixed(4))).toEqual([
      ...['0.0015', '0.0030', '0.0095', '0.0356', '0.0603', '0.0639', '0.0639', '0.0645'],
      ...['0.0765', '0.4860', '0.5812', '0.7149', '0.7532', '0.8132', '1.0000'],
    ]);
  });

  const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

  it('is the step-up procedure at every level', () => {
    fc.assert(
      fc.property(probabilities, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (p, level) => {
        const sorted = p.toSorted((a, b) => a - b);
        const last = sorted.findLastIndex((value, i) => value <= ((i + 1) / p.length) * level);
        const limit = sorted[last] ?? -1;
        const q = benjaminiHochberg(p);
        for (const [i, value] of p.entries()) {
          // unless rounding decides
          if (Math.abs((q[i] as number) - level) < 1e-12) continue;
          expect((q[i] as number) <= level).toBe(value <= limit);
        }
      }),
    );
  });

  it('keeps the order given, and is never below p nor above 1', () => {
    fc.assert(
      fc.property(probabilities, (p) => {
        const q = benjaminiHochberg(p);
        expect(q).toHaveLength(p.length);
        expect(benjaminiHochberg(p.toReversed())).toEqual(q.toReversed());
        for (const [i, value] of q.entries()) {
          expect(value).toBeGreaterThanOrEqual(p[i] as number);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('leaves a single p, and none, as they are', () => {
    expect(benjaminiHochberg([0.03])).toEqual([0.03]);
    expect(benjaminiHochberg([])).toEqual([]);
  });
});
