import type { CategoryId } from './category.ts';
import type { ReportedRatio } from './evidence/ratio.ts';

/** What was measured beside the counts by result: what the findings rest on, and what pictures are drawn from. */
export interface Measured {
  /** By weekday (1 Monday to 7) and hour of the day; slots without a call are left out. */
  calendar: ({ weekday: number; hour: number } & Cut)[];
  /** Calls in the course of the campaign, in buckets of equal length; null where the export has no times. */
  timeline: {
    from: string;
    /** Length of a bucket in seconds. */
    seconds: number;
    calls: number[];
    /** Of the calls, those of each category that occurs. */
    categories: { id: CategoryId; calls: number[] }[];
  } | null;
  /** The values with most calls; `omitted` says what more there is. */
  callers: Cuts;
  groups: Cuts;
  /** First three digits of mobile numbers: prefix groups, never "the operator" (numbers are portable). */
  prefixes: Cuts;
  /** How long those who picked up listened, by length of the audio, the one with most calls first. */
  listening: {
    audioSeconds: number | null;
    groups: string[];
    hangUps: number;
    heard: number;
    /** The fraction still listening after so many whole seconds, from 0 on (Kaplan–Meier). */
    survival: number[];
  }[];
  /** What the k-th call to a number came to. The last one counts all that follow. */
  attempts: ({ k: number } & Cut)[];
  /** From dialling to ringing, from ringing to the answer or the end, from the answer to the end. */
  delays: {
    postDial: Quantiles | null;
    ring: Quantiles | null;
    talk: Quantiles | null;
    byCategory: {
      id: CategoryId;
      postDial: Quantiles | null;
      ring: Quantiles | null;
      talk: Quantiles | null;
    }[];
  };
  /** Calls that were picked up, by who ended them. */
  hungUpBy: { who: 'callee' | 'sender' | 'unknown'; calls: number }[];
  /** Calls at once: of the whole campaign, and of the callers closest to their limit; null where times do not tell. */
  concurrency: {
    peak: number;
    at: string;
    callers: {
      caller: string;
      peak: number;
      at: string;
      limit: number | null;
      secondsAboveLimit: number;
    }[];
  } | null;
  /** Calls to one number within a stretch of time, against what the platform allows. */
  frequency: {
    calls: number;
    seconds: number;
    numbersBeyond: number;
    callsBeyond: number;
  }[];
}

/** Calls of one part of the campaign. */
export interface Cut {
  /** @asType integer
   * @minimum 0 */
  calls: number;
  answered: ReportedRatio;
  /** The categories that occur. */
  categories: { id: CategoryId; calls: number }[];
}

export interface Cuts {
  rows: ({ name: string } & Cut)[];
  omitted: { values: number; calls: number };
}

/** Seconds that half, and nine in ten, of the calls take at most. */
export interface Quantiles {
  p50: number;
  p90: number;
  /** How many calls tell.
   * @asType integer
   * @minimum 0 */
  calls: number;
}
