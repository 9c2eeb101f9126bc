// The kernel's memory, drawn once. Nothing is allocated: every part has its place, and JavaScript (kernel.ts, which knows
// the places by the names that index.ts exports) reads and writes it there. All sizes in bytes; all integers little-endian.
//
//          0  what the compiler puts there: nothing so far
//   0x001000  settings   one file's dialect, written by JavaScript before the first scan (see Setting)
//   0x001100  outcome    how far a scan came, and what it gives back (see Outcome)
//   0x002000  known      the cells of one row that must be compared as a whole, joined (4 KiB)
//   0x003000  days       the last date that was read, as text, and the seconds of its midnight
//   0x004000  zones      direct-mapped: quarter of an hour → offset of the campaign's clock (256 × 8)
//   0x010000  marks      where each delimiter and line end lies (u32 each; one, 64 Ki more, and room for a block)
//   0x060000  rowEnds    which of the marks are line ends (u32 each; as many)
//   0x0b0000  columns    what is read: one entry a row, COLUMN_ROWS rows a column (see Column)
//   0x110000  ids        bytes of the call ids, one after the other
//   0x160000  caches     CACHES × CACHE_BYTES: raw cells already known to JavaScript, and what they stand for
//   0x600000  input      bytes of the file, INPUT_BYTES, and a block behind them that may be read but means nothing
//
// 256 KiB of input at a time, its marks and its columns stay within a core's second-level cache.

export const SETTINGS: usize = 0x1000;
export const OUTCOME: usize = 0x1100;
export const KNOWN: usize = 0x2000;
export const KNOWN_BYTES: usize = 0x1000;
export const DAYS: usize = 0x3000;
export const ZONES: usize = 0x4000;
export const MARKS: usize = 0x10000;
export const MARKS_AT_MOST: i32 = 0x10000;
export const ROW_ENDS: usize = 0x60000;
const COLUMNS: i32 = 0xb0000;
export const COLUMN_ROWS: i32 = 0x1000;
const COLUMN_BYTES: i32 = 4 * COLUMN_ROWS;
export const IDS: usize = 0x110000;
export const IDS_BYTES: i32 = 0x50000;
export const CACHES: usize = 0x160000;
export const CACHE_BYTES: usize = 0xe0000;
export const INPUT: usize = 0x600000;

/** Settings, as offsets of 4-byte integers; a column of -1 is one that the file does not have. */
export enum Setting {
  delimiter = 0,
  cells = 4,
  encoding = 8,
  seed = 12,
  originate = 16,
  ring = 20,
  answer = 24,
  end = 28,
  duration = 32,
  audio = 36,
  callee = 40,
  caller = 44,
  group = 48,
  callId = 52,
  /** How many columns make up a result, and which, in rising order. */
  resultColumns = 56,
  resultColumn = 60, // to 80
  /** Seconds in one unit of a bare number, 8-byte floats. */
  durationUnit = 80,
  audioUnit = 88,
}

/** What a scan gives back, as offsets of 4-byte integers. */
export enum Outcome {
  /** Where the next record begins. */
  position = 0,
  rows = 4,
  /** Physical lines passed. */
  lines = 8,
  idBytes = 12,
}

/** Columns of 4 bytes, then the callees' of 8. The last two are the call ids' ends and hashes. */
export enum Column {
  result = COLUMNS,
  originate = COLUMNS + COLUMN_BYTES,
  ring = COLUMNS + 2 * COLUMN_BYTES,
  answer = COLUMNS + 3 * COLUMN_BYTES,
  end = COLUMNS + 4 * COLUMN_BYTES,
  talk = COLUMNS + 5 * COLUMN_BYTES,
  audio = COLUMNS + 6 * COLUMN_BYTES,
  caller = COLUMNS + 7 * COLUMN_BYTES,
  group = COLUMNS + 8 * COLUMN_BYTES,
  line = COLUMNS + 9 * COLUMN_BYTES,
  idEnd = COLUMNS + 10 * COLUMN_BYTES,
  idHash = COLUMNS + 11 * COLUMN_BYTES,
  callee = COLUMNS + 12 * COLUMN_BYTES,
}
