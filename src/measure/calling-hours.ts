import { OUTCOMES } from '../model/category.ts';
import type { PermittedHours } from '../model/limit.ts';
import type { NumberColumns } from '../table/number-columns.ts';
import type { ByNumber } from './by-number.ts';
import { outcomeIndexes } from './outcome-matrix.ts';
import { ROWS, type Row, SampleRows } from './sample-rows.ts';

/** How permitted hours were kept. */
export interface HoursUse {
  readonly permitted: readonly PermittedHours[];
  /** Calls with a start, and those of them outside of the hours. */
  readonly counted: number;
  readonly beyond: number;
  /** Calls of each that the platform refused for their time. */
  readonly refused: number;
  readonly refusedBeyond: number;
  /** Numbers that were called outside. */
  readonly numbers: number;
  /** Calls outside, by the hour of the day. */
  readonly byHour: Uint32Array;
  readonly sample: readonly Row[];
}

const MINUTES = 24 * 60;
const REFUSED = OUTCOMES.indexOf('restricted/time-window');

export function measureHours(
  table: NumberColumns,
  byNumber: ByNumber,
  permitted: readonly PermittedHours[],
): HoursUse {
  const isOpen = new Uint8Array(MINUTES);
  for (const { from, to } of permitted) isOpen.fill(1, from, to);
  const minutes: Minutes = {
    isOpen,
    calls: new Uint32Array(MINUTES),
    refused: new Uint32Array(MINUTES),
  };
  const numbers = countByNumber(byNumber, minutes);
  if (byNumber.call.length < table.length) countOthers(table, minutes);
  const sums = { counted: 0, beyond: 0, refused: 0, refusedBeyond: 0 };
  const byHour = new Uint32Array(24);
  for (let minute = 0; minute < MINUTES; minute++) {
    const calls = minutes.calls[minute] as number;
    const refused = minutes.refused[minute] as number;
    sums.counted += calls;
    sums.refused += refused;
    if (isOpen[minute] === 1) continue;
    sums.beyond += calls;
    sums.refusedBeyond += refused;
    byHour[(minute / 60) | 0]! += calls;
  }
  return { permitted, ...sums, numbers, byHour, sample: firstOutside(table, isOpen, sums.beyond) };
}

/** By minute of the day: whether calls are permitted, and what there is of them. */
interface Minutes {
  readonly isOpen: Uint8Array;
  readonly calls: Uint32Array;
  readonly refused: Uint32Array;
}

/** @returns how many numbers have a call in a minute that is not open */
function countByNumber(
  { originate, outcome, opens }: ByNumber,
  { isOpen, calls, refused }: Minutes,
): number {
  let outside = 0;
  // 1 once the number has such a call
  let isOutside = 0;
  for (let entry = 0; entry < originate.length; entry++) {
    isOutside &= (opens[entry] as number) - 1;
    const start = originate[entry] as number;
    if (start === 0) continue;
    const minute = minuteOf(start);
    calls[minute]!++;
    if (outcome[entry] === REFUSED) refused[minute]!++;
    const isClosed = 1 - (isOpen[minute] as number);
    outside += isClosed & ~isOutside;
    isOutside |= isClosed;
  }
  return outside;
}

/** The calls that have no number. */
function countOthers(
  { length, callee, originate, verdict, verdicts }: NumberColumns,
  { calls, refused }: Minutes,
): void {
  const outcome = outcomeIndexes(verdicts);
  for (let i = 0; i < length; i++) {
    const start = originate[i] as number;
    if (callee[i] !== 0 || start === 0) continue;
    const minute = minuteOf(start);
    calls[minute]!++;
    if (outcome[verdict[i] as number] === REFUSED) refused[minute]!++;
  }
}

/** @param beyond how many calls are outside */
function firstOutside(table: NumberColumns, isOpen: Uint8Array, beyond: number): readonly Row[] {
  const { length, originate } = table;
  const sample = new SampleRows();
  let left = Math.min(beyond, ROWS);
  for (let i = 0; i < length && left > 0; i++) {
    const start = originate[i] as number;
    if (start === 0 || isOpen[minuteOf(start)] === 1) continue;
    sample.add(i);
    left--;
  }
  return sample.rows(table);
}

/** Quarters of a minute fit an Int32, whose division by a constant is a multiplication. */
function minuteOf(localSeconds: number): number {
  return (((localSeconds >>> 2) / 15) | 0) % MINUTES;
}
