import type { MixDimension } from '../model/comparison.ts';
import type { Cut, Measured } from '../model/measured.ts';
import type { Report } from '../model/report.ts';

/** The calls of a report by the values of a dimension. Calls beyond the values that a report lists are in none. */
export function strataOf({ measured }: Report, dimension: MixDimension): Map<string, Cut> {
  return CUTS[dimension](measured);
}

const CUTS: Readonly<Record<MixDimension, (measured: Measured) => Map<string, Cut>>> = {
  hour: ({ calendar }) => addUp(calendar.map((cut) => [String(cut.hour), cut])),
  weekday: ({ calendar }) => addUp(calendar.map((cut) => [String(cut.weekday), cut])),
  attempt: ({ attempts }) => addUp(attempts.map((cut) => [String(cut.k), cut])),
  prefix: ({ prefixes }) => addUp(prefixes.rows.map((cut) => [cut.name, cut])),
  group: ({ groups }) => addUp(groups.rows.map((cut) => [cut.name, cut])),
};

/** Numbers that were masked may have become one. */
function addUp(cuts: readonly (readonly [name: string, cut: Cut])[]): Map<string, Cut> {
  const strata = new Map<string, Cut>();
  for (const [name, cut] of cuts) {
    const other = strata.get(name);
    strata.set(name, other === undefined ? cut : sum(other, cut));
  }
  return strata;
}

function sum(one: Cut, other: Cut): Cut {
  const categories = new Map(one.categories.map(({ id, calls }) => [id, calls]));
  for (const { id, calls } of other.categories)
    categories.set(id, (categories.get(id) ?? 0) + calls);
  return {
    calls: one.calls + other.calls,
    answered: {
      ...one.answered,
      numerator: one.answered.numerator + other.answered.numerator,
      denominator: one.answered.denominator + other.answered.denominator,
    },
    categories: [...categories].map(([id, calls]) => ({ id, calls })),
  };
}
