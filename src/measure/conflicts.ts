import { CATEGORIES, categoryOf } from '../model/category.ts';
import { CONFLICTS, type ConflictKind } from '../model/verdict.ts';
import type { CallTable } from '../table/call-table.ts';
import type { VerdictCounts } from './verdict-counts.ts';

/** Calls per kind of contradiction; only the kinds that occur, in the order of the list. */
export type ConflictCounts = ReadonlyMap<ConflictKind, number>;

/** @param differingFinals calls whose final rows contradict each other, known since folding */
export function countConflicts(
  { verdicts }: Pick<CallTable, 'verdicts'>,
  { calls, talked, silent }: VerdictCounts,
  differingFinals: number,
): ConflictCounts {
  const counts = Object.fromEntries(Object.keys(CONFLICTS).map((kind) => [kind, 0])) as Record<
    ConflictKind,
    number
  >;
  counts['differing-final-results'] = differingFinals;
  verdicts.forEach(({ outcome, conflicts }, id) => {
    const category = categoryOf(outcome);
    // who just "answered" may have been a machine, or nobody spoke
    if (category === 'completed' || category === 'early-hangup') {
      counts['answer-without-talk'] += silent[id] as number;
    } else if (category !== 'not-final' && CATEGORIES[category].answered === 'no') {
      counts['talk-without-answer'] += talked[id] as number;
    }
    for (const kind of conflicts) counts[kind] += calls[id] as number;
  });
  return new Map(
    (Object.entries(counts) as [ConflictKind, number][]).filter(([, calls]) => calls > 0),
  );
}
