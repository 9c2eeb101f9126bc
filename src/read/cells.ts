import { CsvError, parse } from 'csv-parse/sync';
import type { RecordBlock } from './records.ts';

/**
 * csv-parse as every part of calldiag uses it: RFC 4180 quoting, read leniently (a quote inside an unquoted cell is a
 * character), any line end, any number of cells. Record limits and open quotes are the splitter's business.
 */
function parseCells(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as string[][];
}

/**
 * The cells of each record of a block. `undefined` where csv-parse sees something else than one record, which takes
 * damaged characters that hide a quote or a delimiter: never a reason to lose the rows around them.
 */
export function parseBlock(
  block: RecordBlock,
  decode: (bytes: Buffer) => string,
  delimiter: string,
): (readonly string[] | undefined)[] {
  const rows = tryParse(decode(block.bytes), delimiter);
  if (rows?.length === block.starts.length) return rows;
  return block.starts.map((_, i) => {
    const records = tryParse(decode(recordBytes(block, i)), delimiter);
    return records?.length === 1 ? records[0] : undefined;
  });
}

/** The cells of one record, without its line end; `undefined` if csv-parse sees something else. */
export function parseRecord(text: string, delimiter: string): readonly string[] | undefined {
  if (!text.includes('"')) return text.split(delimiter);
  const rows = tryParse(text, delimiter);
  return rows?.length === 1 ? rows[0] : undefined;
}

/** The same for the head of a file, where csv-parse would take longer to get going than to work: no quote, no question. */
export function parseHead(
  block: RecordBlock,
  decode: (bytes: Buffer) => string,
  delimiter: string,
): (readonly string[] | undefined)[] {
  if (block.bytes.includes('"')) return parseBlock(block, decode, delimiter);
  return block.starts.map((_, i) =>
    decode(recordBytes(block, i))
      .replace(/[\r\n]+$/, '')
      .split(delimiter),
  );
}

/** One record of a block as it stands in the file, line end and empty lines after it included. */
export function recordBytes(block: RecordBlock, i: number): Buffer {
  return block.bytes.subarray(block.starts[i], block.starts[i + 1] ?? block.bytes.length);
}

function tryParse(text: string, delimiter: string): string[][] | undefined {
  try {
    return parseCells(text, delimiter);
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
