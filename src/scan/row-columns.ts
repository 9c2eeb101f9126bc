import type { Result } from '../model/verdict.ts';

/** Strings that columns refer to by number. Number 0 is the empty string: no value. */
export interface Dictionary {
  readonly size: number;
  at(id: number): string;
}

/**
 * Everything the rows of all inputs say, one entry a row, 52 bytes each. Whoever scans fills this; nothing after it
 * knows how.
 */
export interface RowColumns {
  readonly length: number;
  /** Index into `results`. */
  readonly result: Uint32Array;
  /** Local seconds (see `parse-time`); 0 where there is none. */
  readonly originate: Uint32Array;
  readonly ring: Uint32Array;
  readonly answer: Uint32Array;
  readonly end: Uint32Array;
  /** Seconds talked; NaN where the row does not say. */
  readonly talk: Float32Array;
  /** Length in seconds of the audio played; NaN where the row does not say. */
  readonly audio: Float32Array;
  /** Dictionary numbers; 0 where there is none. */
  readonly callee: Uint32Array;
  readonly caller: Uint32Array;
  readonly group: Uint32Array;
  /** Equal numbers are equal call ids; 0 where there is none. */
  readonly callId: Uint32Array;
  /** Index of the input file. */
  readonly file: Uint32Array;
  /** Line of the file on which the row begins. */
  readonly row: Uint32Array;
}

export interface RowDictionaries {
  readonly results: readonly Result[];
  readonly callees: Dictionary;
  readonly callers: Dictionary;
  readonly groups: Dictionary;
  /** How many call ids there are, the empty one included. */
  readonly callIds: number;
}

export type ColumnName = Exclude<keyof RowColumns, 'length'>;
type Columns = { [C in ColumnName]: RowColumns[C] };

function allocate(capacity: number): Columns {
  return {
    result: new Uint32Array(capacity),
    originate: new Uint32Array(capacity),
    ring: new Uint32Array(capacity),
    answer: new Uint32Array(capacity),
    end: new Uint32Array(capacity),
    talk: new Float32Array(capacity),
    audio: new Float32Array(capacity),
    callee: new Uint32Array(capacity),
    caller: new Uint32Array(capacity),
    group: new Uint32Array(capacity),
    callId: new Uint32Array(capacity),
    file: new Uint32Array(capacity),
    row: new Uint32Array(capacity),
  };
}

/** Columns that grow by doubling. Write at index `length - 1` after `add()`. */
export class GrowingColumns {
  length = 0;
  columns: Columns = allocate(1024);

  /** Makes room for one more row and returns its index. */
  add(): number {
    if (this.length === this.columns.result.length) {
      const larger = allocate(this.length * 2);
      for (const name of Object.keys(larger) as ColumnName[]) larger[name].set(this.columns[name]);
      this.columns = larger;
    }
    return this.length++;
  }

  finish(): RowColumns {
    return { length: this.length, ...this.columns };
  }
}

/** Numbers strings in the order in which they come. For a few thousand; `ByteInterner` is for one in every row. */
export class Interner implements Dictionary {
  readonly #ids = new Map<string, number>([['', 0]]);
  readonly #strings: string[] = [''];

  get size(): number {
    return this.#strings.length;
  }

  at(id: number): string {
    return this.#strings[id] ?? '';
  }

  id(text: string): number {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#strings.length;
      this.#ids.set(text, id);
      this.#strings.push(text);
    }
    return id;
  }
}
