import type { Measures } from '../measure/measures.ts';
import { type RateMask, ratioOf, WIDTH } from '../measure/outcome-matrix.ts';
import type { Segments } from '../measure/segments.ts';
import { compareProportions } from '../measure/stats/compare-proportions.ts';
import { type Difference, newcombe } from '../measure/stats/newcombe.ts';
import { normalTail } from '../measure/stats/normal.ts';
import type { Ratio } from '../measure/stats/ratio.ts';
import type { Source } from '../model/language.ts';
import { noise, score, spreadBetween } from './segments/spread.ts';
import { RULE_THRESHOLDS } from './thresholds.ts';

/** One caller, group or prefix against all the others of its dimension together; it is not among them itself. */
export interface Compared {
  readonly row: number;
  readonly inside: Ratio;
  readonly others: Ratio;
  /** Inside − others; the interval is widened by what segments differ anyway. */
  readonly difference: Difference;
  /** Two-sided. */
  readonly p: number;
  /** Two-sided, as if nothing but chance made segments differ. */
  readonly pByChance: number;
}

/** Calls per number, 1 where numbers are not known. */
export function repeatsOf({ attempts }: Pick<Measures, 'attempts'>): number {
  return attempts === undefined || attempts.numbers === 0 ? 1 : attempts.calls / attempts.numbers;
}

/**
 * The segments with enough calls, each against the rest. Segments of a campaign differ by more than chance: they serve
 * other lists. So the test allows for a spread between segments besides that of the calls, as funnel plots do (additive
 * random effects).
 * @param repeats calls per number: calls to one number end alike, so they count as one (a design effect)
 */
export function compareSegments({ matrix }: Segments, mask: RateMask, repeats: number): Compared[] {
  const ratios = Array.from({ length: matrix.rows }, (_, row) =>
    ratioOf(matrix.counts, mask, row * WIDTH),
  );
  const all = { numerator: 0, denominator: 0 };
  let squares = 0;
  for (const { numerator, denominator } of ratios) {
    all.numerator += numerator;
    all.denominator += denominator;
    squares += denominator ** 2;
  }
  const isEnough = ({ denominator }: Ratio): boolean =>
    denominator >= RULE_THRESHOLDS.segmentCalls.value;
  const looked = ratios.flatMap((inside, row) => {
    const others = {
      numerator: all.numerator - inside.numerator,
      denominator: all.denominator - inside.denominator,
    };
    return isEnough(inside) && isEnough(others) ? [{ row, inside, others }] : [];
  });
  const spread = spreadBetween(
    looked.map(({ inside }) => inside),
    repeats,
  );
  return looked.map(({ row, inside, others }) => {
    const ofCalls = noise(inside) + noise(others);
    // the others are an average of segments that differ, too
    const concentration = (squares - inside.denominator ** 2) / others.denominator ** 2;
    const variance = repeats * ofCalls + spread * (1 + concentration);
    const z = Math.abs(score(inside) - score(others)) / Math.sqrt(variance);
    const pByChance = compareProportions(inside, others);
    return {
      row,
      inside,
      others,
      difference: widen(newcombe(inside, others), Math.sqrt(variance / ofCalls)),
      p: Math.max(pByChance, 2 * normalTail(z)),
      pByChance,
    };
  });
}

function widen({ value, low, high }: Difference, by: number): Difference {
  return {
    value,
    low: Math.max(-1, value - by * (value - low)),
    high: Math.min(1, value + by * (high - value)),
  };
}

export function rateOf({ numerator, denominator }: Ratio): number {
  return denominator === 0 ? 0 : numerator / denominator;
}

/** Whether a good rate is lower than the others' by enough to matter. */
export function isMuchLower({ inside, others, difference }: Compared): boolean {
  const { segmentPoints, segmentRatio } = RULE_THRESHOLDS;
  return (
    difference.value <= -segmentPoints.value &&
    rateOf(inside) <= segmentRatio.value * rateOf(others)
  );
}

/** Whether the share of a failure is higher than the others' by enough to matter. */
export function isMuchHigher({ inside, others, difference }: Compared): boolean {
  const { segmentPoints, segmentExcess } = RULE_THRESHOLDS;
  return (
    difference.value >= segmentPoints.value &&
    rateOf(inside) >= segmentExcess.value * rateOf(others)
  );
}

/** Calls that the others' rate would have made different. */
export function callsAway({ inside, difference }: Compared): number {
  return Math.abs(difference.value) * inside.denominator;
}

/** The same as an interval, over several segments. What the interval leaves open is not claimed. */
export function gainOf(some: readonly Compared[]): { low: number; high: number } {
  let [low, high] = [0, 0];
  for (const { inside, difference } of some) {
    const isLow = difference.value < 0;
    const [least, most] = isLow
      ? [-difference.high, -difference.low]
      : [difference.low, difference.high];
    // of the calls that can become better: those not answered, or those that failed
    const room = isLow ? inside.denominator - inside.numerator : inside.numerator;
    low += Math.min(room, Math.max(0, least) * inside.denominator);
    high += Math.min(room, Math.max(0, most) * inside.denominator);
  }
  return { low: Math.floor(low), high: Math.floor(high) };
}

export const SOURCES: readonly Source[] = [
  {
    name: 'Spiegelhalter 2005, funnel plots for comparing institutional performance',
    url: 'https://doi.org/10.1002/sim.1970',
  },
  {
    name: 'Hayes 2014, finite-sample bias-correction factors for the median absolute deviation',
    url: 'https://doi.org/10.1080/03610918.2012.748913',
  },
  {
    name: 'Newcombe 1998, interval estimation for the difference between independent proportions',
    url: 'https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I',
  },
  {
    name: 'Benjamini, Hochberg 1995, controlling the false discovery rate',
    url: 'https://doi.org/10.1111/j.2517-6161.1995.tb02031.x',
  },
];
