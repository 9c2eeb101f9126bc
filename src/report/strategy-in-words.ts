import type { Match } from '../diagnose/choose-strategies.ts';
import { describeOutcome } from '../model/category.ts';
import { citeSource, type Language } from '../model/language.ts';
import type { StrategyInWords } from '../model/report.ts';

/** A strategy in one language, as reports show it. */
export function strategyInWords(
  { id, strategy, category, outcomes }: Match,
  language: Language,
): StrategyInWords {
  const { section, grade, title, problem, steps, claimedEffect, caveats = [], sources } = strategy;
  return {
    id,
    section,
    grade,
    title: title[language],
    problem: problem[language],
    steps: steps.map((step) => step[language]),
    ...(claimedEffect === undefined ? {} : { claimedEffect: claimedEffect[language] }),
    caveats: caveats.map((caveat) => caveat[language]),
    sources: sources.map((source) => citeSource(source, language)),
    category,
    causes: outcomes.map((outcome) => describeOutcome(outcome).cause),
  };
}
