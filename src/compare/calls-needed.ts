import { callsNeeded } from '../measure/stats/sample-size.ts';
import { LIMITS } from './limits.ts';

/**
 * Calls that tell, on each side, that would show a change from `before` by `difference` in four of five tries; null for
 * a change that cannot be.
 * @param repeats by how many each call is one
 */
export function callsToShow(before: number, difference: number, repeats: number): number | null {
  const other = Math.min(1, Math.max(0, before + difference));
  if (other === before) return null;
  const base = Math.min(1, Math.max(0, before));
  const calls = callsNeeded(base, other - base) * repeats;
  return Number.isFinite(calls) ? twoDigits(calls) : null;
}

/** The same for a change like the one seen, or the least that matters if that is less. Null if there are that many. */
export function callsToTell(
  before: number,
  seen: number,
  repeats: number,
  calls: number,
): number | null {
  const towards = seen < 0 ? -1 : 1;
  const least = towards * Math.max(Math.abs(seen), LIMITS.leastPoints);
  const room = before + least >= 0 && before + least <= 1 ? least : -least;
  for (const difference of [room, seen]) {
    const needed = callsToShow(before, difference, repeats);
    if (needed !== null && needed > calls) return needed;
  }
  return null;
}

/** A forecast has no more digits: 9,103 are 9,200, rounded up. */
function twoDigits(calls: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(calls)) - 1);
  return Math.ceil(calls / unit) * unit;
}
