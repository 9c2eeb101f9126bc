import { describeOutcome, isAnswered, OUTCOMES, type Outcome } from '../model/category.ts';
import type { ByNumber } from './by-number.ts';
import type { SampleRows } from './sample-rows.ts';

const SILENT = 0;
const ALIVE = 1;
const DEAD = 2;
const SUSPENDED = 3;

const FOR_GOOD: readonly Outcome[] = [
  'invalid-number/nonexistent',
  'invalid-number/deregistered',
  'invalid-number/invalid',
  'invalid-number/bad-format',
];

/** What a result says of the number: nothing, if it speaks of the network or the sender. */
const SIGN = Uint8Array.from(OUTCOMES, (outcome) => {
  if (FOR_GOOD.includes(outcome)) return DEAD;
  if (outcome === 'invalid-number/suspended') return SUSPENDED;
  const isCallees = describeOutcome(outcome).responsible === 'callee';
  return isAnswered(outcome) === true || isCallees || outcome === 'unreachable/out-of-coverage'
    ? ALIVE
    : SILENT;
});

/** Without such a result there is nothing to tell of a number. */
const IS_SUSPECT = SIGN.map((sign) => (sign === DEAD || sign === SUSPENDED ? 1 : 0));

/** What became of one number; one object for all of them, one after the other. */
export interface Life {
  /** Entry of the first result that says dead, of those after the last one that says alive; -1 if there is none. */
  died: number;
  /** Suspended at last, and not dead. */
  isSuspended: boolean;
  /** Said to be dead before a result that says alive. */
  wasRevived: boolean;
  /** Some result says that there is such a number. */
  exists: boolean;
}

export function readLife(byNumber: ByNumber, number: number, life: Life): void {
  const { starts, outcome } = byNumber;
  const begin = starts[number] as number;
  const end = starts[number + 1] as number;
  let died = -1;
  let last = SILENT;
  life.wasRevived = false;
  life.exists = false;
  for (let entry = begin; entry < end; entry++) {
    const sign = SIGN[outcome[entry] as number] as number;
    if (sign === SILENT) continue;
    last = sign;
    if (sign === DEAD) {
      if (died === -1) died = entry;
      continue;
    }
    life.exists = true;
    if (sign === ALIVE && died !== -1) {
      life.wasRevived = true;
      died = -1;
    }
  }
  // which came first cannot be told: then no sign of life is taken for an old one
  if (!isInOrder(byNumber, number)) {
    const isAlive = has(ALIVE, byNumber, number);
    if (isAlive) died = -1;
    if (isAlive) last = ALIVE;
    life.wasRevived = false;
  }
  life.died = died;
  life.isSuspended = died === -1 && last === SUSPENDED;
}

/**
 * Calls that began later than the one that said dead: not those of the same second, which may be the same call in two
 * rows. Where calls have no start, all but one of those that said dead were made after one.
 */
export function callsAfterDeath(
  byNumber: ByNumber,
  number: number,
  died: number,
  sample: SampleRows,
): number {
  const { starts, call, originate, outcome } = byNumber;
  const isOrdered = isInOrder(byNumber, number);
  const end = starts[number + 1] as number;
  let count = 0;
  for (let entry = died + 1; entry < end; entry++) {
    const isLater = isOrdered
      ? (originate[entry] as number) > (originate[died] as number)
      : SIGN[outcome[entry] as number] === DEAD;
    if (!isLater) continue;
    count++;
    sample.add(call[entry] as number);
  }
  return count;
}

/** Calls without a start come first, whenever they were made. */
function isInOrder({ starts, originate }: ByNumber, number: number): boolean {
  return originate[starts[number] as number] !== 0;
}

function has(sign: number, { starts, outcome }: ByNumber, number: number): boolean {
  const end = starts[number + 1] as number;
  for (let entry = starts[number] as number; entry < end; entry++) {
    if (SIGN[outcome[entry] as number] === sign) return true;
  }
  return false;
}

/** The numbers that some result called dead, or suspended. */
export function listSuspects({ numbers, outcome, opens }: ByNumber): Uint32Array {
  const suspects = new Uint32Array(numbers);
  let count = 0;
  let number = -1;
  let last = -1;
  for (let entry = 0; entry < outcome.length; entry++) {
    number += opens[entry] as number;
    if (IS_SUSPECT[outcome[entry] as number] === 0 || number === last) continue;
    suspects[count++] = number;
    last = number;
  }
  return suspects.subarray(0, count);
}
