import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { problem } from '../index.ts';

/** Refuses outputs that would overwrite an input, or each other. */
export function refuseOverwriting(
  inputs: readonly string[],
  output: string | undefined,
  rejects: string | undefined,
): void {
  if (output === undefined && rejects === undefined) return;
  const places = new Set(inputs.map(placeOf));
  for (const [option, path] of [
    ['--output', output],
    ['--rejects', rejects],
  ] as const) {
    if (path !== undefined && places.has(placeOf(path))) {
      throw problem('output-is-input', { option, path });
    }
  }
  if (output !== undefined && rejects !== undefined && placeOf(output) === placeOf(rejects)) {
    throw problem('same-output', { path: output });
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
