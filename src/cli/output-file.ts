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
import { dirname, join } from 'node:path';
import { problem } from '../index.ts';
import { isClosedPipe, reasonOf } from './io.ts';

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
      // an empty name and one that ends in a slash cannot become files either
      if (existing?.isDirectory() ?? /(?:^|\/)$/.test(path)) {
        throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
      }
      if (existing !== undefined && !existing.isFile()) {
        // a device or a pipe (/dev/null, >(cat)) must not be replaced by a file
        this.#path = path;
        this.#file = openSync(path, 'w');
        return;
      }
      // through a symbolic link, the file it points to is replaced, not the link
      this.#path = existing === undefined ? path : realpathSync(path);
      this.#temporary = join(dirname(this.#path), `.calldiag-${crypto.randomUUID()}.tmp`);
      // x: in a folder that others write to, a link planted under this name is not followed
      this.#file = openSync(this.#temporary, 'wx', existing?.mode);
      if (existing !== undefined) chmodSync(this.#temporary, existing.mode);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw problem('unwritable-output', { path, reason: reasonOf(error) }, { cause: error });
    }
  }

  write(text: string): void {
    const bytes = Buffer.from(text);
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    } catch (error) {
      // the reader of a pipe has seen enough
      if (!isClosedPipe(error)) throw this.#failed(error);
    }
  }

  /** Puts the file in its place. */
  commit(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    try {
      closeSync(this.#file);
      if (this.#temporary !== undefined) renameSync(this.#temporary, this.#path);
    } catch (error) {
      this.#removeTemporary();
      throw this.#failed(error);
    }
  }

  /** Leaves nothing behind; does nothing after `commit`. */
  discard(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    closeSync(this.#file);
    this.#removeTemporary();
  }

  #removeTemporary(): void {
    if (this.#temporary !== undefined) rmSync(this.#temporary, { force: true });
  }

  #failed(error: unknown): unknown {
    if (!(error instanceof Error)) return error;
    const reason = reasonOf(error);
    return problem('write-failed', { path: this.#path, reason }, { cause: error });
  }
}
