import type { CategoryId, Outcome, Party } from './category.ts';
import type { ReportedRatio } from './evidence/ratio.ts';
import type { Finding } from './finding.ts';
import type { GateReport } from './gate.ts';
import type { GroupDimension } from './grouping.ts';
import type { BookId, LayoutId } from './ids.gen.ts';
import type { Language } from './language.ts';
import type { Measured } from './measured.ts';
import type { Grade } from './strategy.ts';
import type { ConflictKind, VerdictRule } from './verdict.ts';
import type { RejectReason, WarningId } from './warning.ts';

/**
 * The document that `calldiag analyze --format json` prints and `analyze()` returns.
 * Shares and rates are fractions from 0 to 1, times ISO 8601 (local to the campaign), durations seconds.
 * Fields may be added, never renamed.
 */
export interface Report {
  schemaVersion: 1;
  tool: { name: 'calldiag'; version: string };
  /** Language of the texts below. */
  language: Language;
  input: Input;
  /** Every category, with calls or not, in the order of the table. */
  categories: CategoryCount[];
  /** Who is responsible for the calls that were not heard in full; sums to calls minus completed. */
  responsible: { party: Party; calls: number; share: Estimate }[];
  /** The raw results and what each was taken for, most frequent first. */
  results: ReportedResult[];
  /** Results beyond the listed ones. */
  resultsOmitted: { results: number; calls: number };
  /** Results that no book knows, most frequent first. */
  unknown: UnknownResult[];
  /** Unknown results beyond the listed ones. */
  unknownOmitted: { results: number; calls: number };
  /** Calls whose cells contradict each other, by kind; a call can count in several. */
  conflicts: { kind: ConflictKind; calls: number; text: string }[];
  rates: {
    /** Calls that were picked up, by a person or a machine, of those that tell. */
    answered: Rate;
    /** Calls heard to the end, of those that tell. */
    heardInFull: Rate;
    /** Calls for which the network did its job (NER), of those with a known outcome and without a fault of the sender. */
    network: Rate;
    /** Calls that were picked up, of those without a fault of the sender (ASR). */
    people: Rate;
    /** The same of each number's first attempt alone; null where the export does not tell which was the first. */
    firstAttempt: Rate | null;
    /** Calls heard to the end, of those and the ones hung up early. */
    listenThrough: Rate;
  };
  /** The most severe first. */
  findings: Finding[];
  measured: Measured;
  /** The groups that were asked for, a table for each way to group. */
  groups: GroupTable[];
  /** What to do, the category with the most calls first. */
  strategies: ReportedStrategy[];
  /** What the gates said; null where none was asked for. */
  gates: GateReport | null;
  warnings: Warning[];
  rejects: {
    byReason: { reason: RejectReason; rows: number; text: string }[];
    sample: RejectedRow[];
  };
}

export interface Input {
  files: InputFile[];
  /** Records below the header: rows = calls + duplicates + notFinal + rejected.
   * @asType integer
   * @minimum 0 */
  rows: number;
  /** All calls, selected or not.
   * @asType integer
   * @minimum 0 */
  calls: number;
  /** The calls that this report is about, where they are not all, and the options that selected them. */
  selected: {
    /** @asType integer
     * @minimum 1 */
    calls: number;
    options: string[];
  } | null;
  /** Rows that repeat a final result of a call already counted.
   * @asType integer
   * @minimum 0 */
  duplicates: number;
  /** Rows that report an event on the way, not a result.
   * @asType integer
   * @minimum 0 */
  notFinal: number;
  /** Rows that could not be read as a call.
   * @asType integer
   * @minimum 0 */
  rejected: number;
  /** How the codes were read: in two-party calls some speak of the caller's own leg. */
  callKind: 'single' | 'two-party' | 'mixed';
  /** First and last start of a call, where the export has times. */
  period: { from: string | null; to: string | null };
}

export interface InputFile {
  name: string;
  /** Size as it came in, before decompression.
   * @asType integer
   * @minimum 0 */
  bytes: number;
  sha256?: string;
  encoding: string;
  delimiter: string;
  layout: LayoutId;
  book: BookId;
  /** @asType integer
   * @minimum 0 */
  rows: number;
}

/** A fraction with its 95 % Wilson interval; null where there is nothing to divide by. */
export interface Estimate {
  value: Fraction | null;
  low: Fraction | null;
  high: Fraction | null;
}

/**
 * @minimum 0
 * @maximum 1
 */
export type Fraction = number;

/** What of what, of calls that do not all tell. */
export interface OpenRatio extends Estimate {
  /** @asType integer
   * @minimum 0 */
  numerator: number;
  /** @asType integer
   * @minimum 0 */
  denominator: number;
  /** Calls that do not tell whether they belong to the numerator: left out of both, but the interval spans them.
   * @asType integer
   * @minimum 0 */
  open: number;
}

export interface Rate extends OpenRatio {
  /** What is divided by what, in words. */
  definition: string;
}

export interface CategoryCount {
  id: CategoryId;
  /** Section of the founding article, or '–'. */
  section: string;
  name: string;
  responsible: Party;
  /** @asType integer
   * @minimum 0 */
  calls: number;
  share: Estimate;
  /** Every cause, with calls or not. */
  causes: { id: string; name: string; responsible: Party; calls: number }[];
}

/** Calls by the values of a column, or by their time. */
export interface GroupTable {
  /** What was asked for: caller, group, prefix, hour, weekday, day, or the name of a column. */
  by: string;
  dimension: GroupDimension;
  /** Hours, weekdays and days in their own order, all others by their calls; calls without any group last. */
  rows: GroupRow[];
  /** Groups beyond the listed ones. */
  omitted: { groups: number; calls: number };
}

export interface GroupRow {
  /** Telephone numbers masked; hours 0 to 23, weekdays 1 (Monday) to 7, days 2026-09-01; null for calls without one. */
  name: string | null;
  /** @asType integer
   * @minimum 1 */
  calls: number;
  /** Picked up, of the calls that got to a callee or failed in the network: without the sender's own faults. */
  answered: ReportedRatio;
  /** Heard in full, of those heard in full and those hung up early. */
  listenThrough: ReportedRatio;
  /** Heard to the end, of the calls that tell. */
  heardInFull: OpenRatio;
  /** With fewer calls a share says little. */
  tooFew: boolean;
}

/** Calls whose result cells hold the same and that were taken for the same. */
export interface ReportedResult {
  /** The cells as they stand in the file, telephone numbers masked; empty where there is none. */
  code: string;
  smartCode: string;
  earlyMediaCode: string;
  text: string;
  /** `category/cause`. */
  outcome: Outcome;
  /** Which rule decided. */
  rule: VerdictRule;
  /** @asType integer
   * @minimum 1 */
  calls: number;
}

export interface UnknownResult {
  code: string;
  text: string;
  calls: number;
  /** Line of the first such row, and its file. */
  firstRow: number;
  file: string;
}

/** What to do about a kind of result. */
export interface StrategyInWords {
  id: string;
  section: string;
  grade: Grade;
  title: string;
  problem: string;
  steps: string[];
  claimedEffect?: string;
  caveats: string[];
  sources: { name: string; url?: string }[];
  /** The category it is for here, and the causes. */
  category: CategoryId;
  causes: string[];
}

export interface ReportedStrategy extends StrategyInWords {
  /** How many calls it is about. */
  calls: number;
}

export interface Warning {
  id: WarningId;
  /** How many rows or calls it is about.
   * @asType integer
   * @minimum 0 */
  count: number;
  text: string;
  /** Where it was met first, if it has a place. */
  firstRow?: number;
  file?: string;
}

export interface RejectedRow {
  file: string;
  /** Line of the file, from 1. */
  row: number;
  /** Where the row begins in the (decompressed) file. */
  byteOffset: number;
  reason: RejectReason;
  /** The row's text, shortened, numbers masked. */
  raw: string;
}
