/** Steps in which platforms bill talk, longest first: a minute, and what divides it. */
const STEPS = [60, 30, 20, 15, 12, 10, 6, 5] as const;
/** Share of the hang-ups that must stand on whole minutes, and on the peaks of shorter steps. */
const MINUTES_SHARE = 0.95;
const PEAKS_SHARE = 0.5;
const PEAKS_AT_LEAST = 3;
/** Calls that make a peak, if it is also twice as high as its neighbours. */
const CALLS_AT_LEAST = 5;

/**
 * The step in which talk times come: 60 where they are whole minutes, 1 where they are seconds. Shorter steps show as
 * peaks on their multiples, three at least, since one peak is a moment at which people hang up.
 * @param histograms hang-ups by whole second
 */
export function stepOf(histograms: readonly Uint32Array[]): number {
  const counts = new Float64Array(Math.max(0, ...histograms.map((counts) => counts.length)));
  for (const histogram of histograms) {
    for (let second = 0; second < histogram.length; second++) {
      counts[second]! += histogram[second] as number;
    }
  }
  let total = 0;
  let minutes = 0;
  counts.forEach((calls, second) => {
    total += calls;
    if (second % 60 === 0) minutes += calls;
  });
  if (total === 0) return 1;
  if (minutes >= MINUTES_SHARE * total) return 60;
  // of 6 and 12 it is the one on whose multiples most hang-ups stand
  const shares = STEPS.map((step) => peakCalls(counts, step) / total);
  const best = Math.max(...shares);
  return best >= PEAKS_SHARE ? (STEPS[shares.indexOf(best)] as number) : 1;
}

/** Hang-ups on the peaks at multiples of a step; 0 where they are too few to be a pattern. */
function peakCalls(counts: Float64Array, step: number): number {
  let peaks = 0;
  let calls = 0;
  for (let second = step; second < counts.length; second += step) {
    const here = counts[second] as number;
    const beside = Math.max(counts[second - 1] ?? 0, counts[second + 1] ?? 0);
    if (here < CALLS_AT_LEAST || here <= 2 * beside) continue;
    peaks++;
    calls += here;
  }
  return peaks >= PEAKS_AT_LEAST ? calls : 0;
}
