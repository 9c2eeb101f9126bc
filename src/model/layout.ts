import type { Source, Text } from './language.ts';

/** What a column can hold. The four result roles come first; `duration` is talk time, never ringing. */
export const ROLES = [
  'code',
  'smart-code',
  'early-media-code',
  'text',
  'who-hung-up',
  'call-id',
  'callee',
  'caller',
  'group',
  'originate-time',
  'ring-time',
  'answer-time',
  'end-time',
  'duration',
  'audio-length',
] as const;
export type Role = (typeof ROLES)[number];

/** The roles that can carry a result; a file without any of them cannot be diagnosed. */
export const RESULT_ROLES = [
  'code',
  'smart-code',
  'early-media-code',
  'text',
] as const satisfies readonly Role[];

/** Which column means what. The file's name is the layout's id. */
export interface Layout {
  readonly title: Text;
  /** Higher wins when two layouts match equally well; the generic one has 0, so that it comes last. */
  readonly priority: number;
  /** Header names that tell this layout from others; at least `signatureNeeded` of them must be present. */
  readonly signature: readonly string[];
  readonly signatureNeeded: number;
  /** Header names per role, best first; compared after `normaliseHeader`. */
  readonly columns: Readonly<Partial<Record<Role, readonly string[]>>>;
  /**
   * A column named `start_time` is read as the start of the call, but nobody vouches for it: values that are empty on
   * every unanswered call make it the moment of answer. Never for a provider whose documents say what it means.
   */
  readonly startTimeMayBeAnswer?: true;
  /** Unit of duration cells without a unit of their own. */
  readonly durationUnit: 'seconds' | 'milliseconds';
  readonly sources: readonly Source[];
}
