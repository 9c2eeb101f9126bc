import {
  chmodSync,
  closeSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { problem } from '../index.ts';

/**
 * A file that appears whole or not at all: written beside its place under another name and moved there at the end.
 * Opened before the work begins, so that a path that cannot be written is told at once.
 */
export class OutputFile {
  readonly #path: string;
  readonly #temporary: string | undefined;
  readonly #file: number;
  #isOpen = true;

  constructor(path: string) {
    try {
      const existing = statSync(path, { throwIfNoEntry: false });
      if (existing !== undefined && !existing.isFile()) {
        if (existing.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
        // a device or a pipe (/dev/null, >(cat)) must not be replaced by a file
        this.#path = path;
        this.#file = openSync(path, 'w');
        return;
      }
      // through a symbolic link, the file it points to is replaced, not the link
      this.#path = existing === undefined ? path : realpathSync(path);
      this.#temporary = join(dirname(this.#path), `.${basename(path)}.${process.pid}.tmp`);
      this.#file = openSync(this.#temporary, 'w');
      if (existing !== undefined) chmodSync(this.#temporary, existing.mode);
    } catch (error) {
      throw unwritable(path, error);
    }
  }

  write(text: string): void {
    const bytes = Buffer.from(text);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    } catch (error) {
      throw unwritable(this.#path, error);
    }
  }

  /** Puts the file in its place. */
  commit(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    closeSync(this.#file);
    if (this.#temporary === undefined) return;
    try {
      renameSync(this.#temporary, this.#path);
    } catch (error) {
      rmSync(this.#temporary, { force: true });
      throw unwritable(this.#path, error);
    }
  }

  /** Leaves nothing behind; does nothing after `commit`. */
  discard(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    closeSync(this.#file);
    if (this.#temporary !== undefined) rmSync(this.#temporary, { force: true });
  }
}

function unwritable(path: string, error: unknown): Error {
  if (!(error instanceof Error)) throw error;
  const reason = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return problem('unwritable-output', { path, reason }, { cause: error });
}
