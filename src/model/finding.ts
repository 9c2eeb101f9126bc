import type { EvidenceOf } from './evidence.ts';
import type { RuleId } from './ids.gen.ts';
import type { Language } from './language.ts';
import type { Grade } from './strategy.ts';

export const SEVERITIES = ['error', 'warning', 'note'] as const;
/**
 * `error`: calls are being lost to something that can be ended now. `warning`: proven, and worth an effort. `note`: worth
 * knowing, which includes that there is no evidence.
 */
export type Severity = (typeof SEVERITIES)[number];

export type FindingConfidence = 'high' | 'medium' | 'low';

/** Calls that could be won back, as an interval; never more than the evidence carries. */
export interface Gain {
  /** @asType integer
   * @minimum 0 */
  low: number;
  /** @asType integer
   * @minimum 0 */
  high: number;
  /** What is won: calls that would be `reached` or heard, or calls that are `saved` because they need not be made. */
  kind: 'reached' | 'saved';
  /** How it was reckoned, in words. */
  how: string;
  /**
   * Calls whose number a later call reached are no loss: `left-out` where they are not in it, `not-known` where the export
   * does not tell them.
   */
  answeredLater?: 'left-out' | 'not-known';
}

/** A claim about the campaign, with its proof. */
export type Finding = { [Id in RuleId]: FindingOf<Id> }[RuleId];

export interface FindingOf<Id extends RuleId> {
  rule: Id;
  severity: Severity;
  confidence: FindingConfidence;
  /** The calls that it speaks of.
   * @asType integer
   * @minimum 0 */
  affectedCalls: number;
  /** The claim in one or two sentences. */
  text: string;
  /** The same sentences in the other languages, so that a saved report can be read in any of them. */
  translations?: { language: Language; text: string; how: string | null }[];
  /** The numbers behind it: fractions from 0 to 1, durations in seconds, times ISO 8601. */
  evidence: EvidenceOf[Id];
  gain: Gain | null;
  /** What to do, the best first. */
  strategies: { id: string; grade: Grade; title: string }[];
  /** Some of the rows that it speaks of. */
  rows: { file: string; row: number }[];
  /** Options for `analyze` that select the calls it speaks of; empty where no option can. */
  options: string[];
}
