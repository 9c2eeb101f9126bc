import { describeOutcome, OUTCOMES, type Outcome, type Party } from '../model/category.ts';
import type { OutcomeCounts } from './outcomes.ts';
import { type Proportion, wilson } from './stats/wilson.ts';

export interface MeasuredRate extends Proportion {
  readonly numerator: number;
  readonly denominator: number;
}

export interface Rates {
  /** Picked up, by a person or a machine, of all calls. A bare 20000 is not counted: it may stand for any 2000xx. */
  readonly answered: MeasuredRate;
  /** Heard to the end, of all calls. */
  readonly heardInFull: MeasuredRate;
  /**
   * Network effectiveness ratio, after ITU-T E.425: calls that the network brought to a verdict of the callee
   * (answered, busy, no answer, rejected, switched off), of those and the ones it failed. The sender's own faults and
   * unknown results are left out.
   */
  readonly network: MeasuredRate;
}

const PICKED_UP = new Set(['completed', 'early-hangup', 'answered']);

export function computeRates(counts: OutcomeCounts): Rates {
  const sum = (test: (outcome: Outcome) => boolean): number =>
    OUTCOMES.reduce((total, outcome) => total + (test(outcome) ? counts[outcome] : 0), 0);
  const category = (outcome: Outcome): string => outcome.split('/', 1)[0] as string;
  const calls = sum(() => true);
  const isPickedUp = (outcome: Outcome): boolean => PICKED_UP.has(category(outcome));
  const delivered = sum(
    (outcome) => isPickedUp(outcome) || describeOutcome(outcome).responsible === 'callee',
  );
  const failed = sum((outcome) => describeOutcome(outcome).responsible === 'network');
  return {
    answered: rate(sum(isPickedUp), calls),
    heardInFull: rate(counts['completed/heard-in-full'], calls),
    network: rate(delivered, delivered + failed),
  };
}

/** Calls not heard in full, by the party whose move it is. */
export function countResponsible(counts: OutcomeCounts): Record<Party, number> {
  const byParty: Record<Party, number> = { callee: 0, network: 0, sender: 0, none: 0 };
  for (const outcome of OUTCOMES) {
    const { category, responsible } = describeOutcome(outcome);
    if (category !== 'completed') byParty[responsible] += counts[outcome];
  }
  return byParty;
}

function rate(numerator: number, denominator: number): MeasuredRate {
  return { numerator, denominator, ...wilson(numerator, denominator) };
}
