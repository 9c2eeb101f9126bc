import Table, { type TableConstructorOptions } from 'cli-table3';

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
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2, compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => `  ${line.trimEnd()}`);
}
