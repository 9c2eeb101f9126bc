import type { Result } from '../model/verdict.ts';
import type { WarningId } from '../model/warning.ts';
import { type Source, tooManyResults } from '../read/source.ts';
import type { Batch, NewStrings } from './batch.ts';
import { ByteInterner } from './byte-interner.ts';
import { CallIdInterner } from './call-id-interner.ts';
import { grown, grownShared, grownWithNaN } from './grown.ts';
import { hashBytes, randomSeed } from './hash.ts';
import { put, putRaised } from './put.ts';
import type { Reject } from './reject.ts';
import { Remap } from './remap.ts';
import { RESULTS_AT_MOST, ResultList } from './result-list.ts';
import type { Numbers, RowColumns, RowDictionaries } from './row-columns.ts';
import { Tally } from './tally.ts';

/** Rows and rejects of one file; `rows` counts both. */
export interface ScanCount {
  readonly rows: number;
  readonly rejected: number;
}

/** Whose lists the numbers in a batch mean: the lane's own object, or its own number. */
export type Lane = object | number;

type Columns = {
  -readonly [C in Exclude<keyof RowColumns, 'length' | 'fileStarts' | 'callId'>]: RowColumns[C];
};

/** The lists of a lane since it last began them anew. */
interface LaneStrings {
  readonly results: Remap<Result>;
  readonly callers: Remap<string>;
  readonly groups: Remap<string>;
  readonly numbers: Remap<string>;
}

/**
 * Puts the batches of all files together, in the order of the files: the only place that knows lines, and what other
 * lanes have met. Numbers of results and strings come out in the order in which accepted rows use them first, whatever
 * lanes read them and wherever these cut.
 */
export class RowMerger {
  /** For the hashes of call ids, in all lanes. */
  readonly seed: number;
  readonly warnings = new Tally<WarningId>();
  readonly #onReject: (reject: Reject) => void;
  readonly #lanes = new Map<Lane, LaneStrings>();
  readonly #results = new ResultList();
  readonly #callers: ByteInterner;
  readonly #groups: ByteInterner;
  readonly #otherNumbers: ByteInterner;
  readonly #callIds = new CallIdInterner();
  readonly #fileStarts: number[] = [];
  readonly #columns: Columns = {
    result: new Uint16Array(0),
    originate: new Uint32Array(0),
    ring: new Uint32Array(0),
    answer: new Uint32Array(0),
    end: new Uint32Array(0),
    talk: new Float32Array(0),
    audio: new Float32Array(0),
    callee: new Float64Array(0),
    caller: new Uint16Array(0),
    group: new Uint16Array(0),
    row: new Uint32Array(0),
  };
  #length = 0;
  #source!: Pick<Source, 'name' | 'dialect'>;
  #line = 0;
  #rejected = 0;

  constructor(onReject: (reject: Reject) => void, seed = randomSeed()) {
    this.seed = seed;
    this.#onReject = onReject;
    const hash = (bytes: Uint8Array, start: number, end: number): number =>
      hashBytes(bytes, start, end, seed);
    this.#callers = new ByteInterner(hash);
    this.#groups = new ByteInterner(hash);
    this.#otherNumbers = new ByteInterner(hash);
  }

  /** Rows taken in so far, of all files. */
  get length(): number {
    return this.#length;
  }

  /** Of the file at hand, so far. */
  get count(): ScanCount {
    const accepted = this.#length - (this.#fileStarts.at(-1) ?? 0);
    return { rows: accepted + this.#rejected, rejected: this.#rejected };
  }

  startFile(source: Pick<Source, 'name' | 'dialect'>): void {
    this.#source = source;
    this.#line = source.dialect.dataLine;
    this.#rejected = 0;
    this.#fileStarts.push(this.#length);
  }

  /** Makes room for so many more rows, in which a guess that is too high costs hardly any memory. */
  reserve(rows: number): void {
    this.#reserve(this.#length + rows);
  }

  /**
   * The next batch of the file. Nothing of it is kept but its strings.
   * @throws CalldiagError `too-many-results`
   */
  add(batch: Batch, lane: Lane): void {
    const strings = this.#learn(batch.met, lane);
    const file = this.#fileStarts.length - 1;
    for (const { id, count, rows, line } of batch.warnings) {
      this.warnings.add(id, file, this.#line + line, count, rows);
    }
    for (const { line, ...reject } of batch.rejects) {
      this.#onReject({ file: this.#source.name, row: this.#line + line, ...reject });
    }
    this.#rejected += batch.rejects.length;
    this.#append(batch, strings);
    this.#line += batch.lines;
    if (this.#results.isTooLong) throw tooManyResults(this.#source, RESULTS_AT_MOST);
  }

  /** A batch that began at a wrong place: nothing of it counts, but the lane will not say again what it met. */
  discard(batch: Batch, lane: Lane): void {
    this.#learn(batch.met, lane);
  }

  /** What all rows say. To be called once; the merger is of no use afterwards. */
  finish(): { columns: RowColumns; dictionaries: RowDictionaries } {
    const length = this.#length;
    const columns = this.#columns;
    const callIds = this.#callIds.finish();
    this.#lanes.clear();
    const first = <C extends { subarray(start: number, end: number): C }>(column: C): C =>
      column.subarray(0, length);
    return {
      columns: {
        length,
        result: columns.result.subarray(0, length),
        originate: first(columns.originate),
        ring: first(columns.ring),
        answer: first(columns.answer),
        end: first(columns.end),
        talk: first(columns.talk),
        audio: columns.audio.length === 0 ? columns.audio : first(columns.audio),
        callee: first(columns.callee),
        caller: columns.caller.subarray(0, length),
        group: columns.group.subarray(0, length),
        callId: callIds.numbers,
        row: first(columns.row),
        fileStarts: Uint32Array.from(this.#fileStarts),
      },
      dictionaries: {
        results: this.#results.results,
        otherNumbers: this.#otherNumbers,
        callers: this.#callers,
        groups: this.#groups,
        callIds: callIds.size,
      },
    };
  }

  #learn(met: NewStrings, lane: Lane): LaneStrings {
    let strings = this.#lanes.get(lane);
    if (strings === undefined || met.isFresh) {
      strings = {
        results: new Remap(),
        callers: new Remap(''),
        groups: new Remap(''),
        numbers: new Remap(''),
      };
      this.#lanes.set(lane, strings);
    }
    strings.results.add(met.results);
    strings.callers.add(met.callers);
    strings.groups.add(met.groups);
    strings.numbers.add(met.numbers);
    return strings;
  }

  #append({ length, columns: from, callIds }: Batch, strings: LaneStrings): void {
    const at = this.#length;
    if (at + length > this.#columns.originate.length) this.#reserve(at + length);
    const columns = this.#columns;
    const { results, callers, groups } = strings;
    results.number(from.result, length, (result) => this.#results.id(result));
    columns.result = wideEnough(columns.result, this.#results.size, at);
    results.translate(from.result, length, columns.result, at);
    this.#warnOfCutTexts(from, length, results);
    callers.number(from.caller, length, (caller) => this.#callers.id(caller));
    columns.caller = wideEnough(columns.caller, this.#callers.size, at);
    callers.translate(from.caller, length, columns.caller, at);
    groups.number(from.group, length, (group) => this.#groups.id(group));
    columns.group = wideEnough(columns.group, this.#groups.size, at);
    groups.translate(from.group, length, columns.group, at);

    put(from.originate, length, columns.originate, at);
    put(from.ring, length, columns.ring, at);
    put(from.answer, length, columns.answer, at);
    put(from.end, length, columns.end, at);
    put(from.talk, length, columns.talk, at);
    if (from.audio.length > 0) {
      columns.audio = grownWithNaN(columns.audio, columns.originate.length, at);
      put(from.audio, length, columns.audio, at);
    }
    this.#appendCallees(from.callee, length, strings.numbers);
    putRaised(from.line, this.#line, length, columns.row, at);
    this.#callIds.add(callIds, length);
    this.#length += length;
  }

  #appendCallees(from: Float64Array, length: number, numbers: Remap<string>): void {
    const at = this.#length;
    const { callee } = this.#columns;
    callee.set(from.subarray(0, length), at);
    // nothing but the empty string: plain digits need no translation
    if (numbers.size === 1) return;
    for (let i = 0; i < length; i++) {
      const value = from[i] as number;
      if (value < 0)
        callee[at + i] = -numbers.one(-value, (number) => this.#otherNumbers.id(number));
    }
  }

  #warnOfCutTexts({ result, line }: Batch['columns'], length: number, list: Remap<Result>): void {
    if (!this.#results.hasCut) return;
    const file = this.#fileStarts.length - 1;
    for (let i = 0; i < length; i++) {
      const local = result[i] as number;
      if (this.#results.isCut(list.thing(local), list.of(local))) {
        this.warnings.add('texts-left-out', file, this.#line + (line[i] as number));
      }
    }
  }

  /**
   * One column after the other, so that there are never two copies of more than one. What the calls of each number are
   * measured by is shared: that is another thread's work.
   */
  #reserve(rows: number): void {
    const columns = this.#columns;
    const length = this.#length;
    if (rows <= columns.originate.length) return;
    columns.result = grown(columns.result, rows, length);
    columns.originate = grownShared(columns.originate, rows, length);
    columns.ring = grown(columns.ring, rows, length);
    columns.answer = grown(columns.answer, rows, length);
    columns.end = grown(columns.end, rows, length);
    columns.talk = grown(columns.talk, rows, length);
    columns.callee = grownShared(columns.callee, rows, length);
    columns.caller = grown(columns.caller, rows, length);
    columns.group = grown(columns.group, rows, length);
    columns.row = grownShared(columns.row, rows, length);
    if (columns.audio.length > 0) {
      columns.audio = grownWithNaN(columns.audio, columns.originate.length, length);
    }
  }
}

/** Numbers below `size` fit in. */
function wideEnough(column: Numbers, size: number, filled: number): Numbers {
  if (size <= 1 << 16 || column instanceof Uint32Array) return column;
  const wide = new Uint32Array(column.length);
  wide.set(column.subarray(0, filled));
  return wide;
}
