import { stat } from 'node:fs/promises';
import { STDIN } from './inputs.ts';

/** How far reading has come: bytes of all inputs as they lie on disk, compressed ones before decompression. */
export interface Progress {
  readonly bytesRead: number;
  /** Not known of standard input and pipes. */
  readonly bytesTotal: number | undefined;
}

/** Adds up the pieces of `inputs` as they are read. */
export async function followBytes(
  inputs: readonly string[],
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<((bytes: number) => void) | undefined> {
  if (onProgress === undefined) return undefined;
  const bytesTotal = await countBytes(inputs);
  let bytesRead = 0;
  return (bytes) => {
    bytesRead += bytes;
    onProgress({ bytesRead, bytesTotal });
  };
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
