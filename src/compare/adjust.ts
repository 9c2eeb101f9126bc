import { mantelHaenszel, type Stratum } from '../measure/stats/mantel-haenszel.ts';
import { normalQuantile, normalTail } from '../measure/stats/normal.ts';
import type { MixDimension } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import type { Quantity } from './quantities.ts';
import type { Estimate } from './raw-difference.ts';
import { strataOf } from './strata.ts';

/** A quantity on both sides in each stratum of a dimension: a after, b before. */
export function stratify(
  { within }: Quantity,
  before: Report,
  after: Report,
  dimension: MixDimension,
): Stratum[] | undefined {
  if (within === undefined) return undefined;
  const own = strataOf(before, dimension);
  return [...strataOf(after, dimension)].flatMap(([name, cut]) => {
    const other = own.get(name);
    return other === undefined ? [] : { a: within(cut, after), b: within(other, before) };
  });
}

/**
 * The difference after − before within the strata of a dimension.
 * @param repeats by how many each call is one
 * @param leftOpen by how much calls that do not tell widen the raw interval, at its ends
 */
export function adjustedDifference(
  strata: readonly Stratum[],
  repeats: number,
  leftOpen: { low: number; high: number },
): Estimate | undefined {
  const pooled = mantelHaenszel(strata);
  if (pooled === undefined) return undefined;
  const { value, low, high, p } = pooled;
  const wider = Math.sqrt(repeats);
  const bounded = (end: number): number => Math.min(1, Math.max(-1, end));
  const ends = {
    low: bounded(value - (value - low) * wider - leftOpen.low),
    high: bounded(value + (high - value) * wider + leftOpen.high),
  };
  // what open calls may have been is no chance: where they could undo the difference, nothing is proven
  const isUndone = value > 0 ? value <= leftOpen.low : -value <= leftOpen.high;
  const z = -normalQuantile(p / 2) / wider;
  return { value, ...ends, p: isUndone ? 1 : 2 * normalTail(z) };
}
