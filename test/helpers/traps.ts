import { OUTCOMES, type Outcome } from '../../src/model/category.ts';
import { packDigits } from '../../src/scan/phone-number.ts';
import type { CallTable } from '../../src/table/call-table.ts';
import { tableOf } from './calls.ts';
import { Random } from './random.ts';
import { FIRST_DAY } from './simulated-clock.ts';

// Campaigns in which no hour is better than another, but some look so to who counts naively.

const HOUR = 3600;
const DAY = 86_400;

interface Planned {
  readonly number: number;
  readonly time: number;
  readonly outcome: Outcome;
}

/** Each returns a campaign of some thousand calls over several days. */
export const TRAPS = {
  /** First attempts by day; later ones, which succeed more rarely, in the evening. */
  'later attempts in the evening'(random) {
    return eachNumber(1500, (number, call) => {
      const day = random.whole(0, 4);
      for (let attempt = 0; attempt < 4; attempt++) {
        const hour =
          random.share() < 0.8 === attempt > 0 ? random.whole(18, 20) : random.whole(9, 17);
        const chance = [0.45, 0.25, 0.15, 0.08][attempt] as number;
        if (call(number, day + attempt, hour, pick(random, chance)) === 'answered/answered') return;
      }
    });
  },
  /** Each day has a list of its own, good or bad, and calls at hours of its own. */
  'other hours on days with other lists'(random) {
    const rates = Array.from({ length: 6 }, () => random.between(0.2, 0.6));
    const early = Array.from({ length: 6 }, () => random.between(0.1, 0.9));
    return eachNumber(4000, (number, call) => {
      const day = random.whole(0, 5);
      const isEarly = random.share() < (early[day] as number);
      const hour = isEarly ? random.whole(9, 13) : random.whole(14, 19);
      call(number, day, hour, pick(random, rates[day] as number));
    });
  },
  /** Who was busy is called again within the hour and answers readily; who did not answer, in the evening. */
  'busy numbers again at once'(random) {
    return eachNumber(2000, (number, call) => {
      const day = random.whole(0, 4);
      const isOnThePhone = random.share() < 0.4;
      const hour = random.whole(9, 15);
      const first = isOnThePhone ? 'busy/user-busy' : pick(random, 0.4);
      if (call(number, day, hour, first) === 'answered/answered') return;
      const later = isOnThePhone ? hour + 1 : random.whole(16, 19);
      call(number, day, later, pick(random, isOnThePhone ? 0.6 : 0.2));
    });
  },
  /** Few numbers, each called every day at its own hour; some nearly always answer and some hardly ever. */
  'daily reminders to the same people'(random) {
    return eachNumber(300, (number, call) => {
      const hour = random.whole(9, 17);
      const chance = random.share() < 0.5 ? 0.9 : 0.15;
      for (let day = 0; day < 10; day++) call(number, day, hour, pick(random, chance));
    });
  },
} as const satisfies Record<string, (random: Random) => Planned[]>;

export type Trap = keyof typeof TRAPS;

export function trap(name: Trap, seed: number): CallTable {
  const random = new Random(seed);
  const calls = TRAPS[name](random)
    .map((call) => ({ ...call, time: call.time + random.whole(0, HOUR - 1) }))
    .sort((a, b) => a.time - b.time);
  const verdicts = tableOf(OUTCOMES.map((outcome) => ({ outcome }))).verdicts;
  const callee = Float64Array.from(
    calls,
    ({ number }) => packDigits(`138${String(number).padStart(8, '0')}`) as number,
  );
  return {
    ...tableOf([]),
    length: calls.length,
    originate: Uint32Array.from(calls, ({ time }) => time),
    callee,
    verdict: Uint8Array.from(calls, ({ outcome }) => OUTCOMES.indexOf(outcome)),
    verdicts,
  };
}

function eachNumber(
  numbers: number,
  plan: (
    number: number,
    call: (number: number, day: number, hour: number, outcome: Outcome) => Outcome,
  ) => void,
): Planned[] {
  const calls: Planned[] = [];
  for (let number = 0; number < numbers; number++) {
    plan(number, (callee, day, hour, outcome) => {
      calls.push({ number: callee, time: FIRST_DAY + day * DAY + hour * HOUR, outcome });
      return outcome;
    });
  }
  return calls;
}

function pick(random: Random, chance: number): Outcome {
  return random.share() < chance ? 'answered/answered' : 'no-answer/rang-out';
}
