import type { Result } from '../model/verdict.ts';

/**
 * Real exports hold a few dozen distinct results. A column with a name or number in every cell would hold millions, so
 * after this many new ones lose their text, after as many again who hung up, and after the third time the file is
 * refused: memory stays bounded.
 */
const DISTINCT_RESULTS = 1 << 16;
export const RESULTS_AT_MOST = 3 * DISTINCT_RESULTS;

/** Numbers the results of all rows in the order in which they come. */
export class ResultList {
  readonly results: Result[] = [];
  readonly #numbers = new Map<string, number>();
  #hasCut = false;

  get size(): number {
    return this.results.length;
  }

  /** Whether something was left out of any result. */
  get hasCut(): boolean {
    return this.#hasCut;
  }

  /** More different results than calls can have: the columns are not what they were taken for. */
  get isTooLong(): boolean {
    return this.size > RESULTS_AT_MOST;
  }

  /** The same result gets the same number at any later time, however much was left out of it. */
  id(result: Result): number {
    let kept = result;
    let id = this.#numbers.get(resultKey(kept));
    const losses = Math.floor(this.size / DISTINCT_RESULTS);
    for (let lost = 1; id === undefined && lost <= losses; lost++) {
      kept = lost === 1 ? { ...kept, text: '' } : { ...kept, whoHungUp: '' };
      id = this.#numbers.get(resultKey(kept));
    }
    this.#hasCut ||= kept !== result;
    if (id === undefined) {
      id = this.size;
      this.#numbers.set(resultKey(kept), id);
      this.results.push(kept);
    }
    return id;
  }

  /** Whether something was left out of this result when it got this number. */
  isCut(result: Result, id: number): boolean {
    const kept = this.results[id];
    return kept?.text !== result.text || kept.whoHungUp !== result.whoHungUp;
  }
}

/** Equal for equal results only. */
export function resultKey(result: Result): string {
  return `${result.code}\0${result.smartCode}\0${result.earlyMediaCode}\0${result.whoHungUp}\0${result.text}`;
}
