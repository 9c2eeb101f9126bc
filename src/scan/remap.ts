import { grown } from './grown.ts';
import type { Numbers } from './row-columns.ts';

/** The things of a lane's list, and the number that each of them has among those of all lanes. */
export class Remap<T> {
  readonly #things: T[] = [];
  /** By the lane's number; 0 until a row is the first to use it, else one more than the number of all lanes. */
  #global = new Uint32Array(0);

  /** @param unsaid what the lane's list begins with */
  constructor(...unsaid: T[]) {
    this.add(unsaid);
  }

  get size(): number {
    return this.#things.length;
  }

  add(met: readonly T[]): void {
    const before = this.size;
    for (const thing of met) this.#things.push(thing);
    this.#global = grown(this.#global, this.size, before);
  }

  /** Gives their numbers to what is used for the first time, in the order of the rows. */
  number(column: Uint32Array, length: number, numberOf: (thing: T) => number): void {
    const global = this.#global;
    for (let i = 0; i < length; i++) {
      const local = column[i] as number;
      if (global[local] === 0) this.one(local, numberOf);
    }
  }

  /** The same for one. */
  one(local: number, numberOf: (thing: T) => number): number {
    if (this.#global[local] === 0) this.#global[local] = numberOf(this.thing(local)) + 1;
    return this.of(local);
  }

  /** Writes the numbers of all lanes of a column, from `at` on. */
  translate(column: Uint32Array, length: number, into: Numbers, at: number): void {
    const global = this.#global;
    for (let i = 0; i < length; i++) into[at + i] = (global[column[i] as number] as number) - 1;
  }

  thing(local: number): T {
    if (local >= this.size) throw new RangeError(`a lane never said what its number ${local} is`);
    return this.#things[local] as T;
  }

  /** The number of all lanes of one that a row used. */
  of(local: number): number {
    return (this.#global[local] as number) - 1;
  }
}
