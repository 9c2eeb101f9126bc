/** The few numbers that score most, kept without an object for any other: of equal ones, those that came first. */
export class TopFew {
  readonly #size: number;
  readonly #scores: Float64Array;
  readonly #ids: Float64Array;
  #count = 0;

  constructor(size: number) {
    this.#size = size;
    this.#scores = new Float64Array(size);
    this.#ids = new Float64Array(size);
  }

  add(id: number, score: number): void {
    const scores = this.#scores;
    const ids = this.#ids;
    if (this.#count === this.#size) {
      if (score <= (scores[this.#size - 1] as number)) return;
    } else this.#count++;
    let at = this.#count - 1;
    for (; at > 0 && (scores[at - 1] as number) < score; at--) {
      scores[at] = scores[at - 1] as number;
      ids[at] = ids[at - 1] as number;
    }
    scores[at] = score;
    ids[at] = id;
  }

  /** The highest score first. */
  entries(): { id: number; score: number }[] {
    return Array.from({ length: this.#count }, (_, i) => ({
      id: this.#ids[i] as number,
      score: this.#scores[i] as number,
    }));
  }
}
