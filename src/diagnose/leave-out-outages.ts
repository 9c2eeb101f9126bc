import type { Measures } from '../measure/measures.ts';
import type { OutcomeMatrix } from '../measure/outcome-matrix.ts';
import { type AllSegments, DIMENSIONS } from '../measure/segments.ts';
import type { Claim } from './rule.ts';

/**
 * The measures as they are for who compares callers, groups and prefixes: without the hours in which some of them failed.
 * What is told once, as an outage, must not be told again as a caller that is ill. Outages of everybody stay in: they
 * strike all alike.
 */
export function leaveOutOutages(measures: Measures, outages: readonly Claim<'outage'>[]): Measures {
  const stretches = outages
    .filter(({ evidence }) => evidence.culprit !== null)
    .map(({ selection }) => ({ since: selection?.since ?? 0, until: selection?.until ?? 0 }))
    .sort((a, b) => a.since - b.since);
  let { segments } = measures;
  let done = 0;
  for (const { since, until } of stretches) {
    // what two of them share is taken off once
    const from = Math.max(since, done);
    if (from >= until) continue;
    segments = subtract(segments, measures.segmentsBetween(from, until));
    done = until;
  }
  return { ...measures, segments };
}

function subtract(all: AllSegments, some: AllSegments): AllSegments {
  const rest = { ...all };
  for (const dimension of DIMENSIONS) {
    const { names, matrix } = all[dimension];
    rest[dimension] = { names, matrix: less(matrix, some[dimension].matrix) };
  }
  return rest;
}

function less({ rows, counts }: OutcomeMatrix, { counts: taken }: OutcomeMatrix): OutcomeMatrix {
  return { rows, counts: counts.map((calls, i) => calls - (taken[i] ?? 0)) };
}
