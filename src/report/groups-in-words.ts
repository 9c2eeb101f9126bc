import { THRESHOLDS } from '../diagnose/thresholds.ts';
import type { GroupCounts } from '../measure/group-rates.ts';
import { callsOf, RATE_MASKS, ratioOf } from '../measure/outcome-matrix.ts';
import type { OutcomeCounts } from '../measure/outcomes.ts';
import { computeRates } from '../measure/rates.ts';
import { reportRatio } from '../measure/stats/wilson.ts';
import { OUTCOMES } from '../model/category.ts';
import type { Grouping } from '../model/grouping.ts';
import type { GroupRow, GroupTable } from '../model/report.ts';

/** A table of groups as the report holds it, telephone numbers hidden. */
export function groupsInWords(
  { by, dimension }: Grouping,
  { groups, without, omitted }: GroupCounts,
  hide: (text: string) => string,
): GroupTable {
  const rows = groups.map(({ name, counts }) => rowOf(hide(name), counts));
  if (without !== undefined) rows.push(rowOf(null, without));
  return { by: hide(by), dimension, rows, omitted: { ...omitted } };
}

function rowOf(name: string | null, counts: ArrayLike<number>): GroupRow {
  const calls = callsOf(counts);
  const byOutcome = OUTCOMES.map((outcome, i) => [outcome, counts[i] ?? 0] as const);
  const { heardInFull } = computeRates(Object.fromEntries(byOutcome) as OutcomeCounts);
  return {
    name,
    calls,
    answered: reportRatio(ratioOf(counts, RATE_MASKS.answered)),
    listenThrough: reportRatio(ratioOf(counts, RATE_MASKS.listenThrough)),
    heardInFull: { ...heardInFull },
    tooFew: calls < THRESHOLDS.fewCalls,
  };
}
