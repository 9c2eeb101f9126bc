import type { Stratum } from '../measure/stats/mantel-haenszel.ts';
import { mantelHaenszelRatio } from '../measure/stats/mantel-haenszel-ratio.ts';
import type {
  ClaimVerdict,
  JudgedClaim,
  MixDimension,
  VerdictReason,
} from '../model/comparison.ts';
import { callsToShow } from './calls-needed.ts';
import { QUANTITIES } from './quantities.ts';
import type { Counted, Estimate } from './raw-difference.ts';
import { relativeChange } from './raw-difference.ts';

/** A claim that a rate or share has changed by so much. */
export interface Claim {
  /** As it was given. */
  readonly claim: string;
  readonly share: string;
  readonly unit: JudgedClaim['unit'];
  /** A fraction: 0.2 is 20 % of the value before, or 20 percentage points. */
  readonly claimed: number;
}

/** What claims can be about; `answered` is the rate. */
export const CLAIM_SHARES: readonly string[] = [...new Set(QUANTITIES.map(({ id }) => id))];

const CLAIM = /^([a-z-]+?)\s*([+\-−])\s*(\d+(?:\.\d+)?)\s*(%|pp)$/;

/** `heard-in-full+20%` (of the value before), `busy-5pp` (percentage points). Undefined for what is no claim. */
export function parseClaim(text: string): Claim | undefined {
  const [, share = '', sign, amount, unit] = CLAIM.exec(text.trim()) ?? [];
  const claimed = (Number(amount) / 100) * (sign === '+' ? 1 : -1);
  // nothing can fall by more than it is, nor a share change by more than 100 points
  if (!(Math.abs(claimed) > 0) || claimed < -1 || (unit === 'pp' && claimed > 1)) return undefined;
  return { claim: text.trim(), share, unit: unit === 'pp' ? 'points' : 'relative', claimed };
}

/** The share that a claim is about, as it was measured. */
export interface ClaimedShare {
  readonly before: Counted;
  readonly after: Counted;
  readonly decidedBy: 'raw' | MixDimension;
  readonly by: Estimate;
  readonly why: VerdictReason;
  /** Of the mix that decided. */
  readonly strata: readonly Stratum[] | undefined;
}

export function judgeClaim(
  { claim, share, unit, claimed }: Claim,
  measured: ClaimedShare | undefined,
): Omit<JudgedClaim, 'text'> {
  const told = { claim, share, unit, claimed };
  const found = measured === undefined ? null : foundOf(unit, measured);
  if (measured === undefined || found === null) {
    return {
      ...told,
      found: null,
      decidedBy: 'raw',
      verdict: 'cannot-tell',
      callsNeeded: null,
    };
  }
  const { before, after, decidedBy } = measured;
  const base = before.numerator / before.denominator;
  // what mixes may have brought proves no claim, and more calls of the same mixes do not either
  const isOfMixes = mayBeOfMixes(measured.why);
  const verdict = isOfMixes ? 'cannot-tell' : verdictOf(claimed, found);
  const repeats = Math.max(before.repeats, after.repeats);
  const difference = unit === 'points' ? claimed : claimed * base;
  return {
    ...told,
    found,
    decidedBy,
    verdict,
    callsNeeded:
      verdict === 'cannot-tell' && !isOfMixes ? callsToShow(base, difference, repeats) : null,
  };
}

/** Reasons for which a difference beyond chance is no verdict. */
export function mayBeOfMixes(why: VerdictReason | undefined): why is 'mixes' | 'untold-mix' {
  return why === 'mixes' || why === 'untold-mix';
}

function foundOf(
  unit: Claim['unit'],
  { before, after, decidedBy, by, strata }: ClaimedShare,
): JudgedClaim['found'] {
  if (unit === 'points') return { value: by.value, low: by.low, high: by.high };
  if (decidedBy === 'raw' || strata === undefined) return relativeChange(before, after) ?? null;
  const ratio = mantelHaenszelRatio(strata, Math.max(before.repeats, after.repeats));
  if (ratio === undefined) return null;
  const { value, low, high } = ratio;
  return { value: value - 1, low: low - 1, high: high === null ? null : high - 1 };
}

function verdictOf(
  claimed: number,
  { low, high }: NonNullable<JudgedClaim['found']>,
): ClaimVerdict {
  const top = high ?? Infinity;
  if (claimed > top) return claimed > 0 ? 'falls-short' : 'exceeds';
  if (claimed < low) return claimed > 0 ? 'exceeds' : 'falls-short';
  return low <= 0 && top >= 0 ? 'cannot-tell' : 'holds';
}
