import type { ReportedDifference, ReportedRatio } from './ratio.ts';

export interface BestTimeEvidence {
  /** Those with enough calls. */
  slots: {
    kind: 'hour' | 'weekday';
    /** Hour 0 to 23, or weekday 1 (Monday) to 7. */
    slot: number;
    answered: ReportedRatio;
    /** All other slots of its kind but those that are proven to differ. */
    others: ReportedRatio;
    /** To the others: hours within the day and the attempt number, weekdays within week, hour and attempt (Mantel–Haenszel). */
    difference: ReportedDifference;
    /** False discovery rate at which it would still be reported. */
    q: number;
    /** What is proven of it. */
    proven: 'better' | 'worse' | null;
  }[];
  /** Between the best and the worst hour with enough calls; null where there is no evidence. */
  difference: number | null;
  /** Calls that a slot would need to prove a difference of `detectable`.
   * @asType integer
   * @minimum 0 */
  needed: number;
  detectable: number;
}
