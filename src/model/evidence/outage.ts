import type { CategoryId } from '../category.ts';
import type { ReportedRatio } from './ratio.ts';

export interface OutageEvidence {
  /** First bucket and end of the last one. */
  from: string;
  to: string;
  /** @asType integer
   * @minimum 1 */
  bucketSeconds: number;
  /** The one that rose most. */
  category: CategoryId;
  /** Share of the category inside of it. */
  inside: ReportedRatio;
  /** Its share outside, or in the same hours of other days where these have more of it. */
  baseline: ReportedRatio;
  /** Categories that rose with it, the one that rose most first. */
  alsoRose: { category: CategoryId; inside: ReportedRatio; baseline: ReportedRatio }[];
  /** Calls of all these categories above what the baseline lets expect; 95 % interval. */
  lostCalls: { value: number; low: number; high: number };
  /** What explains it, if one caller, group or prefix does: share of these categories with it inside, and without it. */
  culprit: {
    dimension: 'caller' | 'group' | 'prefix';
    name: string;
    inside: ReportedRatio;
    others: ReportedRatio;
  } | null;
}
