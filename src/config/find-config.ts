import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { problem } from '../errors.ts';
import { CONFIG_TEXTS } from '../i18n/config.ts';
import { CONFIG_NAMES } from './names.ts';

const PACKAGE = 'package.json';
const PACKAGE_KEY = 'calldiag';

/** The nearest config file from a folder upwards. Two in one folder are an error: which one was meant, nobody can tell. */
export async function findConfig(from: string): Promise<string | undefined> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const here = await existing([...CONFIG_NAMES, PACKAGE].map((name) => join(folder, name)));
    const found: string[] = [];
    for (const path of here) if (await isConfig(path)) found.push(path);
    const [first, second] = found;
    if (first !== undefined && second !== undefined) {
      const said = CONFIG_TEXTS.ambiguous(second);
      throw problem('bad-config', { file: first, path: '', said, near: [] });
    }
    if (first !== undefined || folder === dirname(folder)) return first;
  }
}

async function existing(paths: readonly string[]): Promise<string[]> {
  const are = await Promise.all(
    paths.map(async (path) => (await stat(path).catch(() => undefined))?.isFile() === true),
  );
  return paths.filter((_, i) => are[i]);
}

/** A package.json is one if it has the key; one that cannot be read is its own package's trouble, not ours. */
async function isConfig(path: string): Promise<boolean> {
  if (!path.endsWith(PACKAGE)) return true;
  try {
    return packageSettings(JSON.parse(await readFile(path, 'utf8'))) !== undefined;
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
