import { describe, expect, it } from 'vitest';
import { compareProportions } from '../../../src/measure/stats/compare-proportions.ts';
import { mantelHaenszel, type Stratum } from '../../../src/measure/stats/mantel-haenszel.ts';
import { newcombe } from '../../../src/measure/stats/newcombe.ts';
import { of, randomNumbers } from './ratios.ts';

/** From successes and failures of a, then of b. */
function strata(tables: readonly (readonly [number, number, number, number])[]): Stratum[] {
  return tables.map(([x, notX, y, notY]) => ({ a: of(x, x + notX), b: of(y, y + notY) }));
}

// Agresti, Categorical Data Analysis, 3rd ed. 2013, table 6.9: a cream against infections, eight clinics
const clinics = strata([
  [11, 25, 10, 27],
  [16, 4, 22, 10],
  [14, 5, 7, 12],
  [2, 14, 1, 16],
  [6, 11, 0, 12],
  [1, 10, 0, 10],
  [1, 4, 1, 8],
  [4, 2, 6, 1],
]);

// Bickel, Hammel & O'Connell 1975: admitted to Berkeley in 1973, men and women, in six departments
const berkeley = strata([
  [512, 313, 89, 19],
  [353, 207, 17, 8],
  [120, 205, 202, 391],
  [138, 279, 131, 244],
  [53, 138, 94, 299],
  [22, 351, 24, 317],
]);

describe('Mantel–Haenszel', () => {
  it("gives Agresti's difference, standard error and test for the clinics", () => {
    const pooled = mantelHaenszel(clinics);
    expect(pooled?.value).toBeCloseTo(0.13, 3);
    expect(((pooled?.high ?? 0) - (pooled?.low ?? 0)) / 2 / 1.96).toBeCloseTo(0.05, 3);
    expect(pooled?.low).toBeCloseTo(0.0313, 4);
    expect(pooled?.high).toBeCloseTo(0.2284, 4);
    expect(pooled?.p).toBeCloseTo(0.012, 3);
  });

  it('sees that Berkeley did not prefer men, as all departments together seem to show', () => {
    // mantelhaen.test(UCBAdmissions, correct = FALSE) in R: X² = 1.5246
    expect(mantelHaenszel(berkeley)?.p).toBeCloseTo(0.2169, 4);
    expect(mantelHaenszel(berkeley)?.value).toBeLessThan(0);
    expect(compareProportions(of(1198, 2691), of(557, 1835))).toBeLessThan(1e-20);
  });

  it('of one stratum is that difference, by nearly the same test', () => {
    const [a, b] = [of(5200, 10_000), of(4900, 10_000)];
    const pooled = mantelHaenszel([{ a, b }]);
    expect(pooled?.value).toBeCloseTo(0.03, 12);
    expect(pooled?.low).toBeCloseTo(newcombe(a, b).low, 4);
    expect(pooled?.high).toBeCloseTo(newcombe(a, b).high, 4);
    expect(pooled?.p).toBeCloseTo(compareProportions(a, b), 6);
  });

  it('skips strata with an empty side, and gives up where none is left', () => {
    const empty = [
      { a: of(0, 0), b: of(3, 10) },
      { a: of(3, 10), b: of(0, 0) },
    ];
    expect(mantelHaenszel([...clinics, ...empty])).toEqual(mantelHaenszel(clinics));
    expect(mantelHaenszel(empty)).toBeUndefined();
    expect(mantelHaenszel([])).toBeUndefined();
  });

  it('turns round with the sides', () => {
    const pooled = mantelHaenszel(clinics);
    const turned = mantelHaenszel(clinics.map(({ a, b }) => ({ a: b, b: a })));
    expect(turned?.value).toBeCloseTo(-(pooled?.value ?? 0), 12);
    expect(turned?.low).toBeCloseTo(-(pooled?.high ?? 0), 12);
    expect(turned?.p).toBeCloseTo(pooled?.p ?? 0, 12);
  });

  it('is not surer of nothing than a single comparison would be', () => {
    const none = mantelHaenszel(
      strata([
        [0, 10, 0, 20],
        [0, 30, 0, 5],
      ]),
    );
    expect(none).toMatchObject({ ...newcombe(of(0, 40), of(0, 25)), p: 1 });
    const apart = mantelHaenszel(
      strata([
        [3, 0, 0, 3],
        [2, 0, 0, 2],
      ]),
    );
    expect(apart?.value).toBeCloseTo(1, 12);
    expect(apart?.low).toBeCloseTo(newcombe(of(5, 5), of(0, 5)).low, 12);
  });

  it('is right for one success among 40 million calls', () => {
    const pooled = mantelHaenszel([{ a: of(1, 20_000_000), b: of(0, 20_000_000) }]);
    // Wald's: 5e-8 ± 1.96 × 5e-8
    expect(pooled?.low).toBeCloseTo(-4.8e-8, 9);
    expect(pooled?.high).toBeCloseTo(1.48e-7, 9);
  });

  it('finds a planted difference in 95 of 100 tries, however differently the strata answer', () => {
    const random = randomNumbers(11);
    const draw = (trials: number, p: number) => {
      let successes = 0;
      for (let i = 0; i < trials; i++) if (random() < p) successes++;
      return of(successes, trials);
    };
    const plan = [
      [100, 20, 0.1],
      [30, 90, 0.5],
      [60, 60, 0.75],
      [5, 8, 0.3],
    ] as const;
    let [held, falseAlarms] = [0, 0];
    const tries = 2000;
    for (let i = 0; i < tries; i++) {
      const shifted = plan.map(([n, m, p]) => ({ a: draw(n, p + 0.1), b: draw(m, p) }));
      const { low, high } = mantelHaenszel(shifted) ?? { low: 1, high: -1 };
      if (low <= 0.1 && 0.1 <= high) held++;
      const same = plan.map(([n, m, p]) => ({ a: draw(n, p), b: draw(m, p) }));
      if ((mantelHaenszel(same)?.p ?? 0) < 0.05) falseAlarms++;
    }
    expect(held / tries).toBeGreaterThan(0.93);
    expect(held / tries).toBeLessThan(0.97);
    expect(falseAlarms / tries).toBeGreaterThan(0.035);
    expect(falseAlarms / tries).toBeLessThan(0.065);
  });
});
