import type { ReportedDifference } from './evidence/ratio.ts';
import type { Severity } from './finding.ts';
import type { RuleId } from './ids.gen.ts';
import type { Language } from './language.ts';
import type { Input, OpenRatio } from './report.ts';

/** What the calls of two campaigns may be made up of differently. Each is taken out by itself, never all at once. */
export const MIX_DIMENSIONS = ['hour', 'weekday', 'attempt', 'prefix', 'group'] as const;
export type MixDimension = (typeof MIX_DIMENSIONS)[number];

/** The rates that are compared, the one that campaigns are made for first. */
export const COMPARED_RATES = [
  'heard-in-full',
  'answered',
  'listen-through',
  'people',
  'first-attempt',
  'network',
] as const;
export type ComparedRate = (typeof COMPARED_RATES)[number];

/**
 * The document that `calldiag compare --format json` prints and `compare()` returns. Differences are after − before, in
 * fractions of 1 (0.05: five percentage points). Fields may be added, never renamed.
 */
export interface Comparison {
  schemaVersion: 1;
  kind: 'comparison';
  tool: { name: 'calldiag'; version: string };
  /** Language of the texts below. */
  language: Language;
  before: ComparedSide;
  after: ComparedSide;
  /** Of all rates together; `mixed` where some are better and others worse. */
  verdict: 'better' | 'worse' | 'mixed' | 'same' | 'cannot-tell';
  /** The same in a sentence or two. */
  text: string;
  /** The one asked about most first. */
  rates: ComparedShare[];
  /** Shares of all calls, for the categories that occur, in the order of the table. */
  categories: ComparedShare[];
  /** What the calls are made up of, as far as both sides tell. */
  mix: MixChange[];
  /** The claims that were to be tested. */
  claims: JudgedClaim[];
  /** Errors and warnings by what they name, apart from notes. */
  findings: { came: ComparedFinding[]; went: ComparedFinding[]; stayed: ComparedFinding[] };
  /** What limits the comparison. */
  notes: string[];
  /** The sentences in the other languages. */
  translations: ComparisonTranslation[];
}

/** What a comparison says, list by list and place by place, in another language than its own. */
export interface ComparisonTranslation {
  language: Language;
  text: string;
  rates: string[];
  categories: string[];
  mix: string[];
  claims: string[];
  findings: { came: string[]; went: string[]; stayed: string[] };
  notes: string[];
}

export interface ComparedSide {
  files: string[];
  /** @asType integer
   * @minimum 0 */
  calls: number;
  period: Input['period'];
  /** Options that selected the calls; empty where all were looked at. */
  options: string[];
  /** Calls a number, by which the intervals are widened; 1 where the export does not tell.
   * @minimum 1 */
  repeats: number;
}

/**
 * Of a rate: `better`, `worse`. Of a category's share, which falls where another one rises: `more`, `fewer`. `same`: no
 * difference that matters. `cannot-tell`: not yet, or not from these calls.
 */
export type ShareVerdict = 'better' | 'worse' | 'more' | 'fewer' | 'same' | 'cannot-tell';

/**
 * What decided. `chance`: the interval holds no difference as well. `many`: the interval does not, but among so many
 * figures one such is chance. `mix`: the raw difference is that of the mix. `mixes`: it may be that of several together.
 * `untold-mix`: it may be, the reports do not tell this rate within the mix. `open`: too many calls do not tell.
 * `too-small`: real, and too small to matter. `within`: the whole interval is too small to matter. `no-calls`: a side has none.
 */
export type VerdictReason =
  | 'beyond-chance'
  | 'chance'
  | 'many'
  | 'mix'
  | 'mixes'
  | 'untold-mix'
  | 'open'
  | 'too-small'
  | 'within'
  | 'no-calls';

export interface ComparedShare {
  /** As options name it: `heard-in-full`, `invalid-number`. */
  id: string;
  name: string;
  before: OpenRatio;
  after: OpenRatio;
  /** Newcombe's interval; wider where calls are repeated or do not tell. Null where a side has no calls. */
  difference: ReportedDifference | null;
  /** The same as a fraction of the rate before, 0.2: a fifth more. Null where that is 0; `high` null: without end. */
  relative: { value: number; low: number; high: number | null } | null;
  /** The same difference within the strata of each dimension whose mix has changed (Mantel–Haenszel). */
  adjusted: AdjustedDifference[];
  /** The difference that the verdict goes by: the raw one, or else that of the mixes which speaks least for a change. */
  decidedBy: 'raw' | MixDimension;
  /** False discovery rate at which it would still be called a change. */
  q: number | null;
  verdict: ShareVerdict;
  why: VerdictReason;
  /** Calls that tell, on each side, that would show a difference like this one in four of five tries. */
  callsNeeded: number | null;
  text: string;
}

export interface AdjustedDifference extends ReportedDifference {
  dimension: MixDimension;
}

export interface MixChange {
  dimension: MixDimension;
  /** Whether the mix has changed beyond chance, and by enough to matter. */
  changed: boolean;
  /** Whether it is taken out of the differences: enough calls have a counterpart on the other side, and it was asked for. */
  adjusted: boolean;
  /** The fraction of the calls that would have to move for the mix to be what it was.
   * @minimum 0
   * @maximum 1 */
  moved: number;
  /** The fraction of the calls, on the side where it is smaller, that have a counterpart on the other.
   * @minimum 0
   * @maximum 1 */
  comparable: number;
  /** Those whose share changed most; null stands for calls without a value. */
  strata: { name: string; before: number; after: number }[];
  text: string;
}

/** `holds`: the interval holds the claim, and not "no change". Short of it or beyond it: the whole interval is. */
export type ClaimVerdict = 'holds' | 'falls-short' | 'exceeds' | 'cannot-tell';

export interface JudgedClaim {
  /** As it was given. */
  claim: string;
  /** What it is about: the id of a rate or category. */
  share: string;
  /** `relative`: a fraction of the value before. `points`: a difference in percentage points, as a fraction of 1. */
  unit: 'relative' | 'points';
  claimed: number;
  found: { value: number; low: number; high: number | null } | null;
  /** What `found` goes by. */
  decidedBy: 'raw' | MixDimension;
  verdict: ClaimVerdict;
  /** Calls that tell, on each side, that would tell such a change from none in four of five tries. */
  callsNeeded: number | null;
  text: string;
}

export interface ComparedFinding {
  rule: RuleId;
  severity: Severity;
  /** What it names: a caller, a group, a cause; empty where the rule says all. */
  what: string;
  text: string;
}
