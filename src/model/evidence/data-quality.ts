/** What can make the numbers of a campaign untrustworthy, and what is counted of it. */
export const QUALITY_ISSUES = {
  'rejected-rows': 'rows',
  'damaged-characters': 'rows',
  'no-call-ids': 'rows',
  duplicates: 'rows',
  'unreadable-times': 'rows',
  'damaged-numbers': 'rows',
  'events-only': 'calls',
  'differing-finals': 'calls',
  'reused-ids': 'calls',
  'unknown-results': 'calls',
  'ambiguous-results': 'calls',
  'damaged-codes': 'calls',
  'one-result': 'calls',
  'no-start': 'calls',
  'times-to-the-minute': 'calls',
  'times-out-of-order': 'calls',
  'talk-against-clock': 'calls',
  'missing-hours': 'hours',
  'no-callee': 'calls',
  'masked-callees': 'calls',
  'too-many-callers': 'calls',
  'too-many-groups': 'calls',
} as const;
export type QualityIssue = keyof typeof QUALITY_ISSUES;
export type QualityUnit = (typeof QUALITY_ISSUES)[QualityIssue];

export interface DataQualityEvidence {
  /** That of the worst issue. `A` is for exports without any. */
  grade: 'A' | 'B' | 'C' | 'D';
  /** The worst first. */
  issues: {
    id: QualityIssue;
    grade: 'B' | 'C' | 'D';
    unit: QualityUnit;
    /** @asType integer
     * @minimum 0 */
    count: number;
    /** Rows, calls or hours that could have it.
     * @asType integer
     * @minimum 0 */
    of: number;
  }[];
  /** The first hour without a call where other days have many. */
  firstMissingHour: string | null;
}
