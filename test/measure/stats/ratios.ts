import fc from 'fast-check';
import type { Ratio } from '../../../src/measure/stats/ratio.ts';

export function of(numerator: number, denominator: number): Ratio {
  return { numerator, denominator };
}

/** Any ratio of up to 20 million calls, none empty. */
export const aRatio: fc.Arbitrary<Ratio> = fc
  .oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20_000_000 }))
  .chain((denominator) =>
    fc.integer({ min: 0, max: denominator }).map((numerator) => of(numerator, denominator)),
  );

/** The same numbers between 0 and 1 in every run: Park, S. K. & Miller, K. W. (1988), CACM 31, 1192–1201. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
