import { OUTCOMES, type Outcome } from '../model/category.ts';
import type { CallTable } from '../table/call-table.ts';

/** Calls per outcome; every outcome, with calls or not. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

export function countOutcomes(table: CallTable): OutcomeCounts {
  const perVerdict = new Float64Array(table.verdicts.length);
  for (let i = 0; i < table.length; i++) perVerdict[table.verdict[i] as number]!++;
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<
    Outcome,
    number
  >;
  table.verdicts.forEach(({ outcome }, id) => {
    if (outcome !== 'not-final') counts[outcome] += perVerdict[id] as number;
  });
  return counts;
}
