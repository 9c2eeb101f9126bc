/** How far back a place can lie that is still asked for: the longest record and the block before it. */
const KEPT_BYTES = 1 << 22;

/** Where a place in the UTF-8 stream lies in the UTF-16 file that it was made from. Ask for places in rising order. */
export class Utf16Offsets {
  #chunks: Buffer[] = [];
  /** Bytes from `#utf8` on. */
  #kept = 0;
  /** Bytes of the first chunk that lie before `#utf8`. */
  #passed = 0;
  /** The last place that was asked for, or the oldest that is kept. */
  #utf8: number;
  #utf16: number;

  /** @param preamble what came before the rows, as UTF-8, without the byte order mark of `markBytes` bytes */
  constructor(markBytes: number, preamble: Buffer) {
    this.#utf8 = preamble.length;
    this.#utf16 = markBytes + 2 * codeUnits(preamble);
  }

  push(bytes: Buffer): void {
    this.#chunks.push(bytes);
    this.#kept += bytes.length;
    if (this.#kept > KEPT_BYTES) this.#goTo(this.#utf8 + this.#kept - KEPT_BYTES);
  }

  at(utf8Offset: number): number {
    this.#goTo(utf8Offset);
    return this.#utf16;
  }

  #goTo(utf8Offset: number): void {
    let [chunk] = this.#chunks;
    while (chunk !== undefined && utf8Offset > this.#utf8) {
      const passed = chunk.subarray(this.#passed, this.#passed + utf8Offset - this.#utf8);
      this.#utf8 += passed.length;
      this.#utf16 += 2 * codeUnits(passed);
      this.#kept -= passed.length;
      this.#passed += passed.length;
      if (this.#passed === chunk.length) {
        this.#chunks.shift();
        this.#passed = 0;
        [chunk] = this.#chunks;
      }
    }
  }
}

/** UTF-16 code units of UTF-8 bytes: one a character, two for those of four bytes. */
function codeUnits(utf8: Buffer): number {
  let units = 0;
  for (const byte of utf8) {
    if ((byte & 0xc0) !== 0x80) units++;
    if (byte >= 0xf0) units++;
  }
  return units;
}
