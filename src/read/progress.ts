import { stat } from 'node:fs/promises';
import { STDIN } from './inputs.ts';

/** How far reading has come: bytes of all inputs as they lie on disk, compressed ones before decompression. */
export interface Progress {
  readonly bytesRead: number;
  /** Not known of standard input and pipes. */
  readonly bytesTotal: number | undefined;
}

/** Bytes of all inputs on disk; not known if one of them is a pipe, or not there. */
export async function countBytes(inputs: readonly string[]): Promise<number | undefined> {
  let bytes = 0;
  for (const path of inputs) {
    if (path === STDIN) return undefined;
    // whoever opens it says what is wrong with it
    const stats = await stat(path).catch(() => undefined);
    if (stats?.isFile() !== true) return undefined;
    bytes += stats.size;
  }
  return bytes;
}
