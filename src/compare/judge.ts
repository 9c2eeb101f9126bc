import { benjaminiHochberg } from '../measure/stats/benjamini-hochberg.ts';
import type { MixDimension, ShareVerdict, VerdictReason } from '../model/comparison.ts';
import { LIMITS } from './limits.ts';
import type { Quantity } from './quantities.ts';
import type { Estimate } from './raw-difference.ts';

/** What is known of a quantity's change. */
export interface Measured {
  readonly quantity: Quantity;
  readonly before: number;
  readonly raw: Estimate;
  /** As if all calls told. */
  readonly rawIfClosed: Estimate;
  /** A mix has changed, and the reports do not tell this quantity within it. */
  readonly isUntoldWithin: boolean;
  /** Within the mixes that have changed. */
  readonly adjusted: readonly (Estimate & { readonly dimension: MixDimension })[];
}

export interface Judged {
  readonly decidedBy: 'raw' | MixDimension;
  /** The estimate that decided. */
  readonly by: Estimate;
  readonly q: number;
  readonly verdict: ShareVerdict;
  readonly why: VerdictReason;
}

/** Says of each what has become of it; many are looked at, so some of them would change by chance. */
export function judge(all: readonly Measured[]): Judged[] {
  const deciding = all.map(decide);
  const q = benjaminiHochberg(deciding.map(({ p }) => p));
  return all.map((measured, i) => {
    const { by, decidedBy, direction } = deciding[i] as Deciding;
    const own = q[i] as number;
    return { by, decidedBy, q: own, ...verdictOf(measured, by, direction, own) };
  });
}

interface Deciding {
  readonly by: Estimate;
  readonly decidedBy: 'raw' | MixDimension;
  readonly p: number;
  /** Of all estimates, where they agree beyond chance; 0 where they do not. */
  readonly direction: number;
}

/** Each mix that has changed is another explanation: a change is real if it is there within every one of them. */
function decide({ raw, adjusted }: Measured): Deciding {
  const estimates: (Estimate & { dimension?: MixDimension })[] =
    adjusted.length === 0 ? [raw] : [...adjusted];
  const signs = new Set(estimates.map(({ value }) => Math.sign(value)));
  // the one that speaks least for a change; among equals, the smallest difference
  const by = estimates.reduce((least, one) =>
    one.p > least.p || (one.p === least.p && Math.abs(one.value) < Math.abs(least.value))
      ? one
      : least,
  );
  const directions = new Set(estimates.map(directionOf));
  const [only = 0] = directions;
  return {
    by,
    decidedBy: by.dimension ?? 'raw',
    p: signs.size === 1 ? by.p : 1,
    direction: directions.size === 1 ? only : 0,
  };
}

function directionOf({ low, high }: Estimate): number {
  return low > 0 ? 1 : high < 0 ? -1 : 0;
}

function verdictOf(
  { quantity, before, raw, rawIfClosed, adjusted, isUntoldWithin }: Measured,
  by: Estimate,
  direction: number,
  q: number,
): Pick<Judged, 'verdict' | 'why'> {
  const isReal = direction !== 0 && q <= LIMITS.falseDiscoveryRate;
  const isMix = adjusted.length > 0 && directionOf(raw) !== 0 && directionOf(raw) !== direction;
  if (isReal) {
    if (!matters(before, by.value)) return { verdict: 'same', why: 'too-small' };
    if (isUntoldWithin) return { verdict: 'cannot-tell', why: 'untold-mix' };
    if (mayBeAllMixes(raw, adjusted, by)) return { verdict: 'cannot-tell', why: 'mixes' };
    const [up, down] =
      quantity.kind === 'rate' ? (['better', 'worse'] as const) : (['more', 'fewer'] as const);
    return { verdict: direction > 0 ? up : down, why: 'beyond-chance' };
  }
  const isWithin = [by, ...adjusted].every(
    ({ low, high }) => !matters(before, low) && !matters(before, high),
  );
  if (isWithin) return { verdict: 'same', why: isMix ? 'mix' : 'within' };
  if (isMix) return { verdict: 'cannot-tell', why: 'mix' };
  if (directionOf(raw) === 0 && directionOf(rawIfClosed) !== 0) {
    return { verdict: 'cannot-tell', why: 'open' };
  }
  return { verdict: 'cannot-tell', why: direction === 0 ? 'chance' : 'many' };
}

/**
 * Whether the mixes that changed may explain the difference together, though none does by itself. The reports do not hold
 * their combinations, so what each of them explains is added up, as if they were independent of each other.
 */
function mayBeAllMixes(raw: Estimate, adjusted: Measured['adjusted'], by: Estimate): boolean {
  const direction = Math.sign(by.value);
  const explainedBy = ({ value }: Estimate): number => direction * (raw.value - value);
  const explained = adjusted.map(explainedBy).filter((points) => points > 0);
  const others = explained.reduce((sum, points) => sum + points, 0) - Math.max(0, explainedBy(by));
  const nearest = direction > 0 ? by.low : -by.high;
  return nearest <= others;
}

/** Whether a difference from `before` changes a decision. */
export function matters(before: number, difference: number): boolean {
  if (Math.abs(difference) >= LIMITS.leastPoints) return true;
  if (Math.abs(difference) < LIMITS.leastRarePoints) return false;
  const after = Math.min(1, Math.max(0, before + difference));
  return isMuchMore(before, after) || isMuchMore(1 - before, 1 - after);
}

function isMuchMore(before: number, after: number): boolean {
  const [less, more] = before < after ? [before, after] : [after, before];
  return more > 0 && more >= LIMITS.leastRatio * less;
}
