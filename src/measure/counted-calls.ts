import { isAnswered, OUTCOMES } from '../model/category.ts';
import type { FrequencyLimit } from '../model/limit.ts';
import type { ByNumber } from './by-number.ts';

const IS_ANSWERED = Uint8Array.from(OUTCOMES, (outcome) => (isAnswered(outcome) === true ? 1 : 0));

/** Whether a limit counts calls that came to this, if they have a start. */
export function isCounted(limit: FrequencyLimit, outcome: number): boolean {
  return limit.answeredOnly !== true || IS_ANSWERED[outcome] === 1;
}

/** The calls of one number that a limit counts, the earliest first: `times` from `begin` to `end`. */
export class CountedCalls {
  /** Local seconds: those of `ByNumber` themselves, or copies of the ones that count. */
  readonly times: Uint32Array;
  begin = 0;
  end = 0;
  readonly #byNumber: ByNumber;
  readonly #limit: FrequencyLimit;
  /** Where the copied ones stand in `ByNumber`; undefined where nothing is copied. */
  readonly #entries: Uint32Array | undefined;

  constructor(byNumber: ByNumber, limit: FrequencyLimit) {
    this.#byNumber = byNumber;
    this.#limit = limit;
    const isAny = limit.answeredOnly !== true;
    this.times = isAny ? byNumber.originate : new Uint32Array(mostCalls(byNumber));
    this.#entries = isAny ? undefined : new Uint32Array(this.times.length);
  }

  /** Goes to a number. Its calls may be fewer than the answer, if that is at most what the limit allows. */
  seek(number: number): number {
    const { starts, originate, outcome } = this.#byNumber;
    const end = starts[number + 1] as number;
    this.begin = starts[number] as number;
    this.end = end;
    if (end - this.begin <= this.#limit.calls) return end - this.begin;
    if (this.#entries === undefined) {
      // calls without a start come first
      while (this.begin < end && originate[this.begin] === 0) this.begin++;
      return end - this.begin;
    }
    let count = 0;
    for (let entry = this.begin; entry < end; entry++) {
      const time = originate[entry] as number;
      if (time === 0 || !isCounted(this.#limit, outcome[entry] as number)) continue;
      this.times[count] = time;
      this.#entries[count] = entry;
      count++;
    }
    this.begin = 0;
    this.end = count;
    return count;
  }

  /** Where the call of `times[i]` stands in `ByNumber`. */
  entry(i: number): number {
    return this.#entries === undefined ? i : (this.#entries[i] as number);
  }
}

function mostCalls({ starts, numbers }: ByNumber): number {
  let most = 0;
  for (let number = 0; number < numbers; number++) {
    const calls = (starts[number + 1] as number) - (starts[number] as number);
    if (calls > most) most = calls;
  }
  return most;
}
