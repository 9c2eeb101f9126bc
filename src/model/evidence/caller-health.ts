import type { ReportedDifference, ReportedRatio } from './ratio.ts';

export interface CallerHealthEvidence {
  /** Those with most calls lost first. Empty where the callers differ, but none stands out. */
  callers: {
    caller: string;
    /** @asType integer
     * @minimum 0 */
    calls: number;
    /** Of the calls that got to a callee, failed in the network, or were stopped because of the caller. */
    answered: ReportedRatio;
    /** Of all other callers. */
    pool: ReportedRatio;
    /** Caller less pool; the interval allows for what callers differ anyway. */
    difference: ReportedDifference;
    /** False discovery rate at which it would still be reported. */
    q: number;
    /** Shares of what spam marks and blocks look like: rejected, unreachable without a cause of the callee's, blocked. */
    rejected: ReportedRatio;
    poolRejected: ReportedRatio;
    /** What most of its lost calls came to: that, ringing out, or what speaks of a list rather than of a caller. */
    manner: 'rejected' | 'no-answer' | 'other';
    /** A group that may be the cause as well, because the caller may have served it alone. */
    confoundedWith: string | null;
  }[];
  /** Callers with enough calls to be looked at.
   * @asType integer
   * @minimum 0 */
  looked: number;
  /** The middle half of the callers' rates, where they differ so that none stands out. */
  middleHalf: { low: number; high: number } | null;
}
