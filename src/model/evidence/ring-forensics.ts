import type { ReportedRatio } from './ratio.ts';

export interface RingForensicsEvidence {
  /**
   * `given-up-early`: not answered, and rung for less than `limitSeconds`. `instant-reject`: unreachable or rejected
   * within `limitSeconds` of ringing. `busy-after-ringing`: busy, though it rang for `limitSeconds` or longer.
   */
  kind: 'given-up-early' | 'instant-reject' | 'busy-after-ringing';
  calls: number;
  /** Calls of that result whose ring time is known. */
  of: number;
  share: ReportedRatio;
  limitSeconds: number;
  /** Half of these calls rang for no longer than this. */
  medianSeconds: number;
  /** The ring time at which, give or take a second, half of the calls given up early end: a timer's. Null: they scatter. */
  timerSeconds: number | null;
}
