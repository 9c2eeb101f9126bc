import type { Report } from '../../model/report.ts';
import type { Pen } from '../pen.ts';

/** Rows, and what became of them, as the texts that account for them take it. */
export function rowCounts(
  { input }: Report,
  { format }: Pen,
): [rows: string, calls: string, duplicates: string, events: string, rejected: string] {
  const { rows, calls, duplicates, notFinal, rejected } = input;
  return [
    format.count(rows),
    format.count(calls),
    format.count(duplicates),
    format.count(notFinal),
    format.count(rejected),
  ];
}
