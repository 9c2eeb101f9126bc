import { OUTCOMES, type Outcome } from '../model/category.ts';
import { RATE_MASKS, WIDTH } from './outcome-matrix.ts';

/**
 * What a call has behind it: which attempt it is (1, 2, 3, 4 and later), and from the second on what the one before came
 * to. Who was busy is called again at another hour than who did not answer, and answers more readily.
 * Stratum 0: first attempts.
 */
export const STRATA = 13;

/** Attempts that are told apart; those after them are counted with the last. */
const ATTEMPT_CLASSES = 4;

/** Kinds of attempts that another one may follow: answered, busy, not answered, anything else. */
const KINDS = 4;
const KIND_OF = Uint8Array.from(OUTCOMES, (outcome: Outcome, i) => {
  if (RATE_MASKS.answered.numerator[i] === 1) return 0;
  if (outcome === 'busy/user-busy') return 1;
  return outcome === 'no-answer/rang-out' ? 2 : 3;
});

/**
 * Stratum of the attempt after one of `stratum` that came to `outcome`: entry `stratum * WIDTH + outcome`. A call that is
 * no attempt leaves it as it is.
 */
export const STRATUM_AFTER = Uint8Array.from({ length: STRATA * WIDTH }, (_, at) => {
  const stratum = (at / WIDTH) | 0;
  if (RATE_MASKS.answered.denominator[at % WIDTH] === 0) return stratum;
  const before = stratum === 0 ? 0 : 1 + (((stratum - 1) / KINDS) | 0);
  const attempts = Math.min(before + 1, ATTEMPT_CLASSES - 1);
  return 1 + (attempts - 1) * KINDS + (KIND_OF[at % WIDTH] as number);
});
