import { RESULT_ROLES, type Role } from '../model/layout.ts';
import type { Result } from '../model/verdict.ts';
import type { RejectReason } from '../model/warning.ts';
import type { Assignment } from '../read/assign-columns.ts';
import type { Batch, BatchColumns, IdColumns } from './batch.ts';
import { GrowingBatch } from './growing-batch.ts';
import { LaneList } from './lane-list.ts';
import { parseDuration } from './parse-duration.ts';
import { parseNumber } from './parse-number.ts';
import { type LocalSeconds, timeParser } from './parse-time.ts';
import { packDigits } from './phone-number.ts';
import { resultKey } from './result-list.ts';

/** When a list is longer, the lane begins all of them anew, so that its memory stays bounded. */
const LIST_LENGTH_AT_MOST = 1 << 16;
const TEXT_LENGTH_AT_MOST = 400;
/** No book knows a code that is half as long. */
const CODE_LENGTH_AT_MOST = 100;
/** Byte order mark of a file that was joined to another. */
const MARK = /^\ufeff/;

/** What stands for "no id", and ids that a spreadsheet rounded until many calls share one. */
const NO_ID = /^(?:-+|null|none|nan|n\/a|\d(?:\.\d+)?e\+\d{2,3})$/i;
/** `="123"` and `'123`: how spreadsheets keep a number as it is. */
const QUOTED_ID = /^(?:=\s*"([^"]*)"|'(.*))$/;
/** The first word of a line of totals below the table. */
const SUMMARY =
  /^(?:[合总總小][计計]|[汇匯][总總]|[总總][数數]|(?:sub|grand )?total|sum)[:\uff1a]?$/i;

/**
 * Turns the cells of rows into columns, a batch at a time. One for each lane; `startFile` before the rows of each file.
 * A lane that reads some cells by itself asks here what they mean, in the cell's own text: nobody else decides it.
 */
export class RowAppender {
  readonly #parseTime: (cell: string) => LocalSeconds;
  /** Of the hashes of call ids. */
  readonly seed: number;
  readonly #results = new LaneList<Result>(0);
  readonly #callers = new LaneList<string>(1);
  readonly #groups = new LaneList<string>(1);
  readonly #otherNumbers = new LaneList<string>(1);
  #isFresh = true;
  #batch: GrowingBatch;
  #spare: BatchColumns | undefined;
  #assignment!: Assignment;
  #header: readonly string[] | undefined;
  #cellCount = 0;
  /** The last cell that a row must reach to say what it came to. */
  #lastNeeded = 0;

  /** @param seed of the hashes of call ids, the same for all lanes */
  constructor(zone: string, seed: number) {
    this.#parseTime = timeParser(zone);
    this.seed = seed;
    this.#batch = new GrowingBatch(seed);
  }

  /** @param cellCount cells of the header */
  startFile(
    assignment: Assignment,
    header: readonly string[] | undefined,
    cellCount: number,
  ): void {
    this.#assignment = assignment;
    this.#header = header;
    this.#cellCount = cellCount;
    this.#lastNeeded = Math.max(...[...RESULT_ROLES, 'call-id' as const].map((r) => this.#at(r)));
  }

  /** Rows of the batch, rejected ones included. */
  get size(): number {
    return this.#batch.length + this.#batch.rejects.length;
  }

  /** Whether the batch begins new lists, so that no number from before means anything in it. */
  get isFresh(): boolean {
    return this.#isFresh;
  }

  /** Takes one row in, or says why it is none. `line`: lines after the batch's first. */
  append(cells: readonly string[], line: number, isCutOff: boolean): RejectReason | undefined {
    const misfit = this.#misfit(cells, isCutOff);
    if (misfit !== undefined) return misfit;
    const cell = (role: Role): string => cells[this.#at(role)] ?? '';
    if (isSummary(cells.find((one) => one.trim() !== '') ?? '')) return 'summary-row';
    const result = {
      code: cell('code'),
      smartCode: cell('smart-code'),
      earlyMediaCode: cell('early-media-code'),
      text: cell('text'),
      whoHungUp: cell('who-hung-up'),
    };
    if (isNoResult(result)) return 'no-result';

    const batch = this.#batch;
    if (cells.length < this.#cellCount) batch.warn('short-rows', line);
    const i = batch.add();
    const { columns } = batch;
    columns.result[i] = this.resultId(result);
    columns.originate[i] = this.#time(cell('originate-time'), line);
    columns.ring[i] = this.#time(cell('ring-time'), line);
    const answer = this.#time(cell('answer-time'), line);
    const end = this.#time(cell('end-time'), line);
    columns.answer[i] = answer;
    columns.end[i] = end;
    const talk = this.#duration(cell('duration'), this.#assignment.durationUnit, line);
    // an export without a duration still says how long they talked
    const isUntold = this.#at('duration') === -1 && answer > 0 && end >= answer;
    columns.talk[i] = isUntold ? end - answer : talk;
    batch.setAudio(i, this.#duration(cell('audio-length'), this.#assignment.audioUnit, line));
    columns.callee[i] = this.#orWarn(this.calleeValue(cell('callee')), line);
    columns.caller[i] = this.#orWarn(this.callerId(cell('caller')), line);
    columns.group[i] = this.groupId(cell('group'));
    const id = cell('call-id').trim().replace(QUOTED_ID, '$1$2');
    const callId = NO_ID.test(id) ? '' : id;
    batch.setCallId(i, callId);
    if (callId === '') this.#warnOfNoId(line, 1);
    columns.line[i] = line;
    return undefined;
  }

  /**
   * Adds rows that the lane read by itself, with numbers from this class. All that `append` would warn of but a missing
   * call id must have gone through `append` instead.
   * @param firstLine where their lines count from, in lines after the batch's first
   */
  appendColumns(rows: BatchColumns, callIds: IdColumns, length: number, firstLine = 0): void {
    this.#batch.addAll(rows, callIds, length, firstLine);
    let missing = 0;
    let first = 0;
    let start = 0;
    for (let i = 0; i < length; i++) {
      const end = callIds.ends[i] as number;
      if (end === start && missing++ === 0) first = firstLine + (rows.line[i] as number);
      start = end;
    }
    if (missing > 0) this.#warnOfNoId(first, missing);
  }

  /** @param byteOffset in the file as it is stored */
  reject(line: number, byteOffset: number, reason: RejectReason, raw: string): void {
    this.#batch.reject(line, byteOffset, reason, raw);
  }

  noteDamage(line: number): void {
    this.#batch.warn('damaged-characters', line);
  }

  /** Number of a result, whose cells are as they stand in the file. */
  resultId(cells: Result): number {
    const result = {
      code: clip(cells.code, CODE_LENGTH_AT_MOST),
      smartCode: clip(cells.smartCode, CODE_LENGTH_AT_MOST),
      earlyMediaCode: clip(cells.earlyMediaCode, CODE_LENGTH_AT_MOST),
      text: clip(cells.text, TEXT_LENGTH_AT_MOST),
      whoHungUp: clip(cells.whoHungUp, CODE_LENGTH_AT_MOST),
    };
    return this.#results.number(resultKey(result), result);
  }

  /** What a callee column gets: see `phone-number`. `undefined` if a spreadsheet destroyed the number. */
  calleeValue(cell: string): number | undefined {
    const number = parseNumber(cell.trim());
    if (number === undefined || number === '') return number === undefined ? undefined : 0;
    return packDigits(number) ?? -this.#otherNumbers.number(number, number);
  }

  /** Number of a caller; `undefined` if a spreadsheet destroyed it. */
  callerId(cell: string): number | undefined {
    const number = parseNumber(cell.trim());
    if (number === undefined || number === '') return number === undefined ? undefined : 0;
    return this.#callers.number(number, number);
  }

  groupId(cell: string): number {
    const group = cell.trim();
    return group === '' ? 0 : this.#groups.number(group, group);
  }

  /**
   * Hands over the rows so far, in arrays of their own, and begins the next batch.
   * @param lines from the batch's first line to the next one's
   */
  take(lines: number): Batch {
    const lists = [this.#results, this.#callers, this.#groups, this.#otherNumbers];
    const before = this.#batch;
    const batch = before.finish(lines, {
      isFresh: this.#isFresh,
      results: this.#results.takeMet(),
      callers: this.#callers.takeMet(),
      groups: this.#groups.takeMet(),
      numbers: this.#otherNumbers.takeMet(),
    });
    this.#isFresh = lists.some(({ size }) => size > LIST_LENGTH_AT_MOST);
    if (this.#isFresh) for (const list of lists) list.clear();
    this.#batch = new GrowingBatch(this.seed, before, this.#spare);
    this.#spare = undefined;
    return batch;
  }

  /** Takes back the columns of a batch that was put into the table: so their memory need not be asked for again. */
  reuse(columns: BatchColumns): void {
    this.#spare = columns;
  }

  #at(role: Role): number {
    return this.#assignment.indexOf.get(role) ?? -1;
  }

  #misfit(cells: readonly string[], isCutOff: boolean): RejectReason | undefined {
    if (cells.length > this.#cellCount) {
      // trailing delimiters are harmless; any other surplus has shifted the columns
      if (cells.slice(this.#cellCount).some((cell) => cell.trim() !== '')) return 'too-many-cells';
    } else if (cells.length < this.#cellCount) {
      if (isCutOff) return 'cut-off';
      // spreadsheets leave out trailing empty cells, so a short row is good if it reaches its result
      if (cells.length <= this.#lastNeeded) return 'too-few-cells';
    }
    const header = this.#header;
    // files that were joined with `cat`
    if (header?.every((name, i) => name === (i === 0 ? cells[i]?.replace(MARK, '') : cells[i]))) {
      return 'repeated-header';
    }
    return undefined;
  }

  #time(cell: string, line: number): LocalSeconds {
    const seconds = this.#parseTime(cell.trim());
    if (!Number.isNaN(seconds)) return seconds;
    this.#batch.warn('unreadable-time', line);
    return 0;
  }

  #duration(cell: string, unit: number, line: number): number {
    const seconds = parseDuration(cell.trim(), unit);
    if (seconds === undefined) return Number.NaN;
    if (Number.isNaN(seconds)) this.#batch.warn('unreadable-duration', line);
    return seconds;
  }

  #orWarn(number: number | undefined, line: number): number {
    if (number === undefined) this.#batch.warn('numbers-in-e-notation', line);
    return number ?? 0;
  }

  #warnOfNoId(line: number, count: number): void {
    const hasColumn = this.#at('call-id') !== -1;
    this.#batch.warn(hasColumn ? 'rows-without-call-id' : 'no-call-id-column', line, count);
  }
}

/** Whether a row with these cells, as they stand in the file, says nothing of what it came to. */
export function isNoResult({ code, smartCode, earlyMediaCode, text }: Result): boolean {
  return (
    code.trim() === '' &&
    smartCode.trim() === '' &&
    earlyMediaCode.trim() === '' &&
    text.trim() === ''
  );
}

/** Whether a row is a line of totals, by its first cell that is not blank. */
export function isSummary(cell: string): boolean {
  return SUMMARY.test(cell.trim());
}

/** A copy: a slice would keep the whole cell in memory. */
function clip(untrimmed: string, length: number): string {
  const cell = untrimmed.trim();
  return cell.length <= length ? cell : Buffer.from(cell.slice(0, length)).toString();
}
