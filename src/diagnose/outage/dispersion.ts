import type { FailureSeries } from './failure-series.ts';
import type { HourProfile } from './hour-profile.ts';

/** Buckets that a block has at least: a bucket, an hour, half a working day. */
const SCALES = [1, 4, 16];
/** Fewer blocks than this have no median worth the name. */
const BLOCKS_AT_LEAST = 12;
/** Failed calls (and others) that a block must let expect: below, counts are too coarse to tell spread from chance. */
const EXPECTED_AT_LEAST = 5;
/** Calls of a block whose share counts as one. */
const CALLS_FOR_A_SHARE = 40;
/** Median of a chi-squared variable with one degree of freedom. */
const MEDIAN_CHI_SQUARED = 0.4549364;

/** Usual share of a category: the median over blocks of calls, so that an outage does not raise it. */
export function usualShare(calls: Float64Array, failed: Float64Array): number {
  const blocks: { share: number; calls: number }[] = [];
  let n = 0;
  let k = 0;
  let all = 0;
  for (let i = 0; i < calls.length; i++) {
    n += calls[i] as number;
    k += failed[i] as number;
    if (n < CALLS_FOR_A_SHARE) continue;
    blocks.push({ share: k / n, calls: n });
    all += n;
    n = 0;
    k = 0;
  }
  blocks.sort((a, b) => a.share - b.share);
  let below = 0;
  for (const block of blocks) {
    below += block.calls;
    if (below * 2 >= all) return block.share;
  }
  return 0;
}

/**
 * How much more alike calls of the same time are than chance: their intraclass correlation. The share of n such calls
 * varies 1 + (n − 1)ρ times as much as the binomial says (Kish's design effect), and what does not stand out from that
 * is no outage. Estimated by the median over blocks, which outages do not move; `least` where the campaign looks calmer
 * than that, or is too small to tell. Slow changes, of days and hours, also part the small blocks: the largest
 * estimate of all scales holds for windows of every length.
 */
export function correlationOf(
  series: FailureSeries,
  profile: HourProfile,
  failure: number,
  least: number,
): number {
  const failed = series.failed[failure] as Float64Array;
  const fixed = profile.fixed[failure] as Float64Array;
  const open = profile.open[failure] as Float64Array;
  const usual = usualShare(series.calls, failed);
  let largest = least;
  for (const scale of SCALES) {
    const found: number[] = [];
    let buckets = 0;
    let n = 0;
    let k = 0;
    let expected = 0;
    for (let i = 0; i < series.length; i++) {
      n += series.calls[i] as number;
      k += failed[i] as number;
      expected += (fixed[i] as number) + (open[i] as number) * usual;
      buckets++;
      if (buckets < scale || Math.min(expected, n - expected) < EXPECTED_AT_LEAST) continue;
      const chiSquared = (k - expected) ** 2 / (expected * (1 - expected / n));
      // half of the blocks stay below the median: the ρ at which this one would be it
      found.push((chiSquared / MEDIAN_CHI_SQUARED - 1) / (n - 1));
      buckets = 0;
      n = 0;
      k = 0;
      expected = 0;
    }
    if (found.length < BLOCKS_AT_LEAST) continue;
    found.sort((a, b) => a - b);
    largest = Math.max(largest, found[found.length >> 1] as number);
  }
  return largest;
}

/** Times that the variance of n calls exceeds the binomial one. */
export function designEffect(calls: number, correlation: number): number {
  return 1 + Math.max(0, calls - 1) * correlation;
}
