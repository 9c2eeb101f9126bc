/** Chunks that a reject can still point into: the longest record and the block before it. */
const KEPT_BYTES = 1 << 22;

/** Where a place in the UTF-8 stream lies in the UTF-16 file that it was made from. */
export class Utf16Offsets {
  #chunks: { bytes: Buffer; utf8: number; utf16: number }[] = [];
  #kept = 0;
  #utf8: number;
  #utf16: number;

  /** @param preamble what came before the rows, as UTF-8, without the byte order mark of `markBytes` bytes */
  constructor(markBytes: number, preamble: Buffer) {
    this.#utf8 = preamble.length;
    this.#utf16 = markBytes + 2 * codeUnits(preamble);
  }

  push(bytes: Buffer): void {
    this.#chunks.push({ bytes, utf8: this.#utf8, utf16: this.#utf16 });
    this.#kept += bytes.length;
    this.#utf8 += bytes.length;
    this.#utf16 += 2 * codeUnits(bytes);
    while (this.#kept - (this.#chunks[0]?.bytes.length ?? 0) > KEPT_BYTES) {
      this.#kept -= this.#chunks.shift()?.bytes.length ?? 0;
    }
  }

  at(utf8Offset: number): number {
    const chunk = this.#chunks.findLast((one) => one.utf8 <= utf8Offset);
    if (chunk === undefined) return this.#utf16;
    return chunk.utf16 + 2 * codeUnits(chunk.bytes.subarray(0, utf8Offset - chunk.utf8));
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
