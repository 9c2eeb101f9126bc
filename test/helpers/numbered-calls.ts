import { type ByNumber, groupByNumber } from '../../src/measure/by-number.ts';
import { packDigits } from '../../src/scan/phone-number.ts';
import type { CallTable } from '../../src/table/call-table.ts';
import { type Call, tableOf } from './calls.ts';

export interface NumberedCall extends Call {
  /** Digits, or a text that is no plain number. */
  readonly callee: string;
}

/** 2026-09-01 00:00, a Tuesday; local seconds. */
export const MIDNIGHT = Date.UTC(2026, 8, 1) / 1000;

/** Local seconds of `HH:MM` or `HH:MM:SS` on 2026-09-01. */
export function at(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return MIDNIGHT + hours * 3600 + minutes * 60 + seconds;
}

/** A table of these calls, and its calls by number. */
export function numberedTable(calls: readonly NumberedCall[]): [CallTable, ByNumber] {
  const others: string[] = [''];
  const callee = Float64Array.from(calls, ({ callee: text }) => {
    const digits = packDigits(text);
    if (digits !== undefined) return digits;
    if (!others.includes(text)) others.push(text);
    return -others.indexOf(text);
  });
  const table = tableOf(calls);
  const numbered = {
    ...table,
    callee,
    dictionaries: {
      ...table.dictionaries,
      otherNumbers: { size: others.length, at: (id: number) => others[id] ?? '' },
    },
  };
  const byNumber = groupByNumber(numbered);
  if (byNumber === undefined) throw new Error('no call has a number');
  return [numbered, byNumber];
}
