import { CATEGORY_IDS, OUTCOMES } from '../model/category.ts';
import type { AttemptTimeline } from './attempt-timeline.ts';
import type { ByNumber } from './by-number.ts';
import { CATEGORY_INDEX, MAYBE_ANSWERED, RATE_MASKS, WIDTH } from './outcome-matrix.ts';
import { MAYBE_HEARD } from './rates.ts';

/**
 * What came of the numbers after a call: whom a later call reached was not lost with this one. A call that may have been
 * an answer counts as one. Calls without a start are in no count, for nobody knows what came after them.
 */
export interface AnsweredLater {
  /** By outcome, the calls whose number no later call reached. */
  readonly lost: Uint32Array;
  /** The numbers of these calls; a number can be among those of several outcomes. */
  readonly lostNumbers: Uint32Array;
  /** The calls whose number a later call reached, not to the end; and those where it was heard in full. */
  readonly answered: Uint32Array;
  readonly heard: Uint32Array;
  /** Entry `bucket * categories + category`, in the buckets of the attempt timeline: lost calls, and all of them. */
  readonly lostAt: Uint32Array;
  readonly callsAt: Uint32Array;
}

const CATEGORIES = CATEGORY_IDS.length;

const NO_ANSWER = 0;
const ANSWERED = 1;
const HEARD = 2;

/** How far a call got, or may have got. */
const GOT_TO = Uint8Array.from(OUTCOMES, (outcome, i) => {
  if (outcome === 'completed/heard-in-full' || MAYBE_HEARD.includes(outcome)) return HEARD;
  const isUp = RATE_MASKS.answered.numerator[i] === 1 || MAYBE_ANSWERED.includes(outcome);
  return isUp ? ANSWERED : NO_ANSWER;
});

/** From the last call of each number to its first. */
export function measureAnsweredLater(
  { numbers, originate, outcome, opens }: ByNumber,
  { from, seconds, buckets }: AttemptTimeline,
): AnsweredLater {
  const counts = new Uint32Array((HEARD + 1) * WIDTH);
  const lostNumbers = new Uint32Array(WIDTH);
  // of each outcome, the number that was counted last
  const counted = new Uint32Array(WIDTH);
  // by bucket: calls that were not lost, then those that were
  const byTime = new Uint32Array(buckets * 2 * CATEGORIES);
  const until = from + buckets * seconds;
  const perSecond = 1 / seconds;
  let number = numbers;
  let later = NO_ANSWER;
  for (let i = outcome.length - 1; i >= 0; i--) {
    const start = originate[i] as number;
    const came = outcome[i] as number;
    if (start !== 0) {
      const isLost = later === NO_ANSWER ? 1 : 0;
      counts[later * WIDTH + came]!++;
      // of a number, the lost calls are the last ones
      lostNumbers[came]! += counted[came] === number ? 0 : isLost;
      counted[came] = number;
      if (start >= from && start < until) {
        const bucket = ((start - from + 0.5) * perSecond) | 0;
        byTime[(2 * bucket + isLost) * CATEGORIES + (CATEGORY_INDEX[came] as number)]!++;
      }
    }
    // a mask rather than a branch, see `by-number`
    const first = opens[i] as number;
    later = Math.max(later, GOT_TO[came] as number) & (first - 1);
    number -= first;
  }
  const [lost, answered, heard] = [NO_ANSWER, ANSWERED, HEARD].map((got) =>
    counts.subarray(got * WIDTH, (got + 1) * WIDTH),
  ) as [Uint32Array, Uint32Array, Uint32Array];
  return { lost, lostNumbers, answered, heard, ...split(byTime, buckets) };
}

function split(byTime: Uint32Array, buckets: number): Pick<AnsweredLater, 'lostAt' | 'callsAt'> {
  const lostAt = new Uint32Array(buckets * CATEGORIES);
  const callsAt = new Uint32Array(buckets * CATEGORIES);
  for (let bucket = 0, i = 0; bucket < buckets; bucket++) {
    for (let category = 0; category < CATEGORIES; category++, i++) {
      const reached = 2 * bucket * CATEGORIES + category;
      const lost = byTime[reached + CATEGORIES] as number;
      lostAt[i] = lost;
      callsAt[i] = lost + (byTime[reached] as number);
    }
  }
  return { lostAt, callsAt };
}
