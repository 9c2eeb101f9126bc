import type { Language } from './language.ts';

/** How a gate treats what chance may explain: see `GateStatus`. */
export const GATE_POLICIES = ['certain', 'strict', 'lenient'] as const;
export type GatePolicy = (typeof GATE_POLICIES)[number];

export const GATE_OPERATORS = ['<', '<=', '>', '>='] as const;
export type GateOperator = (typeof GATE_OPERATORS)[number];

/** Whether a gate may fail, only warn, or is not asked at all. */
export const GATE_LEVELS = ['off', 'warn', 'error'] as const;
export type GateLevel = (typeof GATE_LEVELS)[number];

/** What a gate looks at: the calls of a category or cause, a rate, or findings of a rule or a severity. */
export type GateKind = 'category' | 'cause' | 'rate' | 'rule' | 'severity';

/**
 * `failed`: the limit is broken, and the policy lets that fail. `warned`: it is broken but only to be warned of, or chance
 * may explain it, or nothing can be told. `waived`: it would have failed, but a waiver that has not expired excuses it.
 */
export type GateStatus = 'passed' | 'warned' | 'failed' | 'waived';

/** A sentence in another language than the report's. */
export interface GateTranslation {
  language: Language;
  text: string;
}

/** What the gates said, and what became worse than the baseline. */
export interface GateReport {
  policy: GatePolicy;
  /** In the order they were asked for. */
  results: GateResult[];
  /** Null where none was asked for. */
  baseline: BaselineReport | null;
}

export interface GateResult {
  /** As it can be asked for again: `invalid-number>2%`, `outage:error>0`. What it says is what fails. */
  gate: string;
  kind: GateKind;
  /** The group whose calls were judged alone, telephone numbers masked; null where all calls were. */
  group: string | null;
  /** What value, limit, low and high are: shares from 0 to 1, or counts. */
  unit: 'share' | 'count';
  /** Null where there is nothing to divide by. */
  value: number | null;
  /** @minimum 0 */
  limit: number;
  /** The 95 % interval; a count is what it is, so both ends are the count. */
  low: number | null;
  high: number | null;
  status: GateStatus;
  /** What was found, in a sentence. */
  text: string;
  translations?: GateTranslation[];
  /**
   * So many more calls would settle what the interval leaves open, if the share stays as it is. Null where nothing is open,
   * or where no number of calls would settle it.
   */
  moreCalls: number | null;
}

/** This report against an earlier one. */
export interface BaselineReport {
  /** The file with the earlier report. */
  file: string;
  period: { from: string | null; to: string | null };
  /** `failed`: something became worse beyond chance. `warned`: the same, but the policy is `lenient`. */
  status: 'passed' | 'warned' | 'failed';
  /** What became worse, in a sentence. */
  text: string;
  translations?: GateTranslation[];
  /** Every share and rate that both reports have. */
  changes: BaselineChange[];
}

export interface BaselineChange {
  /** As gates name it: `invalid-number`, `answered`. */
  measure: string;
  kind: 'category' | 'rate';
  before: { numerator: number; denominator: number; value: number };
  after: { numerator: number; denominator: number; value: number };
  /** After minus before, as a fraction: 0.01 is one percentage point; and its 95 % interval (Newcombe). */
  difference: number;
  low: number;
  high: number;
  /** Chance that this little or more comes from nothing, adjusted for how many were compared (Benjamini–Hochberg). */
  q: number;
  /** `same`: chance explains it, or it is too little to matter. */
  verdict: 'worse' | 'better' | 'same';
  text: string;
  translations?: GateTranslation[];
}
