import { packDigits } from '../../src/scan/phone-number.ts';
import type { Dictionary } from '../../src/scan/row-columns.ts';
import type { CallTable } from '../../src/table/call-table.ts';
import { type Call, tableOf } from './calls.ts';

/** A call with names; what it leaves out is empty. */
export interface NamedCall extends Call {
  readonly caller?: string;
  readonly group?: string;
  /** Digits. */
  readonly callee?: string;
}

export function namedTable(calls: readonly NamedCall[]): CallTable {
  const table = tableOf(calls);
  const callers = numbered(calls.map(({ caller = '' }) => caller));
  const groups = numbered(calls.map(({ group = '' }) => group));
  return {
    ...table,
    caller: callers.ids,
    group: groups.ids,
    callee: Float64Array.from(calls, ({ callee = '' }) => packDigits(callee) ?? 0),
    dictionaries: {
      ...table.dictionaries,
      callers: callers.dictionary,
      groups: groups.dictionary,
    },
  };
}

function numbered(names: readonly string[]): { ids: Uint32Array; dictionary: Dictionary } {
  const known = [...new Set(['', ...names])];
  return {
    ids: Uint32Array.from(names, (name) => known.indexOf(name)),
    dictionary: { size: known.length, at: (id) => known[id] ?? '' },
  };
}
