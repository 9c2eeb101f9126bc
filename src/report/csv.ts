/**
 * One line of CSV for spreadsheets: quoted by RFC 4180, and with an apostrophe before a cell that a spreadsheet would
 * take for a formula (`= + - @`, also in full width or behind blanks; tab and line ends).
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvLine(cells: readonly (string | number)[], lineEnd = '\r\n'): string {
  return cells.map(csvCell).join(',') + lineEnd;
}

/** By it a spreadsheet tells UTF-8 from the encoding of its country. */
const BYTE_ORDER_MARK = '\ufeff';

/** Lines as programs read them, or as Excel opens them by a double click. */
export function csvFile(
  lines: readonly (readonly (string | number)[])[],
  isForExcel: boolean,
): string {
  const end = isForExcel ? '\r\n' : '\n';
  return (isForExcel ? BYTE_ORDER_MARK : '') + lines.map((cells) => csvLine(cells, end)).join('');
}

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
