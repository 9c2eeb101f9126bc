import { csvFile } from '../csv.ts';
import { printable } from '../printable.ts';
import type { Reporter } from '../reporter.ts';
import type { Cell } from '../tables/table.ts';
import { tables } from '../tables/tables.ts';

/** One table of the report: plain numbers, fractions and ISO times. */
const csv: Reporter = (report, { csv: asked }) => {
  const { columns, rows } = tables[asked?.table ?? 'categories'](report);
  const lines = [columns, ...rows].map((cells: readonly Cell[]) => cells.map(cellText));
  return csvFile(lines, asked?.excel === true);
};
export default csv;

function cellText(cell: Cell): string | number {
  if (cell === null) return '';
  return typeof cell === 'number' ? cell : printable(String(cell));
}
