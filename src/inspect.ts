import { DEFAULT_BOOK, DEFAULT_TIME_ZONE, type InputOptions } from './options.ts';
import type { Inspection } from './report/inspection.ts';

const BYTES_LOOKED_AT = 1 << 16;

/**
 * Says how calldiag reads a file, and why: encoding, delimiter, layout, what each column is, and the first rows with
 * their verdicts. Reads no further than it needs.
 *
 * @param path one file, or `-`
 * @param rows how many rows to show
 * @throws CalldiagError as `analyze` does
 */
export async function inspect(
  path: string,
  options: InputOptions & { readonly rows?: number | undefined } = {},
): Promise<Inspection> {
  const [{ books }, { classify }, { contextOf }, { expandInputs }, { openSource }] =
    await Promise.all([
      import('./catalogue/books/index.gen.ts'),
      import('./classify/classify.ts'),
      import('./classify/context.ts'),
      import('./read/inputs.ts'),
      import('./read/source.ts'),
    ]);
  const [{ scanWithCsvParse }, { RowAppender }] = await Promise.all([
    import('./scan/csv-lane.ts'),
    import('./scan/row-appender.ts'),
  ]);
  const [file = path] = await expandInputs([path]);
  const bookId = options.book ?? DEFAULT_BOOK;
  const book = books[bookId];
  const source = await openSource(file, { ...options, book });
  const appender = new RowAppender(options.timeZone ?? DEFAULT_TIME_ZONE);
  const rejects: Inspection['rejects'][number][] = [];
  const shown = options.rows ?? 5;
  await scanWithCsvParse({ ...source, chunks: firstLines(source.chunks) }, appender, (reject) => {
    if (rejects.length < shown)
      rejects.push({ row: reject.row, reason: reject.reason, raw: reject.raw });
  });
  const { columns, dictionaries } = appender.finish();
  const context = contextOf(dictionaries.results, book, options.isTwoParty);
  const rows = Array.from({ length: Math.min(shown, columns.length) }, (_, i) => {
    const result = dictionaries.results[columns.result[i] as number];
    if (result === undefined) throw new RangeError(`row ${i} has no result`);
    const { verdict, byTalkTime } = classify(result, context);
    return {
      row: columns.row[i] as number,
      result,
      verdict,
      isTimed: byTalkTime !== undefined,
      talkSeconds: columns.talk[i] as number,
    };
  });
  const { dialect, guess } = source;
  return {
    file,
    encoding: guess.encoding,
    whyEncoding: guess.why,
    delimiter: dialect.delimiter,
    whyDelimiter: dialect.whyDelimiter,
    layout: dialect.assignment.layout,
    book: bookId,
    callKind: context.kind,
    hasHeader: dialect.header !== undefined,
    headerLine: dialect.headerLine,
    columns: dialect.assignment.columns.map((column, i) => ({
      ...column,
      number: i + 1,
      sample: dialect.sample.map((row) => row[i] ?? ''),
    })),
    rows,
    rejects,
  };
}

/** The beginning of the stream, cut after a whole line unless it is all there is. */
async function* firstLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const read: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    read.push(chunk);
    length += chunk.length;
    if (length >= BYTES_LOOKED_AT) break;
  }
  const bytes = Buffer.concat(read);
  const end = length >= BYTES_LOOKED_AT ? bytes.lastIndexOf(0x0a, BYTES_LOOKED_AT) + 1 : 0;
  yield end === 0 ? bytes : bytes.subarray(0, end);
}
