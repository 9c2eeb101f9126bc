import type { Measures } from '../measure/measures.ts';
import type { EvidenceOf } from '../model/evidence.ts';
import type { FindingConfidence, Gain, Severity } from '../model/finding.ts';
import type { RuleId, StrategyId } from '../model/ids.gen.ts';
import type { Source, Text } from '../model/language.ts';
import type { PlatformLimits } from '../model/limit.ts';
import type { CallSearch, Selection } from '../model/selection.ts';
import type { ThresholdId } from './thresholds.ts';

/** Looks for one kind of thing that may have gone wrong. The file's name is its id. */
export interface Rule<Id extends RuleId = RuleId> {
  /** What `calldiag explain <rule>` says: what it looks for, and how; one or two sentences each. */
  readonly looksFor: Text;
  readonly how: Text;
  /** The thresholds that it uses, by their names in `thresholds.ts`. */
  readonly thresholds: readonly ThresholdId[];
  /** What the calls are held against, if it is not of calldiag's making. */
  readonly limits?: readonly PlatformLimits[];
  readonly sources: readonly Source[];
  /** What can be claimed of these measures; nothing where there is no proof. */
  readonly find: (measures: Measures) => readonly Claim<Id>[];
}

/** A finding before it is put into one language and its numbers are masked. */
export interface Claim<Id extends RuleId = RuleId> {
  readonly severity: Severity;
  readonly confidence: FindingConfidence;
  readonly affectedCalls: number;
  /** The claim in one or two sentences, without advice. */
  readonly text: Text;
  readonly evidence: EvidenceOf[Id];
  readonly gain?: {
    readonly low: number;
    readonly high: number;
    readonly kind: 'reached' | 'saved';
    readonly how: Text;
    readonly answeredLater?: NonNullable<Gain['answeredLater']>;
  };
  /** What to do, the best first; grades and titles are looked up. */
  readonly strategies: readonly StrategyId[];
  /** The calls that it speaks of, where options can select them: sample rows and the command are made from it. */
  readonly selection?: Selection;
  /** Calls of which some show it, where no option selects just those that it speaks of. */
  readonly shows?: CallSearch;
  /** Rows that show it, where no option selects them: index of the file among the inputs, and line in it. */
  readonly sample?: readonly { readonly file: number; readonly row: number }[];
}
