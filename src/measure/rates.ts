import {
  describeOutcome,
  isAnswered,
  OUTCOMES,
  type Outcome,
  type Party,
} from '../model/category.ts';
import { MAYBE_ANSWERED, RATE_MASKS, ratioOf } from './outcome-matrix.ts';
import type { OutcomeCounts } from './outcomes.ts';
import { type Proportion, wilson } from './stats/wilson.ts';

/** The interval also spans what the open calls may have been. */
export interface MeasuredRate extends Proportion {
  readonly numerator: number;
  /** The calls that tell. */
  readonly denominator: number;
  /** Calls that may or may not belong to the numerator; in neither number. */
  readonly open: number;
}

/** These, and calls that were answered nobody says for how long. */
export const MAYBE_HEARD: readonly Outcome[] = [
  ...MAYBE_ANSWERED,
  'answered/answered',
  'answered/two-party-ended',
];

export interface Rates {
  /** Picked up, by a person or a machine, of the calls that tell. */
  readonly answered: MeasuredRate;
  /** Heard to the end, of the calls that tell. */
  readonly heardInFull: MeasuredRate;
  /**
   * Network effectiveness ratio, after ITU-T E.425: calls that the network brought to a verdict of the callee
   * (answered, busy, no answer, rejected, switched off), of those and the ones it failed. The sender's own faults and
   * unknown results are left out.
   */
  readonly network: MeasuredRate;
  /**
   * Picked up, of the calls without a fault of the sender: answer-seizure ratio (ASR) beside the NER. What the network
   * failed to deliver is in its denominator, as in ITU-T E.411.
   */
  readonly people: MeasuredRate;
  /** Heard in full, of those and the calls hung up early. */
  readonly listenThrough: MeasuredRate;
}

export function computeRates(counts: OutcomeCounts): Rates {
  const sum = (test: (outcome: Outcome) => boolean): number =>
    OUTCOMES.reduce((total, outcome) => total + (test(outcome) ? counts[outcome] : 0), 0);
  const sumOf = (outcomes: readonly Outcome[]): number =>
    sum((outcome) => outcomes.includes(outcome));
  const calls = sum(() => true);
  const isPickedUp = (outcome: Outcome): boolean => isAnswered(outcome) === true;
  const delivered = sum(
    (outcome) => isPickedUp(outcome) || describeOutcome(outcome).responsible === 'callee',
  );
  const failed = sum((outcome) => describeOutcome(outcome).responsible === 'network');
  const told = ratioOf(
    OUTCOMES.map((outcome) => counts[outcome]),
    RATE_MASKS.answered,
  );
  const open = sumOf(MAYBE_ANSWERED);
  const heard = counts['completed/heard-in-full'];
  const hungUp = counts['early-hangup/hung-up-early'];
  return {
    answered: rate(sum(isPickedUp), calls, open),
    heardInFull: rate(heard, calls, sumOf(MAYBE_HEARD)),
    network: rate(delivered, delivered + failed, 0),
    people: rate(told.numerator, told.denominator + open, open),
    listenThrough: rate(heard, heard + hungUp, 0),
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

function rate(numerator: number, calls: number, open: number): MeasuredRate {
  const denominator = calls - open;
  return {
    numerator,
    denominator,
    open,
    value: wilson(numerator, denominator).value,
    low: wilson(numerator, calls).low,
    high: wilson(numerator + open, calls).high,
  };
}
