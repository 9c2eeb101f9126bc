import {
  CATEGORY_IDS,
  type CategoryId,
  categoryOf,
  isAnswered,
  OUTCOMES,
  type Outcome,
} from '../model/category.ts';
import type { CallTable } from '../table/call-table.ts';
import { outcomeIndexes, WIDTH } from './outcome-matrix.ts';
import { quantileOfCounts } from './stats/quantile.ts';

/**
 * Dial to ring, ring to answer or end, answer to end; each ends in the whole second in which it does. A talk time of 0
 * is none.
 */
export type DelayKind = 'postDial' | 'ring' | 'talk';

/** Whole seconds 0 to 300; what took longer is in the last one. */
const DELAY_SECONDS = 301;
const LONGEST = DELAY_SECONDS - 1;

/** How long something took, by outcome. */
export interface DelayCounts {
  /** Calls: `counts[outcome * DELAY_SECONDS + second]`, the outcomes in the order of the table. */
  readonly counts: Uint32Array;
  /** Calls by outcome whose times run backwards: the clocks of the export disagree. */
  readonly negative: Float64Array;
  /** Calls by outcome that lack one of the two times. */
  readonly missing: Float64Array;
}

/** Seconds within which half, and nine in ten, of the calls that tell were through; null where none tells. */
export interface DelaySummary {
  readonly calls: number;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly negative: number;
  readonly missing: number;
}

export interface Delays {
  readonly byOutcome: Readonly<Record<DelayKind, DelayCounts>>;
  readonly byCategory: Readonly<Record<CategoryId, DelaySummaries>>;
  readonly all: DelaySummaries;
}

export type DelaySummaries = Readonly<Record<DelayKind, DelaySummary>>;

/** What ends the ringing: the answer, or the end of the call that nobody answered. */
const BY_ANSWER = 1;
const BY_END = 2;
const BY_EITHER = 3;
const RING_ENDS = Uint8Array.from(OUTCOMES, (outcome) => {
  const answered = isAnswered(outcome);
  return answered === undefined ? BY_EITHER : answered ? BY_ANSWER : BY_END;
});

/** One pass over the calls; 130 KB of counters, however long the campaign. */
export function measureDelays({
  length,
  originate,
  ring,
  answer,
  end,
  talk,
  verdict,
  verdicts,
}: CallTable): Delays {
  const outcomes = outcomeIndexes(verdicts);
  const byOutcome = { postDial: noCounts(), ring: noCounts(), talk: noCounts() };
  for (let i = 0; i < length; i++) {
    const outcome = outcomes[verdict[i] as number] as number;
    const rang = ring[i] as number;
    addSpan(byOutcome.postDial, outcome, originate[i] as number, rang);
    const until = ringEnd(outcome, answer[i] as number, end[i] as number);
    addSpan(byOutcome.ring, outcome, rang, until);
    const talked = talk[i] as number;
    if (talked > 0) addSeconds(byOutcome.talk, outcome, talked);
    else if (talked < 0) byOutcome.talk.negative[outcome]!++;
    else byOutcome.talk.missing[outcome]!++;
  }
  // a small file has few of them, and there going through them would be most of the work
  const met = [...new Set(outcomes)].map((row) => OUTCOMES[row] as Outcome);
  const byCategory = CATEGORY_IDS.map((category) => [
    category,
    summariseAll(
      byOutcome,
      met.filter((outcome) => categoryOf(outcome) === category),
    ),
  ]);
  return {
    byOutcome,
    byCategory: Object.fromEntries(byCategory) as Delays['byCategory'],
    all: summariseAll(byOutcome, met),
  };
}

/** When the ringing of a call ended; 0 where nothing tells. */
export function ringEnd(outcome: number, answered: number, ended: number): number {
  const ends = RING_ENDS[outcome] as number;
  const until = ends === BY_END ? ended : answered;
  if (until !== 0 || ends === BY_ANSWER) return until;
  // some exports fill the answer's time also where nobody answered; who answered did so before the end
  return ends === BY_END ? answered : ended;
}

/** The calls of some outcomes by second. */
export function delaySeconds({ counts }: DelayCounts, outcomes: readonly Outcome[]): Uint32Array {
  const seconds = new Uint32Array(DELAY_SECONDS);
  for (const outcome of outcomes) {
    const from = OUTCOMES.indexOf(outcome) * DELAY_SECONDS;
    for (let s = 0; s < DELAY_SECONDS; s++) seconds[s]! += counts[from + s] as number;
  }
  return seconds;
}

function noCounts(): DelayCounts {
  return {
    counts: new Uint32Array(WIDTH * DELAY_SECONDS),
    negative: new Float64Array(WIDTH),
    missing: new Float64Array(WIDTH),
  };
}

function addSpan(delay: DelayCounts, outcome: number, from: number, to: number): void {
  if (from === 0 || to === 0) delay.missing[outcome]!++;
  else if (to < from) delay.negative[outcome]!++;
  else addSeconds(delay, outcome, to - from);
}

function addSeconds({ counts }: DelayCounts, outcome: number, seconds: number): void {
  counts[outcome * DELAY_SECONDS + (seconds > LONGEST ? LONGEST : seconds | 0)]!++;
}

function summariseAll(
  { postDial, ring, talk }: Delays['byOutcome'],
  outcomes: readonly Outcome[],
): DelaySummaries {
  return {
    postDial: summarise(postDial, outcomes),
    ring: summarise(ring, outcomes),
    talk: summarise(talk, outcomes),
  };
}

function summarise(delay: DelayCounts, outcomes: readonly Outcome[]): DelaySummary {
  const seconds = delaySeconds(delay, outcomes);
  const sum = (calls: Float64Array): number =>
    outcomes.reduce((total, outcome) => total + (calls[OUTCOMES.indexOf(outcome)] as number), 0);
  let calls = 0;
  for (let s = 0; s < seconds.length; s++) calls += seconds[s] as number;
  return {
    calls,
    p50: quantileOfCounts(seconds, 0.5),
    p90: quantileOfCounts(seconds, 0.9),
    negative: sum(delay.negative),
    missing: sum(delay.missing),
  };
}
