import type { Outcome } from './category.ts';
import type { LimitId } from './ids.gen.ts';
import type { Source, Text } from './language.ts';

/** How sure calldiag is of a meaning. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/**
 * The cell an entry is looked up from. One code may stand in several tables with different meanings:
 * `200005` in the receipt is the carrier's catch-all, in early media the recogniser's.
 */
export const CODE_TABLES = ['receipt', 'early-media', 'smart-status', 'event'] as const;
export type CodeTable = (typeof CODE_TABLES)[number];

/** Whom a code speaks about. In two-party calls some codes change from the callee to the caller's own leg. */
export const LEGS = ['callee', 'caller', 'carrier', 'platform', 'none'] as const;
export type Leg = (typeof LEGS)[number];

export interface BookEntry {
  /** As the provider writes it; matched after clean-up, upper and lower case alike. */
  readonly code: string;
  readonly table: CodeTable;
  /** The provider's own words. */
  readonly text: Text;
  /** `not-final` is an event: it is folded away, never counted as a result. */
  readonly outcome: Outcome | 'not-final';
  readonly leg: Leg;
  readonly confidence: Confidence;
  /** What to know about this code: traps, other readings. */
  readonly note?: Text;
  /** In a two-party call the code means this instead (the caller's leg, or a final state). */
  readonly inTwoPartyCall?: { readonly outcome: Outcome | 'not-final'; readonly leg: Leg };
  /** Seen only in two-party calls: its presence tells what kind of export this is. */
  readonly marksTwoPartyCalls?: true;
  /** Means something else in other vocabularies (SIP 400, 482, 500): read so only beside the family's own codes. */
  readonly collides?: true;
  /** Too vague to stand when another cell says something finer. */
  readonly vague?: true;
  readonly sources: readonly Source[];
}

/** What a provider's codes mean. The file's name is the book's id. */
export interface Book {
  readonly title: Text;
  /** A regular expression for the codes that are unmistakably this provider's, e.g. `^20\\d{4}$`. */
  readonly family: string;
  /** What the provider allows. */
  readonly limits: LimitId;
  readonly entries: readonly BookEntry[];
}
