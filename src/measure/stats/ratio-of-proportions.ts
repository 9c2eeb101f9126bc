import type { Ratio } from './ratio.ts';
import { wilson } from './wilson.ts';

/** `high` is null where b may be nothing. */
export interface Quotient {
  readonly value: number;
  readonly low: number;
  readonly high: number | null;
}

/**
 * The ratio a / b of two independent proportions with its 95 % interval, made from their Wilson intervals as Newcombe's
 * interval of the difference is: the ratios r at which the interval of a − r·b holds 0 (MOVER-R). Throws a RangeError
 * where a side has no calls, or b no success.
 * Donner, A. & Zou, G. Y. (2012), Statistical Methods in Medical Research 21, 347–359,
 * https://doi.org/10.1177/0962280210383082
 */
export function ratioOfProportions(a: Ratio, b: Ratio): Quotient {
  const [pa, pb] = [inside(a), inside(b)];
  if (pb.value === 0) throw new RangeError('no ratio to a proportion of nothing');
  const middle = pa.value * pb.value;
  // r² · steep − 2 r · middle + flat = 0, solved so that nothing is divided by what may be 0 or below it
  const steepLow = pb.high * (2 * pb.value - pb.high);
  const flatLow = pa.low * (2 * pa.value - pa.low);
  const low = flatLow === 0 ? 0 : flatLow / (middle + root(middle, steepLow, flatLow));
  const steepHigh = pb.low * (2 * pb.value - pb.low);
  const flatHigh = pa.high * (2 * pa.value - pa.high);
  const high = steepHigh <= 0 ? null : (middle + root(middle, steepHigh, flatHigh)) / steepHigh;
  return { value: pa.value / pb.value, low, high };
}

function root(middle: number, steep: number, flat: number): number {
  // below 0 by rounding only
  return Math.sqrt(Math.max(0, middle * middle - steep * flat));
}

function inside({ numerator, denominator }: Ratio): { value: number; low: number; high: number } {
  const { value, low, high } = wilson(numerator, denominator);
  if (value === null || low === null || high === null) {
    throw new RangeError('no ratio of a proportion of nothing');
  }
  return { value, low, high };
}
