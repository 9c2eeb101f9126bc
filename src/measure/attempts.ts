import { categoryOf, OUTCOMES } from '../model/category.ts';
import type { CallTable } from '../table/call-table.ts';
import type { ByNumber } from './by-number.ts';
import { emptyMatrix, type OutcomeMatrix, RATE_MASKS, WIDTH } from './outcome-matrix.ts';
import { type Row, SampleRows } from './sample-rows.ts';

/** Attempts that are told apart; those after them are counted together. */
export const ATTEMPTS = 20;
const ROWS = ATTEMPTS + 1;

/**
 * What the attempts at a number came to, one after the other. An attempt is a call that got to the callee or failed in
 * the network: what the sender's own side stopped (a limit, a setting, a number that is none) has tried nobody.
 *
 * Every call that is in order is in one of `tried`, `untried`, `repeats` and `afterEnd`.
 */
export interface Attempts {
  /** Numbers all of whose calls have a start, so that their order is known, and their calls. */
  readonly numbers: number;
  readonly calls: number;
  /** Calls of all other numbers. They are nowhere else. */
  readonly timeless: number;
  /**
   * Calls by attempt: row `k` is for attempt `k + 1`, the last row for all that follow. A call that is no attempt stands
   * where the attempt would have stood.
   */
  readonly matrix: OutcomeMatrix;
  /** Attempts at numbers that were not reached before, by attempt as above: a number is in each once at most. */
  readonly tried: Uint32Array;
  /** Of these, the answered ones: numbers that were reached for the first time. */
  readonly reached: Uint32Array;
  /** Some of the calls in `tried`, by attempt as above. */
  readonly samples: readonly (readonly Row[])[];
  /** Calls that were no attempts, to numbers not reached before. */
  readonly untried: number;
  /** Calls to numbers that had been reached. */
  readonly repeats: number;
  /** Calls to numbers after one that told that there is no such number, or did not tell what it came to. */
  readonly afterEnd: number;
}

/** Whether an outcome leaves open if the number was reached, or rules out that it ever will be. */
const ENDS_SERIES = Uint8Array.from(OUTCOMES, (outcome) => {
  const category = categoryOf(outcome);
  const isDead = category === 'invalid-number' && outcome !== 'invalid-number/suspended';
  return isDead || category === 'ambiguous' || category === 'unknown' ? 1 : 0;
});

/** What has become of a number so far. */
const OPEN = 0;
const REACHED = 1;
const ENDED = 2;
/** Not known, as some of its calls have no start. */
const TIMELESS = 3;
const STATES = 4;

/**
 * Where a number stands is what has become of it and how often it was tried: the index of a row of counters, one for
 * each outcome. Only these are counted while the calls are read, without asking what a call means; the rest follows.
 *
 * Undefined where the order of no number's calls is known.
 */
export function measureAttempts(
  { numbers, originate, outcome, opens, call }: ByNumber,
  table: Pick<CallTable, 'fileStarts' | 'row'>,
): Attempts | undefined {
  const counts = new Uint32Array(STATES * ROWS * WIDTH);
  const first = new Uint32Array(counts.length);
  const next = successors();
  let inOrder = numbers;
  let stand = 0;
  for (let i = 0; i < outcome.length; i++) {
    const begins = opens[i] as number;
    // 0, open and not tried, where a number begins
    stand &= begins - 1;
    // calls without a start come first
    if (originate[i] === 0) {
      stand = TIMELESS * ROWS * WIDTH;
      inOrder -= begins;
    }
    const at = stand + (outcome[i] as number);
    if (counts[at]!++ === 0) first[at] = call[i] as number;
    stand = next[at] as number;
  }
  if (inOrder === 0) return undefined;
  const timeless = counts.subarray(TIMELESS * ROWS * WIDTH).reduce((sum, calls) => sum + calls);
  return {
    numbers: inOrder,
    calls: outcome.length - timeless,
    timeless,
    ...sumUp(counts),
    samples: sampleTried(counts, first, table),
  };
}

/** For each attempt the first call of each outcome, of numbers not reached before. */
function sampleTried(
  counts: Uint32Array,
  first: Uint32Array,
  table: Pick<CallTable, 'fileStarts' | 'row'>,
): Row[][] {
  return Array.from({ length: ROWS }, (_, row) => {
    const sample = new SampleRows();
    for (let came = 0; came < WIDTH; came++) {
      const at = (OPEN * ROWS + row) * WIDTH + came;
      const isTried = RATE_MASKS.answered.denominator[came] === 1;
      if (isTried && counts[at] !== 0) sample.add(first[at] as number);
    }
    return sample.rows(table);
  });
}

/** Where a number stands after a call, by where it stood and what the call came to. */
function successors(): Uint16Array {
  const { numerator: isAnswered, denominator: isAttempt } = RATE_MASKS.answered;
  return Uint16Array.from({ length: STATES * ROWS * WIDTH }, (_, at) => {
    if (at >= TIMELESS * ROWS * WIDTH) return TIMELESS * ROWS * WIDTH;
    const came = at % WIDTH;
    const row = ((at / WIDTH) | 0) % ROWS;
    let state = (at / (WIDTH * ROWS)) | 0;
    if (state === OPEN && isAttempt[came] === 0 && ENDS_SERIES[came] === 1) state = ENDED;
    if (state === OPEN && isAttempt[came] === 1 && isAnswered[came] === 1) state = REACHED;
    return (state * ROWS + Math.min(row + (isAttempt[came] as number), ATTEMPTS)) * WIDTH;
  });
}

/** @param calls by where the number stood and what they came to */
function sumUp(
  calls: Uint32Array,
): Pick<Attempts, 'matrix' | 'tried' | 'reached' | 'untried' | 'repeats' | 'afterEnd'> {
  const { numerator: isAnswered, denominator: isAttempt } = RATE_MASKS.answered;
  const matrix = emptyMatrix(ROWS);
  const tried = new Uint32Array(ROWS);
  const reached = new Uint32Array(ROWS);
  const sums = { untried: 0, repeats: 0, afterEnd: 0 };
  for (let at = 0; at < TIMELESS * ROWS * WIDTH; at++) {
    const count = calls[at] as number;
    const came = at % WIDTH;
    const row = ((at / WIDTH) | 0) % ROWS;
    const state = (at / (WIDTH * ROWS)) | 0;
    matrix.counts[row * WIDTH + came]! += count;
    if (state === REACHED) sums.repeats += count;
    else if (state === ENDED) sums.afterEnd += count;
    else if (isAttempt[came] === 0) sums.untried += count;
    else {
      tried[row]! += count;
      if (isAnswered[came] === 1) reached[row]! += count;
    }
  }
  return { matrix, tried, reached, ...sums };
}
