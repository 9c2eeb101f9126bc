/**
 * Numbers things in the order in which a lane meets them, and tells those that are new since it was last asked. A Map
 * of strings does, as a lane that has met too many begins its lists anew.
 */
export class LaneList<T> {
  readonly #first: number;
  #numbers = new Map<string, number>();
  #met: T[] = [];

  /** @param first what the first thing gets; 1 where 0 stands for the empty string */
  constructor(first: 0 | 1) {
    this.#first = first;
  }

  get size(): number {
    return this.#numbers.size;
  }

  number(key: string, thing: T): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#numbers.size + this.#first;
      this.#numbers.set(key, number);
      this.#met.push(thing);
    }
    return number;
  }

  takeMet(): readonly T[] {
    const met = this.#met;
    this.#met = [];
    return met;
  }

  clear(): void {
    this.#numbers = new Map();
  }
}
