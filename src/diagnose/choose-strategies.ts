import { strategies } from '../catalogue/strategies/index.gen.ts';
import {
  CATEGORY_IDS,
  type CategoryId,
  categoryOf,
  OUTCOMES,
  type Outcome,
} from '../model/category.ts';
import type { StrategyId } from '../model/ids.gen.ts';
import { GRADES, type Strategy } from '../model/strategy.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A strategy for what was asked about. */
export interface Match {
  readonly id: StrategyId;
  readonly strategy: Strategy;
  /** The category it helps most. */
  readonly category: CategoryId;
  /** The outcomes, of those asked about, that it helps. */
  readonly outcomes: readonly Outcome[];
}

/** A strategy for calls that are there. */
export interface Choice extends Match {
  /** Calls with these outcomes. */
  readonly calls: number;
}

/** The outcomes that a strategy is about. */
export function outcomesOf(strategy: Strategy): Outcome[] {
  return OUTCOMES.filter((outcome) => isAbout(strategy, outcome));
}

function isAbout({ appliesTo }: Strategy, outcome: Outcome): boolean {
  return appliesTo.includes(outcome) || appliesTo.includes(categoryOf(outcome));
}

/** The strategies for these outcomes, whether there are calls or not: by category, the best evidence first. */
export function matchStrategies(wanted: readonly Outcome[]): Match[] {
  const asked = OUTCOMES.filter((outcome) => wanted.includes(outcome));
  const matches: Match[] = [];
  for (const [id, strategy] of Object.entries(strategies) as [StrategyId, Strategy][]) {
    const outcomes = asked.filter((outcome) => isAbout(strategy, outcome));
    const [first] = outcomes;
    if (first === undefined) continue;
    matches.push({ id, strategy, category: categoryOf(first), outcomes });
  }
  return matches.sort(
    (a, b) =>
      byTable(a, b) ||
      byEvidence(a, b) ||
      b.outcomes.length - a.outcomes.length ||
      byFocus(a, b) ||
      (a.id < b.id ? -1 : 1),
  );
}

/**
 * The strategies that match the calls: the category with most calls first (what went well last), and within it the
 * best evidence first. Advice for a corner of a category comes after advice for the bulk of it, however well proven; of
 * what is proven alike, that for the one cause that most calls have comes before that for all causes.
 */
export function chooseStrategies(counts: Readonly<Record<Outcome, number>>): Choice[] {
  const perCategory = Object.fromEntries(CATEGORY_IDS.map((category) => [category, 0])) as Record<
    CategoryId,
    number
  >;
  for (const outcome of OUTCOMES) perCategory[categoryOf(outcome)] += counts[outcome];

  const present = OUTCOMES.filter((outcome) => counts[outcome] > 0);
  const choices = matchStrategies(present).map((match): Choice => {
    const largest = match.outcomes.reduce((a, b) => (counts[b] > counts[a] ? b : a));
    const calls = match.outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
    return { ...match, category: categoryOf(largest), calls };
  });
  const isCorner = (choice: Choice): number =>
    choice.calls < THRESHOLDS.leadingShare * perCategory[choice.category] ? 1 : 0;
  const isForMost = (choice: Choice): boolean =>
    choice.calls >= THRESHOLDS.mostOf * perCategory[choice.category];
  return choices.sort(
    (a, b) =>
      Number(a.category === 'completed') - Number(b.category === 'completed') ||
      perCategory[b.category] - perCategory[a.category] ||
      byTable(a, b) ||
      isCorner(a) - isCorner(b) ||
      byEvidence(a, b) ||
      (isForMost(a) && isForMost(b) ? byFocus(a, b) : 0) ||
      b.calls - a.calls ||
      byFocus(a, b) ||
      (a.id < b.id ? -1 : 1),
  );
}

function byTable(a: Match, b: Match): number {
  return CATEGORY_IDS.indexOf(a.category) - CATEGORY_IDS.indexOf(b.category);
}

/** What leads its category, then the better grade. */
function byEvidence({ strategy: a }: Match, { strategy: b }: Match): number {
  return (
    Number(b.leads === true) - Number(a.leads === true) ||
    GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade)
  );
}

/** For the same calls, first the advice made for just them: about phones that are off rather than about failed calls. */
function byFocus(a: { readonly strategy: Strategy }, b: { readonly strategy: Strategy }): number {
  return outcomesOf(a.strategy).length - outcomesOf(b.strategy).length;
}
