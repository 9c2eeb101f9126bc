import aliyun from '../../src/catalogue/limits/aliyun.ts';
import { type Found, findAll } from '../../src/diagnose/find-all.ts';
import { measureAll } from '../../src/measure/measure-all.ts';
import type { Measures } from '../../src/measure/measures.ts';
import { countVerdicts } from '../../src/measure/verdict-counts.ts';
import type { CallTable } from '../../src/table/call-table.ts';

/** Measures of calls whose export was without fault. */
export function measuresOf(table: CallTable): Promise<Measures> {
  return measureAll({
    table,
    counts: countVerdicts(table),
    limits: { ...aliyun, id: 'aliyun' },
    rows: table.length,
    rejected: 0,
    duplicates: 0,
    notFinal: 0,
    differingFinals: 0,
    callsWithoutResult: 0,
    reusedIds: 0,
    warnings: { entries: () => [] },
  });
}

/** What the rules claim of such calls. */
export async function diagnose(table: CallTable): Promise<Found[]> {
  return findAll(await measuresOf(table));
}
