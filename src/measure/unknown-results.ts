import { categoryOf } from '../model/category.ts';
import type { CallTable } from '../table/call-table.ts';

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
export function listUnknownResults(table: CallTable): UnknownCount[] {
  const found = new Map<string, { -readonly [K in keyof UnknownCount]: UnknownCount[K] }>();
  const isUnknown = table.verdicts.map(({ outcome }) => categoryOf(outcome) === 'unknown');
  for (let i = 0; i < table.length; i++) {
    if (isUnknown[table.verdict[i] as number] !== true) continue;
    const result = table.dictionaries.results[table.result[i] as number];
    if (result === undefined) continue;
    const code = result.code || result.smartCode || result.earlyMediaCode;
    const key = `${code}\0${result.text}`;
    const seen = found.get(key);
    if (seen !== undefined) seen.calls++;
    else {
      const place = { firstRow: table.row[i] as number, file: table.file[i] as number };
      found.set(key, { code, text: result.text, calls: 1, ...place });
    }
  }
  return [...found.values()].sort((a, b) => b.calls - a.calls);
}
