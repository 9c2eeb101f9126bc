import type { ReportedRatio } from './ratio.ts';

export interface AttemptYieldEvidence {
  /** Attempts at numbers that had not been reached before. The last one may stand for all from its `k` on. */
  attempts: {
    k: number;
    calls: number;
    /** Numbers reached for the first time. */
    reached: number;
    rate: ReportedRatio;
    /** Share of all numbers that would be reached by then if each were tried that often (Kaplan–Meier). */
    cumulative: number;
  }[];
  /** The last attempt that still brings something; null where it cannot be told. */
  stopAfter: number | null;
  /** Attempts beyond it at numbers that had not been reached before. */
  wastedCalls: number;
  /** Numbers that these attempts reached all the same. */
  wastedReached: number;
  /** Calls to numbers that had been reached: they may be meant to be, so nothing is said of them. */
  repeats: number;
}
