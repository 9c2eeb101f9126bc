import { OUTCOMES } from '../model/category.ts';
import type { FrequencyLimit } from '../model/limit.ts';
import { calleeText } from '../scan/phone-number.ts';
import type { NumberColumns } from '../table/number-columns.ts';
import type { ByNumber } from './by-number.ts';
import { CountedCalls, isCounted } from './counted-calls.ts';
import { isMasked } from './masked-number.ts';
import { callsOf } from './outcome-matrix.ts';
import { type Row, SampleRows } from './sample-rows.ts';
import { TopFew } from './top-few.ts';

/** So many calls to one number within one window of a limit. */
export interface Burst {
  readonly number: string;
  readonly calls: number;
  /** From the first of these calls to the last. */
  readonly inSeconds: number;
  /** Local seconds of the first of these calls that is beyond the limit. */
  readonly at: number;
}

/** How a limit on the calls to one number was kept. */
export interface FrequencyUse {
  readonly limit: FrequencyLimit;
  /** Numbers called beyond it. */
  readonly numbers: number;
  /** Calls that it counts, and those of them beyond it. */
  readonly counted: number;
  readonly beyond: number;
  /** Calls of each that the platform refused as too frequent. */
  readonly refused: number;
  readonly refusedBeyond: number;
  /** Calls beyond it that began in the very second of another call to the number: perhaps one call in two rows. */
  readonly sameSecond: number;
  /** The fullest window of each of the numbers whose windows are fullest. */
  readonly worst: readonly Burst[];
  readonly sample: readonly Row[];
}

const WORST = 10;
const DAY = 86_400;
const REFUSED = OUTCOMES.indexOf('restricted/frequency');

/**
 * A call in vain counts as well, and so does one that was refused: for the limits known, it is the attempt that counts.
 * @param started calls with a start, by outcome
 */
export function measureFrequency(
  table: NumberColumns,
  byNumber: ByNumber,
  limit: FrequencyLimit,
  started: Uint32Array,
): FrequencyUse {
  const { call, callee, outcome } = byNumber;
  const { otherNumbers } = table.dictionaries;
  const attempts = new CountedCalls(byNumber, limit);
  const { times } = attempts;
  const mayBeMasked = otherNumbers.size > 1;
  const sample = new SampleRows();
  const worst = new TopFew(WORST);
  const sums = { numbers: 0, beyond: 0, refusedBeyond: 0, sameSecond: 0 };
  for (const number of crowdedNumbers(byNumber, limit)) {
    if (attempts.seek(number) <= limit.calls) continue;
    if (mayBeMasked && isMasked(callee[number] as number, otherNumbers)) continue;
    const { begin, end } = attempts;
    let first = begin;
    let fullest = 0;
    for (let i = begin + 1; i < end; i++) {
      first = windowStart(limit, times, first, i);
      const calls = i - first + 1;
      if (calls > fullest) fullest = calls;
      if (calls <= limit.calls) continue;
      const entry = attempts.entry(i);
      sums.beyond++;
      if (outcome[entry] === REFUSED) sums.refusedBeyond++;
      if (times[i] === times[i - 1]) sums.sameSecond++;
      sample.add(call[entry] as number);
    }
    if (fullest <= limit.calls) continue;
    sums.numbers++;
    worst.add(number, fullest);
  }
  return {
    limit,
    ...sums,
    ...countAll(started, limit),
    worst: worst.entries().map(({ id, score }) => {
      attempts.seek(id);
      const number = calleeText(callee[id] as number, otherNumbers);
      return { number, calls: score, ...fullestWindow(limit, attempts, score) };
    }),
    sample: sample.rows(table),
  };
}

/** The few numbers that have calls enough within a window's length, counted by the limit or not. */
function crowdedNumbers(
  { originate, opens, mostCalls }: ByNumber,
  { calls, seconds, window }: FrequencyLimit,
): Uint32Array {
  if (mostCalls <= calls) return new Uint32Array(0);
  const longest = window === 'calendar-day' ? DAY : seconds;
  const crowded = new Uint32Array(originate.length);
  let count = 0;
  let number = -1;
  // of the call among those of its number, from 0
  let place = 0;
  for (let i = 0; i < originate.length; i++) {
    const first = opens[i] as number;
    number += first;
    place = (place + 1) & (first - 1);
    if (i < calls) continue;
    // both negative: one branch that is hardly ever taken. A span beyond an Int32 may be mistaken for a short one only.
    const span = ((originate[i] as number) - (originate[i - calls] as number)) | 0;
    if (((span - longest) & (calls - 1 - place)) >= 0) continue;
    if (count === 0 || crowded[count - 1] !== number) crowded[count++] = number;
  }
  return crowded.subarray(0, count);
}

function countAll(
  started: Uint32Array,
  limit: FrequencyLimit,
): Pick<FrequencyUse, 'counted' | 'refused'> {
  const counted = started.map((calls, came) => (isCounted(limit, came) ? calls : 0));
  return { counted: callsOf(counted), refused: counted[REFUSED] as number };
}

/**
 * Index of the call with which the window of call `i` begins.
 * @param first that of the call before
 */
function windowStart(
  { window, seconds }: FrequencyLimit,
  times: Uint32Array,
  first: number,
  i: number,
): number {
  const time = times[i] as number;
  const begin = times[first] as number;
  if (window === 'from-first-call') return time - begin < seconds ? first : i;
  if (window === 'calendar-day') return time - (time % DAY) <= begin ? first : i;
  let start = first;
  while (time - (times[start] as number) >= seconds) start++;
  return start;
}

/** The first window that has so many calls. */
function fullestWindow(
  limit: FrequencyLimit,
  { times, begin }: CountedCalls,
  calls: number,
): Pick<Burst, 'inSeconds' | 'at'> {
  let first = begin;
  let last = begin;
  while (last - first + 1 < calls) first = windowStart(limit, times, first, ++last);
  return {
    inSeconds: (times[last] as number) - (times[first] as number),
    at: times[first + limit.calls] as number,
  };
}
