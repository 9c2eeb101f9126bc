import type { Outcome } from '../model/category.ts';
import type { Result, VerdictRule } from '../model/verdict.ts';
import type { CallTable } from '../table/call-table.ts';

/** A result as it stands in the file, what it was taken for and by which rule, and how many calls had it. */
export interface ResultCount extends Omit<Result, 'whoHungUp'> {
  readonly outcome: Outcome;
  readonly rule: VerdictRule;
  readonly calls: number;
}

/** Every distinct result and verdict, most frequent first; ties in the order of the file. */
export function listResults(table: CallTable): ResultCount[] {
  // talk time can give one result several verdicts, so calls are counted per pair; that loop makes no strings
  const pairs = new Map<number, number>();
  const width = table.verdicts.length;
  for (let i = 0; i < table.length; i++) {
    const pair = (table.result[i] as number) * width + (table.verdict[i] as number);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const found = new Map<string, ResultCount>();
  for (const [pair, calls] of pairs) {
    const result = table.dictionaries.results[Math.floor(pair / width)];
    const verdict = table.verdicts[pair % width];
    if (result === undefined || verdict === undefined || verdict.outcome === 'not-final') continue;
    const { code, smartCode, earlyMediaCode, text } = result;
    const { outcome, rule } = verdict;
    // results that differ only in who hung up are one here
    const key = JSON.stringify([code, smartCode, earlyMediaCode, text, outcome, rule]);
    const seen = found.get(key)?.calls ?? 0;
    found.set(key, { code, smartCode, earlyMediaCode, text, outcome, rule, calls: seen + calls });
  }
  return [...found.values()].sort((a, b) => b.calls - a.calls);
}
