import type { Segments } from '../../measure/segments.ts';
import { type Compared, rateOf } from '../compare-segments.ts';
import { RULE_THRESHOLDS } from '../thresholds.ts';

/** The name of a segment of another dimension that may be what makes this one different, or null. */
export type Explain = (one: Compared) => string | null;

/**
 * Only the sums by caller and by group are known, not which caller served which group. So it is asked what the rate of a
 * caller would be had it served the worst groups and nothing else: could that account for most of what it is off the
 * average? Then the group may be the cause as well. The same holds with callers, groups and prefixes changed about.
 */
export function explainBy({ names }: Segments, compared: readonly Compared[]): Explain {
  const lowest = compared
    .filter(({ pByChance }) => pByChance <= RULE_THRESHOLDS.falseDiscoveryRate.value)
    .sort((a, b) => rateOf(a.inside) - rateOf(b.inside));
  const highest = [...lowest].reverse();
  return ({ inside, others, difference }) => {
    const calls = inside.denominator;
    const average = (inside.numerator + others.numerator) / (calls + others.denominator);
    const worst = difference.value < 0 ? lowest : highest;
    let left = calls;
    let explained = 0;
    for (const { inside: served } of worst) {
      const off = Math.abs(rateOf(served) - average);
      const isOnItsSide = rateOf(served) < average === difference.value < 0;
      if (left === 0 || !isOnItsSide) break;
      const taken = Math.min(left, served.denominator);
      explained += taken * off;
      left -= taken;
    }
    const most = RULE_THRESHOLDS.segmentExplained.value;
    const [first] = worst;
    return first !== undefined && explained >= most * calls * Math.abs(rateOf(inside) - average)
      ? (names[first.row] ?? null)
      : null;
  };
}
