import { books } from './catalogue/books/index.gen.ts';
import { cleanCode } from './catalogue/clean-code.ts';
import type { CallKind } from './classify/context.ts';
import { CalldiagError } from './errors.ts';
import { type Judgement, judgeResults } from './judge.ts';
import { countVerdicts, type VerdictCounts, verdictsMet } from './measure/verdict-counts.ts';
import type { Book } from './model/book.ts';
import type { BookId } from './model/ids.gen.ts';
import { RESULT_ROLES, type Role } from './model/layout.ts';
import type { WarningId } from './model/warning.ts';
import {
  type AnalyzeOptions,
  type AudioSeconds,
  DEFAULT_BOOK,
  DEFAULT_TIME_ZONE,
  type FileNotes,
} from './options.ts';
import { expandInputs } from './read/inputs.ts';
import { openSource } from './read/source.ts';
import { scanWithCsvParse } from './scan/csv-lane.ts';
import type { Reject } from './scan/reject.ts';
import { RowAppender } from './scan/row-appender.ts';
import type { Dictionary } from './scan/row-columns.ts';
import { RowMerger } from './scan/row-merger.ts';
import type { Tally } from './scan/tally.ts';
import { type Folded, fileOf, foldIntoCalls } from './table/call-table.ts';

/** A campaign, read and folded into calls. */
export interface Campaign extends Folded {
  readonly counts: VerdictCounts;
  readonly book: BookId;
  readonly kind: CallKind;
  readonly files: readonly FileNotes[];
  readonly rows: number;
  readonly rejected: number;
  /** Counted while reading and classifying; `file` is an index into `files`. */
  readonly warnings: Tally<WarningId>;
}

/** Reads every input into one table of calls. Memory grows with the calls, not with the bytes. */
export async function loadCampaign(
  paths: readonly string[],
  options: AnalyzeOptions,
  onReject: (reject: Reject) => void,
): Promise<Campaign> {
  const bookId = options.book ?? DEFAULT_BOOK;
  const book = books[bookId];
  const merger = new RowMerger(onReject);
  const appender = new RowAppender(options.timeZone ?? DEFAULT_TIME_ZONE, merger.seed);
  const { warnings } = merger;
  const files: FileNotes[] = [];
  let rejected = 0;
  let empty: CalldiagError | undefined;
  for (const path of await expandInputs(paths)) {
    options.signal?.throwIfAborted();
    try {
      const read = await readFile(path, book, merger, appender, options);
      rejected += read.rejected;
      files.push(read.notes);
      const guessed = read.notes.columns.find(
        ({ role, why }) => isResult(role) && why === 'values',
      );
      if (guessed !== undefined) {
        const { rows, headerLine } = read.notes;
        warnings.add('result-column-by-values', files.length - 1, headerLine, rows);
      }
      options.onFile?.(read.notes);
    } catch (error) {
      // a day without calls must not stop the month
      if (!(error instanceof CalldiagError) || error.code !== 'empty-file') throw error;
      empty ??= error;
      warnings.add('empty-files', 0, 0);
    }
  }
  if (files.length === 0 && empty !== undefined) throw empty;
  const { columns, dictionaries } = merger.finish();
  const judgement = judgeResults(columns, dictionaries, book, options);
  const folded = foldIntoCalls(columns, dictionaries, judgement);
  const counts = countVerdicts(folded.table);
  warnAboutCodes(folded, counts, judgement, warnings);
  warnAboutGroups(dictionaries.groups, options.audioSeconds, warnings);
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  return { ...folded, counts, book: bookId, kind: judgement.kind, files, rows, rejected, warnings };
}

const isResult = (role: Role): boolean => RESULT_ROLES.some((one) => one === role);

async function readFile(
  path: string,
  book: Book,
  merger: RowMerger,
  appender: RowAppender,
  options: AnalyzeOptions,
): Promise<{ notes: FileNotes; rejected: number }> {
  const source = await openSource(path, { ...options, book });
  merger.startFile(source);
  await scanWithCsvParse(source, appender, (batch) => merger.add(batch, appender));
  const { rows, rejected } = merger.count;
  const { assignment, delimiter, whyDelimiter, headerLine } = source.dialect;
  const notes: FileNotes = {
    name: source.name,
    bytes: source.bytesIn(),
    encoding: source.guess.encoding,
    whyEncoding: source.guess.why,
    delimiter,
    whyDelimiter,
    layout: assignment.layout,
    whyLayout: assignment.whyLayout,
    columns: assignment.columns.flatMap(({ name, role, why }) =>
      role === undefined || why === undefined ? [] : { name, role, why },
    ),
    headerLine,
    rows,
  };
  return { notes, rejected };
}

/** Warnings that only the calls can give: damaged codes, and exports that lost their codes altogether. */
function warnAboutCodes(
  { table, callsWithoutResult, reusedIds }: Folded,
  counts: VerdictCounts,
  { kind, dependsOnKind }: Judgement,
  warnings: Tally<WarningId>,
): void {
  const bareTexts = new Set<string>();
  let bare = 0;
  for (const id of verdictsMet(counts)) {
    const resultId = table.resultOf[id] as number;
    const result = table.dictionaries.results[resultId];
    const calls = counts.calls[id] as number;
    const first = counts.first[id] as number;
    const warn = (warning: WarningId): void =>
      warnings.add(warning, fileOf(table.fileStarts, first), table.row[first] as number, calls);
    for (const hazard of table.verdicts[id]?.hazards ?? []) warn(hazard);
    if (kind === 'mixed' && dependsOnKind(resultId)) warn('mixed-call-kinds');
    if (result === undefined || cleanCode(result.code).code !== '20000') continue;
    bare += calls;
    bareTexts.add(result.text);
  }
  // one text and one talk time are what a code of its own would show
  if (bare === table.length && bare > 0 && (bareTexts.size > 1 || hasTalkTimes(table))) {
    const file = fileOf(table.fileStarts, 0);
    warnings.add('only-bare-20000', file, table.row[0] as number, bare);
  }
  if (reusedIds > 0) warnings.add('call-ids-reused', 0, 0, reusedIds);
  if (callsWithoutResult > 0) warnings.add('calls-without-result', 0, 0, callsWithoutResult);
}

/** Whether the calls differ in their talk time. */
function hasTalkTimes({ length, talk }: Folded['table']): boolean {
  for (let i = 1; i < length; i++) if (!Object.is(talk[i], talk[0])) return true;
  return false;
}

/** A misspelt group would leave its calls undecided without a word. */
function warnAboutGroups(
  groups: Dictionary,
  audioSeconds: AudioSeconds | undefined,
  warnings: Tally<WarningId>,
): void {
  const asked = new Set(audioSeconds?.byGroup?.keys());
  for (let group = 0; group < groups.size; group++) asked.delete(groups.at(group));
  if (asked.size > 0) warnings.add('audio-for-no-group', 0, 0, asked.size);
}
