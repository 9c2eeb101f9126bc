import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Compared, compareSegments, repeatsOf } from '../../src/diagnose/compare-segments.ts';
import callerHealth from '../../src/diagnose/rules/caller-health.ts';
import { explainBy } from '../../src/diagnose/segments/explained-by.ts';
import { listNames } from '../../src/diagnose/segments/list-names.ts';
import { spreadBetween } from '../../src/diagnose/segments/spread.ts';
import type { Measures } from '../../src/measure/measures.ts';
import { RATE_MASKS } from '../../src/measure/outcome-matrix.ts';
import type { Segments } from '../../src/measure/segments.ts';
import { compareProportions } from '../../src/measure/stats/compare-proportions.ts';
import { newcombe } from '../../src/measure/stats/newcombe.ts';
import { allSegments, type Calls, segmentsOf } from '../helpers/segments.ts';

const calls = (answered: number, of: number): Calls => ({
  'completed/heard-in-full': answered,
  'no-answer/rang-out': of - answered,
});
const compare = (segments: Segments, repeats = 1): Compared[] =>
  compareSegments(segments, RATE_MASKS.answered, repeats);

describe('the spread between segments', () => {
  /** Scores in even steps about 0.5, of so many calls that chance is nothing. */
  const stepped = (count: number, step: number): Parameters<typeof spreadBetween>[0] =>
    Array.from({ length: count }, (_, i) => {
      const score = 0.5 + (i - (count - 1) / 2) * step;
      return { numerator: Math.sin(score) ** 2 * 1e12, denominator: 1e12 };
    });

  it('is the median deviation, corrected for few segments and made larger by its error', () => {
    // 9 scores, median deviation 0.1, factor 1.103; the error of 9 is 0.3875; averaged with 0.03² by halves
    const seen = ((0.1 * 1.103) ** 2 / 0.4549364) * 1.3875 ** 2;
    expect(spreadBetween(stepped(9, 0.05), 1)).toBeCloseTo((seen + 0.0009) / 2, 4);
  });

  it('is hardly moved by an outlier', () => {
    const many = stepped(21, 0.01);
    const [, ...others] = many;
    const burnt = [{ numerator: 0, denominator: 1e12 }, ...others];
    expect(spreadBetween(burnt, 1)).toBeCloseTo(spreadBetween(many, 1), 10);
  });

  it('is what is ordinary where four segments or fewer cannot tell', () => {
    for (const count of [0, 1, 2, 4])
      expect(spreadBetween(stepped(count, 0.2), 1)).toBeCloseTo(0.0009, 12);
  });
});

describe('a segment against the rest', () => {
  it('has the interval of the calls, wider by the ordinary spread of two segments', () => {
    const [, b] = compare(segmentsOf({ a: calls(600, 1000), b: calls(200, 1000) }));
    const plain = newcombe(
      { numerator: 200, denominator: 1000 },
      { numerator: 600, denominator: 1000 },
    );
    // (2 · 1/4002 + 2 · 0.0009) / (2 · 1/4002)
    const wider = Math.sqrt(1 + 0.0009 * 4002);
    expect(b?.difference.value).toBeCloseTo(-0.4, 12);
    expect(b?.difference.low).toBeCloseTo(-0.4 - wider * (-0.4 - plain.low), 10);
    expect(b?.difference.high).toBeCloseTo(-0.4 + wider * (plain.high + 0.4), 10);
  });

  it('is never surer than its calls alone allow, nor than repeated calls do', () => {
    const some = fc.record({ answered: fc.nat({ max: 300 }), more: fc.nat({ max: 300 }) });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 9 }), (told) => {
        const segments = segmentsOf(
          Object.fromEntries(
            told.map(({ answered, more }, i) => [`s${i}`, calls(answered, answered + more)]),
          ),
        );
        const repeated = compare(segments, 3);
        for (const [i, { inside, others, p, pByChance }] of compare(segments).entries()) {
          expect(pByChance).toBe(compareProportions(inside, others));
          expect(p).toBeGreaterThanOrEqual(pByChance);
          // with no spread measured, more of chance in the same differences is less proof
          if (told.length < 5) expect(repeated[i]?.p).toBeGreaterThanOrEqual(p);
        }
      }),
    );
  });

  it('is not worth a word where the difference is small, however sure', () => {
    const named = (own: Calls, others: Calls): number => {
      const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`s${i}`, others]));
      const segments = allSegments({ caller: segmentsOf({ ...many, own }) });
      return callerHealth.find({ segments } as Measures).length;
    };
    // by enough points and by a fifth; by too few points, though by half; by points, but less than a fifth
    expect(named(calls(7600, 20_000), calls(10_000, 20_000))).toBe(1);
    expect(named(calls(600, 20_000), calls(1400, 20_000))).toBe(0);
    expect(named(calls(14_000, 20_000), calls(16_800, 20_000))).toBe(0);
  });
});

describe('calls per number', () => {
  it('are known only where attempts are', () => {
    expect(repeatsOf({ attempts: undefined })).toBe(1);
    expect(repeatsOf({ attempts: { calls: 0, numbers: 0 } as Measures['attempts'] })).toBe(1);
    expect(repeatsOf({ attempts: { calls: 300, numbers: 120 } as Measures['attempts'] })).toBe(2.5);
  });
});

describe('a cause in another dimension', () => {
  const [own] = compare(segmentsOf({ own: calls(200, 1000), others: calls(4800, 9000) }));

  it('must account for half of what is off, with no call served twice', () => {
    // average 0.5, so 300 calls are lost; 100 calls at 0 and 900 at 0.395 explain 50 + 94.5
    const groups = segmentsOf({ a: calls(0, 100), b: calls(395, 1000), c: calls(4605, 8900) });
    expect(explainBy(groups, compare(groups))(own as Compared)).toBeNull();
    // with 900 at 0.38: 50 + 108
    const worse = segmentsOf({ a: calls(0, 100), b: calls(380, 1000), c: calls(4620, 8900) });
    expect(explainBy(worse, compare(worse))(own as Compared)).toBe('a');
  });

  it('is none where it is off to the other side', () => {
    const groups = segmentsOf({ a: calls(1000, 1000), b: calls(4000, 9000) });
    const better = explainBy(groups, compare(groups).slice(0, 1));
    expect(better(own as Compared)).toBeNull();
  });
});

describe('a list of names', () => {
  it('is short', () => {
    expect(listNames(['a', 'b'], 'en')).toBe('a, b');
    expect(listNames(['a', 'b', 'c', 'd', 'e'], 'en')).toBe('a, b, c and 2 more');
    expect(listNames(['a', 'b', 'c', 'd'], 'zh-CN')).toBe('a、b、c 等');
  });
});
