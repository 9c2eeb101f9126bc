import { RESULT_ROLES, type Role } from '../model/layout.ts';
import type { Result } from '../model/verdict.ts';
import type { RejectReason, WarningId } from '../model/warning.ts';
import type { Assignment } from '../read/assign-columns.ts';
import { ByteInterner } from './byte-interner.ts';
import { parseDuration } from './parse-duration.ts';
import { parseNumber } from './parse-number.ts';
import { type LocalSeconds, timeParser } from './parse-time.ts';
import { GrowingColumns, Interner, type RowColumns, type RowDictionaries } from './row-columns.ts';
import { Tally } from './tally.ts';

/**
 * Real exports hold a few dozen distinct results. A column with a name or number in every cell would hold millions, so
 * after this many new ones lose their text, after as many again who hung up, and after the third time the file is
 * refused: memory stays bounded.
 */
const DISTINCT_RESULTS = 1 << 16;
export const RESULTS_AT_MOST = 3 * DISTINCT_RESULTS;
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

/** Turns the cells of rows into columns. One for the whole campaign; `startFile` before the rows of each file. */
export class RowAppender {
  readonly warnings = new Tally<WarningId>();
  readonly #columns = new GrowingColumns();
  readonly #results: Result[] = [];
  readonly #resultIds = new Map<string, number>();
  readonly #callees = new ByteInterner();
  readonly #callers = new ByteInterner();
  readonly #groups = new Interner();
  readonly #callIds = new ByteInterner();
  readonly #parseTime: (cell: string) => LocalSeconds;
  #file = -1;
  #at!: (role: Role) => number;
  #durationUnit = 1;
  #audioUnit = 1;
  #header: readonly string[] | undefined;
  #cellCount = 0;
  /** The last cell that a row must reach to say what it came to. */
  #lastNeeded = 0;

  constructor(zone: string) {
    this.#parseTime = timeParser(zone);
  }

  startFile(
    assignment: Assignment,
    header: readonly string[] | undefined,
    cellCount: number,
  ): void {
    this.#file++;
    this.#at = (role) => assignment.indexOf.get(role) ?? -1;
    this.#durationUnit = assignment.durationUnit;
    this.#audioUnit = assignment.audioUnit;
    this.#header = header;
    this.#cellCount = cellCount;
    this.#lastNeeded = Math.max(...[...RESULT_ROLES, 'call-id' as const].map(this.#at));
  }

  /** Rows taken in so far. */
  get length(): number {
    return this.#columns.length;
  }

  get file(): number {
    return this.#file;
  }

  /** More different results than calls can have: the columns are not what they were taken for. */
  get hasTooManyResults(): boolean {
    return this.#results.length > RESULTS_AT_MOST;
  }

  /** Takes one row in, or says why it is none. */
  append(cells: readonly string[], row: number, isCutOff: boolean): RejectReason | undefined {
    const misfit = this.#misfit(cells, isCutOff);
    if (misfit !== undefined) return misfit;
    const cell = (role: Role): string => (cells[this.#at(role)] ?? '').trim();
    const code = cell('code');
    const smartCode = cell('smart-code');
    const earlyMediaCode = cell('early-media-code');
    const text = cell('text');
    if (SUMMARY.test(cells.find((one) => one.trim() !== '')?.trim() ?? '')) return 'summary-row';
    if (code === '' && smartCode === '' && earlyMediaCode === '' && text === '') return 'no-result';
    if (cells.length < this.#cellCount) this.warnings.add('short-rows', this.#file, row);

    const i = this.#columns.add();
    const columns = this.#columns.columns;
    const result = {
      code: clip(code, CODE_LENGTH_AT_MOST),
      smartCode: clip(smartCode, CODE_LENGTH_AT_MOST),
      earlyMediaCode: clip(earlyMediaCode, CODE_LENGTH_AT_MOST),
      text: clip(text, TEXT_LENGTH_AT_MOST),
      whoHungUp: clip(cell('who-hung-up'), CODE_LENGTH_AT_MOST),
    };
    columns.result[i] = this.#result(result, row);
    columns.originate[i] = this.#time(cell('originate-time'), row);
    columns.ring[i] = this.#time(cell('ring-time'), row);
    const answer = this.#time(cell('answer-time'), row);
    const end = this.#time(cell('end-time'), row);
    columns.answer[i] = answer;
    columns.end[i] = end;
    const talk = this.#duration(cell('duration'), this.#durationUnit, row);
    // an export without a duration still says how long they talked
    columns.talk[i] =
      this.#at('duration') === -1 && answer > 0 && end >= answer ? end - answer : talk;
    columns.audio[i] = this.#duration(cell('audio-length'), this.#audioUnit, row);
    columns.callee[i] = this.#callees.id(this.#number(cell('callee'), row));
    columns.caller[i] = this.#callers.id(this.#number(cell('caller'), row));
    columns.group[i] = this.#groups.id(cell('group'));
    const id = cell('call-id').replace(QUOTED_ID, '$1$2');
    const callId = this.#callIds.id(NO_ID.test(id) ? '' : id);
    columns.callId[i] = callId;
    if (callId === 0) {
      const hasColumn = this.#at('call-id') !== -1;
      this.warnings.add(hasColumn ? 'rows-without-call-id' : 'no-call-id-column', this.#file, row);
    }
    columns.file[i] = this.#file;
    columns.row[i] = row;
    return undefined;
  }

  noteDamage(row: number): void {
    this.warnings.add('damaged-characters', this.#file, row);
  }

  finish(): { columns: RowColumns; dictionaries: RowDictionaries } {
    return {
      columns: this.#columns.finish(),
      dictionaries: {
        results: this.#results,
        callees: this.#callees,
        callers: this.#callers,
        groups: this.#groups,
        callIds: this.#callIds.size,
      },
    };
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

  #result(result: Result, row: number): number {
    let kept = result;
    let id = this.#resultIds.get(keyOf(kept));
    const losses = Math.floor(this.#results.length / DISTINCT_RESULTS);
    for (let lost = 1; id === undefined && lost <= losses; lost++) {
      const shorter = lost === 1 ? { ...kept, text: '' } : { ...kept, whoHungUp: '' };
      id = this.#resultIds.get(keyOf(shorter));
      kept = shorter;
    }
    if (kept.text !== result.text || kept.whoHungUp !== result.whoHungUp) {
      this.warnings.add('texts-left-out', this.#file, row);
    }
    if (id === undefined) {
      id = this.#results.length;
      this.#resultIds.set(keyOf(kept), id);
      this.#results.push(kept);
    }
    return id;
  }

  #time(cell: string, row: number): LocalSeconds {
    const seconds = this.#parseTime(cell);
    if (!Number.isNaN(seconds)) return seconds;
    this.warnings.add('unreadable-time', this.#file, row);
    return 0;
  }

  #duration(cell: string, unit: number, row: number): number {
    const seconds = parseDuration(cell, unit);
    if (seconds === undefined) return Number.NaN;
    if (Number.isNaN(seconds)) this.warnings.add('unreadable-duration', this.#file, row);
    return seconds;
  }

  #number(cell: string, row: number): string {
    const number = parseNumber(cell);
    if (number !== undefined) return number;
    this.warnings.add('numbers-in-e-notation', this.#file, row);
    return '';
  }
}

/** A copy: a slice would keep the whole cell in memory. */
function clip(cell: string, length: number): string {
  return cell.length <= length ? cell : Buffer.from(cell.slice(0, length)).toString();
}

function keyOf(result: Result): string {
  return `${result.code}\0${result.smartCode}\0${result.earlyMediaCode}\0${result.whoHungUp}\0${result.text}`;
}
