import type { Ratio } from './ratio.ts';
import { wilson } from './wilson.ts';

export interface Difference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The difference a − b of two independent proportions with its 95 % interval, made from their Wilson intervals:
 * method 10, without continuity correction. Throws a RangeError where a side has no calls.
 * Newcombe, R. G. (1998), Statistics in Medicine 17, 873–890,
 * https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I
 */
export function newcombe(a: Ratio, b: Ratio): Difference {
  const [pa, pb] = [inside(a), inside(b)];
  const value = pa.value - pb.value;
  return {
    value,
    low: value - Math.hypot(pa.value - pa.low, pb.high - pb.value),
    high: value + Math.hypot(pa.high - pa.value, pb.value - pb.low),
  };
}

function inside({ numerator, denominator }: Ratio): Difference {
  const { value, low, high } = wilson(numerator, denominator);
  if (value === null || low === null || high === null) {
    throw new RangeError('no difference to a proportion of nothing');
  }
  return { value, low, high };
}
