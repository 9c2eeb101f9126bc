import type { Dictionary } from './row-columns.ts';

type Hash = (bytes: Uint8Array, start: number, end: number) => number;

/** What `#ends` can count. */
const BYTES_AT_MOST = 2 ** 32 - 1;

/**
 * Numbers strings in the order in which they come, for columns with another string in nearly every row. It keeps their
 * UTF-8 bytes, one after the other, and no JavaScript string: 16 bytes a string beside its own, and no Map, which
 * would end at 16.7 million entries. Exact: equal hashes are told apart by the bytes.
 */
export class ByteInterner implements Dictionary {
  readonly #hash: Hash;
  #size = 1;
  #bytes = Buffer.alloc(1 << 14);
  /** Where each string ends and the next one begins; 0 for number 0, the empty string. */
  #ends = new Uint32Array(1 << 8);
  #hashes = new Uint32Array(1 << 8);
  /** The hash table, at most half full: numbers of strings, 0 where it is free. */
  #slots = new Uint32Array(1 << 9);

  constructor(hash: Hash) {
    this.#hash = hash;
  }

  get size(): number {
    return this.#size;
  }

  at(id: number): string {
    if (id <= 0 || id >= this.#size) return '';
    return this.#bytes.toString('utf8', this.#ends[id - 1], this.#ends[id]);
  }

  id(text: string): number {
    if (text === '') return 0;
    const start = this.#ends[this.#size - 1] as number;
    // written behind the others first: there it stays if it is new
    const end = start + this.#write(text, start);
    const hash = this.#hash(this.#bytes, start, end) >>> 0;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] as number;
      if (id === 0) return this.#add(slot, hash, end);
      if (this.#hashes[id] === hash && this.#isAt(id, start, end)) return id;
    }
  }

  #write(text: string, start: number): number {
    const needed = start + text.length * 3;
    if (needed > BYTES_AT_MOST) throw new RangeError('more than 4 GiB of different ids or numbers');
    if (needed > this.#bytes.length) {
      const length = Math.min(Math.max(needed, this.#bytes.length * 2), BYTES_AT_MOST);
      const larger = Buffer.alloc(length);
      larger.set(this.#bytes.subarray(0, start));
      this.#bytes = larger;
    }
    return this.#bytes.write(text, start);
  }

  #isAt(id: number, start: number, end: number): boolean {
    const bytes = this.#bytes;
    let other = this.#ends[id - 1] as number;
    if ((this.#ends[id] as number) - other !== end - start) return false;
    for (let at = start; at < end; at++) if (bytes[at] !== bytes[other++]) return false;
    return true;
  }

  #add(slot: number, hash: number, end: number): number {
    const id = this.#size++;
    this.#slots[slot] = id;
    this.#hashes[id] = hash;
    this.#ends[id] = end;
    if (this.#size === this.#ends.length) this.#grow();
    return id;
  }

  #grow(): void {
    this.#ends = doubled(this.#ends);
    this.#hashes = doubled(this.#hashes);
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 1; id < this.#size; id++) {
      let slot = (this.#hashes[id] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
