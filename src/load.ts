import { books } from './catalogue/books/index.gen.ts';
import { cleanCode } from './catalogue/clean-code.ts';
import type { CallKind } from './classify/context.ts';
import { CalldiagError } from './errors.ts';
import { AskedGroupings } from './groupings.ts';
import { type Judgement, judgeResults } from './judge.ts';
import { countVerdicts, type VerdictCounts, verdictsMet } from './measure/verdict-counts.ts';
import { MemoryGuard } from './memory.ts';
import type { Book } from './model/book.ts';
import type { Grouping } from './model/grouping.ts';
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
import { countBytes } from './read/progress.ts';
import { openSource, type Source } from './read/source.ts';
import { refuseBadSelection } from './refuse-bad-selection.ts';
import type { Reject } from './scan/reject.ts';
import type { Dictionary } from './scan/row-columns.ts';
import { type Scanned, Scanner } from './scan/scanner.ts';
import type { Tally } from './scan/tally.ts';
import type { Thread } from './scan/thread.ts';
import { select } from './select.ts';
import { type Folded, fileOf, foldIntoCalls } from './table/call-table.ts';

/** A campaign, read and folded into calls; its table holds those of them that were selected. */
export interface Campaign extends Folded {
  /** Of the calls in the table. */
  readonly counts: VerdictCounts;
  /** All calls, selected or not. */
  readonly calls: number;
  readonly groupings: readonly Grouping[];
  readonly book: BookId;
  readonly kind: CallKind;
  readonly files: readonly FileNotes[];
  readonly rows: number;
  readonly rejected: number;
  /** Counted while reading and classifying; `file` is an index into `files`. */
  readonly warnings: Tally<WarningId>;
}

/** Memory that a row takes until it is folded into a call: its columns, its id, and the tables to find it again. */
const BYTES_PER_ROW = 120;

interface LoadEvents {
  readonly onReject: (reject: Reject) => void;
  /** All rows are read, but not folded into calls yet. `thread`: one that has nothing to do any more. */
  readonly onRead: (rows: number, thread: Thread | undefined) => void;
}

/** Reads every input into one table of calls. Memory grows with the calls, not with the bytes. */
export async function loadCampaign(
  paths: readonly string[],
  options: AnalyzeOptions,
  { onReject, onRead }: LoadEvents,
): Promise<Campaign> {
  const { selection } = options;
  if (selection !== undefined) refuseBadSelection(selection);
  const groupings = new AskedGroupings(options);
  const bookId = options.book ?? DEFAULT_BOOK;
  const book = books[bookId];
  const inputs = await expandInputs(paths);
  const scanner = startScanner(inputs, options, onReject);
  const { warnings } = scanner;
  let read: { files: FileNotes[]; rejected: number };
  try {
    read = await readFiles(inputs, book, scanner, groupings, options);
  } catch (error) {
    await scanner.close();
    throw error;
  }
  const { files, rejected } = read;
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  onRead(rows, scanner.releaseThread());
  // nobody need wait until the others are gone
  void scanner.close();
  const { columns, dictionaries } = scanner.finish();
  const judgement = judgeResults(columns, dictionaries, book, options);
  const folded = foldIntoCalls(columns, dictionaries, judgement);
  const counts = countVerdicts(folded.table);
  warnAboutCodes(folded, counts, judgement, warnings);
  warnAboutGroups(dictionaries.groups, options.audioSeconds, warnings);
  const all = folded.table;
  const isPart = selection !== undefined && all.length > 0;
  const table = isPart ? select(all, selection, warnings) : all;
  return {
    ...folded,
    table,
    counts: isPart ? countVerdicts(table) : counts,
    calls: all.length,
    groupings: groupings.all(),
    book: bookId,
    kind: judgement.kind,
    files,
    rows,
    rejected,
    warnings,
  };
}

/** A scanner that tells how far it is and stops before memory runs out. */
function startScanner(
  inputs: readonly string[],
  options: AnalyzeOptions,
  onReject: (reject: Reject) => void,
): CountingScanner {
  const bytesTotal = countBytes(inputs);
  const guard = new MemoryGuard(options.maxMemory);
  let bytesRead = 0;
  const onBytes = (bytes: number): void => {
    bytesRead += bytes;
    options.onProgress?.({ bytesRead, bytesTotal });
  };
  const scanner = new Scanner({
    timeZone: options.timeZone ?? DEFAULT_TIME_ZONE,
    onReject,
    bytesTotal,
    threads: options.threads,
    lane: options.scanner,
    signal: options.signal,
    onBytes,
    onRows: (rows) => guard.check({ rows, bytesPerRow: BYTES_PER_ROW, bytesRead, bytesTotal }),
  });
  return Object.assign(scanner, { onBytes });
}

type CountingScanner = Scanner & { readonly onBytes: (bytes: number) => void };

async function readFiles(
  inputs: readonly string[],
  book: Book,
  scanner: CountingScanner,
  groupings: AskedGroupings,
  options: AnalyzeOptions,
): Promise<{ files: FileNotes[]; rejected: number }> {
  const { warnings, onBytes } = scanner;
  const { column } = groupings;
  const columns = { ...options.columns, ...(column !== undefined && { 'group-by': column }) };
  const reading: Promise<{ source: Source; scanned: Scanned }>[] = [];
  let empty: CalldiagError | undefined;
  for (const path of inputs) {
    options.signal?.throwIfAborted();
    try {
      const source = await openSource(path, { ...options, columns, book, onBytes });
      groupings.seeRole(source);
      const { begun, done } = scanner.scan(source);
      const finished = done.then((scanned) => ({ source, scanned }));
      finished.catch(() => undefined);
      reading.push(finished);
      await begun;
    } catch (error) {
      // a day without calls must not stop the month
      if (!(error instanceof CalldiagError) || error.code !== 'empty-file') throw error;
      empty ??= error;
      warnings.add('empty-files', 0, 0);
    }
  }
  const files: FileNotes[] = [];
  let rejected = 0;
  for (const { source, scanned } of await Promise.all(reading)) {
    const notes = notesOf(source, scanned);
    rejected += scanned.rejected;
    files.push(notes);
    if (notes.columns.some(({ role, why }) => isResult(role) && why === 'values')) {
      const { rows, headerLine } = notes;
      warnings.add('result-column-by-values', files.length - 1, headerLine, rows);
    }
    options.onFile?.(notes);
  }
  if (files.length === 0 && empty !== undefined) throw empty;
  return { files, rejected };
}

const isResult = (role: Role): boolean => RESULT_ROLES.some((one) => one === role);

function notesOf(source: Source, { rows, lane, whyLane }: Scanned): FileNotes {
  const { assignment, delimiter, whyDelimiter, headerLine } = source.dialect;
  return {
    name: source.name,
    bytes: source.plainBytes ?? source.bytesIn(),
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
    lane,
    whyLane,
  };
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
