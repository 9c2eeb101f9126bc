import { problem } from '../errors.ts';
import { maskNumbers } from '../mask.ts';
import type { Book } from '../model/book.ts';
import type { WhyDelimiter } from '../model/why.ts';
import { nearest } from '../nearest.ts';
import {
  type AskedColumns,
  type Assignment,
  assignColumns,
  hasResultColumn,
  listColumns,
  looksLikeData,
} from './assign-columns.ts';
import { parseHead } from './cells.ts';
import { DELIMITERS, type Delimiter } from './delimiters.ts';
import { RecordReader } from './record-reader.ts';
import { BlockBuilder } from './records.ts';

/** How one file is written, and which column of it means what. */
export interface Dialect {
  readonly delimiter: Delimiter;
  readonly whyDelimiter: WhyDelimiter;
  readonly assignment: Assignment;
  /** The header's cells; undefined for a file without header whose columns were given by number. */
  readonly header: readonly string[] | undefined;
  /** Line of the header, or of the first row where there is none. */
  readonly headerLine: number;
  /** Where the rows begin. */
  readonly dataOffset: number;
  readonly dataLine: number;
  readonly cellCount: number;
  /** The first rows, for people to look at. */
  readonly sample: readonly (readonly string[])[];
}

interface HeadRecord {
  readonly cells: readonly string[];
  readonly line: number;
  /** Byte offsets within the head. */
  readonly start: number;
  readonly end: number;
  readonly nextLine: number;
}

interface Candidate extends Omit<Dialect, 'whyDelimiter'> {
  readonly rank: number;
}

const TITLE_LINES_AT_MOST = 30;
const SAMPLE_ROWS = 200;
/** A line of JSON such as `"status",` would pass for a header. */
const JSON_BEGINS = /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/;

/**
 * Finds delimiter and header together: the pair under which most columns are recognised. Counting characters instead
 * would fall for commas in a title line or in texts.
 * @param head the first bytes of the file (UTF-8, GB18030 or another superset of ASCII), without byte order mark
 * @param isWhole whether `head` is all there is
 */
export function sniffDialect(
  path: string,
  head: Buffer,
  isWhole: boolean,
  decode: (bytes: Buffer) => string,
  options: { book: Book; delimiter: Delimiter | undefined; forced: AskedColumns },
): Dialect {
  const { book, forced } = options;
  const delimiters = options.delimiter === undefined ? DELIMITERS : [options.delimiter];
  const whyDelimiter = options.delimiter === undefined ? 'best-header-match' : 'asked-for';
  let best: Candidate | undefined;
  // what would be the header if only one of its names were known
  let strange: HeadRecord | undefined;
  if (JSON_BEGINS.test(decode(head.subarray(0, 256)))) throw problem('json-file', { path });
  for (const delimiter of delimiters) {
    if (delimiter !== ',' && !head.includes(delimiter) && options.delimiter === undefined) continue;
    const records = readHead(head, isWhole, delimiter, decode);
    for (const candidate of candidates(records, delimiter, book, forced)) {
      if (best === undefined || candidate.rank > best.rank) best = candidate;
    }
    const [first] = records;
    if (first !== undefined && first.cells.length > (strange?.cells.length ?? 1)) strange = first;
  }
  if (best === undefined && strange !== undefined && areNames(strange.cells, book)) {
    const columns = listColumns(strange.cells);
    throw problem('no-result-column', { path, line: strange.line, columns });
  }
  if (best === undefined) throw problem('no-header', { path, seen: firstWords(decode(head)) });
  const { assignment, header, headerLine } = best;
  const [wanted] = assignment.missing;
  if (wanted === undefined && assignment.contested === undefined && hasResultColumn(assignment)) {
    return { ...best, whyDelimiter };
  }
  const names = header ?? assignment.columns.map((column) => column.name);
  const columns = listColumns(names);
  if (wanted !== undefined) {
    const near = nearest(wanted, names).map(maskNumbers);
    throw problem('no-such-column', { path, wanted, columns, near });
  }
  if (assignment.contested !== undefined) {
    throw problem('column-of-two-roles', { path, ...assignment.contested });
  }
  throw problem('no-result-column', { path, line: headerLine, columns });
}

/** True for cells that can only be names: short words, none of them twice. */
function areNames(cells: readonly string[], book: Book): boolean {
  const names = cells.map((cell) => cell.trim());
  return (
    new Set(names).size === names.length &&
    names.every((name) => /^\p{L}.{0,39}$/u.test(name) && !looksLikeData(name, book))
  );
}

function* candidates(
  records: readonly HeadRecord[],
  delimiter: Delimiter,
  book: Book,
  forced: AskedColumns,
): Generator<Candidate> {
  const wanted = Object.values(forced);
  const byNumber = wanted.length > 0 && wanted.every((column) => /^\d+$/.test(column));
  for (let i = 0; i < Math.min(records.length, TITLE_LINES_AT_MOST); i++) {
    const record = records[i] as HeadRecord;
    const isHeader = !record.cells.some((cell) => looksLikeData(cell, book));
    if (!isHeader && !byNumber) continue;
    const header = isHeader ? record.cells : record.cells.map((_, at) => `column ${at + 1}`);
    const after = records.slice(isHeader ? i + 1 : i, i + SAMPLE_ROWS).map((row) => row.cells);
    const assignment = assignColumns(header, after, book, forced);
    const isForced = wanted.length - assignment.missing.length;
    const known = assignment.score + (hasResultColumn(assignment) ? 2 : 0) + isForced;
    // a row without any known name is a header only if a column below it holds codes, or to say which names it has
    if (known === 0 && wanted.length === 0) continue;
    yield {
      delimiter,
      assignment,
      header: isHeader ? record.cells : undefined,
      headerLine: record.line,
      dataOffset: isHeader ? record.end : record.start,
      dataLine: isHeader ? record.nextLine : record.line,
      cellCount: record.cells.length,
      sample: after.slice(0, 3),
      // more cells break a tie between delimiters, an earlier line between rows
      rank: known * 1e6 + Math.min(record.cells.length, 999) * 1e3 - i,
    };
  }
}

function readHead(
  head: Buffer,
  isWhole: boolean,
  delimiter: Delimiter,
  decode: (bytes: Buffer) => string,
): HeadRecord[] {
  // whole lines only, and an end after them: a quote that stays open in a title line must not hide the header
  const lines = isWhole ? head : head.subarray(0, lastLineEnd(head));
  const reader = new RecordReader(
    { delimiter: delimiter.charCodeAt(0), cells: 0, doubleByte: () => false },
    1,
  );
  const records: HeadRecord[] = [];
  const blocks = new BlockBuilder(lines, 0, {
    block(block) {
      const { bytes, starts, offset } = block;
      parseHead(block, decode, delimiter).forEach((cells, i) => {
        if (cells === undefined) return;
        const line = block.lines[i] as number;
        const start = starts[i] as number;
        const end = starts[i + 1] ?? bytes.length;
        const nextLine = line + countLines(bytes.subarray(start, end));
        records.push({ cells, line, start: offset + start, end: offset + end, nextLine });
      });
    },
    broken() {
      // an open quote in the head is met again, and reported, when the rows are read
    },
  });
  let position = 0;
  for (let left = TITLE_LINES_AT_MOST + SAMPLE_ROWS; left > 0 && position < lines.length; ) {
    const taken = reader.take(lines, position, true, 0);
    if (taken === undefined) break;
    blocks.add(taken, position);
    position = taken.end;
    if (taken.kind === 'record') left--;
  }
  blocks.flush(position);
  return records;
}

function lastLineEnd(bytes: Buffer): number {
  return Math.max(bytes.lastIndexOf('\n'), bytes.lastIndexOf('\r')) + 1;
}

function countLines(bytes: Buffer): number {
  const breaks = bytes.toString('latin1').match(/\r\n|\n|\r/g);
  return Math.max(1, breaks?.length ?? 0);
}

/** The first line, numbers masked before it is cut: half a number is no longer seen to be one. */
function firstWords(text: string): string {
  const line = maskNumbers(text.split(/\r\n|\n|\r/, 1)[0] ?? '');
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}
