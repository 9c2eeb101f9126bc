import type { CategoryId } from '../category.ts';
import type { ReportedDifference, ReportedRatio } from './ratio.ts';

export interface GroupOutlierEvidence {
  /** Those with most calls lost first. */
  groups: {
    dimension: 'group' | 'prefix';
    name: string;
    /** The rate that is too low, or the category whose share of all calls is too high. */
    category: CategoryId | 'answered' | 'listen-through';
    inside: ReportedRatio;
    /** Of all other groups, or prefixes. */
    others: ReportedRatio;
    /** Inside less others; the interval allows for what groups differ anyway. */
    difference: ReportedDifference;
    /** False discovery rate at which it would still be reported. */
    q: number;
    /** A caller, or for a prefix a group, that may be the cause as well. */
    confoundedWith: { dimension: 'caller' | 'group'; name: string } | null;
  }[];
  /** Comparisons made: each rate of each group and prefix with enough calls.
   * @asType integer
   * @minimum 0 */
  looked: number;
}
