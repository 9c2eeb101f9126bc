import { sizeOf } from './file-stats.ts';
import { STDIN } from './inputs.ts';

/** How far reading has come: bytes of all inputs as they lie on disk, compressed ones before decompression. */
export interface Progress {
  readonly bytesRead: number;
  /** Not known of standard input and pipes. */
  readonly bytesTotal: number | undefined;
}

/** Bytes of all inputs on disk; not known if one of them is a pipe, or not there. */
export function countBytes(inputs: readonly string[]): number | undefined {
  let bytes = 0;
  for (const path of inputs) {
    if (path === STDIN) return undefined;
    const size = sizeOf(path);
    if (size === undefined) return undefined;
    bytes += size;
  }
  return bytes;
}
