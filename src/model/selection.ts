import type { CategoryId, Outcome } from './category.ts';

/**
 * Which calls are meant: those that meet every field that is given, and in each field any of its values. What a finding
 * speaks of and what `--since`, `--until` and `--where` ask for are the same thing, so every number can be asked for again.
 */
export interface Selection {
  /** Local seconds, the first one that belongs to it. */
  readonly since?: number;
  /** Local seconds, the first one that does not belong to it any more. */
  readonly until?: number;
  readonly categories?: readonly CategoryId[];
  readonly outcomes?: readonly Outcome[];
  /** As they stand in the file. */
  readonly callers?: readonly string[];
  readonly groups?: readonly string[];
  /** See `prefixOf`. */
  readonly prefixes?: readonly string[];
  /** 0 to 23. */
  readonly hours?: readonly number[];
  /** 1 (Monday) to 7 (Sunday), as ISO 8601 counts them. */
  readonly weekdays?: readonly number[];
}

/** Also by what no option asks for: only to show some of these calls. */
export interface CallSearch extends Selection {
  /** Whole seconds, the first and the last of them. */
  readonly talkSeconds?: readonly [number, number];
  readonly ringSeconds?: readonly [number, number];
  /** As they stand in the file. */
  readonly codes?: readonly string[];
  /** Only calls that the sender's own side did not end. */
  readonly endedBySender?: false;
}
