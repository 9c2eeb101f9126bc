import type { Result } from '../model/verdict.ts';

/** Strings that columns refer to by number. Number 0 is the empty string: no value. */
export interface Dictionary {
  readonly size: number;
  at(id: number): string;
}

/** Number of a call id that no other row has. */
export const ALONE = 1;

/** As narrow as the largest number in it allows. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** What the rows of all inputs say of the calls, one entry a row; also what the table of calls keeps of it. */
export interface CallColumns {
  readonly length: number;
  /** Local seconds (see `parse-time`); 0 where there is none. */
  readonly originate: Uint32Array;
  readonly ring: Uint32Array;
  readonly answer: Uint32Array;
  readonly end: Uint32Array;
  /** Seconds talked; NaN where the row does not say. */
  readonly talk: Float32Array;
  /** See `phone-number`; 0 where there is none. */
  readonly callee: Float64Array;
  /** Dictionary numbers; 0 where there is none. */
  readonly caller: Numbers;
  readonly group: Numbers;
  /** Line of the file on which the row begins. */
  readonly row: Uint32Array;
  /** Index of each input file's first row; see `fileOf`. */
  readonly fileStarts: Uint32Array;
}

/**
 * Everything the rows say, about 42 bytes each. Whoever scans fills this; nothing after it knows how.
 */
export interface RowColumns extends CallColumns {
  /** Index into `results`. */
  readonly result: Numbers;
  /** Length in seconds of the audio played; NaN where the row does not say, and empty where no row says it. */
  readonly audio: Float32Array;
  /** 0 where there is no call id, `ALONE` where no other row has the same one; otherwise equal numbers are equal ids. */
  readonly callId: Uint32Array;
}

export interface RowDictionaries {
  readonly results: readonly Result[];
  /** Callee numbers that are no plain digits; see `calleeText`. */
  readonly otherNumbers: Dictionary;
  readonly callers: Dictionary;
  readonly groups: Dictionary;
  /** The number after the last one of `callId`. */
  readonly callIds: number;
}

/** Index of the input file of a row. */
export function fileOf(fileStarts: Uint32Array, row: number): number {
  let low = 0;
  let high = fileStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((fileStarts[middle] as number) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}
