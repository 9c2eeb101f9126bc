import { statSync } from 'node:fs';

// A file system answers at once: to wait until another thread has asked it takes longer, and a small file has no time
// for that.

/** The size of a file that can be read anywhere; undefined for pipes, and for what is not there. */
export function sizeOf(path: string): number | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() === true ? stats.size : undefined;
  } catch {
    // whoever reads it says what is wrong with it
    return undefined;
  }
}
