import {
  CATEGORY_IDS,
  categoryOf,
  describeOutcome,
  isAnswered,
  OUTCOMES,
  type Outcome,
} from '../model/category.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Ratio } from './stats/ratio.ts';

/** Number of outcomes: the length of each row of a matrix. */
export const WIDTH = OUTCOMES.length;

/** Calls by segment and outcome: `counts[row * WIDTH + outcome]`, the outcomes in the order of the table. */
export interface OutcomeMatrix {
  readonly rows: number;
  readonly counts: Uint32Array;
}

export function emptyMatrix(rows: number): OutcomeMatrix {
  return { rows, counts: new Uint32Array(rows * WIDTH) };
}

/** One row, not copied. */
export function rowOf({ counts }: OutcomeMatrix, row: number): Uint32Array {
  return counts.subarray(row * WIDTH, (row + 1) * WIDTH);
}

/** All rows, or these, added up. */
export function sumOf(matrix: OutcomeMatrix, rows?: Iterable<number>): Float64Array {
  const sum = new Float64Array(WIDTH);
  for (const row of rows ?? Array(matrix.rows).keys()) {
    for (let i = 0; i < WIDTH; i++) sum[i]! += matrix.counts[row * WIDTH + i] as number;
  }
  return sum;
}

/** Index in `OUTCOMES` of each verdict's outcome. No call has the verdict of an event, whose index is 0. */
export function outcomeIndexes(verdicts: readonly Verdict[]): Uint8Array {
  return Uint8Array.from(verdicts, ({ outcome }) =>
    outcome === 'not-final' ? 0 : OUTCOMES.indexOf(outcome),
  );
}

/** Index in `CATEGORY_IDS` of each outcome. */
export const CATEGORY_INDEX = Uint8Array.from(OUTCOMES, (outcome) =>
  CATEGORY_IDS.indexOf(categoryOf(outcome)),
);

/** Which outcomes are in the numerator of a rate, and which in its denominator: 1 for each that is. */
export interface RateMask {
  readonly numerator: Uint8Array;
  readonly denominator: Uint8Array;
}

/** A bare 20000 is answered or, if it was cut, anything, as an unknown code is. */
export const MAYBE_ANSWERED: readonly Outcome[] = [
  'ambiguous/heard-or-hung-up',
  'unknown/unknown-code',
  'unknown/no-result',
];

const flags = (test: (outcome: Outcome) => boolean): Uint8Array =>
  Uint8Array.from(OUTCOMES, (outcome) => (test(outcome) ? 1 : 0));
const isSenders = (outcome: Outcome): boolean => describeOutcome(outcome).responsible === 'sender';
const isHeard = (outcome: Outcome): boolean => categoryOf(outcome) === 'completed';

export const RATE_MASKS = {
  /**
   * Picked up, of the calls that got to a callee or failed in the network or on the platform: ASR without the sender's
   * own faults (invalid numbers, restrictions, wrong settings, cancelled calls) and without calls that do not tell.
   */
  answered: {
    numerator: flags((outcome) => isAnswered(outcome) === true),
    denominator: flags((outcome) => !isSenders(outcome) && !MAYBE_ANSWERED.includes(outcome)),
  },
  /** Heard in full, of those heard in full and those hung up early: the listen-through rate. */
  listenThrough: {
    numerator: flags(isHeard),
    denominator: flags((outcome) => isHeard(outcome) || categoryOf(outcome) === 'early-hangup'),
  },
} as const satisfies Record<string, RateMask>;

/** A rate of one row of counts, which begins at `from`. */
export function ratioOf(
  counts: ArrayLike<number>,
  { numerator, denominator }: RateMask,
  from = 0,
): Ratio {
  const ratio = { numerator: 0, denominator: 0 };
  for (let i = 0; i < WIDTH; i++) {
    const calls = counts[from + i] as number;
    if (numerator[i] === 1) ratio.numerator += calls;
    if (denominator[i] === 1) ratio.denominator += calls;
  }
  return ratio;
}

/** The calls in a row of counts by category, in the order of `CATEGORY_IDS`. */
export function callsByCategory(counts: ArrayLike<number>): Uint32Array {
  const calls = new Uint32Array(CATEGORY_IDS.length);
  for (let i = 0; i < WIDTH; i++) calls[CATEGORY_INDEX[i] as number]! += counts[i] as number;
  return calls;
}

/** All calls in a row of counts. */
export function callsOf(counts: ArrayLike<number>): number {
  let calls = 0;
  for (let i = 0; i < WIDTH; i++) calls += counts[i] as number;
  return calls;
}

/** All calls of each row. */
export function callsByRow({ rows, counts }: OutcomeMatrix): Uint32Array {
  const calls = new Uint32Array(rows);
  for (let row = 0, at = 0; row < rows; row++) {
    let sum = 0;
    for (const end = at + WIDTH; at < end; at++) sum += counts[at] as number;
    calls[row] = sum;
  }
  return calls;
}
