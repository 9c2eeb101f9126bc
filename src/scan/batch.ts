import type { Result } from '../model/verdict.ts';
import type { RejectReason, WarningId } from '../model/warning.ts';
import type { IdParts } from './id-parts.ts';

/**
 * Consecutive rows of one file as a lane read them, in columns: what lanes and threads hand over to be put together.
 * Places count from the batch's own first line and ids from the lane's own dictionaries, because a lane that began in
 * the middle of a file knows neither the line it is on nor what other lanes have met.
 */
export interface Batch {
  /** Rows taken in. The columns may be longer than that. */
  readonly length: number;
  readonly columns: BatchColumns;
  readonly callIds: CallIds;
  /** Physical lines from the batch's first to the one after its last. */
  readonly lines: number;
  /** In the order of the file. */
  readonly rejects: readonly BatchReject[];
  readonly warnings: readonly BatchWarning[];
  readonly met: NewStrings;
}

export interface BatchColumns {
  /** Number in the lane's list of results. */
  readonly result: Uint32Array;
  /** Local seconds (see `parse-time`); 0 where there is none. */
  readonly originate: Uint32Array;
  readonly ring: Uint32Array;
  readonly answer: Uint32Array;
  readonly end: Uint32Array;
  /** Seconds; NaN where the row does not say. */
  readonly talk: Float32Array;
  /** The same; empty where no row says. */
  readonly audio: Float32Array;
  /** See `phone-number`; a negative one is a number in the lane's list of other numbers. */
  readonly callee: Float64Array;
  /** Numbers in the lane's lists; 0 where there is none. */
  readonly caller: Uint32Array;
  readonly group: Uint32Array;
  /** Lines after the batch's first. */
  readonly line: Uint32Array;
}

/** UTF-8, one after the other; an empty one is none. The bytes may be longer than they all. */
interface IdBytes {
  readonly bytes: Uint8Array;
  /** Where each row's id ends and the next one's begins. */
  readonly ends: Uint32Array;
}

export interface CallIds extends IdBytes {
  readonly parts: IdParts;
}

/** The ids of rows as they are read. */
export interface IdColumns extends IdBytes {
  /** `hashBytes` of each row's id, with the seed that all lanes share. */
  readonly hashes: Uint32Array;
}

export interface BatchReject {
  readonly line: number;
  /** In the file as it is stored. */
  readonly byteOffset: number;
  readonly reason: RejectReason;
  readonly raw: string;
}

export interface BatchWarning {
  readonly id: WarningId;
  /** Cells, of which a row can have several. */
  readonly count: number;
  /** Rows; none of which another warning has told the same. */
  readonly rows: number;
  /** Where first. */
  readonly line: number;
}

/** What a lane's lists got since its last batch. Number 0 of each list but the results is the empty string, unsaid. */
export interface NewStrings {
  /** The lists began anew with this batch. */
  readonly isFresh: boolean;
  readonly results: readonly Result[];
  readonly callers: readonly string[];
  readonly groups: readonly string[];
  /** Callee numbers that are no plain digits. */
  readonly numbers: readonly string[];
}
