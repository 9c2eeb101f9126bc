import type { ByNumber } from './by-number.ts';
import { type Clustering, measureClustering, packAttempt } from './clustering.ts';
import { RATE_MASKS, WIDTH } from './outcome-matrix.ts';
import { STRATA, STRATUM_AFTER } from './strata.ts';

/**
 * Answered attempts by hour, apart by day and by what they have behind them (see `strata`): an hour that serves other
 * days, or later attempts, must not be compared with one that does not. An attempt is a call in the denominator of the
 * answered rate.
 */
export interface Slots {
  /** Days with calls, ascending, in days since 1970-01-01. */
  readonly days: Uint32Array;
  /** Entry `(day * STRATA + stratum) * 24 + hour`; `day` is the index of the day. */
  readonly attempts: Uint32Array;
  readonly answered: Uint32Array;
  readonly clustering: Clustering;
  /** Calls of numbers all of whose calls have a start. */
  readonly calls: number;
  /** Calls of all other numbers. They are nowhere else. */
  readonly timeless: number;
}

export const HOURS = 24;
const WEEKDAYS = 7;
/** Local seconds are below 2 ** 32. */
const DAYS = 49_711;
/** More days with calls are no campaign but damaged times; and their counters take memory, 2.5 KiB a day. */
const DAYS_AT_MOST = 2000;

/** Undefined where no number has a start for each of its calls, or there are far too many days. */
export function measureSlots({ originate, outcome, opens }: ByNumber): Slots | undefined {
  const { numerator: isAnswered, denominator: isAttempt } = RATE_MASKS.answered;
  const days = listDays(originate);
  if (days.length > DAYS_AT_MOST) return undefined;
  const weekdayOf = new Uint8Array(DAYS);
  const rowOf = new Uint16Array(DAYS);
  for (let i = 0; i < days.length; i++) {
    const day = days[i] as number;
    weekdayOf[day] = (day + 3) % WEEKDAYS;
    rowOf[day] = i * STRATA;
  }
  // entry `2 * at` counts what was not answered, the next one what was
  const counts = new Uint32Array(2 * days.length * STRATA * HOURS);
  const repeated = new Uint16Array(outcome.length);
  let packed = 0;
  let timeless = 0;
  // of the number whose calls are read: its first attempt in `repeated`, whether its calls are in no order, the stratum
  // of its next attempt, a bit for each hour and weekday that has an attempt, and for each that has several
  let first = 0;
  let isTimeless = 0;
  let stratum = 0;
  let met = 0;
  let again = 0;
  for (let i = 0; i < outcome.length; i++) {
    // masks rather than branches, which would be guessed wrong for every other call: all bits where a number goes on
    const goesOn = (opens[i] as number) - 1;
    // what the number before has left is given up, unless it has several attempts in one slot
    packed += (first - packed) & ~goesOn & ~((again | (0 - again)) >> 31);
    first += (packed - first) & ~goesOn;
    isTimeless &= goesOn;
    stratum &= goesOn;
    met &= goesOn;
    again &= goesOn;
    const seconds = originate[i] as number;
    // calls without a start come first
    if (seconds === 0) isTimeless = 1;
    if (isTimeless === 1) {
      timeless++;
      continue;
    }
    const came = outcome[i] as number;
    const tried = isAttempt[came] as number;
    const hours = hoursSinceEpoch(seconds);
    const day = (hours / HOURS) | 0;
    const hour = hours - day * HOURS;
    const weekday = weekdayOf[day] as number;
    const hit = isAnswered[came] as number;
    counts[2 * (((rowOf[day] as number) + stratum) * HOURS + hour) + hit]! += tried;
    const own = ((1 << hour) | (1 << (HOURS + weekday))) & (0 - tried);
    again |= met & own;
    repeated[packed] = packAttempt(stratum, hit, hour, weekday, (packed - first - 1) >>> 31);
    met |= own;
    packed += tried;
    stratum = STRATUM_AFTER[stratum * WIDTH + came] as number;
  }
  if (again === 0) packed = first;
  const calls = outcome.length - timeless;
  if (calls === 0) return undefined;
  const attempts = new Uint32Array(counts.length / 2);
  const answered = new Uint32Array(counts.length / 2);
  for (let at = 0; at < attempts.length; at++) {
    answered[at] = counts[2 * at + 1] as number;
    attempts[at] = (counts[2 * at] as number) + (answered[at] as number);
  }
  const slots = { days, attempts, answered };
  const clustering = measureClustering(repeated.subarray(0, packed), slots);
  return { ...slots, clustering, calls, timeless };
}

/** Whole 16ths of a second fit an Int32, whose division by a constant is a multiplication. */
function hoursSinceEpoch(seconds: number): number {
  return ((seconds >>> 4) / 225) | 0;
}

/** Ascending. A day is 675 times 128 seconds. */
function listDays(originate: Uint32Array): Uint32Array {
  const isMet = new Uint8Array(DAYS);
  for (let i = 0; i < originate.length; i++) {
    const seconds = originate[i] as number;
    if (seconds !== 0) isMet[((seconds >>> 7) / 675) | 0] = 1;
  }
  const days: number[] = [];
  for (let day = isMet.indexOf(1); day !== -1; day = isMet.indexOf(1, day + 1)) days.push(day);
  return Uint32Array.from(days);
}
