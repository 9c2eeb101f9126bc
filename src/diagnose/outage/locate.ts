import type { FailureSeries } from './failure-series.ts';
import type { HourProfile } from './hour-profile.ts';
import type { Candidate, Sums, Window } from './scan-windows.ts';

const DAY = 86400;
/** Calls whose share counts as one when it is asked how high the failure rose. */
const CALLS_FOR_A_SHARE = 20;
/** A share of 1 would make a single call that went through a proof against the outage. */
const HIGHEST_SHARE = 0.98;
/**
 * Of the rise: at the whole of it one outage in hundreds is cut in two, at half of it one in forty begins or ends a
 * bucket too far out.
 */
const NOT_QUITE = 0.8;
/** The likelihood must fall to a thousandth of what it was before an outage counts as over. */
const OVER = Math.log(1000);

/**
 * Start and end of the outage that the candidate is a part of. The score finds where a failure stands out most, not
 * where that begins; and it may join two outages with a good hour between them. So: Page's cumulative sum (1954,
 * Biometrika 41, 100–115, https://doi.org/10.1093/biomet/41.1-2.100) of how much likelier each bucket is at the
 * candidate's share than at the usual one, from a day before to a day behind; a rise of the sum is a stretch, which ends
 * at its peak.
 */
export function locate(
  series: FailureSeries,
  profile: HourProfile,
  sums: Sums,
  candidate: Candidate,
): Window {
  const { length, start, calls } = series;
  const failed = series.failed[candidate.failure] as Float64Array;
  const fixed = profile.fixed[candidate.failure] as Float64Array;
  const open = profile.open[candidate.failure] as Float64Array;
  const usual = shareOutside(sums, candidate);
  // not quite as bad: a better quarter of an hour within an outage is not its end
  const risen = usual + (upperShare(calls, failed, candidate) - usual) * NOT_QUITE;
  let from = candidate.first;
  const earliest = (start[candidate.first] as number) - DAY;
  while (from > 0 && (start[from - 1] as number) >= earliest) from--;
  const latest = (start[candidate.end - 1] as number) + DAY;

  let best: (Window & { readonly sum: number }) | undefined;
  let sum = 0;
  let peak = 0;
  let first = from;
  let end = from;
  const close = (next: number): void => {
    const overlaps = first < candidate.end && end > candidate.first;
    if (overlaps && peak > (best?.sum ?? 0)) best = { first, end, sum: peak };
    sum = 0;
    peak = 0;
    first = next;
    end = next;
  };
  for (let i = from; i < length && (start[i] as number) <= latest; i++) {
    const n = calls[i] as number;
    if (n === 0) {
      if (end === first) first = i + 1;
      continue;
    }
    const expected = ((fixed[i] as number) + (open[i] as number) * usual) / n;
    sum += evidenceFor(risen, expected, failed[i] as number, n);
    if (sum > peak) {
      peak = sum;
      end = i + 1;
    } else if (sum <= 0 || peak - sum > OVER) close(i + 1);
  }
  close(length);
  return best ?? candidate;
}

/** Log of how much likelier `failed` of `calls` are at the share `risen` than at the share `usual`. */
function evidenceFor(risen: number, usual: number, failed: number, calls: number): number {
  // an hour in which this failure is as frequent every day says nothing for the outage
  const low = Math.min(Math.max(usual, 0.001), risen);
  return failed * Math.log(risen / low) + (calls - failed) * Math.log((1 - risen) / (1 - low));
}

/** Upper quartile of the shares in a window: what the failure rose to, also where the window is wider than the outage. */
function upperShare(calls: Float64Array, failed: Float64Array, { first, end }: Window): number {
  const shares: number[] = [];
  let n = 0;
  let k = 0;
  for (let i = first; i < end; i++) {
    n += calls[i] as number;
    k += failed[i] as number;
    if (n < CALLS_FOR_A_SHARE) continue;
    shares.push(k / n);
    n = 0;
    k = 0;
  }
  shares.sort((a, b) => a - b);
  const share = shares[Math.floor(shares.length * 0.75)] ?? HIGHEST_SHARE;
  return Math.min(share, HIGHEST_SHARE);
}

function shareOutside(sums: Sums, { failure, first, end }: Candidate): number {
  const outside = (sum: Float64Array): number =>
    (sum.at(-1) as number) - ((sum[end] as number) - (sum[first] as number));
  return outside(sums.failed[failure] as Float64Array) / outside(sums.calls);
}
