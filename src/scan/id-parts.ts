import type { IdColumns } from './batch.ts';
import { shared } from './grown.ts';

/** Rows that have an id, by the highest bits of its hash: part `p` is from `starts[p]` to `starts[p + 1]`. */
export interface IdParts {
  readonly starts: Uint32Array;
  /** In the order of the batch, and counted from its first. */
  readonly rows: Uint32Array;
  readonly hashes: Uint32Array;
}

const PART_BITS = 7;
/** With millions of ids, those of a part have a hash table that fits into the cache of a core. */
export const PARTS = 1 << PART_BITS;

export function partIds({ ends, hashes }: IdColumns, length: number): IdParts {
  const starts = shared(Uint32Array, PARTS + 1);
  let start = 0;
  for (let i = 0; i < length; i++) {
    const end = ends[i] as number;
    if (end !== start) starts[partOf(hashes[i] as number) + 1]!++;
    start = end;
  }
  for (let part = 0; part < PARTS; part++) starts[part + 1]! += starts[part] as number;
  const count = starts[PARTS] as number;
  const parts = { starts, rows: shared(Uint32Array, count), hashes: shared(Uint32Array, count) };
  const next = starts.slice();
  start = 0;
  for (let i = 0; i < length; i++) {
    const end = ends[i] as number;
    if (end !== start) {
      const hash = hashes[i] as number;
      const at = next[partOf(hash)]!++;
      parts.rows[at] = i;
      parts.hashes[at] = hash;
    }
    start = end;
  }
  return parts;
}

function partOf(hash: number): number {
  return hash >>> (32 - PART_BITS);
}
