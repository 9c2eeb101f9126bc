import type { Slots } from './slots.ts';
import { STRATA } from './strata.ts';

/** By what repeated attempts at a number in one slot multiply the variance of its answered rate; at least 1. */
export interface Clustering {
  /** By hour. */
  readonly hours: Float64Array;
  /** By weekday, Monday first. */
  readonly weekdays: Float64Array;
}

const HOURS = 24;
const WEEKDAYS = 7;

/** What is needed of an attempt, in 16 bits: another pass has no need of its time. Weekdays count from 0, Monday. */
export function packAttempt(
  stratum: number,
  answered: number,
  hour: number,
  weekday: number,
  isFirst: number,
): number {
  return stratum | (answered << 4) | (hour << 5) | (weekday << 10) | (isFirst << 13);
}

/**
 * Who answers once is likely to answer again, so attempts at one number tell less than as many at different numbers.
 * A design effect by linearisation: what is left of each attempt beyond the rate of its stratum is added up per number
 * and slot; the squares of these sums, by the squares of single attempts. Kish, L. (1965), Survey Sampling, §8.2.
 *
 * @param repeated the attempts at each number that was tried in some slot more than once, see `packAttempt`; others
 *   add nothing
 */
export function measureClustering(
  repeated: Uint16Array,
  counts: Pick<Slots, 'days' | 'attempts' | 'answered'>,
): Clustering {
  const rates = ratesByStratum(counts);
  // weekdays follow the hours
  const excess = excessBySlot(repeated, rates);
  const squares = squaresBySlot(counts, rates);
  return {
    hours: effects(excess.subarray(0, HOURS), squares.hours),
    weekdays: effects(excess.subarray(HOURS), squares.weekdays),
  };
}

/** By how much the squares of each number's sums exceed the sums of its squares. */
function excessBySlot(repeated: Uint16Array, rates: Float64Array): Float64Array {
  // by stratum and whether it was answered, as packed
  const rests = Float64Array.from({ length: 32 }, (_, i) => (i >> 4) - (rates[i & 15] ?? 0));
  const sums = new Float64Array(HOURS + WEEKDAYS);
  const squares = new Float64Array(HOURS + WEEKDAYS);
  const excess = new Float64Array(HOURS + WEEKDAYS);
  // a bit for each slot that the number was tried in
  let met = 0;
  for (let i = 0; i <= repeated.length; i++) {
    // one beyond the last ends the last number as the first attempt at another would
    const own = i === repeated.length ? 1 << 13 : (repeated[i] as number);
    for (; own >> 13 === 1 && met !== 0; met &= met - 1) {
      const slot = 31 - Math.clz32(met & -met);
      const sum = sums[slot] as number;
      excess[slot]! += sum * sum - (squares[slot] as number);
      sums[slot] = 0;
      squares[slot] = 0;
    }
    const rest = rests[own & 31] as number;
    const hour = (own >> 5) & 31;
    const weekday = HOURS + ((own >> 10) & 7);
    sums[hour]! += rest;
    squares[hour]! += rest * rest;
    sums[weekday]! += rest;
    squares[weekday]! += rest * rest;
    met |= (1 << hour) | (1 << weekday);
  }
  return excess;
}

/** @param squares of all single attempts */
function effects(excess: Float64Array, squares: Float64Array): Float64Array {
  return excess.map((more, slot) => {
    const single = squares[slot] as number;
    return single === 0 ? 1 : Math.max(1, 1 + more / single);
  });
}

function ratesByStratum({
  attempts,
  answered,
}: Pick<Slots, 'attempts' | 'answered'>): Float64Array {
  const all = new Float64Array(STRATA);
  const rates = new Float64Array(STRATA);
  for (let at = 0; at < attempts.length; at++) {
    const made = attempts[at] as number;
    if (made === 0) continue;
    const stratum = ((at / HOURS) | 0) % STRATA;
    all[stratum]! += made;
    rates[stratum]! += answered[at] as number;
  }
  return rates.map((sum, stratum) => (sum === 0 ? 0 : sum / (all[stratum] as number)));
}

/** Of single attempts, beyond the rate of their stratum. */
function squaresBySlot(
  { days, attempts, answered }: Pick<Slots, 'days' | 'attempts' | 'answered'>,
  rates: Float64Array,
): Clustering {
  const hours = new Float64Array(HOURS);
  const weekdays = new Float64Array(WEEKDAYS);
  for (let at = 0; at < attempts.length; at++) {
    const made = attempts[at] as number;
    if (made === 0) continue;
    const row = (at / HOURS) | 0;
    const rate = rates[row % STRATA] as number;
    const hits = answered[at] as number;
    const squares = hits * (1 - rate) ** 2 + (made - hits) * rate ** 2;
    hours[at % HOURS]! += squares;
    weekdays[((days[(row / STRATA) | 0] as number) + 3) % WEEKDAYS]! += squares;
  }
  return { hours, weekdays };
}
