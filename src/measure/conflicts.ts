import { CATEGORIES, categoryOf } from '../model/category.ts';
import { CONFLICTS, type ConflictKind } from '../model/verdict.ts';
import type { CallTable } from '../table/call-table.ts';

/** Calls per kind of contradiction; only the kinds that occur, in the order of the list. */
export type ConflictCounts = ReadonlyMap<ConflictKind, number>;

/** @param differingFinals calls whose final rows contradict each other, known since folding */
export function countConflicts(table: CallTable, differingFinals: number): ConflictCounts {
  const counts = Object.fromEntries(Object.keys(CONFLICTS).map((kind) => [kind, 0])) as Record<
    ConflictKind,
    number
  >;
  counts['differing-final-results'] = differingFinals;
  const perVerdict = new Float64Array(table.verdicts.length);
  const categories = table.verdicts.map(({ outcome }) => categoryOf(outcome));
  // who just "answered" may have been a machine, or nobody spoke
  const needsTalk = categories.map((id) => id === 'completed' || id === 'early-hangup');
  const excludesTalk = categories.map(
    (id) => id !== 'not-final' && CATEGORIES[id].answered === 'no',
  );
  for (let i = 0; i < table.length; i++) {
    const verdict = table.verdict[i] as number;
    perVerdict[verdict]!++;
    // NaN, no duration given, is neither
    const talk = table.talk[i] as number;
    if (talk > 0 && excludesTalk[verdict] === true) counts['talk-without-answer']++;
    else if (talk === 0 && needsTalk[verdict] === true) counts['answer-without-talk']++;
  }
  table.verdicts.forEach(({ conflicts }, id) => {
    for (const kind of conflicts) counts[kind] += perVerdict[id] as number;
  });
  return new Map(
    (Object.entries(counts) as [ConflictKind, number][]).filter(([, calls]) => calls > 0),
  );
}
