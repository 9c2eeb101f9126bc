// The library. What does the work is loaded when it is first called, so that importing this costs next to nothing.

import type { Readable } from 'node:stream';
import type { CompareOptions } from './compare.ts';
import type { Sample } from './config/draft-config.ts';
import { findConfig as nearestConfig } from './config/find-config.ts';
import type { FoundConfig } from './config/read-config.ts';
import type { GateOptions } from './gate/options.ts';
import type { Comparison } from './model/comparison.ts';
import type { BookId } from './model/ids.gen.ts';
import type { Language, Text } from './model/language.ts';
import type { Report } from './model/report.ts';
import { type AnalyzeOptions, DEFAULT_BOOK, type InputOptions } from './options.ts';
import type { CodeLine, Explanation } from './report/explanation.ts';
import type { Inspection } from './report/inspection.ts';
import type { SchemaId } from './schema.ts';

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

/** The nearest config file from a folder upwards: `calldiag.config.json`, `.yaml`, `.yml`, or a `package.json` with the key. */
export async function findConfig(from: string): Promise<string | undefined> {
  return nearestConfig(from);
}

/**
 * Reads a config file. `config.schema.json` describes what it may hold.
 *
 * @throws CalldiagError `bad-config`, with the path of the setting that is wrong
 */
export async function readConfig(file: string): Promise<FoundConfig> {
  return (await import('./config/read-config.ts')).readConfig(file);
}

/** A config file (YAML) with comments: from what a sample export shows, or from nothing. */
export async function draftConfig(
  sample: Sample | undefined,
  language: Language = 'en',
): Promise<string> {
  return (await import('./config/draft-config.ts')).draftConfig(sample, language);
}

/**
 * A report that was saved as JSON, held against its schema.
 *
 * @param path a file, or `-` for `stdin`
 * @throws CalldiagError `no-saved-report` or `report-version` if it is none, or one of another time
 */
export async function readReport(path: string, stdin?: Readable): Promise<Report> {
  return (await import('./saved-report.ts')).readReport(path, stdin);
}

/**
 * Judges a saved report by gates, in place of those that it was saved with. Gates for each group or caller cannot be
 * judged from it: they warn, and under `strict` fail.
 *
 * @throws CalldiagError `bad-gate` for what is no gate
 */
export async function judgeReport(report: Report, gates: GateOptions): Promise<Report> {
  return (await import('./gate/judge-gates.ts')).judgeReport(report, gates);
}

/** A report's texts in another language; the sentences of its gates stay as they were written. */
export async function translateReport(report: Report, language: Language): Promise<Report> {
  return (await import('./report/in-language.ts')).inLanguage(report, language);
}

/** A published JSON Schema: of the report, or of a line of NDJSON. */
export async function schemaText(id: SchemaId = 'report'): Promise<string> {
  return (await import('./schema.ts')).schemaText(id);
}

/**
 * What became better or worse between two campaigns, beyond chance, and apart from changes of the mix: hours, weekdays,
 * attempts, prefixes, groups. The result is the document that `calldiag compare --format json` prints.
 *
 * @param before records (a file, directory, glob, or `-` for `options.stdin`), or a report that was saved as JSON
 * @param after the same of the later campaign
 * @throws CalldiagError as `analyze` and `readReport` do, and `bad-value` for what is no claim
 */
export async function compare(
  before: string,
  after: string,
  options: CompareOptions = {},
): Promise<Comparison> {
  return (await import('./compare.ts')).compare(before, after, options);
}

/** The whole code book, one line a code and table. */
export async function listCodes(book: BookId = DEFAULT_BOOK): Promise<CodeLine[]> {
  return (await import('./explain.ts')).listCodes(book);
}

/** What `explain` knows by a name without spaces: categories, rules, outcomes and the codes of the book. */
export async function listTopics(
  book: BookId = DEFAULT_BOOK,
): Promise<{ readonly topic: string; readonly about: Text }[]> {
  return (await import('./explain.ts')).listTopics(book);
}

export type { CompareOptions } from './compare.ts';
export type { Config } from './config/config.ts';
export type { Sample } from './config/draft-config.ts';
export { CONFIG_NAMES } from './config/names.ts';
export type { FoundConfig } from './config/read-config.ts';
export { CalldiagError, EXIT, type ExitCode, type ProblemCode, problem } from './errors.ts';
export type { AskedGate, GateOptions, Waiver } from './gate/options.ts';
export { SUBJECT_NAMES as GATE_SUBJECTS } from './gate/subject.ts';
export {
  CATEGORIES,
  CATEGORY_IDS,
  type CategoryId,
  describeOutcome,
  OUTCOMES,
  type Outcome,
} from './model/category.ts';
export { type Comparison, MIX_DIMENSIONS, type MixDimension } from './model/comparison.ts';
export type { ComparisonLine } from './model/comparison-line.ts';
export { GATE_POLICIES, type GatePolicy, type GateReport } from './model/gate.ts';
export { GROUP_DIMENSIONS, type GroupDimension, MOST_TOP } from './model/grouping.ts';
export {
  BOOK_IDS,
  type BookId,
  LIMIT_IDS,
  type LimitId,
  REPORTER_IDS,
  type ReporterId,
} from './model/ids.gen.ts';
export { LANGUAGES, type Language, type Text } from './model/language.ts';
export { ROLES, type Role } from './model/layout.ts';
export type { Report } from './model/report.ts';
export type { ReportLine } from './model/report-line.ts';
export type { Selection } from './model/selection.ts';
export { TABLE_IDS, type TableId } from './model/table.ts';
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
export { renderComparison } from './report/comparison/render.ts';
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
export { widthOf } from './report/width.ts';
export { wrap } from './report/wrap.ts';
export type { Reject } from './scan/reject.ts';
export { SCHEMA_IDS, type SchemaId } from './schema.ts';
export { version } from './version.ts';
