import type { Readable } from 'node:stream';
import type { GateOptions } from './gate/options.ts';
import type { BookId, LayoutId, LimitId } from './model/ids.gen.ts';
import type { Language } from './model/language.ts';
import type { Role } from './model/layout.ts';
import type { Selection } from './model/selection.ts';
import type { WhyColumn, WhyDelimiter, WhyEncoding, WhyLayout } from './model/why.ts';
import type { ForcedColumns } from './read/assign-columns.ts';
import type { Delimiter } from './read/delimiters.ts';
import type { Encoding } from './read/encoding.ts';
import type { Progress } from './read/progress.ts';
import type { Reject } from './scan/reject.ts';
import type { LaneChoice } from './scan/scanner.ts';

/** How the inputs are to be read. Whatever is left out is found out from the data. */
export interface InputOptions {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** Role to column name, or to its number from 1. */
  readonly columns?: ForcedColumns | undefined;
  readonly book?: BookId | undefined;
  /** The clock of the campaign, for times that carry a zone and for epochs. Default `Asia/Shanghai`. */
  readonly timeZone?: string | undefined;
  /** Length of the audio, where no column has it: of all calls, and of groups. */
  readonly audioSeconds?: AudioSeconds | undefined;
  /** Whether these are two-party calls (双呼); found out from the codes by default. */
  readonly isTwoParty?: boolean | undefined;
  /** What `-` reads, e.g. `process.stdin`. */
  readonly stdin?: Readable | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface AudioSeconds {
  readonly ofAll?: number | undefined;
  readonly byGroup?: ReadonlyMap<string, number> | undefined;
}

export interface AnalyzeOptions extends InputOptions {
  /** Language of the report's texts. Default `en`. */
  readonly language?: Language | undefined;
  /** Show telephone numbers in full instead of masked. */
  readonly showNumbers?: boolean | undefined;
  /** Look at these calls only. Rows are still folded into calls with all rows at hand. */
  readonly selection?: Selection | undefined;
  /**
   * Tables of groups to make: `caller`, `group`, `prefix`, `hour`, `weekday`, `day`, and at most one column of the file
   * by its name or number, which becomes the group of each call.
   */
  readonly groupBy?: readonly string[] | undefined;
  /** How many groups each table lists. Default 10, but all hours, all weekdays and up to 100 days. */
  readonly top?: number | undefined;
  /** What the platform, or a regulator, allows. Default: what the book's platform does. */
  readonly limits?: LimitId | undefined;
  /** What must not be: `report.gates` says what became of it. */
  readonly gates?: GateOptions | undefined;
  /** More rejected rows than this are an error. */
  readonly maxBadRows?: BadRowLimit | undefined;
  /** Called for each row that is no call. */
  readonly onReject?: ((reject: Reject) => void) | undefined;
  /** Called for each file once it is read. */
  readonly onFile?: ((notes: FileNotes) => void) | undefined;
  /** Called for each piece that was read: of files 256 KiB or more, of pipes as much as they give at once. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** How many threads scan, 1 to 64. Default: the cores. */
  readonly threads?: number | undefined;
  /** Bytes that this process may take in all. Default: what the machine, or its container, has free. */
  readonly maxMemory?: number | undefined;
  /** What scans. Default: the kernel, but csv-parse for what the kernel cannot read. */
  readonly scanner?: Scanner | undefined;
}

export const SCANNERS = ['kernel', 'csv-parse'] as const;
export type Scanner = (typeof SCANNERS)[number];

export const MOST_THREADS = 64;

/** How one file was read. */
export interface FileNotes {
  readonly name: string;
  /** As it came in, before decompression. */
  readonly bytes: number;
  readonly encoding: Encoding;
  readonly whyEncoding: WhyEncoding;
  readonly delimiter: Delimiter;
  readonly whyDelimiter: WhyDelimiter;
  readonly layout: LayoutId;
  readonly whyLayout: WhyLayout;
  /** The columns that are used, by role. */
  readonly columns: readonly {
    readonly name: string;
    readonly role: Role;
    readonly why: WhyColumn;
  }[];
  readonly headerLine: number;
  readonly rows: number;
  readonly lane: LaneChoice['lane'];
  readonly whyLane: LaneChoice['whyLane'];
}

/** So many rows, or so many percent of all rows. */
export type BadRowLimit = { readonly rows: number } | { readonly percent: number };

export const DEFAULT_TIME_ZONE = 'Asia/Shanghai';
export const DEFAULT_BOOK: BookId = 'aliyun-vms';

/** Whether `zone` is a time zone: an IANA name, or an offset such as `+08:00`. */
export function isTimeZone(zone: string): boolean {
  // what Intl takes of these differs from engine to engine
  if (/^[+-]/.test(zone)) return /^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(zone);
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    // RangeError is how Intl says no
    return false;
  }
}
