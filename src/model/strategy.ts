import type { CategoryId, Outcome } from './category.ts';
import type { Source, Text } from './language.ts';

/**
 * How good the evidence for an advice is: **A** controlled or peer-reviewed study, **B** the platform's own
 * documentation, **C** vendor advice, **D** the founding article alone (or common practice without a study).
 */
export const GRADES = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof GRADES)[number];

/** What to do about a kind of result. The file's name is the strategy's id. */
export interface Strategy {
  /** Section of the founding article it comes from, or '–'. */
  readonly section: string;
  /** A whole category, or single outcomes of one. The most specific match is shown first. */
  readonly appliesTo: readonly (CategoryId | Outcome)[];
  readonly grade: Grade;
  /** Named before the others of its category whatever its grade: they come to nothing without it. */
  readonly leads?: true;
  /** Imperative, at most 60 columns wide. */
  readonly title: Text;
  /** Why such calls fail: one sentence. */
  readonly problem: Text;
  /** What to do, in order; each one thing that a person can do tomorrow. */
  readonly steps: readonly Text[];
  /** An effect that the source claims without data behind it; always shown as a claim. */
  readonly claimedEffect?: Text;
  /** Evidence against it, or a platform rule that it can run into. */
  readonly caveats?: readonly Text[];
  readonly sources: readonly Source[];
}
