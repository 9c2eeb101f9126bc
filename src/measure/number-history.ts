import { calleeText } from '../scan/phone-number.ts';
import type { NumberColumns } from '../table/number-columns.ts';
import type { ByNumber } from './by-number.ts';
import { isMasked } from './masked-number.ts';
import { callsAfterDeath, type Life, listSuspects, readLife } from './number-life.ts';
import { type Row, SampleRows } from './sample-rows.ts';
import { TopFew } from './top-few.ts';
import { NumberPlan } from './valid-number.ts';

/** What the calls to each number say of the number itself. Masked numbers are left out: they are many in one. */
export interface NumberHistory {
  /** Numbers, in all and by what is known of them in the end. */
  readonly numbers: number;
  /** Dead for good; malformed ones are not among them. */
  readonly dead: number;
  /** Dead for now. */
  readonly suspended: number;
  /** No number that a network could have, and so dead before the first call. */
  readonly malformed: number;
  /** Dead ones of which nobody asked whether they are malformed, for there were too many. */
  readonly unchecked: number;
  /** Called again after a result that said it was dead, and in vain. */
  readonly redialled: number;
  /** Called dead, and alive in a later call after all. */
  readonly revived: number;
  /** Calls that could reach nobody: after a number was known to be dead, and to malformed numbers. */
  readonly wasted: { readonly dead: number; readonly malformed: number };
  /** The numbers that wasted most. */
  readonly worst: readonly { number: string; calls: number; why: 'dead' | 'malformed' }[];
  readonly sample: readonly Row[];
}

const WORST = 10;

export async function measureNumberHistory(
  table: NumberColumns,
  byNumber: ByNumber,
): Promise<NumberHistory> {
  const { starts, call } = byNumber;
  const { otherNumbers } = table.dictionaries;
  const sums = { numbers: 0, dead: 0, suspended: 0, malformed: 0, redialled: 0, revived: 0 };
  const wasted = { dead: 0, malformed: 0 };
  const worst = { dead: new TopFew(WORST), malformed: new TopFew(WORST) };
  const sample = new SampleRows();
  const life: Life = { died: -1, isSuspended: false, wasRevived: false, exists: false };
  const calleeOf = (number: number): number => byNumber.callee[number] as number;
  const mayBeMasked = otherNumbers.size > 1;
  sums.numbers = byNumber.numbers;
  for (let number = 0; mayBeMasked && number < byNumber.numbers; number++) {
    if (isMasked(calleeOf(number), otherNumbers)) sums.numbers--;
  }

  const suspects = listSuspects(byNumber);
  // of those that died
  const number = new Uint32Array(suspects.length);
  const callee = new Float64Array(suspects.length);
  const died = new Uint32Array(suspects.length);
  const exists = new Uint8Array(suspects.length);
  let deaths = 0;
  for (let i = 0; i < suspects.length; i++) {
    const own = suspects[i] as number;
    if (mayBeMasked && isMasked(calleeOf(own), otherNumbers)) continue;
    readLife(byNumber, own, life);
    if (life.wasRevived) sums.revived++;
    if (life.isSuspended) sums.suspended++;
    if (life.died === -1) continue;
    number[deaths] = own;
    callee[deaths] = calleeOf(own);
    died[deaths] = life.died;
    exists[deaths] = life.exists ? 1 : 0;
    deaths++;
  }

  const plan = await NumberPlan.for(callee.subarray(0, deaths));
  for (let i = 0; i < deaths; i++) {
    const own = number[i] as number;
    const again = callsAfterDeath(byNumber, own, died[i] as number, sample);
    if (again > 0) sums.redialled++;
    if (exists[i] === 0 && plan.isMalformed(callee[i] as number, otherNumbers)) {
      const calls = (starts[own + 1] as number) - (starts[own] as number);
      sums.malformed++;
      wasted.malformed += calls;
      worst.malformed.add(own, calls);
      sample.add(call[starts[own] as number] as number);
    } else {
      sums.dead++;
      wasted.dead += again;
      if (again > 0) worst.dead.add(own, again);
    }
  }
  return {
    ...sums,
    unchecked: plan.unchecked,
    wasted,
    worst: (['malformed', 'dead'] as const)
      .flatMap((why) =>
        worst[why].entries().map(({ id, score: calls }) => {
          return { number: calleeText(calleeOf(id), otherNumbers), calls, why };
        }),
      )
      .sort((a, b) => b.calls - a.calls)
      .slice(0, WORST),
    sample: sample.rows(table),
  };
}
