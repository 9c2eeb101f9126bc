import { computeRates } from '../measure/rates.ts';
import {
  CATEGORY_IDS,
  type CategoryId,
  categoryOf,
  OUTCOMES,
  type Outcome,
} from '../model/category.ts';
import { type Finding, SEVERITIES } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Counted } from './judge.ts';
import { RATE_FIELDS, type RateField, type Subject } from './subject.ts';

/** What gates look at: of a whole report, or of one group of its calls. */
export interface Counts {
  readonly calls: number;
  readonly categories: Readonly<Record<CategoryId, number>>;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly rates: Readonly<Record<RateField, Counted | null>>;
  readonly findings: readonly Pick<Finding, 'rule' | 'severity'>[];
}

export function countsOfReport({ categories, rates, findings }: Report): Counts {
  const outcomes = Object.fromEntries(
    categories.flatMap(({ id, causes }) =>
      causes.map((cause) => [`${id}/${cause.id}`, cause.calls]),
    ),
  ) as Record<Outcome, number>;
  return { ...sumsOf(outcomes), outcomes, rates, findings };
}

/**
 * @param row calls by outcome, in the order of `OUTCOMES`. Which of them were first attempts, and what was found in them, a
 * row does not tell.
 */
export function countsOfRow(row: ArrayLike<number>): Counts {
  const outcomes = Object.fromEntries(
    OUTCOMES.map((outcome, i) => [outcome, row[i] ?? 0]),
  ) as Record<Outcome, number>;
  const rates = { ...computeRates(outcomes), firstAttempt: null };
  return { ...sumsOf(outcomes), outcomes, rates, findings: [] };
}

function sumsOf(outcomes: Counts['outcomes']): Pick<Counts, 'calls' | 'categories'> {
  const categories = Object.fromEntries(CATEGORY_IDS.map((id) => [id, 0])) as Record<
    CategoryId,
    number
  >;
  let calls = 0;
  for (const outcome of OUTCOMES) {
    categories[categoryOf(outcome)] += outcomes[outcome];
    calls += outcomes[outcome];
  }
  return { calls, categories };
}

const NOTHING: Counted = { numerator: 0, denominator: 0, open: 0 };

/** The calls of a subject. */
export function countCalls(
  counts: Counts,
  subject: Extract<Subject, { kind: 'category' | 'cause' | 'rate' }>,
): Counted {
  const { calls } = counts;
  switch (subject.kind) {
    case 'category':
      return { numerator: counts.categories[subject.id], denominator: calls, open: 0 };
    case 'cause':
      return { numerator: counts.outcomes[subject.id], denominator: calls, open: 0 };
    default:
      return counts.rates[RATE_FIELDS[subject.id]] ?? NOTHING;
  }
}

/** The findings of a subject: `warning` counts errors too. */
export function countFindings(
  { findings }: Counts,
  subject: Extract<Subject, { kind: 'rule' | 'severity' }>,
): number {
  const least = subject.kind === 'severity' ? subject.id : subject.severity;
  return findings.filter(
    ({ rule, severity }) =>
      (subject.kind === 'severity' || rule === subject.id) &&
      (least === undefined || SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least)),
  ).length;
}
