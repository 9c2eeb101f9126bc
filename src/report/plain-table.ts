import Table, { type TableConstructorOptions } from 'cli-table3';
import { widthOf } from './width.ts';

import { wrap } from './wrap.ts';

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};
/** Columns between the cells. */
export const GAP = 2;

/** A table without any lines, two columns between its cells; the lines of text it makes, indented by two. */
export function plainTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  colAligns: NonNullable<TableConstructorOptions['colAligns']>,
): string[] {
  const table = new Table({
    head: [...head],
    colAligns,
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP, compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => `  ${line}`.trimEnd());
}

/** Columns that are left to the right of such a table. */
export function roomBeside(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): number {
  const widths = head.map((title, i) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(row[i] ?? ''))),
  );
  return widths.reduce((room, column) => room - column - GAP, width - GAP);
}

/** The same table with its last column broken into lines that fit. */
export function fittingTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  colAligns: NonNullable<TableConstructorOptions['colAligns']>,
  width: number,
): string[] {
  const room = Math.max(1, roomBeside(head.slice(0, -1), rows, width));
  const [fittingHead = [], ...fitting] = [head, ...rows].map((row) => {
    const last = row.at(-1) ?? '';
    const lines = last.split('\n').flatMap((line) => wrap(line, room));
    return [...row.slice(0, -1), lines.join('\n')];
  });
  return plainTable(fittingHead, fitting, colAligns);
}
