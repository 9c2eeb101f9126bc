import { categoryOf } from '../model/category.ts';
import { type CallTable, fileOf } from '../table/call-table.ts';
import { type VerdictCounts, verdictsMet } from './verdict-counts.ts';

/** A result that no book and no word table knows, as it stands in the file. */
export interface UnknownCount {
  readonly code: string;
  readonly text: string;
  readonly calls: number;
  readonly firstRow: number;
  /** Index of the input file of that row. */
  readonly file: number;
}

/** Most frequent first; ties in the order of the file. */
export function listUnknownResults(table: CallTable, counts: VerdictCounts): UnknownCount[] {
  const { verdicts, resultOf, dictionaries } = table;
  const found = new Map<string, { -readonly [K in keyof UnknownCount]: UnknownCount[K] }>();
  for (const id of verdictsMet(counts)) {
    const verdict = verdicts[id];
    const result = dictionaries.results[resultOf[id] as number];
    if (result === undefined || verdict === undefined) continue;
    if (categoryOf(verdict.outcome) !== 'unknown') continue;
    const code = result.code || result.smartCode || result.earlyMediaCode;
    const key = `${code}\0${result.text}`;
    const calls = counts.calls[id] as number;
    const seen = found.get(key);
    if (seen !== undefined) seen.calls += calls;
    else {
      const first = counts.first[id] as number;
      const place = { firstRow: table.row[first] as number, file: fileOf(table.fileStarts, first) };
      found.set(key, { code, text: result.text, calls, ...place });
    }
  }
  return [...found.values()].sort((a, b) => b.calls - a.calls);
}
