import type { Outcome } from '../category.ts';

export interface VerdictMixEvidence {
  /**
   * Calls whose carrier code is the vague 200005.
   * @asType integer
   * @minimum 0
   */
  before: number;
  /** What their other cells make of them; with `vague` they add up to `before`. Most frequent first. */
  after: {
    outcome: Outcome;
    /** @asType integer
     * @minimum 0 */
    calls: number;
  }[];
  /** What stays vague.
   * @asType integer
   * @minimum 0 */
  vague: number;
  /** Of these, the calls that have neither a smart status nor an early media code.
   * @asType integer
   * @minimum 0 */
  withoutFinerCode: number;
}
