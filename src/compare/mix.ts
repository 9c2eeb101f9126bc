import { normalTail } from '../measure/stats/normal.ts';
import { MIX_DIMENSIONS, type MixChange, type MixDimension } from '../model/comparison.ts';
import type { Report } from '../model/report.ts';
import { LIMITS } from './limits.ts';
import { strataOf } from './strata.ts';

/** Cochran's rule for the chi-square test: what is expected more rarely is counted together. */
const LEAST_EXPECTED = 5;

interface Stratum {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** How the calls are made up on each side, in the dimensions that both tell of. */
export function compareMixes(
  before: Report,
  after: Report,
  asked: readonly MixDimension[],
  repeats: number,
): Omit<MixChange, 'text'>[] {
  return MIX_DIMENSIONS.flatMap((dimension) => {
    const strata = countBoth(before, after, dimension);
    const sums = sumOf(strata);
    if (strata.length < 2 || sums.before === 0 || sums.after === 0) return [];
    const shares = strata.map((one) => ({
      name: one.name,
      before: one.before / sums.before,
      after: one.after / sums.after,
    }));
    const moved = shares.reduce((sum, one) => sum + Math.abs(one.after - one.before), 0) / 2;
    const common = sumOf(strata.filter((one) => one.before > 0 && one.after > 0));
    const comparable = Math.min(common.before / callsOf(before), common.after / callsOf(after));
    const changed =
      moved >= LIMITS.mixMoved && homogeneity(strata, sums, repeats) <= LIMITS.mixLevel;
    return {
      dimension,
      changed,
      adjusted: changed && comparable >= LIMITS.leastComparable && asked.includes(dimension),
      moved,
      comparable,
      strata: shares
        .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
        .slice(0, LIMITS.strataNamed),
    };
  });
}

function countBoth(before: Report, after: Report, dimension: MixDimension): Stratum[] {
  const [own, other] = [strataOf(before, dimension), strataOf(after, dimension)];
  if (own.size === 0 || other.size === 0) return [];
  return [...new Set([...own.keys(), ...other.keys()])].map((name) => ({
    name,
    before: own.get(name)?.calls ?? 0,
    after: other.get(name)?.calls ?? 0,
  }));
}

function sumOf(strata: readonly Stratum[]): { before: number; after: number } {
  return strata.reduce(
    (sum, one) => ({ before: sum.before + one.before, after: sum.after + one.after }),
    { before: 0, after: 0 },
  );
}

const callsOf = ({ categories }: Report): number =>
  categories.reduce((sum, { calls }) => sum + calls, 0);

/**
 * p of "both sides are made up alike", by the chi-square test with the tail approximated after Wilson, E. B. &
 * Hilferty, M. M. (1931), PNAS 17, 684–688: right to two digits, which is all that a limit needs.
 */
function homogeneity(
  strata: readonly Stratum[],
  sums: { before: number; after: number },
  repeats: number,
): number {
  const total = sums.before + sums.after;
  const smaller = Math.min(sums.before, sums.after) / total;
  const isRare = ({ before, after }: Stratum): boolean =>
    (before + after) * smaller < LEAST_EXPECTED;
  const cells = [
    ...strata.filter((one) => !isRare(one)),
    { name: '', ...sumOf(strata.filter(isRare)) },
  ].filter(({ before, after }) => before + after > 0);
  const freedom = cells.length - 1;
  if (freedom === 0) return 1;
  let square = 0;
  for (const { before, after } of cells) {
    const expected = ((before + after) * sums.before) / total;
    const rest = before + after - expected;
    square += (before - expected) ** 2 * (1 / expected + 1 / rest);
  }
  const spread = 2 / (9 * freedom);
  return normalTail((Math.cbrt(square / repeats / freedom) - (1 - spread)) / Math.sqrt(spread));
}
