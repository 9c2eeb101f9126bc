import { isAscii, isUtf8 } from 'node:buffer';
import type { WhyEncoding } from '../model/why.ts';

export const ENCODINGS = [
  'utf-8',
  'gb18030',
  'utf-16le',
  'utf-16be',
  'big5',
  'windows-1252',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Other names under which people know them; for `--encoding`. */
export const ENCODING_ALIASES: ReadonlyMap<string, Encoding> = new Map([
  ['utf8', 'utf-8'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['cp936', 'gb18030'],
  ['utf16', 'utf-16le'],
  ['utf-16', 'utf-16le'],
  ['latin1', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
]);

/**
 * An encoding that may still be open: a file that begins with plain ASCII is decided at its first other character,
 * which may come megabytes later. Until then both readings give the same text.
 */
export class EncodingGuess {
  #decided: Encoding | undefined;
  /** The first bytes of a character that the last chunk ended within. */
  #tail: Buffer = Buffer.alloc(0);
  why: WhyEncoding = 'plain-ascii';

  constructor(head: Buffer, asked: Encoding | undefined) {
    const mark = byteOrderMark(head);
    if (asked !== undefined) this.#decide(asked, 'asked-for');
    else if (mark !== undefined) this.#decide(mark, 'byte-order-mark');
    else {
      const utf16 = looksLikeUtf16(head);
      if (utf16 !== undefined) this.#decide(utf16, 'zero-bytes');
      else this.#decideBy(head);
    }
  }

  get encoding(): Encoding {
    return this.#decided ?? 'utf-8';
  }

  get isDecided(): boolean {
    return this.#decided !== undefined;
  }

  get isUtf16(): boolean {
    return this.encoding === 'utf-16le' || this.encoding === 'utf-16be';
  }

  /** Shows the next bytes of the file (undecoded), from its beginning on; call before they are decoded. */
  see(chunk: Buffer): void {
    if (this.#decided !== undefined) return;
    const bytes = this.#tail.length === 0 ? chunk : Buffer.concat([this.#tail, chunk]);
    this.#decideBy(bytes);
    this.#tail = bytes.subarray(bytes.length - openTail(bytes));
  }

  /** Half a character at the end decides nothing: in GB18030 it may be a whole one. */
  #decideBy(bytes: Buffer): void {
    const whole = bytes.subarray(0, bytes.length - openTail(bytes));
    if (isAscii(whole)) return;
    if (isMostlyUtf8(whole)) this.#decide('utf-8', 'valid-utf-8');
    else this.#decide('gb18030', 'not-utf-8');
  }

  #decide(encoding: Encoding, why: WhyEncoding): void {
    this.#decided = encoding;
    this.why = why;
  }
}

/** Length in bytes of the byte order mark at the head, 0 if there is none. */
export function markLength(head: Buffer): number {
  const mark = byteOrderMark(head);
  return mark === undefined ? 0 : mark === 'utf-8' ? 3 : 2;
}

function byteOrderMark(head: Buffer): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Digits and Latin letters have a zero for one of their two bytes in UTF-16, and CSV is full of them. */
function looksLikeUtf16(head: Buffer): Encoding | undefined {
  const pairs = Math.min(head.length, 4096) >> 1;
  if (pairs < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) even++;
    if (head[2 * i + 1] === 0) odd++;
  }
  if (odd > pairs * 0.3 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.3 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

/**
 * One damaged character must not turn a UTF-8 file into GB18030. Characters of three bytes, as Chinese ones are, hardly
 * ever come about by chance, so they outweigh as many broken ones; shorter ones do, so they need to be twenty times as many.
 */
function isMostlyUtf8(bytes: Buffer): boolean {
  if (isUtf8(bytes)) return true;
  let long = 0;
  let short = 0;
  let invalid = 0;
  for (const char of new TextDecoder('utf-8').decode(bytes)) {
    if (char === '\ufffd') invalid++;
    else if (char >= '\u0800') long++;
    else if (char > '\x7f') short++;
  }
  return invalid <= long || invalid * 20 <= short;
}

/** Bytes at the end that begin a UTF-8 character which goes on in the next chunk. */
function openTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** UTF-16 bytes as UTF-8 bytes. Every other encoding keeps commas, quotes and line ends apart and needs no such step. */
export async function* utf16ToUtf8(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}
