import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { problem } from '../index.ts';

/** An option that names a file to be written. */
export interface Output {
  readonly option: string;
  readonly path: string | undefined;
}

/** Refuses outputs that would overwrite an input, or each other. */
export function refuseOverwriting(inputs: readonly string[], outputs: readonly Output[]): void {
  const read = new Set<string>();
  const written = new Map<string, { readonly option: string; readonly path: string }>();
  for (const { option, path } of outputs) {
    if (path === undefined) continue;
    const place = placeOf(path);
    if (read.size === 0) for (const input of inputs) read.add(placeOf(input));
    if (read.has(place)) throw problem('output-is-input', { option, path });
    const other = written.get(place);
    if (other !== undefined) {
      throw problem('same-output', { path: other.path, options: [other.option, option] });
    }
    written.set(place, { option, path });
  }
}

/** One name for each file, whichever links and dots lead to it, even if it does not exist yet. */
function placeOf(path: string): string {
  return realPath(path) ?? join(realPath(dirname(path)) ?? resolve(dirname(path)), basename(path));
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
