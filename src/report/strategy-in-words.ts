import type { Match } from '../diagnose/choose-strategies.ts';
import { describeOutcome } from '../model/category.ts';
import { citeSource, type Language } from '../model/language.ts';
import type { StrategyInWords } from '../model/report.ts';
import type { Strategy } from '../model/strategy.ts';

/** A strategy in one language, as reports show it. */
export function strategyInWords(
  { id, strategy, category, outcomes }: Match,
  language: Language,
): StrategyInWords {
  return {
    id,
    section: strategy.section,
    grade: strategy.grade,
    ...strategyTexts(strategy, language),
    category,
    causes: outcomes.map((outcome) => describeOutcome(outcome).cause),
  };
}

/** What of a strategy depends on the language. */
export function strategyTexts(
  { title, problem, steps, claimedEffect, caveats = [], sources }: Strategy,
  language: Language,
): Pick<StrategyInWords, 'title' | 'problem' | 'steps' | 'claimedEffect' | 'caveats' | 'sources'> {
  return {
    title: title[language],
    problem: problem[language],
    steps: steps.map((step) => step[language]),
    ...(claimedEffect === undefined ? {} : { claimedEffect: claimedEffect[language] }),
    caveats: caveats.map((caveat) => caveat[language]),
    sources: sources.map((source) => citeSource(source, language)),
  };
}
