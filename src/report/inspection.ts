import type { LayoutId } from '../model/ids.gen.ts';
import type { Role } from '../model/layout.ts';
import type { Result, Verdict } from '../model/verdict.ts';
import type { RejectReason } from '../model/warning.ts';
import type { WhyColumn, WhyDelimiter, WhyEncoding, WhyLayout } from '../model/why.ts';

/** How a file is read, and why. */
export interface Inspection {
  readonly file: string;
  readonly encoding: string;
  readonly whyEncoding: WhyEncoding;
  readonly delimiter: string;
  readonly whyDelimiter: WhyDelimiter;
  readonly layout: LayoutId;
  readonly whyLayout: WhyLayout;
  readonly book: string;
  readonly callKind: 'single' | 'two-party' | 'mixed';
  readonly hasHeader: boolean;
  /** Line of the header, or of the first row where there is none. */
  readonly headerLine: number;
  readonly columns: readonly {
    /** From 1, as `--column` counts. */
    readonly number: number;
    readonly name: string;
    readonly role?: Role;
    readonly why?: WhyColumn;
    readonly sample: readonly string[];
  }[];
  readonly rows: readonly {
    readonly row: number;
    readonly result: Result;
    readonly verdict: Verdict;
    /** Talk time against the length of the audio would decide, were both known. */
    readonly couldBeTimed: boolean;
    /** Null where the file does not tell. */
    readonly talkSeconds: number | null;
  }[];
  readonly rejects: readonly {
    readonly row: number;
    readonly reason: RejectReason;
    readonly raw: string;
  }[];
}
