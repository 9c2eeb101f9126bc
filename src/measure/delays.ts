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
/** While calls are counted, each outcome has two counters more. */
const NEGATIVE = DELAY_SECONDS;
const MISSING = NEGATIVE + 1;
const COUNTERS = MISSING + 1;

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

type Test = (outcome: Outcome) => boolean;

/**
 * What ends the ringing: the answer, or the end of the call that nobody answered. All bits are set where the end comes
 * first, and where the other one stands in for a time that is missing.
 */
const BY_END = Int32Array.from(OUTCOMES, (outcome) => (isAnswered(outcome) === false ? -1 : 0));
const BY_EITHER = Int32Array.from(OUTCOMES, (outcome) => (isAnswered(outcome) === true ? 0 : -1));

/**
 * One pass over the calls; 130 KB of counters, however long the campaign. Which calls were answered no processor can
 * foresee, and a wrong guess costs it more than the work for a call: so there is nothing to guess, and masks choose.
 */
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
  const postDials = new Uint32Array(WIDTH * COUNTERS);
  const rings = new Uint32Array(WIDTH * COUNTERS);
  const talks = new Uint32Array(WIDTH * COUNTERS);
  for (let i = 0; i < length; i++) {
    const outcome = outcomes[verdict[i] as number] as number;
    const rang = ring[i] as number;
    const row = outcome * COUNTERS;
    postDials[row + spanCounter(originate[i] as number, rang)]!++;
    const byEnd = BY_END[outcome] as number;
    const answered = answer[i] as number;
    const ended = end[i] as number;
    const until = (ended & byEnd) | (answered & ~byEnd);
    // some exports fill the answer's time also where nobody answered; who answered did so before the end
    const other = ((answered & byEnd) | (ended & ~byEnd)) & (BY_EITHER[outcome] as number);
    rings[row + spanCounter(rang, (until | (other & -Number(until === 0))) >>> 0)]!++;
    const talked = talk[i] as number;
    const isPositive = -Number(talked > 0);
    const isNegative = -Number(talked < 0);
    const isLong = -Number(talked > LONGEST);
    const counter =
      (isPositive & ((talked & ~isLong) | (LONGEST & isLong))) |
      (isNegative & NEGATIVE) |
      (~(isPositive | isNegative) & MISSING);
    talks[row + counter]!++;
  }
  const byOutcome = {
    postDial: countsOf(postDials),
    ring: countsOf(rings),
    talk: countsOf(talks),
  };
  const byCategory = CATEGORY_IDS.map((category) => [
    category,
    summariseAll(byOutcome, (outcome) => categoryOf(outcome) === category),
  ]);
  return {
    byOutcome,
    byCategory: Object.fromEntries(byCategory) as Delays['byCategory'],
    all: summariseAll(byOutcome, () => true),
  };
}

/** The calls of some outcomes by second. */
export function delaySeconds({ counts }: DelayCounts, isMeant: Test): Float64Array {
  const seconds = new Float64Array(DELAY_SECONDS);
  OUTCOMES.forEach((outcome, row) => {
    if (!isMeant(outcome)) return;
    for (let s = 0; s < DELAY_SECONDS; s++)
      seconds[s]! += counts[row * DELAY_SECONDS + s] as number;
  });
  return seconds;
}

/** The counter of the time between two: its seconds, or what is wrong with it. */
function spanCounter(from: number, to: number): number {
  const isMissing = -(Number(from === 0) | Number(to === 0));
  const isNegative = -Number(to < from);
  const seconds = (to - from) >>> 0;
  const isLong = -Number(seconds > LONGEST);
  const counter = (seconds & ~isLong) | (LONGEST & isLong);
  const known = (counter & ~isNegative) | (NEGATIVE & isNegative);
  return (known & ~isMissing) | (MISSING & isMissing);
}

function countsOf(counters: Uint32Array): DelayCounts {
  const counts = new Uint32Array(WIDTH * DELAY_SECONDS);
  const negative = new Float64Array(WIDTH);
  const missing = new Float64Array(WIDTH);
  for (let outcome = 0; outcome < WIDTH; outcome++) {
    const row = outcome * COUNTERS;
    counts.set(counters.subarray(row, row + DELAY_SECONDS), outcome * DELAY_SECONDS);
    negative[outcome] = counters[row + NEGATIVE] as number;
    missing[outcome] = counters[row + MISSING] as number;
  }
  return { counts, negative, missing };
}

function summariseAll(byOutcome: Delays['byOutcome'], isMeant: Test): DelaySummaries {
  const { postDial, ring, talk } = byOutcome;
  return {
    postDial: summarise(postDial, isMeant),
    ring: summarise(ring, isMeant),
    talk: summarise(talk, isMeant),
  };
}

function summarise(delay: DelayCounts, isMeant: Test): DelaySummary {
  const seconds = delaySeconds(delay, isMeant);
  const sum = (calls: Float64Array): number =>
    calls.reduce((total, own, row) => total + (isMeant(OUTCOMES[row] as Outcome) ? own : 0), 0);
  return {
    calls: seconds.reduce((total, calls) => total + calls, 0),
    p50: quantileOfCounts(seconds, 0.5),
    p90: quantileOfCounts(seconds, 0.9),
    negative: sum(delay.negative),
    missing: sum(delay.missing),
  };
}
