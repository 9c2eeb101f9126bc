import type { Dictionary } from '../scan/row-columns.ts';
import type { CallTable } from '../table/call-table.ts';
import {
  callsByRow,
  emptyMatrix,
  type OutcomeMatrix,
  outcomeIndexes,
  rowOf,
  WIDTH,
} from './outcome-matrix.ts';
import { prefixOf } from './prefix.ts';

/** Calls by the values of one dimension: row `i` of the matrix is for `names[i]`; calls without a value are in none. */
export interface Segments {
  readonly names: readonly string[];
  readonly matrix: OutcomeMatrix;
}

export interface AllSegments {
  readonly caller: Segments;
  readonly group: Segments;
  readonly prefix: Segments;
}

export type Dimension = keyof AllSegments;
export const DIMENSIONS = ['caller', 'group', 'prefix'] as const satisfies readonly Dimension[];

/** Prefixes are below this. */
export const PREFIXES = 200;
/** A column with more values than this tells calls apart, but no groups of them; its counters would fill the memory. */
export const SEGMENTS_AT_MOST = 1 << 16;

/**
 * @param since local seconds, @param until the first one that does not belong to it any more: only calls between them
 */
export function measureSegments(
  { length, caller, group, callee, originate, verdict, verdicts, dictionaries }: CallTable,
  since = 0,
  until = Number.POSITIVE_INFINITY,
): AllSegments {
  const outcome = outcomeIndexes(verdicts);
  const byCaller = emptyMatrix(rowsFor(dictionaries.callers));
  const byGroup = emptyMatrix(rowsFor(dictionaries.groups));
  const byPrefix = emptyMatrix(PREFIXES);
  const { counts: callerCounts } = byCaller;
  const { counts: groupCounts } = byGroup;
  const { counts: prefixCounts } = byPrefix;
  for (let i = 0; i < length; i++) {
    const start = originate[i] as number;
    if (start < since || start >= until) continue;
    const at = outcome[verdict[i] as number] as number;
    // what lies beyond the counters is not counted
    callerCounts[(caller[i] as number) * WIDTH + at]!++;
    groupCounts[(group[i] as number) * WIDTH + at]!++;
    prefixCounts[prefixOf(callee[i] as number) * WIDTH + at]!++;
  }
  return {
    caller: named(byCaller, dictionaries.callers),
    group: named(byGroup, dictionaries.groups),
    prefix: prefixesMet(byPrefix),
  };
}

function rowsFor({ size }: Dictionary): number {
  return size > SEGMENTS_AT_MOST ? 0 : size;
}

function named(matrix: OutcomeMatrix, dictionary: Dictionary): Segments {
  const named = withoutFirst(matrix);
  const names = Array.from({ length: named.rows }, (_, i) => dictionary.at(i + 1));
  return { names, matrix: named };
}

/** A campaign meets a few dozen of the prefixes that there may be. */
function prefixesMet(all: OutcomeMatrix): Segments {
  const calls = callsByRow(all);
  const met = [...calls.keys()].filter((prefix) => prefix > 0 && calls[prefix] !== 0);
  const matrix = emptyMatrix(met.length);
  met.forEach((prefix, row) => {
    matrix.counts.set(rowOf(all, prefix), row * WIDTH);
  });
  return { names: met.map(String), matrix };
}

/** Number 0 stands for no value. */
function withoutFirst({ rows, counts }: OutcomeMatrix): OutcomeMatrix {
  return { rows: Math.max(0, rows - 1), counts: counts.subarray(WIDTH) };
}
