import { BLOCK_BITS } from './call-spans.ts';

/** By number of the caller. */
export interface Lanes {
  /** Calls that run at the end of what was gone through. */
  readonly running: Uint32Array;
  readonly peak: Uint32Array;
  /** The first second, local, of the peak. */
  readonly peakAt: Uint32Array;
  readonly secondsAbove: Uint32Array;
  readonly limits: Uint32Array;
}

const SECONDS = 1 << BLOCK_BITS;
const BITS = 32;

/**
 * Adds up the changes of one entry second by second, and leaves them at 0. The counts of its callers lie side by side in
 * one number, a lane of 8, 16 or 32 bits each, and are added at once: none gets below 0, nor into the top bit of its lane.
 * What a lane may still rise before there is something to note is room for its top bit to show it.
 * @param perEntry how many lanes: 4, 2 or 1
 * @param begin local second at which the changes begin
 */
export function sweepLanes(
  changes: Int32Array,
  entry: number,
  perEntry: number,
  begin: number,
  lanes: Lanes,
): void {
  const { running, peak, peakAt, secondsAbove, limits } = lanes;
  const bits = BITS / perEntry;
  const most = 2 ** (bits - 1) - 1;
  const first = entry * perEntry;
  const count = Math.min(perEntry, running.length - first);
  let sum = 0;
  let room = 0;
  let tops = 0;
  for (let lane = 0; lane < count; lane++) {
    const who = first + lane;
    const quiet = Math.min(peak[who] as number, limits[who] as number, most);
    sum |= (running[who] as number) << (lane * bits);
    room |= (most - quiet) << (lane * bits);
    tops |= (most + 1) << (lane * bits);
  }
  const from = entry * SECONDS;
  for (let i = 0; i < SECONDS; i++) {
    sum = (sum + (changes[from + i] as number)) | 0;
    changes[from + i] = 0;
    if (((sum + room) & tops) === 0) continue;
    // a new peak, or above the limit
    room = 0;
    for (let lane = 0; lane < count; lane++) {
      const who = first + lane;
      const now = (sum >>> (lane * bits)) & most;
      if (now > (peak[who] as number)) {
        peak[who] = now;
        peakAt[who] = begin + i;
      }
      if (now > (limits[who] as number)) secondsAbove[who]!++;
      const quiet = Math.min(peak[who] as number, limits[who] as number, most);
      room |= (most - quiet) << (lane * bits);
    }
  }
  for (let lane = 0; lane < count; lane++) running[first + lane] = (sum >>> (lane * bits)) & most;
}
