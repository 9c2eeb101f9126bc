import { strategies } from '../catalogue/strategies/index.gen.ts';
import { CATEGORIES, type CategoryId, OUTCOMES, type Outcome } from '../model/category.ts';
import type { StrategyId } from '../model/ids.gen.ts';
import { GRADES, type Strategy } from '../model/strategy.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A strategy for what is there. */
export interface Choice {
  readonly id: StrategyId;
  readonly strategy: Strategy;
  /** The category it helps most. */
  readonly category: CategoryId;
  /** The outcomes with calls that it is about. */
  readonly outcomes: readonly Outcome[];
  /** Calls with these outcomes. */
  readonly calls: number;
}

/** The outcomes that a strategy is about. */
export function outcomesOf(strategy: Strategy): Outcome[] {
  return OUTCOMES.filter((outcome) =>
    strategy.appliesTo.some((target) => target === outcome || outcome.startsWith(`${target}/`)),
  );
}

/**
 * The strategies that match the calls: the category with most calls first (what went well last), and within it the
 * best evidence first. Advice for a corner of a category comes after advice for the bulk of it, however well proven.
 */
export function chooseStrategies(counts: Readonly<Record<Outcome, number>>): Choice[] {
  const perCategory = Object.fromEntries(
    Object.keys(CATEGORIES).map((category) => [category, 0]),
  ) as Record<CategoryId, number>;
  for (const outcome of OUTCOMES) perCategory[categoryOf(outcome)] += counts[outcome];

  const choices: Choice[] = [];
  for (const [id, strategy] of Object.entries(strategies) as [StrategyId, Strategy][]) {
    const outcomes = outcomesOf(strategy).filter((outcome) => counts[outcome] > 0);
    const [first] = outcomes.toSorted((a, b) => counts[b] - counts[a]);
    if (first === undefined) continue;
    const calls = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
    choices.push({ id, strategy, category: categoryOf(first), outcomes, calls });
  }
  const isCorner = (choice: Choice): number =>
    choice.calls < THRESHOLDS.leadingShare * perCategory[choice.category] ? 1 : 0;
  const rank = (choice: Choice): number => GRADES.indexOf(choice.strategy.grade);
  const order = Object.keys(CATEGORIES);
  return choices.sort(
    (a, b) =>
      Number(a.category === 'completed') - Number(b.category === 'completed') ||
      perCategory[b.category] - perCategory[a.category] ||
      order.indexOf(a.category) - order.indexOf(b.category) ||
      isCorner(a) - isCorner(b) ||
      Number(b.strategy.leads === true) - Number(a.strategy.leads === true) ||
      rank(a) - rank(b) ||
      b.calls - a.calls ||
      (a.id < b.id ? -1 : 1),
  );
}

function categoryOf(outcome: Outcome): CategoryId {
  return outcome.split('/', 1)[0] as CategoryId;
}
