import type { Measures } from '../../measure/measures.ts';
import { CATEGORY_INDEX, WIDTH } from '../../measure/outcome-matrix.ts';
import { DIMENSIONS, type Dimension, type Segments } from '../../measure/segments.ts';
import { compareProportions } from '../../measure/stats/compare-proportions.ts';
import type { Ratio } from '../../measure/stats/ratio.ts';
import { CATEGORY_IDS, type CategoryId } from '../../model/category.ts';
import { RULE_THRESHOLDS as LIMITS } from '../thresholds.ts';

/** Who explains an outage: with it the failures rose, without it they did not. */
export interface Culprit {
  readonly dimension: Dimension;
  readonly name: string;
  /** Others of its kind that failed with it. */
  readonly alsoStruck: readonly string[];
  /** Its own calls during the outage, and those of `alsoStruck`. */
  readonly inside: Ratio;
  /** Those of all others. */
  readonly others: Ratio;
}

/** The caller, group or prefix that nearly all lost calls belong to, while the others show none; if there is one. */
export function findCulprit(
  { segments, segmentsBetween }: Measures,
  { from, until }: { readonly from: number; readonly until: number },
  categories: readonly CategoryId[],
): Culprit | undefined {
  const during = segmentsBetween(from, until);
  const found = DIMENSIONS.flatMap(
    (dimension) => explain(dimension, segments[dimension], during[dimension], categories) ?? [],
  );
  // a group that one caller calls for explains as much as the caller does; the sharper division is the better one
  return found.sort((a, b) => contrast(b) - contrast(a))[0];
}

function explain(
  dimension: Dimension,
  always: Segments,
  during: Segments,
  categories: readonly CategoryId[],
): Culprit | undefined {
  const all = ratios(always, categories);
  const inside = ratios(during, categories);
  const outside = all.map((ratio, i) => subtract(ratio, inside[i] ?? NOTHING));
  const insideAll = total(inside);
  const outsideAll = total(outside);
  // of a segment without other calls, what is usual for all is expected
  const expected = inside.map(({ denominator }, i) => {
    const own = outside[i] ?? NOTHING;
    return denominator * share(own.denominator >= LIMITS.outageCalls.value ? own : outsideAll);
  });
  const lost = inside.map(({ numerator }, i) => numerator - (expected[i] as number));
  const lostAll = lost.reduce((sum, calls) => sum + calls, 0);
  const worst = lost.indexOf(lost.reduce((most, calls) => Math.max(most, calls), 0));
  const own = inside[worst];
  if (own === undefined || own.denominator < LIMITS.outageCalls.value) return undefined;
  const others = subtract(insideAll, own);
  if (others.denominator < LIMITS.outageCalls.value) return undefined;

  const lostOwn = lost[worst] as number;
  const ownRise = lostOwn / own.denominator;
  const othersRise = (lostAll - lostOwn) / others.denominator;
  const isWorst =
    lostOwn >= lostAll * LIMITS.outageCulpritShare.value &&
    ownRise >= LIMITS.outageRise.value &&
    othersRise <= ownRise * LIMITS.outageOthersRise.value;
  if (!isWorst) return undefined;
  // the worst of so many is to be expected to look bad
  const looked = inside.filter(({ denominator }) => denominator > 0).length;
  const chance = compareProportions(own, others) * looked;
  if (chance > LIMITS.falseDiscoveryRate.value) return undefined;
  return { dimension, name: always.names[worst] as string, alsoStruck: [], inside: own, others };
}

const NOTHING: Ratio = { numerator: 0, denominator: 0 };

/** Calls of these categories, of all calls, by segment. */
function ratios({ names, matrix }: Segments, categories: readonly CategoryId[]): Ratio[] {
  const isMeant = Uint8Array.from(CATEGORY_INDEX, (category) =>
    categories.includes(CATEGORY_IDS[category] as CategoryId) ? 1 : 0,
  );
  return names.map((_, row) => {
    let numerator = 0;
    let denominator = 0;
    for (let i = 0; i < WIDTH; i++) {
      const calls = matrix.counts[row * WIDTH + i] as number;
      denominator += calls;
      if (isMeant[i] === 1) numerator += calls;
    }
    return { numerator, denominator };
  });
}

export function subtract(a: Ratio, b: Ratio): Ratio {
  return {
    numerator: a.numerator - b.numerator,
    denominator: a.denominator - b.denominator,
  };
}

function total(ratios: readonly Ratio[]): Ratio {
  let numerator = 0;
  let denominator = 0;
  for (const ratio of ratios) {
    numerator += ratio.numerator;
    denominator += ratio.denominator;
  }
  return { numerator, denominator };
}

export function share({ numerator, denominator }: Ratio): number {
  return denominator === 0 ? 0 : numerator / denominator;
}

function contrast({ inside, others }: Culprit): number {
  return share(inside) - share(others);
}
