import type { Role } from '../model/layout.ts';
import { parseRecord } from '../read/cells.ts';
import type { Dialect } from '../read/dialect.ts';
import type { EncodingGuess } from '../read/encoding.ts';
import { MAX_RECORD_BYTES, RecordReader } from '../read/record-reader.ts';
import { BlockBuilder } from '../read/records.ts';
import type { Batch } from './batch.ts';
import { CsvRows, decoderOf } from './csv-rows.ts';
import { type Answers, type CellKind, ENDED, type Kernel, TEXT_KINDS } from './kernel.ts';
import type { LaneFile } from './lane-file.ts';
import { isNoResult, isSummary, type RowAppender } from './row-appender.ts';

/** Where a lane begins to read: at a record. */
export interface LaneStart {
  /** In the bytes that the lane is given. */
  readonly offset: number;
  readonly line: number;
  /** See `RecordReader`; that of a beginning if not given. */
  readonly credit?: number;
}

/** As much as the second-level cache of a core holds beside the columns it becomes. */
const INPUT_AT_ONCE = 1 << 18;
/** Records that csv-parse gets at once, at most, where one after the other is irregular. */
const IRREGULAR_AT_ONCE = 1 << 10;
/** What the kernel hears of a cell that it must leave to csv-parse, with the whole row. */
const NOT_YOURS = Number.NEGATIVE_INFINITY;
const NO_AUDIO = new Float32Array(0);

/** The kernel takes encodings in which no byte of a character can pass for a delimiter, and no quote can hide. */
export function canKernelRead({
  dialect,
  guess,
}: {
  dialect: Dialect;
  guess: EncodingGuess;
}): boolean {
  if (guess.encoding === 'big5') return false;
  return dialect.delimiter !== '|' || (guess.isDecided && guess.encoding !== 'gb18030');
}

/**
 * The fast lane: the WebAssembly kernel reads the records that are regular, and csv-parse the others, one by one, just
 * as in the reference lane. It is given the bytes of a file in pieces and gives back batches.
 */
export class KernelLane implements Answers {
  readonly zoneOffset: Answers['zoneOffset'];
  readonly #kernel: Kernel;
  readonly #file: LaneFile;
  readonly #appender: RowAppender;
  readonly #rows: CsvRows;
  readonly #reader: RecordReader;
  readonly #decode: (bytes: Buffer) => string;
  /** The columns that make up a result, in rising order, and the role of each. */
  readonly #resultColumns: readonly (readonly [column: number, role: Role])[];
  /** Addresses in the kernel's memory: of the next record, of the end of the input, and how far that is undamaged. */
  #at: number;
  #end: number;
  #clean: number;
  /** Where in the file `#at` is. */
  #offset: number;
  #batchLine: number;
  /** Bytes that came since the kernel last looked, and those that it left then. */
  #arrived = 0;
  #left = 0;
  #irregularAtOnce = 1;

  /** @param storedAt see `CsvRows` */
  constructor(
    kernel: Kernel,
    file: LaneFile,
    appender: RowAppender,
    start: LaneStart,
    zoneOffset: Answers['zoneOffset'],
    storedAt?: (offset: number) => number,
  ) {
    const { dialect, guess } = file;
    this.#kernel = kernel;
    this.#file = file;
    this.#appender = appender;
    this.zoneOffset = zoneOffset;
    this.#rows = new CsvRows(file, appender, start.line, storedAt);
    this.#reader = new RecordReader(
      {
        delimiter: dialect.delimiter.charCodeAt(0),
        cells: dialect.cellCount,
        doubleByte: () => guess.encoding === 'gb18030',
      },
      start.line,
      start.credit,
    );
    this.#decode = decoderOf(file);
    this.#resultColumns = [...RESULT_TUPLE]
      .flatMap((role) => {
        const column = dialect.assignment.indexOf.get(role);
        return column === undefined ? [] : [[column, role] as const];
      })
      .sort(([a], [b]) => a - b);
    this.#at = kernel.inputStart;
    this.#end = this.#at;
    this.#clean = this.#at;
    this.#offset = start.offset;
    this.#batchLine = start.line;
    appender.startFile(dialect.assignment, dialect.header, dialect.cellCount);
    kernel.answers = this;
    kernel.forget();
    this.#settle();
  }

  /** Where in the file the next record begins that was not read yet. */
  get offset(): number {
    return this.#offset;
  }

  /** What a lane that went on from `offset` would need to know. */
  get credit(): number {
    return this.#reader.credit;
  }

  /** Whether it stands within a line that is being given up, and not at a record. */
  get isSkipping(): boolean {
    return this.#reader.isSkipping;
  }

  /** Takes the next bytes of the file. */
  push(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      const room = this.room();
      const copied = bytes.copy(room, 0, at);
      at += copied;
      this.filled(copied);
    }
  }

  /** Room for the next bytes of the file, for those who can read them right there. */
  room(): Buffer {
    const { inputStart, inputEnd } = this.#kernel;
    if (this.#at > inputStart) {
      this.#kernel.move(inputStart, this.#at, this.#end);
      this.#end -= this.#at - inputStart;
      this.#clean = Math.max(inputStart, this.#clean - (this.#at - inputStart));
      this.#at = inputStart;
    }
    return this.#kernel.bytes(this.#end, Math.min(inputEnd, this.#end + INPUT_AT_ONCE));
  }

  /**
   * So many bytes are in the room now.
   * @param stop offset in the file from which on no record is to be begun
   */
  filled(bytes: number, stop = Number.POSITIVE_INFINITY): void {
    this.#end += bytes;
    this.#arrived += bytes;
    // a long record that comes in small pieces is looked at again only when twice as much of it is there
    if (this.#arrived >= this.#left || this.room().length < INPUT_AT_ONCE) this.#scan(false, stop);
  }

  /** No more bytes will come. */
  end(stop = Number.POSITIVE_INFINITY): void {
    this.#scan(true, stop);
  }

  /** Hands over what was read since the last time. */
  take(): Batch {
    this.#batchLine = this.#reader.line;
    const batch = this.#rows.take(this.#reader.line);
    // what the kernel remembers are numbers in lists that are no more
    if (this.#appender.isFresh) this.#kernel.forget();
    return batch;
  }

  /** Rows read since the last batch, rejected ones included. */
  get size(): number {
    return this.#appender.size;
  }

  meaningOf(kind: CellKind, bytes: Buffer): number {
    const cells = parseRecord(this.#decode(bytes), this.#file.dialect.delimiter);
    if (cells === undefined) return NOT_YOURS;
    if (kind === 'result') return this.#resultOf(cells);
    const [cell = ''] = cells;
    if (kind === 'group') return this.#appender.groupId(cell);
    if (kind === 'caller') return this.#appender.callerId(cell) ?? NOT_YOURS;
    if (kind === 'callee') return this.#appender.calleeValue(cell) ?? NOT_YOURS;
    return cell.trim() === '' || isSummary(cell) ? NOT_YOURS : 0;
  }

  #resultOf(cells: readonly string[]): number {
    const { header } = this.#file.dialect;
    const result = { code: '', smartCode: '', earlyMediaCode: '', text: '', whoHungUp: '' };
    let isHeader = header !== undefined;
    this.#resultColumns.forEach(([column, role], i) => {
      const cell = cells[i] ?? '';
      result[RESULT_FIELDS[role as keyof typeof RESULT_FIELDS]] = cell;
      isHeader &&= cell.endsWith(header?.[column] ?? '');
    });
    // a header that is repeated, or nothing at all: no row
    return isHeader || isNoResult(result) ? NOT_YOURS : this.#appender.resultId(result);
  }

  #scan(isLast: boolean, stop: number): void {
    const kernel = this.#kernel;
    // bytes further down may have shown an encoding that the file's head did not
    kernel.set('encoding', textKind(this.#file.guess));
    while (this.#at < this.#end && (this.#offset < stop || this.#reader.isSkipping)) {
      if (!this.#reader.isSkipping) {
        this.#clean = kernel.undamaged(Math.max(this.#clean, this.#at), this.#end);
        const ended = kernel.scan(
          this.#at,
          this.#clean,
          this.#at + Math.min(stop - this.#offset, 1 << 30),
        );
        if (this.#takeColumns() > 0) this.#irregularAtOnce = 1;
        if (ended === ENDED.columnsFull) continue;
        if (ended === ENDED.atStop || this.#at === this.#end) break;
        // what is still unfinished may also be too long ever to be a record: that is not for the kernel to say
        const isUnfinished = ended === ENDED.needsInput && this.#clean === this.#end && !isLast;
        if (isUnfinished && this.#end - this.#at <= MAX_RECORD_BYTES) break;
      }
      if (!this.#readIrregular(isLast, stop)) break;
    }
    this.#arrived = 0;
    this.#left = this.#end - this.#at;
  }

  /** Moves the rows that the kernel read to the batch. Returns how many. */
  #takeColumns(): number {
    const kernel = this.#kernel;
    const length = kernel.outcome('rows');
    if (length > 0) {
      const hasAudio = this.#file.dialect.assignment.indexOf.has('audio-length');
      const audio = kernel.floats('audio', hasAudio ? length : 0);
      this.#appender.appendColumns(
        {
          result: kernel.integers('result', length),
          originate: kernel.integers('originate', length),
          ring: kernel.integers('ring', length),
          answer: kernel.integers('answer', length),
          end: kernel.integers('end', length),
          talk: kernel.floats('talk', length),
          audio: audio.some((seconds) => !Number.isNaN(seconds)) ? audio : NO_AUDIO,
          callee: kernel.doubles('callee', length),
          caller: kernel.integers('caller', length),
          group: kernel.integers('group', length),
          line: kernel.integers('line', length),
        },
        {
          bytes: kernel.ids(),
          ends: kernel.integers('idEnd', length),
          hashes: kernel.integers('idHash', length),
        },
        length,
        this.#reader.line - this.#batchLine,
      );
    }
    const passed = kernel.outcome('position') - this.#at;
    this.#reader.pass(passed, kernel.outcome('lines'));
    this.#go(passed);
    return length;
  }

  /** Lets csv-parse read the next records. False: that needs more bytes. */
  #readIrregular(isLast: boolean, stop: number): boolean {
    const data = this.#kernel.bytes(this.#at, this.#end);
    const blocks = new BlockBuilder(data, this.#offset, this.#rows);
    let position = 0;
    let hasEnough = true;
    for (let left = this.#irregularAtOnce; left > 0 && hasEnough; left--) {
      if (position === data.length) break;
      if (this.#offset + position >= stop && !this.#reader.isSkipping) break;
      const taken = this.#reader.take(data, position, isLast, this.#offset);
      hasEnough = taken !== undefined;
      if (taken === undefined) break;
      blocks.add(taken, position);
      position = taken.end;
      hasEnough = !this.#reader.isSkipping;
    }
    blocks.flush(position);
    this.#go(position);
    this.#irregularAtOnce = Math.min(this.#irregularAtOnce * 2, IRREGULAR_AT_ONCE);
    return hasEnough;
  }

  #go(bytes: number): void {
    this.#at += bytes;
    this.#offset += bytes;
  }

  #settle(): void {
    const kernel = this.#kernel;
    const { delimiter, cellCount, assignment } = this.#file.dialect;
    const column = (role: Role): number => assignment.indexOf.get(role) ?? -1;
    kernel.set('delimiter', delimiter.charCodeAt(0));
    kernel.set('cells', cellCount);
    kernel.set('seed', this.#appender.seed);
    kernel.set('originate', column('originate-time'));
    kernel.set('ring', column('ring-time'));
    kernel.set('answer', column('answer-time'));
    kernel.set('end', column('end-time'));
    kernel.set('duration', column('duration'));
    kernel.set('audio', column('audio-length'));
    kernel.set('callee', column('callee'));
    kernel.set('caller', column('caller'));
    kernel.set('group', column('group'));
    kernel.set('callId', column('call-id'));
    kernel.set('resultColumns', this.#resultColumns.length);
    this.#resultColumns.forEach(([at], i) => {
      kernel.set('resultColumn', at, i);
    });
    kernel.setUnit('durationUnit', assignment.durationUnit);
    kernel.setUnit('audioUnit', assignment.audioUnit);
  }
}

const RESULT_FIELDS = {
  code: 'code',
  'smart-code': 'smartCode',
  'early-media-code': 'earlyMediaCode',
  text: 'text',
  'who-hung-up': 'whoHungUp',
} as const;
const RESULT_TUPLE = Object.keys(RESULT_FIELDS) as (keyof typeof RESULT_FIELDS)[];

function textKind({ encoding }: LaneFile['guess']): number {
  if (encoding === 'gb18030') return TEXT_KINDS.doubleByte;
  return encoding === 'windows-1252' ? TEXT_KINDS.anyBytes : TEXT_KINDS.utf8;
}
