import { OUTCOMES, type Outcome } from '../model/category.ts';
import type { CallTable } from '../table/call-table.ts';
import type { VerdictCounts } from './verdict-counts.ts';

/** Calls per outcome; every outcome, with calls or not. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

export function countOutcomes(
  { verdicts }: Pick<CallTable, 'verdicts'>,
  { calls }: VerdictCounts,
): OutcomeCounts {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<
    Outcome,
    number
  >;
  verdicts.forEach(({ outcome }, id) => {
    if (outcome !== 'not-final') counts[outcome] += calls[id] as number;
  });
  return counts;
}
