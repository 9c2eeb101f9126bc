/** A rate in evidence: what of what, and its 95 % Wilson interval (null where there is nothing to divide by). */
export interface ReportedRatio {
  /** @asType integer
   * @minimum 0 */
  numerator: number;
  /** @asType integer
   * @minimum 0 */
  denominator: number;
  value: number | null;
  low: number | null;
  high: number | null;
}

/** A difference of two rates in fractions of 1 (0.05: five percentage points) with its 95 % interval. */
export interface ReportedDifference {
  value: number;
  low: number;
  high: number;
}
