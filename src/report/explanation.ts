import { matchStrategies } from '../diagnose/choose-strategies.ts';
import { sayLimits } from '../diagnose/frequency-breach/say-limits.ts';
import { rules } from '../diagnose/rules/index.gen.ts';
import { RULE_THRESHOLDS } from '../diagnose/thresholds.ts';
import type { CodeTable, Confidence, Leg } from '../model/book.ts';
import { describeOutcome, OUTCOMES, type Outcome, type Party } from '../model/category.ts';
import type { RuleId } from '../model/ids.gen.ts';
import { citeSource, type Language } from '../model/language.ts';
import type { StrategyInWords } from '../model/report.ts';
import type { Verdict } from '../model/verdict.ts';
import { strategyInWords } from './strategy-in-words.ts';

/** One line of the code book. */
export interface CodeLine {
  readonly code: string;
  readonly table: CodeTable;
  readonly category: string;
  readonly cause: string;
  readonly section: string;
  readonly responsible: Party;
  readonly leg: Leg;
  readonly confidence: Confidence;
  readonly en: string;
  readonly 'zh-CN': string;
}

/** The whole code book, as `calldiag codes --format json` prints it. */
export type CodeList = readonly CodeLine[];

/** What a rule of the diagnosis looks for, and how. */
export interface RuleInWords {
  readonly id: RuleId;
  readonly looksFor: string;
  readonly how: string;
  readonly thresholds: readonly {
    readonly id: string;
    readonly value: number;
    readonly unit: string;
    readonly source: string;
  }[];
  /** What platforms and regulators allow, where calls are held against it: one a line. */
  readonly limits: readonly string[];
  readonly sources: readonly { readonly name: string; readonly url?: string }[];
}

/** What is known about a code, a text or a category. */
export interface Explanation {
  readonly query: string;
  readonly kind: 'code' | 'text' | 'category' | 'rule';
  /** What a rule looks for, where the topic is one. */
  readonly rule?: RuleInWords;
  /** How calldiag reads it when it stands alone in a row. */
  readonly verdict?: Verdict;
  /** What the book says of the code, once for each table that has it. */
  readonly readings: readonly {
    readonly code: string;
    readonly table: CodeTable;
    readonly text: string;
    readonly outcome: Outcome | 'not-final';
    readonly leg: Leg;
    readonly confidence: Confidence;
    readonly note?: string;
    readonly inTwoPartyCall?: { readonly outcome: Outcome | 'not-final'; readonly leg: Leg };
    readonly sources: readonly { readonly name: string; readonly url?: string }[];
  }[];
  readonly outcomes: readonly {
    readonly outcome: Outcome;
    readonly section: string;
    readonly categoryName: string;
    readonly causeName: string;
    readonly responsible: Party;
  }[];
  readonly strategies: readonly StrategyInWords[];
}

/** The outcomes that a category, a `category/cause`, a cause or a section (`2.1`) names; none for anything else. */
export function findOutcomes(topic: string): Outcome[] {
  const wanted = topic.toLowerCase().replace(/[\s_]+/g, '-');
  const matching = (test: (outcome: Outcome) => boolean): Outcome[] => OUTCOMES.filter(test);
  const byCategory = matching((outcome) => describeOutcome(outcome).category === wanted);
  if (byCategory.length > 0) return byCategory;
  if (/^\d\.\d$/.test(topic))
    return matching((outcome) => describeOutcome(outcome).section === topic);
  return matching((outcome) => outcome === wanted || outcome.endsWith(`/${wanted}`));
}

export function explainOutcomes(
  outcomes: readonly Outcome[],
  language: Language,
): Pick<Explanation, 'outcomes' | 'strategies'> {
  return {
    outcomes: outcomes.map((outcome) => {
      const { section, responsible, categoryName, causeName } = describeOutcome(outcome);
      return {
        outcome,
        section,
        responsible,
        categoryName: categoryName[language],
        causeName: causeName[language],
      };
    }),
    strategies: matchStrategies(outcomes).map((match) => strategyInWords(match, language)),
  };
}

export function explainRule(id: RuleId, language: Language): RuleInWords {
  const { looksFor, how, thresholds, limits = [], sources } = rules[id];
  return {
    id,
    looksFor: looksFor[language],
    how: how[language],
    thresholds: thresholds.map((name) => {
      const { value, unit, source } = RULE_THRESHOLDS[name];
      return { id: name, value, unit, source: source[language] };
    }),
    limits: limits.map((one) => sayLimits(one, language)),
    sources: sources.map((source) => citeSource(source, language)),
  };
}
