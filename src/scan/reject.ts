import type { RejectReason } from '../model/warning.ts';

/** A row that is no call, as it stands in the file. */
export interface Reject {
  readonly file: string;
  readonly row: number;
  readonly byteOffset: number;
  readonly reason: RejectReason;
  readonly raw: string;
}
