import type { Measures } from '../measure/measures.ts';
import type { OutcomeMatrix } from '../measure/outcome-matrix.ts';
import { type AllSegments, DIMENSIONS } from '../measure/segments.ts';
import { HOURS, type Slots } from '../measure/slots.ts';
import { STRATA } from '../measure/strata.ts';
import type { Claim } from './rule.ts';

const HOUR = 3600;

/** Local seconds: its first one, and the first one after it. */
interface Stretch {
  readonly since: number;
  readonly until: number;
}

/**
 * The measures as they are for who compares callers, groups, prefixes and hours. What is told once, as an outage, must
 * not be told again as a caller that is ill, or an hour at which nobody answers.
 */
export function leaveOutOutages(measures: Measures, outages: readonly Claim<'outage'>[]): Measures {
  const stretchOf = ({ selection }: Claim<'outage'>): Stretch => ({
    since: selection?.since ?? 0,
    until: selection?.until ?? 0,
  });
  return {
    ...measures,
    // outages of everybody stay in: they strike all alike
    segments: segmentsWithout(
      measures,
      outages.filter(({ evidence }) => evidence.culprit !== null).map(stretchOf),
    ),
    slots: measures.slots && slotsWithout(measures.slots, outages.map(stretchOf)),
  };
}

function segmentsWithout(measures: Measures, outages: readonly Stretch[]): AllSegments {
  const stretches = outages.toSorted((a, b) => a.since - b.since);
  let { segments } = measures;
  let done = 0;
  for (const { since, until } of stretches) {
    // what two of them share is taken off once
    const from = Math.max(since, done);
    if (from >= until) continue;
    segments = subtract(segments, measures.segmentsBetween(from, until));
    done = until;
  }
  return segments;
}

/** Without the hours of its days that an outage reached into. */
function slotsWithout(slots: Slots, outages: readonly Stretch[]): Slots {
  if (outages.length === 0) return slots;
  const attempts = slots.attempts.slice();
  const answered = slots.answered.slice();
  slots.days.forEach((day, index) => {
    for (let hour = 0; hour < HOURS; hour++) {
      const from = (day * HOURS + hour) * HOUR;
      if (!outages.some(({ since, until }) => since < from + HOUR && until > from)) continue;
      for (let stratum = 0; stratum < STRATA; stratum++) {
        const at = (index * STRATA + stratum) * HOURS + hour;
        attempts[at] = 0;
        answered[at] = 0;
      }
    }
  });
  return { ...slots, attempts, answered };
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
