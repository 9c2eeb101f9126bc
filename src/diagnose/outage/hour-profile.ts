import { hourOf } from '../../measure/timeline.ts';
import { FAILURES, type FailureSeries, sumOf } from './failure-series.ts';

const HOURS = 24;
const DAY = 86400;

/**
 * What other days say of each bucket's hour: the share to expect in it is `fixed + open * p` calls, where p is the share
 * of the whole campaign, which counts as `weight` calls beside those of the same hour on the other days.
 */
export interface HourProfile {
  /** In the order of `FAILURES`, as the next. */
  readonly open: readonly Float64Array[];
  readonly fixed: readonly Float64Array[];
}

/** @param failures only these are needed */
export function hourProfile(
  series: FailureSeries,
  weight: number,
  failures: Iterable<number> = FAILURES.keys(),
): HourProfile {
  const open: Float64Array[] = FAILURES.map(() => NONE);
  const fixed: Float64Array[] = FAILURES.map(() => NONE);
  for (const failure of failures) {
    const exposed = exposure(series, failure);
    const others = otherDays(series, exposed);
    const own = exposed.map((calls, i) => (calls * weight) / (weight + (others[i] as number)));
    open[failure] = own;
    fixed[failure] = otherDays(series, series.failed[failure] as Float64Array).map(
      (sum, i) => (sum * (own[i] as number)) / weight,
    );
  }
  return { open, fixed };
}

const NONE = new Float64Array(0);

/**
 * Calls of each bucket, later attempts counting as many times as they fail more often than all calls do: people who
 * have not answered yet are less likely to, so that the last redials of a campaign fail in most cases. Indirect
 * standardisation by attempt; the stretch that is looked at is not left out of it, so an outage that takes most of all
 * third attempts is not seen, rather than invented.
 */
export function exposure(
  { length, calls, failed, attempts }: FailureSeries,
  failure: number,
): Float64Array {
  const all = sumOf(failed[failure] as Float64Array);
  if (all === 0 || attempts.length === 0) return calls;
  const usual = all / sumOf(calls);
  const exposed = calls.slice();
  for (const attempt of attempts) {
    const made = sumOf(attempt.calls);
    if (made === 0) continue;
    const times = sumOf(attempt.failed[failure] as Float64Array) / made / usual;
    for (let i = 0; i < length; i++) {
      exposed[i]! += (attempt.calls[i] as number) * (times - 1);
    }
  }
  return exposed;
}

/** For each bucket the sum of `values` over the same hour of all other days. */
function otherDays({ length, start }: FailureSeries, values: Float64Array): Float64Array {
  const byHour = new Float64Array(HOURS);
  for (let i = 0; i < length; i++) byHour[hourOf(start[i] as number)]! += values[i] as number;
  const others = new Float64Array(length);
  for (let i = 0; i < length; ) {
    const hour = hourOf(start[i] as number);
    const day = Math.floor((start[i] as number) / DAY);
    let end = i;
    let own = 0;
    while (end < length && hourOf(start[end] as number) === hour) {
      if (Math.floor((start[end] as number) / DAY) !== day) break;
      own += values[end] as number;
      end++;
    }
    others.fill((byHour[hour] as number) - own, i, end);
    i = end;
  }
  return others;
}
