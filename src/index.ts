// The library. What does the work is loaded when it is first called, so that importing this costs next to nothing.

import type { BookId } from './model/ids.gen.ts';
import type { Language } from './model/language.ts';
import type { Report } from './model/report.ts';
import { type AnalyzeOptions, DEFAULT_BOOK, type InputOptions } from './options.ts';
import type { CodeLine, Explanation } from './report/explanation.ts';
import type { Inspection } from './report/inspection.ts';

/**
 * Diagnoses a campaign: reads the records, folds them into calls, classifies and counts them, and finds the strategies
 * that match. The result is the document that `calldiag analyze --format json` prints.
 *
 * @param paths files, directories, globs, or `-` for `options.stdin`; together they are one campaign
 * @throws CalldiagError if an input cannot be read, has no result column, or holds no usable row
 * @example
 * const report = await analyze(['records.csv'], { language: 'zh-CN' });
 * console.log(report.rates.answered.value);
 */
export async function analyze(
  paths: readonly string[],
  options: AnalyzeOptions = {},
): Promise<Report> {
  return (await import('./analyze.ts')).analyze(paths, options);
}

/**
 * Says how calldiag reads a file, and why: encoding, delimiter, layout, what each column is, and the first rows with
 * their verdicts. Reads no further than it needs. The cells are the file's own: telephone numbers are not masked.
 *
 * @param path one file, or `-` for `options.stdin`
 * @param options how to read, and how many `rows` to show (default 5)
 * @throws CalldiagError as `analyze` does
 */
export async function inspect(
  path: string,
  options: InputOptions & { readonly rows?: number | undefined } = {},
): Promise<Inspection> {
  return (await import('./inspect.ts')).inspect(path, options);
}

/**
 * What a code, a result text, a category, a `category/cause` or a section of the article means: leg, responsible party,
 * strategies, sources.
 *
 * @throws CalldiagError `unknown-topic`, with the nearest known topics, if nothing is known
 */
export async function explain(
  query: string,
  options: { readonly language?: Language | undefined; readonly book?: BookId | undefined } = {},
): Promise<Explanation> {
  return (await import('./explain.ts')).explain(query, options);
}

/** The whole code book, one line a code and table. */
export async function listCodes(book: BookId = DEFAULT_BOOK): Promise<CodeLine[]> {
  return (await import('./explain.ts')).listCodes(book);
}

export { CalldiagError, EXIT, type ExitCode, type ProblemCode, problem } from './errors.ts';
export {
  CATEGORIES,
  CATEGORY_IDS,
  type CategoryId,
  OUTCOMES,
  type Outcome,
} from './model/category.ts';
export { GROUP_DIMENSIONS, type GroupDimension, MOST_TOP } from './model/grouping.ts';
export { BOOK_IDS, type BookId, REPORTER_IDS, type ReporterId } from './model/ids.gen.ts';
export { LANGUAGES, type Language, type Text } from './model/language.ts';
export { ROLES, type Role } from './model/layout.ts';
export type { Report } from './model/report.ts';
export type { Selection } from './model/selection.ts';
export { nearest } from './nearest.ts';
export {
  type AnalyzeOptions,
  type AudioSeconds,
  type BadRowLimit,
  DEFAULT_BOOK,
  DEFAULT_TIME_ZONE,
  type FileNotes,
  type InputOptions,
  isTimeZone,
  MOST_THREADS,
  SCANNERS,
  type Scanner,
} from './options.ts';
export { DELIMITERS, type Delimiter } from './read/delimiters.ts';
export { ENCODING_ALIASES, ENCODINGS, type Encoding } from './read/encoding.ts';
export { expandInputs, STDIN } from './read/inputs.ts';
export type { Progress } from './read/progress.ts';
export { csvLine } from './report/csv.ts';
export type { CodeLine, Explanation } from './report/explanation.ts';
export type { Inspection } from './report/inspection.ts';
export { printable } from './report/printable.ts';
export {
  renderCodes,
  renderExplanation,
  renderInspection,
  renderNotes,
  renderReport,
} from './report/render.ts';
export type { View } from './report/reporter.ts';
export type { Reject } from './scan/reject.ts';
export { version } from './version.ts';
