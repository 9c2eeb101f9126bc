import { measureDelays } from '../../src/measure/delays.ts';
import { measureListening } from '../../src/measure/listening.ts';
import type { Measures } from '../../src/measure/measures.ts';
import { countOutcomes } from '../../src/measure/outcomes.ts';
import { measureQuality } from '../../src/measure/quality.ts';
import { computeRates } from '../../src/measure/rates.ts';
import { measureSegments } from '../../src/measure/segments.ts';
import { countWhoHungUp } from '../../src/measure/who-hung-up.ts';
import { countedTable } from './calls.ts';

/** What is measured of no call at all; tests put in what they are about. */
export function noMeasures(): Measures {
  const [table, counts] = countedTable([]);
  const outcomes = countOutcomes(table, counts);
  const whoHungUp = countWhoHungUp(table, counts);
  const input = {
    rows: 0,
    rejected: 0,
    duplicates: 0,
    notFinal: 0,
    differingFinals: 0,
    callsWithoutResult: 0,
    reusedIds: 0,
    warnings: { entries: () => [] },
  };
  return {
    calls: 0,
    outcomes,
    rates: computeRates(outcomes),
    results: [],
    segments: measureSegments(table),
    segmentsBetween: () => measureSegments(table),
    listening: measureListening(table, whoHungUp),
    delays: measureDelays(table),
    whoHungUp,
    quality: measureQuality(table, input, {
      outcomes,
      results: [],
      timeline: undefined,
      stepSeconds: 1,
    }),
    timeline: undefined,
    segmentTimelines: undefined,
    concurrency: undefined,
    attempts: undefined,
    attemptTimeline: undefined,
    answeredLater: undefined,
    slots: undefined,
    dialling: undefined,
    numbers: undefined,
  };
}
