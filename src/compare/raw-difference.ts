import { compareProportions } from '../measure/stats/compare-proportions.ts';
import { newcombe } from '../measure/stats/newcombe.ts';
import type { Ratio } from '../measure/stats/ratio.ts';
import { ratioOfProportions } from '../measure/stats/ratio-of-proportions.ts';
import type { OpenRatio } from '../model/report.ts';

/** A difference after − before, and how easily chance makes one as large. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided. */
  readonly p: number;
}

/** One quantity on one side, and by how many each of its calls is one. */
export interface Counted extends Pick<OpenRatio, 'numerator' | 'denominator' | 'open'> {
  readonly repeats: number;
}

/** Undefined where a side has no call that tells. */
export function rawDifference(before: Counted, after: Counted): Estimate | undefined {
  if (before.denominator === 0 || after.denominator === 0) return undefined;
  // the ends also span what the calls that do not tell may have been
  const least = newcombe(fewest(after), most(before));
  const largest = newcombe(most(after), fewest(before));
  const value = after.numerator / after.denominator - before.numerator / before.denominator;
  const nearest = value > 0 ? least.value : largest.value;
  const p =
    nearest * value <= 0
      ? 1
      : value > 0
        ? compareProportions(whole(fewest(after)), whole(most(before)))
        : compareProportions(whole(most(after)), whole(fewest(before)));
  return { value, low: least.low, high: largest.high, p };
}

/** What there would be if every call told. */
export function withoutOpen(counted: Counted): Counted {
  return { ...counted, open: 0 };
}

/** After as a part of before, less 1: 0.2 is a fifth more. Undefined where before is nothing. */
export function relativeChange(
  before: Counted,
  after: Counted,
): { value: number; low: number; high: number | null } | undefined {
  if (before.numerator === 0 || before.denominator === 0 || after.denominator === 0) {
    return undefined;
  }
  const least = ratioOfProportions(fewest(after), most(before));
  const largest = ratioOfProportions(most(after), fewest(before));
  const value = after.numerator / after.denominator / (before.numerator / before.denominator) - 1;
  return { value, low: least.low - 1, high: largest.high === null ? null : largest.high - 1 };
}

const fewest = ({ numerator, denominator, open, repeats }: Counted): Ratio => ({
  numerator: numerator / repeats,
  denominator: (denominator + open) / repeats,
});
const most = ({ numerator, denominator, open, repeats }: Counted): Ratio => ({
  numerator: (numerator + open) / repeats,
  denominator: (denominator + open) / repeats,
});

/** The exact test counts in whole calls. */
function whole({ numerator, denominator }: Ratio): Ratio {
  return { numerator: Math.round(numerator), denominator: Math.round(denominator) };
}
