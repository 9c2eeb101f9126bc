import { OUTCOMES } from '../model/category.ts';
import { DEFAULT_TOP, type GroupDimension } from '../model/grouping.ts';
import type { Dictionary, Numbers } from '../scan/row-columns.ts';
import type { CallTable } from '../table/call-table.ts';
import {
  callsOf,
  emptyMatrix,
  type OutcomeMatrix,
  outcomeIndexes,
  rowOf,
  sumOf,
  WIDTH,
} from './outcome-matrix.ts';
import type { OutcomeCounts } from './outcomes.ts';
import type { AllSegments } from './segments.ts';
import { spanOf, weekdayOf } from './timeline.ts';
import { TopFew } from './top-few.ts';

/** Calls of some groups by outcome, and how many are in none of these. */
export interface GroupCounts {
  /** Names: as they stand in the file; hours `0` to `23`, weekdays `1` (Monday) to `7`, days `2026-09-01`. */
  readonly groups: readonly Group[];
  /** The calls that have no such group, if there are any. */
  readonly without: ArrayLike<number> | undefined;
  readonly omitted: { readonly groups: number; readonly calls: number };
}

export interface Group {
  readonly name: string;
  /** By outcome, in the order of `OUTCOMES`. */
  readonly counts: ArrayLike<number>;
}

/** Days that are listed if nothing else was asked for: more fill screens. */
const DAYS_AT_MOST = 100;

const HOUR = 3600;
const DAY = 86400;

/**
 * The largest groups: hours, weekdays and days in their own order, all others by their calls.
 * @param measured of the same table
 */
export function measureGroups(
  table: CallTable,
  measured: { readonly segments: AllSegments; readonly outcomes: OutcomeCounts },
  dimension: GroupDimension,
  top?: number,
): GroupCounts {
  switch (dimension) {
    case 'caller':
    case 'group':
      return byName(table, dimension, measured, top);
    case 'prefix':
      return listGroups(measured.segments.prefix, measured.outcomes, { top: top ?? DEFAULT_TOP });
    default:
      return listGroups(countByTime(table, dimension), measured.outcomes, {
        top: top ?? DAYS_AT_MOST,
        isOrdered: true,
      });
  }
}

/** Groups of which some have no call. */
interface AllGroups {
  readonly names: ArrayLike<string>;
  readonly matrix: OutcomeMatrix;
}

function listGroups(
  { names, matrix }: AllGroups,
  outcomes: OutcomeCounts,
  { top, isOrdered = false }: { top: number; isOrdered?: boolean },
): GroupCounts {
  const largest = new TopFew(top);
  let groups = 0;
  for (let row = 0; row < matrix.rows; row++) {
    const calls = callsOf(rowOf(matrix, row));
    if (calls === 0) continue;
    groups++;
    largest.add(row, calls);
  }
  const rows = largest.entries().map(({ id }) => id);
  if (isOrdered) rows.sort((a, b) => a - b);
  const listed = rows.map((row) => ({ name: names[row] ?? '', counts: rowOf(matrix, row) }));
  const sum = sumOf(matrix);
  const without = OUTCOMES.map((outcome, i) => outcomes[outcome] - (sum[i] as number));
  const calls = listed.reduce((total, { counts }) => total - callsOf(counts), callsOf(sum));
  return {
    groups: listed,
    without: callsOf(without) === 0 ? undefined : without,
    omitted: { groups: groups - listed.length, calls },
  };
}

function byName(
  table: CallTable,
  dimension: 'caller' | 'group',
  { segments, outcomes }: { segments: AllSegments; outcomes: OutcomeCounts },
  top = DEFAULT_TOP,
): GroupCounts {
  const { callers, groups } = table.dictionaries;
  const dictionary = dimension === 'caller' ? callers : groups;
  const { names, matrix } = segments[dimension];
  if (names.length === dictionary.size - 1) return listGroups({ names, matrix }, outcomes, { top });
  // more names than have a segment each
  return byManyNames(table, table[dimension], dictionary, top);
}

/** Counts the calls of each name first, and then by outcome only those of the largest. */
function byManyNames(
  { length, verdict, verdicts }: CallTable,
  column: Numbers,
  dictionary: Dictionary,
  top: number,
): GroupCounts {
  const { size } = dictionary;
  const calls = new Uint32Array(size);
  for (let i = 0; i < length; i++) calls[column[i] as number]!++;
  const largest = new TopFew(top);
  let groups = 0;
  for (let id = 1; id < size; id++) {
    const some = calls[id] as number;
    if (some === 0) continue;
    groups++;
    largest.add(id, some);
  }
  const listed = largest.entries();
  // rows of the matrix: 0 for no name, then the largest, and the last one for all others
  const others = listed.length + 1;
  const rowOfId = new Uint16Array(size).fill(others);
  rowOfId[0] = 0;
  for (const [index, { id }] of listed.entries()) rowOfId[id] = index + 1;
  const matrix = emptyMatrix(others + 1);
  const outcome = outcomeIndexes(verdicts);
  const { counts } = matrix;
  for (let i = 0; i < length; i++) {
    const row = rowOfId[column[i] as number] as number;
    counts[row * WIDTH + (outcome[verdict[i] as number] as number)]!++;
  }
  return {
    groups: listed.map(({ id }, index) => ({
      name: dictionary.at(id),
      counts: rowOf(matrix, index + 1),
    })),
    without: calls[0] === 0 ? undefined : rowOf(matrix, 0),
    omitted: { groups: groups - listed.length, calls: callsOf(rowOf(matrix, others)) },
  };
}

/** By the start of the calls; those without one are in no row. The 32 bits of a time hold 50,000 days at most. */
function countByTime(
  { length, originate, verdict, verdicts }: CallTable,
  dimension: 'hour' | 'weekday' | 'day',
): AllGroups {
  const span = spanOf(originate, length);
  const firstDay = span === undefined ? 0 : Math.floor(span.first / DAY);
  const days = span === undefined ? 0 : Math.floor(span.last / DAY) - firstDay + 1;
  const { seconds, shift, rows } = {
    hour: { seconds: HOUR, shift: 0, rows: 24 },
    weekday: { seconds: DAY, shift: weekdayOf(0) - 1, rows: 7 },
    day: { seconds: DAY, shift: -firstDay, rows: days },
  }[dimension];
  const matrix = emptyMatrix(rows);
  const outcome = outcomeIndexes(verdicts);
  const { counts } = matrix;
  for (let i = 0; i < length; i++) {
    const start = originate[i] as number;
    if (start === 0) continue;
    const row = (((start / seconds) | 0) + shift) % rows;
    counts[row * WIDTH + (outcome[verdict[i] as number] as number)]!++;
  }
  const nameOf = {
    hour: String,
    weekday: (row: number) => String(row + 1),
    day: (row: number) => new Date((firstDay + row) * DAY * 1000).toISOString().slice(0, 10),
  }[dimension];
  return { names: Array.from({ length: rows }, (_, row) => nameOf(row)), matrix };
}
