import type { AnsweredLater } from './answered-later.ts';
import type { AttemptTimeline } from './attempt-timeline.ts';
import type { Attempts } from './attempts.ts';
import type { Concurrency } from './concurrency.ts';
import type { Delays } from './delays.ts';
import type { Dialling } from './dialling.ts';
import type { Listening } from './listening.ts';
import type { NumberHistory } from './number-history.ts';
import type { OutcomeCounts } from './outcomes.ts';
import type { Quality } from './quality.ts';
import type { Rates } from './rates.ts';
import type { ResultCount } from './results.ts';
import type { SegmentTimelines } from './segment-timelines.ts';
import type { AllSegments } from './segments.ts';
import type { Slots } from './slots.ts';
import type { Timeline } from './timeline.ts';
import type { WhoHungUp } from './who-hung-up.ts';

/** Everything that rules know of a campaign: plain data, each measured once. */
export interface Measures {
  readonly calls: number;
  readonly outcomes: OutcomeCounts;
  readonly rates: Rates;
  readonly results: readonly ResultCount[];
  readonly segments: AllSegments;
  readonly listening: Listening;
  readonly delays: Delays;
  readonly whoHungUp: WhoHungUp;
  readonly quality: Quality;
  /** Undefined where the export has no times. */
  readonly timeline: Timeline | undefined;
  /** Undefined also where no caller, group or prefix has calls enough. */
  readonly segmentTimelines: SegmentTimelines | undefined;
  readonly concurrency: Concurrency | undefined;
  /** Undefined where the export has no times, or no numbers of callees. */
  readonly attempts: Attempts | undefined;
  readonly attemptTimeline: AttemptTimeline | undefined;
  /** Undefined also where most numbers are masked. */
  readonly answeredLater: AnsweredLater | undefined;
  readonly slots: Slots | undefined;
  readonly dialling: Dialling | undefined;
  /** Undefined where the export has no numbers of callees. */
  readonly numbers: NumberHistory | undefined;
  /** The segments of the calls that began from `since` on and before `until`: for who has found a stretch of time. */
  readonly segmentsBetween: (since: number, until: number) => AllSegments;
}
