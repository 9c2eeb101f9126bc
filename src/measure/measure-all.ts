import type { CallTable } from '../table/call-table.ts';
import { measureConcurrency } from './concurrency.ts';
import { measureDelays } from './delays.ts';
import { measureListening } from './listening.ts';
import type { Measures } from './measures.ts';
import { type Limits, measureNumbers, type NumberMeasures } from './number-measures.ts';
import type { NumberThread } from './number-thread.ts';
import { countOutcomes } from './outcomes.ts';
import { measureQuality, type QualityInput } from './quality.ts';
import { computeRates } from './rates.ts';
import { listResults } from './results.ts';
import { measureSegmentTimelines } from './segment-timelines.ts';
import { measureSegments } from './segments.ts';
import { measureTimeline } from './timeline.ts';
import type { VerdictCounts } from './verdict-counts.ts';
import { countWhoHungUp } from './who-hung-up.ts';

/** The calls, and what is known of them beside the table. */
export interface MeasuredCalls extends QualityInput {
  readonly table: CallTable;
  readonly counts: VerdictCounts;
  /** Length in seconds of the audio, where the user gave it: of all, or by group (`''`: calls without one). */
  readonly audio?: number | ((group: string) => number | undefined) | undefined;
  /** What the calls are held against. */
  readonly limits: Limits;
  /** A second thread, where there is one to help. */
  readonly thread?: NumberThread | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Every measure once: a few passes over the columns, half of the work in a thread of its own where there is much. */
export async function measureAll(calls: MeasuredCalls): Promise<Measures> {
  const { table, counts, audio, limits } = calls;
  const byNumber = measureElsewhere(calls);
  const outcomes = countOutcomes(table, counts);
  const results = listResults(table, counts);
  const timeline = measureTimeline(table);
  const segments = measureSegments(table);
  const whoHungUp = countWhoHungUp(table, counts);
  const listening = measureListening(table, whoHungUp, audio);
  const { stepSeconds } = listening;
  const here = {
    calls: table.length,
    outcomes,
    results,
    timeline,
    whoHungUp,
    rates: computeRates(outcomes),
    segments,
    segmentTimelines: timeline && measureSegmentTimelines(table, timeline, segments),
    segmentsBetween: (since: number, until: number) => measureSegments(table, since, until),
    listening,
    delays: measureDelays(table),
    quality: measureQuality(table, calls, { outcomes, results, timeline, stepSeconds }),
    concurrency: limits.concurrency && measureConcurrency(table, limits.concurrency),
  };
  return { ...here, ...(await (byNumber?.() ?? measureNumbers(table, limits))) };
}

/** Lets another thread measure the numbers, and says how to wait for it; undefined where there is none. */
function measureElsewhere({
  table,
  limits,
  thread,
  signal,
}: MeasuredCalls): (() => Promise<NumberMeasures>) | undefined {
  return thread?.canMeasure(table) === true ? thread.measure(table, limits, signal) : undefined;
}
