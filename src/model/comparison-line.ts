import type {
  ComparedFinding,
  ComparedShare,
  Comparison,
  JudgedClaim,
  MixChange,
} from './comparison.ts';

/**
 * A line of `calldiag compare --format ndjson`: a part of the comparison and what it is, for programs that read line by
 * line. The summary comes first; a reader passes over types that it does not know. Fields may be added, never renamed.
 */
export type ComparisonLine =
  | ({ type: 'summary' } & Omit<
      Comparison,
      'rates' | 'categories' | 'mix' | 'claims' | 'findings' | 'translations'
    >)
  | ({ type: 'rate' | 'category' } & ComparedShare)
  | ({ type: 'mix' } & MixChange)
  | ({ type: 'claim' } & JudgedClaim)
  | ({ type: 'finding'; fate: keyof Comparison['findings'] } & ComparedFinding);
