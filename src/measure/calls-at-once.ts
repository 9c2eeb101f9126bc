import { BlockMoments, CALLER, SECOND_SHIFT, SECONDS } from './block-moments.ts';
import type { CallSpans } from './call-spans.ts';

/** By number of the caller; number 0 is for calls without one. */
export interface AtOnce {
  readonly calls: Uint32Array;
  readonly peak: Uint32Array;
  /** The first second, local, of the peak. */
  readonly peakAt: Uint32Array;
  readonly secondsAbove: Uint32Array;
  readonly campaign: { readonly peak: number; readonly at: number };
}

interface Counters {
  readonly running: Uint32Array;
  readonly peak: Uint32Array;
  readonly peakAt: Uint32Array;
  readonly secondsAbove: Uint32Array;
  /** What the calls before and after a moment add up to where one of both is the limit, and the other one above it. */
  readonly crossing: Float64Array;
  readonly campaign: { running: number; peak: number; at: number };
}

/**
 * Goes through the moments at which calls start and end, and counts up and down.
 * @param limits by number of the caller; one for each number there is
 */
export function countAtOnce(calls: CallSpans, limits: Uint32Array): AtOnce {
  const { firstBlock, from, to } = calls;
  const own = new Uint32Array(limits.length);
  const counters: Counters = {
    running: new Uint32Array(limits.length),
    peak: new Uint32Array(limits.length),
    peakAt: new Uint32Array(limits.length),
    secondsAbove: new Uint32Array(limits.length),
    crossing: Float64Array.from(limits, (limit) => 2 * limit + 1),
    campaign: { running: 0, peak: 0, at: 0 },
  };
  const moments = new BlockMoments(calls, own);
  for (let block = 0; block < from.length || moments.runsOn; block++) {
    if (from[block] === to[block] && !moments.runsOn) continue;
    count(moments.of(block), (firstBlock + block) * SECONDS, counters);
  }
  const { peak, peakAt, secondsAbove, campaign } = counters;
  const { peak: most, at } = campaign;
  return { calls: own, peak, peakAt, secondsAbove, campaign: { peak: most, at } };
}

/** @param begin local second at which the block of these moments begins */
function count(moments: Uint32Array, begin: number, counters: Counters): void {
  const { running, peak, peakAt, secondsAbove, crossing, campaign } = counters;
  let { running: all, peak: most } = campaign;
  for (let i = 0; i < moments.length; i++) {
    const moment = moments[i] as number;
    const who = moment & CALLER;
    // whether it is a start no processor can foresee: so this is worked out, not asked
    const change = ((moment >>> (SECOND_SHIFT - 2)) & 2) - 1;
    const before = running[who] as number;
    const now = before + change;
    running[who] = now;
    all += change;
    if (now > (peak[who] as number)) {
      peak[who] = now;
      peakAt[who] = begin + (moment >>> SECOND_SHIFT);
    }
    // all times at which it falls back to the limit, less those at which it rises above it
    if (before + now === crossing[who]) {
      secondsAbove[who]! -= change * (begin + (moment >>> SECOND_SHIFT));
    }
    if (all > most) {
      most = all;
      campaign.at = begin + (moment >>> SECOND_SHIFT);
    }
  }
  campaign.running = all;
  campaign.peak = most;
}
