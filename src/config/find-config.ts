import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { problem } from '../errors.ts';
import { CONFIG_TEXTS } from '../i18n/config.ts';
import { CONFIG_NAMES } from './names.ts';

const PACKAGE = 'package.json';
const PACKAGE_KEY = 'calldiag';

/**
 * The nearest config file from a folder upwards. Two in one folder are an error: which one was meant, nobody can tell.
 * It asks for forty names that are not there, before anything else can begin: to wait for each answer takes longer.
 */
export function findConfig(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const [first, second] = [...CONFIG_NAMES, PACKAGE]
      .map((name) => join(folder, name))
      .filter((path) => isFile(path) && isConfig(path));
    if (first !== undefined && second !== undefined) {
      const said = CONFIG_TEXTS.ambiguous(second);
      throw problem('bad-config', { file: first, path: '', said, near: [] });
    }
    if (first !== undefined || folder === dirname(folder)) return first;
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    // a folder that may not be looked into has none for us
    return false;
  }
}

/** A package.json is one if it has the key; one that cannot be read is its own package's trouble, not ours. */
function isConfig(path: string): boolean {
  if (!path.endsWith(PACKAGE)) return true;
  try {
    return packageSettings(JSON.parse(readFileSync(path, 'utf8'))) !== undefined;
  } catch {
    return false;
  }
}

/** What stands under the key `calldiag`. */
export function packageSettings(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, PACKAGE_KEY)) {
    return undefined;
  }
  return (json as { [PACKAGE_KEY]?: unknown })[PACKAGE_KEY];
}
