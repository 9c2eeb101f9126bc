import { hashOf, wordsOf } from './part-by-callee.ts';

/** Steps to a free place, for each value, after which values are taken to have been made to collide. */
const STEPS_PER_VALUE = 16;

/** Gives each distinct value a number, 0 first; made once for many short columns. */
export class EqualsNumberer {
  /** Number of each entry of the column that was numbered last. */
  readonly numberOf: Uint32Array;
  /** How often each number was given. */
  readonly counts: Uint32Array;
  /** Value of each number. */
  readonly values: Float64Array;
  /** Number + 1 of the value that has this place; 0 where nobody has. */
  readonly #places: Uint32Array;

  /** @param longest length of the longest column to come */
  constructor(longest: number) {
    this.numberOf = new Uint32Array(longest);
    this.counts = new Uint32Array(longest);
    this.values = new Float64Array(longest);
    this.#places = new Uint32Array(placesFor(longest));
  }

  /** @returns how many distinct values there are */
  number(column: Float64Array): number {
    return this.#byHash(column) ?? this.#bySorting(column);
  }

  /** By a table with open addressing, in the order in which they come; undefined if too many values collide. */
  #byHash(column: Float64Array): number | undefined {
    const { numberOf, counts, values } = this;
    const places = this.#places.subarray(0, placesFor(column.length));
    places.fill(0);
    const mask = places.length - 1;
    const words = wordsOf(column);
    let stepsLeft = STEPS_PER_VALUE * column.length;
    let distinct = 0;
    for (let i = 0; i < column.length; i++) {
      const value = column[i] as number;
      const hash = hashOf(words[2 * i] as number, words[2 * i + 1] as number);
      // a part's values share their upper bits, and the lower ones are mixed least
      let place = (hash ^ (hash >>> 15)) & mask;
      let taken = places[place] as number;
      while (taken !== 0 && values[taken - 1] !== value) {
        if (--stepsLeft < 0) return undefined;
        place = (place + 1) & mask;
        taken = places[place] as number;
      }
      if (taken === 0) {
        values[distinct] = value;
        counts[distinct] = 0;
        taken = ++distinct;
        places[place] = taken;
      }
      numberOf[i] = taken - 1;
      counts[taken - 1]!++;
    }
    return distinct;
  }

  /** By value: slower, but no choice of values makes it much slower. */
  #bySorting(column: Float64Array): number {
    const { numberOf, counts, values } = this;
    const sorted = column.slice().sort();
    let distinct = 0;
    for (let i = 0; i < sorted.length; i++) {
      if (i === 0 || sorted[i] !== sorted[i - 1]) values[distinct++] = sorted[i] as number;
    }
    counts.fill(0, 0, distinct);
    for (let i = 0; i < column.length; i++) {
      const number = indexIn(values, distinct, column[i] as number);
      numberOf[i] = number;
      counts[number]!++;
    }
    return distinct;
  }
}

/** A power of two, at most two thirds of it taken. */
function placesFor(values: number): number {
  let places = 1;
  while (places < values * 1.5) places *= 2;
  return places;
}

/** Where a value that is among the first `length` stands; they ascend. */
function indexIn(values: Float64Array, length: number, value: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
