import type { CallTable } from '../table/call-table.ts';
import { fileOf } from '../table/call-table.ts';

/** Where a call stands: index of the file among the inputs, and line in it. */
export interface Row {
  readonly file: number;
  readonly row: number;
}

/** Rows that are enough to see what is meant. */
export const ROWS = 5;

/** The first of the calls that it is given, in whatever order they come. */
export class SampleRows {
  readonly #calls = new Uint32Array(ROWS);
  #count = 0;

  /** @param call index in the table */
  add(call: number): void {
    const calls = this.#calls;
    if (this.#count === ROWS) {
      if (call >= (calls[ROWS - 1] as number)) return;
    } else this.#count++;
    let at = this.#count - 1;
    for (; at > 0 && (calls[at - 1] as number) > call; at--) calls[at] = calls[at - 1] as number;
    calls[at] = call;
  }

  rows(table: Pick<CallTable, 'fileStarts' | 'row'>): Row[] {
    return Array.from(this.#calls.subarray(0, this.#count), (call) => rowOf(table, call));
  }
}

/** Where a call of the table stands. */
export function rowOf(
  { fileStarts, row }: Pick<CallTable, 'fileStarts' | 'row'>,
  call: number,
): Row {
  return { file: fileOf(fileStarts, call), row: row[call] as number };
}
