import { books } from './catalogue/books/index.gen.ts';
import { cleanCode } from './catalogue/clean-code.ts';
import type { CallKind } from './classify/context.ts';
import { CalldiagError } from './errors.ts';
import { type Judgement, judgeResults } from './judge.ts';
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
import { followBytes } from './read/progress.ts';
import { openSource, type ReadOptions } from './read/source.ts';
import { type Reject, scanWithCsvParse } from './scan/csv-lane.ts';
import { RowAppender } from './scan/row-appender.ts';
import type { Dictionary } from './scan/row-columns.ts';
import type { Tally } from './scan/tally.ts';
import { type Folded, foldIntoCalls } from './table/call-table.ts';

/** A campaign, read and folded into calls. */
export interface Campaign extends Folded {
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
  const appender = new RowAppender(options.timeZone ?? DEFAULT_TIME_ZONE);
  const { warnings } = appender;
  const files: FileNotes[] = [];
  let rejected = 0;
  let empty: CalldiagError | undefined;
  const inputs = await expandInputs(paths);
  const onBytes = await followBytes(inputs, options.onProgress);
  for (const path of inputs) {
    options.signal?.throwIfAborted();
    try {
      const read = await readFile(path, book, appender, { ...options, onBytes }, onReject);
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
  const { columns, dictionaries } = appender.finish();
  const judgement = judgeResults(columns, dictionaries, book, options);
  const folded = foldIntoCalls(columns, dictionaries, judgement.verdicts, judgement.judge);
  warnAboutCodes(folded, judgement, warnings);
  warnAboutGroups(dictionaries.groups, options.audioSeconds, warnings);
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  return { ...folded, book: bookId, kind: judgement.kind, files, rows, rejected, warnings };
}

const isResult = (role: Role): boolean => RESULT_ROLES.some((one) => one === role);

async function readFile(
  path: string,
  book: Book,
  appender: RowAppender,
  options: AnalyzeOptions & { readonly onBytes: ReadOptions['onBytes'] },
  onReject: (reject: Reject) => void,
): Promise<{ notes: FileNotes; rejected: number }> {
  const source = await openSource(path, { ...options, book });
  const { rows, rejected } = await scanWithCsvParse(source, appender, onReject);
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
  { verdicts, kind, dependsOnKind }: Judgement,
  warnings: Tally<WarningId>,
): void {
  const { results } = table.dictionaries;
  const isBare = results.map(({ code }) => cleanCode(code).code === '20000');
  const isLegDependent = results.map((_, id) => dependsOnKind(id));
  const texts = new Set<string>();
  const talks = new Set<number>();
  let bare = 0;
  for (let i = 0; i < table.length; i++) {
    const file = table.file[i] as number;
    const row = table.row[i] as number;
    const result = table.result[i] as number;
    for (const hazard of verdicts[table.verdict[i] as number]?.hazards ?? []) {
      warnings.add(hazard, file, row);
    }
    if (kind === 'mixed' && isLegDependent[result]) warnings.add('mixed-call-kinds', file, row);
    if (isBare[result] !== true) continue;
    bare++;
    if (texts.size < 2) texts.add(results[result]?.text ?? '');
    if (talks.size < 2) talks.add(table.talk[i] as number);
  }
  // one text and one talk time are what a code of its own would show
  if (bare === table.length && texts.size + talks.size > 2) {
    warnings.add('only-bare-20000', table.file[0] as number, table.row[0] as number, bare);
  }
  if (reusedIds > 0) warnings.add('call-ids-reused', 0, 0, reusedIds);
  if (callsWithoutResult > 0) warnings.add('calls-without-result', 0, 0, callsWithoutResult);
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
