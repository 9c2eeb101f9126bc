/** The same numbers on every machine: sfc32 of Chris Doty-Humphrey's PractRand, public domain. */
export class Random {
  #a = 0;
  #b: number;
  #c = 0;
  #counter = 1;

  constructor(seed: number) {
    this.#b = seed | 0;
    // as its author does, so that neighbouring seeds have nothing in common
    for (let i = 0; i < 12; i++) this.share();
  }

  /** From 0 to below 1. */
  share(): number {
    const drawn = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + drawn) | 0;
    return (drawn >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.share() * (to - from + 1));
  }

  between(from: number, to: number): number {
    return from + this.share() * (to - from);
  }

  /** Box and Muller 1958. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share());
  }

  /** An index, drawn by weight. @param from the first that may be drawn, @param to the first that may not any more */
  pick(cumulative: Float64Array, from = 0, to = cumulative.length): number {
    const below = from === 0 ? 0 : (cumulative[from - 1] as number);
    const target = below + this.share() * ((cumulative[to - 1] as number) - below);
    let low = from;
    let high = to - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((cumulative[middle] as number) > target) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** What `pick` draws from. */
export function cumulate(weights: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(weights, (weight) => {
    sum += weight;
    return sum;
  });
}
