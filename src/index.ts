export { analyze } from './analyze.ts';
export { CalldiagError, EXIT, type ExitCode, type ProblemCode, problem } from './errors.ts';
export { explain, listCodes } from './explain.ts';
export { inspect } from './inspect.ts';
export { CATEGORIES, type CategoryId, type Outcome } from './model/category.ts';
export { BOOK_IDS, type BookId, REPORTER_IDS, type ReporterId } from './model/ids.gen.ts';
export { LANGUAGES, type Language, type Text } from './model/language.ts';
export { ROLES, type Role } from './model/layout.ts';
export type { Report } from './model/report.ts';
export {
  type AnalyzeOptions,
  type AudioSeconds,
  type BadRowLimit,
  DEFAULT_BOOK,
  DEFAULT_TIME_ZONE,
  type FileNotes,
  type InputOptions,
} from './options.ts';
export { DELIMITERS, type Delimiter } from './read/delimiters.ts';
export { ENCODING_ALIASES, ENCODINGS, type Encoding } from './read/encoding.ts';
export { csvLine } from './report/csv.ts';
export type { CodeLine, Explanation } from './report/explanation.ts';
export type { Inspection } from './report/inspection.ts';
export { printable } from './report/printable.ts';
export { renderCodes, renderExplanation, renderInspection, renderReport } from './report/render.ts';
export type { View } from './report/reporter.ts';
export type { Reject } from './scan/csv-lane.ts';
export { version } from './version.ts';
