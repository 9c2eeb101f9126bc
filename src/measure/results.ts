import type { Outcome } from '../model/category.ts';
import type { Result, VerdictRule } from '../model/verdict.ts';
import type { CallTable } from '../table/call-table.ts';
import { type VerdictCounts, verdictsMet } from './verdict-counts.ts';

/** A result as it stands in the file, what it was taken for and by which rule, and how many calls had it. */
export interface ResultCount extends Omit<Result, 'whoHungUp'> {
  readonly outcome: Outcome;
  readonly rule: VerdictRule;
  readonly calls: number;
}

/** Every distinct result and verdict, most frequent first; ties in the order of the file. */
export function listResults(
  { verdicts, resultOf, dictionaries }: CallTable,
  counts: VerdictCounts,
): ResultCount[] {
  const found = new Map<string, ResultCount>();
  for (const id of verdictsMet(counts)) {
    const result = dictionaries.results[resultOf[id] as number];
    const verdict = verdicts[id];
    if (result === undefined || verdict === undefined || verdict.outcome === 'not-final') continue;
    const { code, smartCode, earlyMediaCode, text } = result;
    const { outcome, rule } = verdict;
    // results that differ only in who hung up are one here
    const key = JSON.stringify([code, smartCode, earlyMediaCode, text, outcome, rule]);
    const calls = (found.get(key)?.calls ?? 0) + (counts.calls[id] as number);
    found.set(key, { code, smartCode, earlyMediaCode, text, outcome, rule, calls });
  }
  return [...found.values()].sort((a, b) => b.calls - a.calls);
}
