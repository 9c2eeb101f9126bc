import { csvLine } from '../csv.ts';
import { printable } from '../printable.ts';
import type { Reporter } from '../reporter.ts';
import type { Cell } from '../tables/table.ts';
import { tables } from '../tables/tables.ts';

/** By it a spreadsheet tells UTF-8 from the encoding of its country. */
const BYTE_ORDER_MARK = '\ufeff';

/** One table of the report: plain numbers, fractions and ISO times. */
const csv: Reporter = (report, { csv: asked }) => {
  const { columns, rows } = tables[asked?.table ?? 'categories'](report);
  const isForExcel = asked?.excel === true;
  const line = (cells: readonly Cell[]): string =>
    csvLine(cells.map(cellText), isForExcel ? '\r\n' : '\n');
  return (isForExcel ? BYTE_ORDER_MARK : '') + line(columns) + rows.map(line).join('');
};
export default csv;

function cellText(cell: Cell): string | number {
  if (cell === null) return '';
  return typeof cell === 'number' ? cell : printable(String(cell));
}
