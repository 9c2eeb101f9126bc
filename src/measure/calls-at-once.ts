import { type CallSpans, HALF_ENTRY } from './call-spans.ts';
import { sortSpans } from './sort-spans.ts';

/** By number of the caller; number 0 is for calls without one. */
export interface AtOnce {
  readonly calls: Uint32Array;
  readonly peak: Uint32Array;
  /** The first second, local, of the peak. */
  readonly peakAt: Uint32Array;
  readonly secondsAbove: Uint32Array;
  readonly campaign: { readonly peak: number; readonly at: number };
}

/** Seconds of the ring in which calls wait for their end: more than the longest call takes. */
const RING = HALF_ENTRY;
/** Seconds that are passed over at once where no call ends in them. */
const BLOCK = 64;

/**
 * Goes through the starts in the order of time and counts up; each call waits in a ring, by the second of its end, to be
 * counted down. Ends come first within a second: calls that only touch do not overlap.
 * @param limits by number of the caller; one for each number there is
 */
export function countAtOnce(calls: CallSpans, limits: Uint32Array): AtOnce {
  const { length } = calls;
  const spans = sortSpans(calls);
  const running = new Uint32Array(limits.length);
  const own = new Uint32Array(limits.length);
  const peak = new Uint32Array(limits.length);
  const peakAt = new Uint32Array(limits.length);
  const secondsAbove = new Uint32Array(limits.length);
  const aboveSince = new Uint32Array(limits.length);
  const campaign = { peak: 0, at: 0 };
  // by second, the calls (+ 1) that end in it, one after the other; 0 ends the chain
  const firstEnding = new Uint32Array(RING);
  const nextEnding = new Uint32Array(length);
  const endingInBlock = new Uint32Array(RING / BLOCK);
  let now = 0;
  let all = 0;

  // one turn more: the calls that still run then end
  for (let i = 0; i <= length; i++) {
    const time = i < length ? (spans[2 * i] as number) : now + RING;
    while (now < time && all > 0) {
      now++;
      const second = now & (RING - 1);
      const block = (second / BLOCK) | 0;
      if (endingInBlock[block] === 0) {
        now += BLOCK - 1 - (second & (BLOCK - 1));
        continue;
      }
      let one = firstEnding[second] as number;
      if (one === 0) continue;
      firstEnding[second] = 0;
      for (; one !== 0; one = nextEnding[one - 1] as number) {
        const who = (spans[2 * one - 1] as number) & (HALF_ENTRY - 1);
        const left = (running[who] as number) - 1;
        running[who] = left;
        if (left === limits[who]) secondsAbove[who]! += now - (aboveSince[who] as number);
        endingInBlock[block]!--;
        all--;
      }
    }
    if (i === length) break;
    now = time;
    const both = spans[2 * i + 1] as number;
    const who = both & (HALF_ENTRY - 1);
    const second = (time + (both >>> 16)) & (RING - 1);
    nextEnding[i] = firstEnding[second] as number;
    firstEnding[second] = i + 1;
    endingInBlock[(second / BLOCK) | 0]!++;
    own[who]!++;
    const before = running[who] as number;
    running[who] = before + 1;
    if (before === limits[who]) aboveSince[who] = time;
    if (before >= (peak[who] as number)) {
      peak[who] = before + 1;
      peakAt[who] = time;
    }
    if (++all > campaign.peak) {
      campaign.peak = all;
      campaign.at = time;
    }
  }
  return { calls: own, peak, peakAt, secondsAbove, campaign };
}
