import { realpathSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, resolve, sep } from 'node:path';
import { problem } from '../errors.ts';

/** Stands for standard input wherever a file name is expected. */
export const STDIN = '-';

/**
 * Turns what the user named (files, globs, directories, `-`) into files, in the order given; those found in a
 * directory or by a glob in alphabetical order. A file named twice is read once.
 */
export async function expandInputs(paths: readonly string[]): Promise<string[]> {
  const files = new Map<string, string>();
  for (const path of paths) {
    for (const file of await expand(path)) {
      const key = file === STDIN ? STDIN : placeOf(file);
      if (!files.has(key)) files.set(key, file);
    }
  }
  return [...files.values()];
}

/** Two names of one file, a link and its target, are one input. */
function placeOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    // what has no place of its own, such as a pipe of the shell, is known by its name
    return resolve(file);
  }
}

async function expand(path: string): Promise<string[]> {
  if (path === STDIN) return [STDIN];
  const stats = statsOf(path);
  if (stats?.isDirectory()) {
    const found = await find('*.csv*', path);
    if (found.length === 0) throw problem('no-csv-in-directory', { path });
    return found;
  }
  if (stats !== undefined) return [path];
  // Only a name that is no file can be a glob, so that `a[1].csv` means the file of that name if it exists
  const pattern = sep === '\\' ? path.replaceAll(sep, '/') : path;
  const found = /[*?[{]/.test(path) ? await find(pattern) : [];
  if (found.length === 0) throw problem('file-missing', { path });
  return found;
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw problem('file-unreadable', { path, reason: code ?? message }, { cause });
  }
}

async function find(pattern: string, directory?: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, {
    ...(directory === undefined ? {} : { cwd: directory }),
    // files keep the form in which they were named: a report must not depend on where calldiag was started
    absolute: isAbsolute(pattern),
    onlyFiles: true,
    caseSensitiveMatch: false,
    expandDirectories: false,
  });
  const base = directory === undefined ? '' : `${directory.replace(/\/+$/, '')}/`;
  return found.sort().map((name) => base + name);
}
