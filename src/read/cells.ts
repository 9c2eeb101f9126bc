import { parse } from 'csv-parse/sync';

/**
 * csv-parse as every part of calldiag uses it: RFC 4180 quoting, read leniently (a quote inside an unquoted cell is a
 * character), any line end, any number of cells. Record limits and open quotes are the splitter's business.
 */
export function parseCells(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as string[][];
}
