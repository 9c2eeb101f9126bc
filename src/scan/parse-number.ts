/** Left behind by a spreadsheet that took a number for a quantity: its last digits are gone. */
const E_NOTATION = /^\d(?:\.\d+)?e\+?\d+$/i;

/**
 * A telephone number in the form in which two cells are the same number: without spaces, dashes, brackets,
 * spreadsheet quoting and the +86 of mobile numbers. `undefined` if a spreadsheet destroyed it. Masked numbers stay.
 */
export function parseNumber(cell: string): string | undefined {
  if (/^\d*$/.test(cell) && !cell.startsWith('0086')) return stripCountry(cell);
  const number = cell
    .normalize('NFKC')
    .replace(/^=\s*"?([^"]*)"?$/, '$1')
    // address books add invisible marks of direction around numbers
    .replace(/[\s'()\-\u2010-\u2015\p{Cf}]/gu, '');
  if (E_NOTATION.test(number)) return undefined;
  return stripCountry(number.replace(/\.0+$/, ''));
}

function stripCountry(number: string): string {
  return number.replace(/^(?:\+|00)?86(?=1\d{2}[\d*]{8}$)/, '');
}
