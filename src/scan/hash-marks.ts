/** Marks for each hash, and as many again in a 32nd of the memory for those that came twice. */
const MARKS_PER_HASH = 32;
const MARKS_AT_LEAST = 1 << 10;
/** Half a MiB: more would be slow to ask. */
const MARKS_AT_MOST = 1 << 22;

/** Tells which hashes certainly came once. Of the others one in 30 did as well, and more where there are millions. */
export class HashMarks {
  /** A bit for each mark, which the low bits of a hash choose. */
  readonly #once: Uint32Array;
  readonly #twice: Uint32Array;

  /** @param hashes how many there will be at most */
  constructor(hashes: number) {
    const wanted = 2 ** Math.ceil(Math.log2(Math.max(1, hashes * MARKS_PER_HASH)));
    const marks = Math.min(Math.max(wanted, MARKS_AT_LEAST), MARKS_AT_MOST);
    this.#once = new Uint32Array(marks / 32);
    this.#twice = new Uint32Array(marks / 32 / 32);
  }

  clear(): void {
    this.#once.fill(0);
    this.#twice.fill(0);
  }

  add(hashes: Uint32Array, from: number, to: number): void {
    const once = this.#once;
    const twice = this.#twice;
    for (let i = from; i < to; i++) {
      const hash = hashes[i] as number;
      const word = (hash >>> 5) & (once.length - 1);
      // a shift minds the lowest 5 bits only
      const mark = 1 << hash;
      const marked = once[word] as number;
      if ((marked & mark) === 0) once[word] = marked | mark;
      else twice[word & (twice.length - 1)]! |= mark;
    }
  }

  /** 1 if the hash came twice, or may have. */
  cameTwice(hash: number): number {
    const twice = this.#twice;
    return ((twice[(hash >>> 5) & (twice.length - 1)] as number) >>> hash) & 1;
  }
}
