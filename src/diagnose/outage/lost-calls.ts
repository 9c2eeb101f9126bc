import { newcombe } from '../../measure/stats/newcombe.ts';
import type { Ratio } from '../../measure/stats/ratio.ts';
import { wilson } from '../../measure/stats/wilson.ts';
import type { Outage } from './find-outages.ts';

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Calls of an outage that failed above the usual number, all its failures together. */
export function lostCalls({ risen }: Outage): Interval {
  const calls = risen[0].inside.denominator;
  const failed = risen.reduce((sum, { inside }) => sum + inside.numerator, 0);
  const smallest = Math.min(...risen.map(({ baseline }) => baseline.denominator));
  const usual = risen.reduce(
    (sum, { baseline }) => sum + baseline.numerator / baseline.denominator,
    0,
  );
  const { value, low, high } = newcombe(
    { numerator: failed, denominator: calls },
    { numerator: Math.min(1, usual) * smallest, denominator: smallest },
  );
  // calls of the same time are more alike than chance
  const wider = Math.sqrt(Math.max(...risen.map(({ designEffect }) => designEffect)));
  return {
    value: Math.round(value * calls),
    low: Math.floor(Math.max(0, value - (value - low) * wider) * calls),
    high: Math.min(failed, Math.ceil((value + (high - value) * wider) * calls)),
  };
}

/** Calls that would be reached if the lost ones were called again: as many of them as usually are. */
export function winnable(lost: Interval, reached: Ratio): { low: number; high: number } {
  const { low, high } = wilson(reached.numerator, reached.denominator);
  return { low: Math.floor(lost.low * (low ?? 0)), high: Math.ceil(lost.high * (high ?? 0)) };
}
