import type { Source, Text } from './language.ts';

/** So many calls to one number within so many seconds at most. */
export interface FrequencyLimit {
  readonly calls: number;
  readonly seconds: number;
  /**
   * Which stretches of so many seconds are meant. `from-first-call`: one begins with the first call of the number, the
   * next one with the first call after that has ended. `sliding`: any. `calendar-day`: from midnight to midnight.
   */
  readonly window: 'from-first-call' | 'sliding' | 'calendar-day';
  /** Whether only calls that were answered count. */
  readonly answeredOnly?: true;
}

/** Permitted hours on the local clock: minutes of the day, `to` the first one that is not permitted any more. */
export interface PermittedHours {
  readonly from: number;
  readonly to: number;
}

/** What a platform, or a regulator, allows. The file's name is its id. */
export interface PlatformLimits {
  readonly name: Text;
  /** Who says so: a platform that enforces it, a platform that advises it, a regulator. */
  readonly kind: 'platform' | 'advice' | 'regulator';
  readonly frequency: readonly FrequencyLimit[];
  /** Any of these. Empty: no such rule is known. */
  readonly hours: readonly PermittedHours[];
  /** Whose hours they are, and who says so, where they do not bind all that `name` stands for. */
  readonly hoursOf?: { readonly name: Text; readonly source: Source };
  /** Calls of one caller at the same time, by the kind of its number. */
  readonly concurrency?: { readonly mobile: number; readonly fixed: number };
  /** When the source was read, ISO 8601 day. */
  readonly date: string;
  readonly sources: readonly Source[];
}
