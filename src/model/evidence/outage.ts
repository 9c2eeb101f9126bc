import type { CategoryId } from '../category.ts';
import type { ReportedRatio } from './ratio.ts';

export interface OutageEvidence {
  /** First bucket and end of the last one. */
  from: string;
  to: string;
  /** @asType integer
   * @minimum 1 */
  bucketSeconds: number;
  /** Whose numbers these are: those of all calls, or of the culprit's alone. */
  of: 'campaign' | 'culprit';
  /** The one that rose most. */
  category: CategoryId;
  /** Share of the category inside of it. */
  inside: ReportedRatio;
  /**
   * Its share outside; or in the same hours of other days, or weighted to the attempts inside (first calls and redials),
   * where that is more.
   */
  baseline: ReportedRatio;
  /** Categories that rose with it, the one that rose most first. */
  alsoRose: { category: CategoryId; inside: ReportedRatio; baseline: ReportedRatio }[];
  /** Calls of all these categories above what the baseline lets expect; 95 % interval. */
  lostCalls: { value: number; low: number; high: number };
  /**
   * What explains it, if one caller, group or prefix does, or several: share of these categories with it inside, and
   * without it.
   */
  culprit: {
    dimension: 'caller' | 'group' | 'prefix';
    name: string;
    /** Others of its dimension that failed with it. */
    alsoStruck: string[];
    inside: ReportedRatio;
    others: ReportedRatio;
  } | null;
  /**
   * Of the culprit's calls, those of the category, bucket by bucket from `from` on: before, during and after. Null where
   * the numbers are those of all calls, whose course the report tells elsewhere.
   */
  course?: { from: string; calls: number[]; failed: number[] } | null;
}
