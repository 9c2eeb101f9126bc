import { books } from './catalogue/books/index.gen.ts';
import { judgeResults } from './judge.ts';
import { DEFAULT_BOOK, DEFAULT_TIME_ZONE, type InputOptions } from './options.ts';
import { expandInputs } from './read/inputs.ts';
import { openSource } from './read/source.ts';
import type { Inspection } from './report/inspection.ts';
import type { Batch } from './scan/batch.ts';
import { scanWithCsvParse } from './scan/csv-lane.ts';
import type { Reject } from './scan/reject.ts';
import { RowAppender } from './scan/row-appender.ts';
import { RowMerger } from './scan/row-merger.ts';

const ROWS_SHOWN = 5;

const known = (seconds: number): number | null => (Number.isNaN(seconds) ? null : seconds);

/** How a file is read, and the verdicts of its first rows. Described where it is published, in `index.ts`. */
export async function inspect(
  path: string,
  options: InputOptions & { readonly rows?: number | undefined },
): Promise<Inspection> {
  const [file = path] = await expandInputs([path]);
  const bookId = options.book ?? DEFAULT_BOOK;
  const book = books[bookId];
  const source = await openSource(file, { ...options, book });
  const shown = options.rows ?? ROWS_SHOWN;
  const rejects: Reject[] = [];
  const merger = new RowMerger((reject) => {
    if (rejects.length < shown) rejects.push(reject);
  });
  const appender = new RowAppender(options.timeZone ?? DEFAULT_TIME_ZONE, merger.seed);
  let isCut = false;
  /** As much of the file as the rows to be shown need. */
  async function* beginning(): AsyncGenerator<Buffer> {
    for await (const chunk of source.chunks) {
      yield chunk;
      isCut = merger.length >= shown || rejects.length >= shown;
      if (isCut) return;
    }
  }
  merger.startFile(source);
  // a batch for each chunk, so that what it held is known before the next one is read
  const sink = (batch: Batch): void => merger.add(batch, appender);
  await scanWithCsvParse({ ...source, chunks: beginning() }, appender, sink, 1);
  const { columns, dictionaries } = merger.finish();
  const judgement = judgeResults(columns, dictionaries, book, options);
  const count = Math.min(shown, columns.length);
  const rows = Array.from({ length: count }, (_, i) => {
    const at = columns.result[i] as number;
    const result = dictionaries.results[at];
    const talkSeconds = columns.talk[i] as number;
    const verdict =
      judgement.verdicts[
        judgement.judge(at, talkSeconds, columns.audio[i] ?? Number.NaN, columns.group[i] as number)
      ];
    if (result === undefined || verdict === undefined) throw new RangeError(`no result ${at}`);
    const couldBeTimed = judgement.isTimed(at) && verdict.decidedBy !== 'duration';
    return {
      row: columns.row[i] as number,
      result,
      verdict,
      couldBeTimed,
      talkSeconds: known(talkSeconds),
    };
  });
  const { dialect, guess } = source;
  const { assignment } = dialect;
  const lastRow = rows.at(-1)?.row ?? Number.POSITIVE_INFINITY;
  return {
    file,
    encoding: guess.encoding,
    whyEncoding: guess.why,
    delimiter: dialect.delimiter,
    whyDelimiter: dialect.whyDelimiter,
    layout: assignment.layout,
    whyLayout: assignment.whyLayout,
    book: bookId,
    callKind: judgement.kind,
    hasHeader: dialect.header !== undefined,
    headerLine: dialect.headerLine,
    columns: assignment.columns.map((column, i) => ({
      ...column,
      number: i + 1,
      sample: dialect.sample.map((row) => row[i] ?? ''),
    })),
    rows,
    // where reading stopped in the middle of a row, that row is no reject
    rejects: rejects
      .filter((reject) => !isCut || reject.row < lastRow || rows.length < shown)
      .map(({ row, reason, raw }) => ({ row, reason, raw })),
  };
}
