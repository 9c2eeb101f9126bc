import { categoryOf } from '../model/category.ts';
import type { Selection } from '../model/selection.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Dictionary, Numbers } from '../scan/row-columns.ts';
import type { CallTable } from '../table/call-table.ts';
import { dropRows } from '../table/drop-rows.ts';
import { prefixOf } from './prefix.ts';
import { hourOf, weekdayOf } from './timeline.ts';

const HOUR = 3600;
const HOURS_OF_A_WEEK = 168;
/** Prefixes are below this. */
const PREFIXES = 200;

/** A selection in the numbers of one table; 1 in a column of flags is what is wanted. Without a field, nothing is asked. */
export interface CallFilter {
  readonly verdicts: Uint8Array | undefined;
  readonly callers: Uint8Array | undefined;
  readonly groups: Uint8Array | undefined;
  readonly prefixes: Uint8Array | undefined;
  readonly time:
    | { readonly since: number; readonly until: number; readonly hours: Uint8Array | undefined }
    | undefined;
}

/** Names become numbers here, once, so that each call costs arithmetic alone. Names are compared as they stand. */
export function filterFor(
  { verdicts, dictionaries }: Pick<CallTable, 'verdicts' | 'dictionaries'>,
  selection: Selection,
): CallFilter {
  const { callers, groups, prefixes } = selection;
  return {
    verdicts: wantedVerdicts(verdicts, selection),
    callers: callers && wantedNames(dictionaries.callers, callers),
    groups: groups && wantedNames(dictionaries.groups, groups),
    prefixes: prefixes && flags(PREFIXES, (prefix) => prefixes.includes(String(prefix))),
    time: wantedTime(selection),
  };
}

/**
 * The calls that are selected; undefined if none is. Works in place: if any is, the columns of `table` are not to be
 * used afterwards.
 */
export function selectCalls(table: CallTable, selection: Selection): CallTable | undefined {
  const isDropped = new Uint8Array(table.length);
  markUnselected(table, filterFor(table, selection), isDropped, 0);
  let dropped = 0;
  for (let i = 0; i < isDropped.length; i++) dropped += isDropped[i] as number;
  if (dropped === table.length) return undefined;
  const { verdicts, resultOf, dictionaries, ...columns } = table;
  return { ...dropRows(columns, isDropped, dropped), verdicts, resultOf, dictionaries };
}

/**
 * Sets a flag for each call that is not selected.
 * @param isDropped of as many calls as are to be looked at, @param from the first of them
 */
export function markUnselected(
  table: CallTable,
  filter: CallFilter,
  isDropped: Uint8Array,
  from: number,
): void {
  const { verdicts, callers, groups, prefixes, time } = filter;
  if (verdicts !== undefined) markUnwanted(table.verdict, verdicts, isDropped, from);
  if (callers !== undefined) markUnwanted(table.caller, callers, isDropped, from);
  if (groups !== undefined) markUnwanted(table.group, groups, isDropped, from);
  if (prefixes !== undefined) markPrefixes(table.callee, prefixes, isDropped, from);
  if (time !== undefined) markTimes(table.originate, time, isDropped, from);
}

function markUnwanted(
  column: Numbers,
  wanted: Uint8Array,
  isDropped: Uint8Array,
  from: number,
): void {
  for (let i = 0; i < isDropped.length; i++) {
    if (wanted[column[from + i] as number] !== 1) isDropped[i] = 1;
  }
}

function markPrefixes(
  callee: Float64Array,
  wanted: Uint8Array,
  isDropped: Uint8Array,
  from: number,
): void {
  for (let i = 0; i < isDropped.length; i++) {
    if (wanted[prefixOf(callee[from + i] as number)] !== 1) isDropped[i] = 1;
  }
}

function markTimes(
  originate: Uint32Array,
  { since, until, hours }: NonNullable<CallFilter['time']>,
  isDropped: Uint8Array,
  from: number,
): void {
  for (let i = 0; i < isDropped.length; i++) {
    const start = originate[from + i] as number;
    // a call without a start is at no time
    if (start === 0 || start < since || start >= until) isDropped[i] = 1;
    else if (hours !== undefined && hours[((start / HOUR) | 0) % HOURS_OF_A_WEEK] !== 1) {
      isDropped[i] = 1;
    }
  }
}

function wantedVerdicts(
  verdicts: readonly Verdict[],
  { categories, outcomes }: Selection,
): Uint8Array | undefined {
  if (categories === undefined && outcomes === undefined) return undefined;
  return Uint8Array.from(verdicts, ({ outcome }) => {
    if (outcome === 'not-final') return 0;
    const isWanted =
      (categories?.includes(categoryOf(outcome)) ?? true) && (outcomes?.includes(outcome) ?? true);
    return isWanted ? 1 : 0;
  });
}

function wantedNames(dictionary: Dictionary, names: readonly string[]): Uint8Array {
  const wanted = new Set(names);
  return flags(dictionary.size, (id) => wanted.has(dictionary.at(id)));
}

function wantedTime({ since, until, hours, weekdays }: Selection): CallFilter['time'] {
  if ([since, until, hours, weekdays].every((field) => field === undefined)) return undefined;
  return {
    since: since ?? 0,
    until: until ?? Number.POSITIVE_INFINITY,
    hours:
      hours === undefined && weekdays === undefined
        ? undefined
        : flags(HOURS_OF_A_WEEK, (hour) => {
            const start = hour * HOUR;
            return (
              (hours?.includes(hourOf(start)) ?? true) &&
              (weekdays?.includes(weekdayOf(start)) ?? true)
            );
          }),
  };
}

function flags(length: number, test: (index: number) => boolean): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (test(index) ? 1 : 0));
}
