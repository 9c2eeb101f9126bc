/** A code cell as it was meant, and whether the spreadsheet rounded digits away. */
export interface CleanCode {
  readonly code: string;
  /** `2.00E+05` may have been any code from 199500 to 200499: the digits are gone for good. */
  readonly rounded: boolean;
}

const OUTCOME_PREFIX = /^(?:success|succeed|fail|failed|failure)\s*:\s*/i;
const SPREADSHEET_TEXT = /^(?:=\s*"?|")([^"]*)"?$/;
const SCIENTIFIC = /^(\d)(?:\.(\d+))?e\+?(\d{1,2})$/i;

/**
 * Takes off what spreadsheets and scripts put around a code: `="200000"`, `'200000`, `200000.0`, `200,000`,
 * full-width digits, tabs, `fail:200005`, `2.00002E+05`. Names such as `NO_ANSWER` become upper case.
 */
export function cleanCode(cell: string): CleanCode {
  // nearly all are codes and nothing else
  if (/^\d+$/.test(cell)) return { code: cell, rounded: false };
  // NFKC also turns full-width digits and the ideographic space into ASCII
  let code = cell
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\ufeff\p{Cc}]/gu, ' ')
    .trim();
  code = code
    .replace(SPREADSHEET_TEXT, '$1')
    .replace(/^'+|'+$/g, '')
    .trim();
  code = code.replace(OUTCOME_PREFIX, '');
  if (/^\d{1,3}(?:,\d{3})+$/.test(code)) code = code.replaceAll(',', '');
  code = code.replace(/^(\d+)\.0*$/, '$1');
  const scientific = SCIENTIFIC.exec(code);
  if (scientific !== null) {
    const [, lead = '', fraction = '', exponent = '0'] = scientific;
    const places = Number(exponent);
    if (places <= 12) {
      const digits = lead + fraction.padEnd(places, '0');
      if (digits.length === places + 1) {
        return { code: digits, rounded: fraction.length < places };
      }
    }
  }
  return { code: /^[a-z][a-z _-]*$/i.test(code) ? code.toUpperCase() : code, rounded: false };
}
