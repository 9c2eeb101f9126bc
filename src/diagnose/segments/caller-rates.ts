import { RATE_MASKS, type RateMask } from '../../measure/outcome-matrix.ts';
import { OUTCOMES, type Outcome } from '../../model/category.ts';

/** What a mark, a block or a faulty line does to a caller's calls; a phone that is off or far away is its owner's. */
export const REJECTED = [
  'unreachable/rejected',
  'unreachable/unspecified',
  'unreachable/carrier-fault',
  'restricted/blocked',
  'restricted/caller-barred',
] as const satisfies readonly Outcome[];
export type Rejected = (typeof REJECTED)[number];

const flags = (outcomes: readonly Outcome[]): Uint8Array =>
  Uint8Array.from(OUTCOMES, (outcome) => (outcomes.includes(outcome) ? 1 : 0));
const isRejected = flags(REJECTED);
/** The answered rate's, and with them the calls that a block kept from ever being answered. */
const denominator = RATE_MASKS.answered.denominator.map(
  (flag, i) => flag | (isRejected[i] as number),
);

/** What a caller's health shows in: rates of the calls that somebody could have answered but for the caller. */
export const CALLER_RATES = {
  answered: { numerator: RATE_MASKS.answered.numerator, denominator },
  rejected: { numerator: isRejected, denominator },
  rangOut: { numerator: flags(['no-answer/rang-out']), denominator },
} as const satisfies Record<string, RateMask>;
