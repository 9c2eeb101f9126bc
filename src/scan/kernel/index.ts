import { CALLEE, CALLER, empty, FIRST, GROUP, lookUp, RESULT } from './cache';
import { findDamage } from './damage';
import { AT_END, AT_IRREGULAR, mark, rowEnds } from './marks';
import {
  COLUMN_ROWS,
  Column,
  IDS,
  IDS_BYTES,
  KNOWN,
  KNOWN_BYTES,
  MARKS,
  OUTCOME,
  Outcome,
  ROW_ENDS,
  SETTINGS,
  Setting,
} from './memory';
import { cellEnd, cellStart, hashBytes, isDigit, isNone, look } from './text';
import { duration, IRREGULAR, parseDuration, parsePlain, parseTime } from './times';

export { COLUMN_ROWS, Column, IDS, INPUT, OUTCOME, Outcome, SETTINGS, Setting } from './memory';

// The kernel: turns bytes into columns. It reads what is regular and leaves everything else to JavaScript, one record
// at a time, so that nothing here has to know how bad a row can be.

/** Why a scan ended. */
const NEEDS_INPUT: i32 = 0;
const AT_IRREGULAR_RECORD: i32 = 1;
const COLUMNS_FULL: i32 = 2;
const AT_STOP: i32 = 3;
/** Not told outside. */
const MARKS_USED: i32 = 4;

const LONGEST_ID: usize = 256;

let rowStart: usize = 0;
/** The first mark of the row. */
let rowMarks: usize = 0;
let row: i32 = 0;
/** Lines before the row. */
let line: i32 = 0;
let idBytes: i32 = 0;
let seed: u32 = 0;

function setting(at: usize): i32 {
  return load<i32>(SETTINGS + at);
}

function startOf(column: i32): usize {
  return usize(load<u32>(rowMarks + (usize(column - 1) << 2))) + 1;
}

function endOf(column: i32): usize {
  return usize(load<u32>(rowMarks + (usize(column) << 2)));
}

function put<T>(column: usize, value: T): void {
  store<T>(column + (usize(row) << alignof<T>()), value);
}

/** Forgets what cells stand for. */
export function forget(): void {
  for (let kind = RESULT; kind <= FIRST; kind++) empty(kind);
}

/** `findDamage` in the encoding of the settings. */
export function undamaged(from: usize, to: usize): usize {
  return findDamage(from, to, setting(Setting.encoding));
}

/**
 * Reads records from `from`, where one begins, as long as they are regular, end before `to` and begin before `stop`;
 * at most as many as the columns hold. What was read is in the columns, how far it came in the outcome.
 */
export function scan(from: usize, to: usize, stop: usize): i32 {
  seed = setting(Setting.seed);
  rowStart = from;
  row = 0;
  line = 0;
  idBytes = 0;
  let why = MARKS_USED;
  while (why === MARKS_USED) {
    const marked = rowStart;
    const end = mark(marked, to, setting(Setting.delimiter));
    why = readMarked(to, stop);
    if (why !== MARKS_USED) break;
    if (rowStart >= stop) why = AT_STOP;
    else if (end === AT_END) why = NEEDS_INPUT;
    // irregular quoting, or more cells than the list of marks holds
    else if (end === AT_IRREGULAR || rowStart === marked) why = AT_IRREGULAR_RECORD;
  }
  store<u32>(OUTCOME, u32(rowStart), Outcome.position);
  store<i32>(OUTCOME, row, Outcome.rows);
  store<i32>(OUTCOME, line, Outcome.lines);
  store<i32>(OUTCOME, idBytes, Outcome.idBytes);
  return why;
}

/** Reads the rows that are marked. */
function readMarked(to: usize, stop: usize): i32 {
  const cells = setting(Setting.cells);
  let first: i32 = 0;
  rowMarks = MARKS;
  for (let i: i32 = 0; i < rowEnds; i++) {
    if (rowStart >= stop) return AT_STOP;
    const last = i32(load<u32>(ROW_ENDS + (usize(i) << 2)));
    const end = usize(load<u32>(MARKS + (usize(last) << 2)));
    let next = end + 1;
    if (load<u8>(end) === 0x0d) {
      // a LF after it belongs to it, so what follows must be known
      if (next === to) return NEEDS_INPUT;
      if (load<u8>(next) === 0x0a) next++;
    }
    // an empty line is no record
    if (end !== rowStart) {
      // the first cell begins after a mark, too
      store<u32>(rowMarks - 4, u32(rowStart - 1));
      if (row === COLUMN_ROWS || idBytes > IDS_BYTES - i32(LONGEST_ID) - 16) return COLUMNS_FULL;
      if (last - first !== cells - 1 || !readRow()) return AT_IRREGULAR_RECORD;
      idBytes = load<i32>(Column.idEnd + (row << 2));
      row++;
    }
    line++;
    first = last + 1;
    rowMarks = MARKS + (usize(first) << 2);
    rowStart = next;
  }
  return MARKS_USED;
}

/** Reads the row at `rowStart` into the columns. False: JavaScript must read it. */
function readRow(): bool {
  if (!beginsPlainly()) return false;
  const result = readResult();
  if (result === -Infinity) return false;
  const originate = readTime(setting(Setting.originate));
  const ring = readTime(setting(Setting.ring));
  const answer = readTime(setting(Setting.answer));
  const end = readTime(setting(Setting.end));
  if (originate === IRREGULAR || ring === IRREGULAR) return false;
  if (answer === IRREGULAR || end === IRREGULAR) return false;
  if (!readDuration(setting(Setting.duration), load<f64>(SETTINGS + Setting.durationUnit)))
    return false;
  let talk = duration;
  // an export without a duration still says how long they talked
  if (setting(Setting.duration) < 0 && answer > 0 && end >= answer) talk = f64(end - answer);
  if (!readDuration(setting(Setting.audio), load<f64>(SETTINGS + Setting.audioUnit))) return false;
  const audio = duration;
  const callee = readCallee(setting(Setting.callee));
  const caller = readName(CALLER, setting(Setting.caller));
  const group = readName(GROUP, setting(Setting.group));
  if (callee === -Infinity || caller === -Infinity || group === -Infinity) return false;
  if (!readCallId(setting(Setting.callId))) return false;
  put<u32>(Column.result, u32(result));
  put<u32>(Column.originate, originate);
  put<u32>(Column.ring, ring);
  put<u32>(Column.answer, answer);
  put<u32>(Column.end, end);
  put<f32>(Column.talk, f32(talk));
  put<f32>(Column.audio, f32(audio));
  put<f64>(Column.callee, callee);
  put<u32>(Column.caller, u32(caller));
  put<u32>(Column.group, u32(group));
  put<u32>(Column.line, u32(line));
  return true;
}

/**
 * False if the row may be a line of totals: then its first cell with anything in it begins with a word, in any
 * language. Digits, which rows mostly begin with, are seen at a glance.
 */
function beginsPlainly(): bool {
  if (isDigit(load<u8>(rowStart))) return true;
  const cells = setting(Setting.cells);
  for (let column = 0; column < cells; column++) {
    const end = endOf(column);
    look(startOf(column), end);
    if (cellStart === cellEnd) continue;
    const byte: u32 = load<u8>(cellStart);
    if (isDigit(byte)) return true;
    if (byte < 0x80) {
      const letters = (load<u32>(cellStart) | 0x202020) & 0xffffff;
      // sub(total), gra(nd total), tot(al), sum
      return (
        letters !== 0x627573 && letters !== 0x617267 && letters !== 0x746f74 && letters !== 0x6d7573
      );
    }
    return lookUp(FIRST, startOf(column), end, seed) === 0;
  }
  return false;
}

/** The number of the row's result. Its cells are looked up as they stand, with the delimiters between them. */
function readResult(): f64 {
  const columns = setting(Setting.resultColumns);
  const first = setting(Setting.resultColumn);
  const last = setting(Setting.resultColumn + ((columns - 1) << 2));
  if (last - first === columns - 1) return lookUp(RESULT, startOf(first), endOf(last), seed);
  let to = KNOWN;
  for (let i = 0; i < columns; i++) {
    const column = setting(Setting.resultColumn + (i << 2));
    const start = startOf(column);
    const length = endOf(column) - start;
    if (to + length + 16 > KNOWN + KNOWN_BYTES) return -Infinity;
    memory.copy(to, start, length);
    to += length;
    if (i < columns - 1) store<u8>(to++, u8(setting(Setting.delimiter)));
  }
  return lookUp(RESULT, KNOWN, to, seed);
}

function readTime(column: i32): u32 {
  if (column < 0) return 0;
  const start = startOf(column);
  const end = endOf(column);
  if (start === end) return 0;
  // as most are: nobody need look for quotes and spaces
  if (end - start === 19) {
    const seconds = parsePlain(start);
    if (seconds !== IRREGULAR) return seconds;
  }
  look(start, end);
  return parseTime(cellStart, cellEnd);
}

function readDuration(column: i32, unit: f64): bool {
  if (column < 0) return parseDuration(0, 0, unit);
  look(startOf(column), endOf(column));
  return parseDuration(cellStart, cellEnd, unit);
}

function readName(kind: i32, column: i32): f64 {
  if (column < 0) return 0;
  const start = startOf(column);
  const end = endOf(column);
  return start === end ? 0 : lookUp(kind, start, end, seed);
}

/** A number of plain digits as in phone-number.ts; any other is looked up. */
function readCallee(column: i32): f64 {
  if (column < 0) return 0;
  look(startOf(column), endOf(column));
  let at = cellStart;
  let length = cellEnd - at;
  if (length === 0) return 0;
  // the country code of mobile numbers is left out: +86138…, 0086138…, 86138…
  if (length === 14 && (load<u32>(at) & 0xffffff) === 0x36382b) at += 3;
  else if (length === 15 && load<u32>(at) === 0x36383030) at += 4;
  else if (length === 13 && load<u16>(at) === 0x3638 && load<u8>(at, 2) === 0x31) at += 2;
  if (at !== cellStart && load<u8>(at) !== 0x31) at = cellStart;
  length = cellEnd - at;
  if (length <= 15) {
    let value: u64 = 1;
    while (at < cellEnd) {
      const digit = u32(load<u8>(at)) - 0x30;
      if (digit > 9) break;
      value = value * 10 + digit;
      at++;
    }
    // 0086… without a mobile number is not what it seems, and neither is + and digits
    if (
      at === cellEnd &&
      !(length > 3 && load<u32>(cellStart) === 0x36383030 && cellEnd - cellStart === length)
    ) {
      return f64(value);
    }
  }
  return lookUp(CALLEE, startOf(column), endOf(column), seed);
}

/** Copies the id. Everything but plain ASCII without quotes and plus signs (`1.2E+11`) is left to JavaScript. */
function readCallId(column: i32): bool {
  const to = IDS + usize(idBytes);
  let length: usize = 0;
  if (column >= 0) {
    look(startOf(column), endOf(column));
    length = cellEnd - cellStart;
    if (length > LONGEST_ID) return false;
    if (length > 0) {
      const first = load<u8>(cellStart);
      if (first === 0x3d || first === 0x27) return false; // = and '
      // null, none, nan, n/a and any number of dashes are no ids
      if (length <= 8 && (first | 0x20) === 0x6e) return false;
      if (first === 0x2d && isNone(cellStart, cellEnd)) length = 0;
      const plus = i8x16.splat(0x2b);
      const quote = i8x16.splat(0x22);
      for (let i: usize = 0; i < length; i += 16) {
        const bytes = v128.load(cellStart + i);
        const bad = v128.or(v128.or(bytes, i8x16.eq(bytes, plus)), i8x16.eq(bytes, quote));
        let mask = u32(i8x16.bitmask(bad));
        if (length - i < 16) mask &= (u32(1) << u32(length - i)) - 1;
        if (mask !== 0) return false;
        v128.store(to + i, bytes);
      }
    }
  }
  put<u32>(Column.idEnd, u32(idBytes + i32(length)));
  put<u32>(Column.idHash, hashBytes(to, to + length, seed));
  return true;
}
