import type { Outcome } from '../category.ts';

export interface SelfInflictedEvidence {
  /** The most frequent first. */
  causes: {
    outcome: Outcome;
    /** @asType integer
     * @minimum 0 */
    calls: number;
    /** Of all calls. */
    share: number;
  }[];
  /** All calls. */
  of: number;
  /** The most calls at once of one caller, where the export tells when calls begin and end: those above the limit. */
  concurrency: {
    caller: string;
    peak: number;
    /** The first second of the peak. */
    at: string;
    limit: number;
    limitOf: string;
    secondsAboveLimit: number;
  }[];
  /** Callers above their limit, listed or not. */
  callersAboveLimit: number;
}
