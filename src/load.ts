import { books } from './catalogue/books/index.gen.ts';
import { cleanCode } from './catalogue/clean-code.ts';
import { classify, judgeByTalkTime } from './classify/classify.ts';
import { type CallKind, contextOf } from './classify/context.ts';
import type { Book } from './model/book.ts';
import type { Verdict } from './model/verdict.ts';
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
import { type Reject, scanWithCsvParse } from './scan/csv-lane.ts';
import { RowAppender } from './scan/row-appender.ts';
import type { RowDictionaries } from './scan/row-columns.ts';
import type { Tally } from './scan/tally.ts';
import { type Folded, foldIntoCalls, type Judge } from './table/call-table.ts';

/** A campaign, read and folded into calls. */
export interface Campaign extends Folded {
  readonly book: string;
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
  const files: FileNotes[] = [];
  let rows = 0;
  let rejected = 0;
  for (const path of await expandInputs(paths)) {
    options.signal?.throwIfAborted();
    const source = await openSource(path, { ...options, book });
    const count = await scanWithCsvParse(source, appender, onReject);
    rows += count.rows;
    rejected += count.rejected;
    const { assignment } = source.dialect;
    const notes: FileNotes = {
      name: source.name,
      bytes: source.bytesIn(),
      encoding: source.guess.encoding,
      whyEncoding: source.guess.why,
      delimiter: source.dialect.delimiter,
      layout: assignment.layout,
      columns: assignment.columns.flatMap(({ name, role, why }) =>
        role === undefined || why === undefined ? [] : { name, role, why },
      ),
      headerLine: source.dialect.headerLine,
      rows: count.rows,
    };
    files.push(notes);
    options.onFile?.(notes);
  }
  const { columns, dictionaries } = appender.finish();
  const { warnings } = appender;
  const { verdicts, judge, kind } = judgeResults(dictionaries, book, options);
  const folded = foldIntoCalls(columns, dictionaries, verdicts, judge);
  warnAboutCodes(folded, kind, warnings);
  return { ...folded, book: bookId, kind, files, rows, rejected, warnings };
}

/** Classifies each distinct result once; a row then costs one look-up, and arithmetic where talk time decides. */
function judgeResults(
  dictionaries: RowDictionaries,
  book: Book,
  options: AnalyzeOptions,
): { verdicts: Verdict[]; judge: Judge; kind: CallKind } {
  const context = contextOf(dictionaries.results, book, options.isTwoParty);
  const classified = dictionaries.results.map((result) => classify(result, context));
  const verdicts = classified.map(({ verdict }) => verdict);
  // index of the verdicts by talk time: `heard`, and `hungUp` right after it; 0 where talk time says nothing
  const timed = classified.map(({ byTalkTime }) =>
    byTalkTime === undefined ? 0 : verdicts.push(byTalkTime.heard, byTalkTime.hungUp) - 2,
  );
  const audioOf = audioLengths(dictionaries, options.audioSeconds);
  const judge: Judge = (result, talk, audio, group) => {
    const heard = timed[result] as number;
    if (heard === 0) return result;
    const judged = judgeByTalkTime(talk, audioOf[group] || audio);
    return judged === undefined ? result : judged === 'heard' ? heard : heard + 1;
  };
  return { verdicts, judge, kind: context.kind };
}

/** Audio length per group number; NaN where the options leave it to the row's own column. */
function audioLengths(
  dictionaries: RowDictionaries,
  audioSeconds: AudioSeconds | undefined,
): Float64Array {
  const lengths = new Float64Array(dictionaries.groups.size);
  for (let group = 0; group < lengths.length; group++) {
    const ofGroup = audioSeconds?.byGroup.get(dictionaries.groups.at(group));
    lengths[group] = ofGroup ?? audioSeconds?.ofAll ?? Number.NaN;
  }
  return lengths;
}

/** Warnings that only the calls can give: damaged codes, and exports that lost their codes altogether. */
function warnAboutCodes(folded: Folded, kind: CallKind, warnings: Tally<WarningId>): void {
  const { table } = folded;
  let bare = 0;
  const isBare = table.dictionaries.results.map(({ code }) => cleanCode(code).code === '20000');
  const texts = new Set<string>();
  const talks = new Set<number>();
  for (let i = 0; i < table.length; i++) {
    const file = table.file[i] as number;
    const row = table.row[i] as number;
    const verdict = table.verdicts[table.verdict[i] as number];
    for (const hazard of verdict?.hazards ?? []) warnings.add(hazard, file, row);
    const result = table.result[i] as number;
    if (isBare[result] !== true) continue;
    bare++;
    if (texts.size < 2) texts.add(table.dictionaries.results[result]?.text ?? '');
    if (talks.size < 2) talks.add(table.talk[i] as number);
  }
  if (table.length > 1 && bare === table.length && texts.size + talks.size > 2) {
    warnings.add('only-bare-20000', table.file[0] as number, table.row[0] as number);
  }
  if (kind === 'mixed') warnings.add('mixed-call-kinds', 0, 0);
}
