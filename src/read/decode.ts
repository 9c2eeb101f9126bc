import type { Encoding } from './encoding.ts';

const SPACE = Buffer.from(' ');

/** Turns bytes that begin at a character into text, a byte order mark included. */
export function decoderFor(encoding: Encoding): (bytes: Buffer) => string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  if (encoding !== 'windows-1252') return (bytes) => decoder.decode(bytes);
  // Node's drops a ÿ (0xff) at the very beginning, as if it were part of a mark
  return (bytes) =>
    bytes[0] === 0xff
      ? decoder.decode(Buffer.concat([SPACE, bytes])).slice(1)
      : decoder.decode(bytes);
}
