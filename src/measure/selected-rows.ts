import type { Selection } from '../model/selection.ts';
import { type CallTable, fileOf } from '../table/call-table.ts';
import type { Row } from './sample-rows.ts';
import { filterFor, markUnselected } from './select-calls.ts';

/** Rows that are enough to see what is meant. */
const ROWS = 5;
/** Calls that are looked at before it is seen whether there are rows enough. */
const BLOCK = 1 << 16;

/** Rows of the first calls that a selection selects: at most `count` of them. */
export function selectedRows(table: CallTable, selection: Selection, count = ROWS): Row[] {
  const { length, row, fileStarts } = table;
  const filter = filterFor(table, selection);
  const flags = new Uint8Array(Math.min(BLOCK, length));
  const rows: Row[] = [];
  for (let from = 0; from < length && rows.length < count; from += BLOCK) {
    const isDropped = flags.subarray(0, length - from).fill(0);
    markUnselected(table, filter, isDropped, from);
    for (let i = isDropped.indexOf(0); i !== -1 && rows.length < count; ) {
      rows.push({ file: fileOf(fileStarts, from + i), row: row[from + i] as number });
      i = isDropped.indexOf(0, i + 1);
    }
  }
  return rows;
}
