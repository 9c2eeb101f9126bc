/**
 * One line of CSV for spreadsheets: quoted by RFC 4180, and with an apostrophe before a cell that a spreadsheet would
 * take for a formula (`= + - @`, also in full width or behind blanks; tab and line ends).
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvLine(cells: readonly (string | number)[], lineEnd = '\r\n'): string {
  return cells.map(csvCell).join(',') + lineEnd;
}

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
