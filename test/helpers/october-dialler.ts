import {
  BAD_AUDIO,
  BLOCKED_AS_SPAM,
  BUSY,
  DEAD,
  HEARD,
  HUNG_UP,
  type Kind,
  NOT_ANSWERED,
  OUTAGE,
  TOO_OFTEN,
} from './october-kinds.ts';
import {
  AUDIO_SECONDS,
  CALLED_AGAIN,
  CALLERS,
  CHANCES,
  DAY,
  FIRST_CALLS,
  FIRST_DAY,
  GROUPS,
  HOUR,
  HOURS,
  PLANTED,
} from './october-plan.ts';
import { cumulate, Random } from './random.ts';

/** A call of the campaign, as it truly was. */
export interface PlannedCall extends Person {
  /** Local seconds. */
  readonly start: number;
  readonly caller: string;
  readonly kind: Kind;
  /** Seconds to the first ring, of ringing, and of talk. */
  readonly waits: number;
  readonly rings: number;
  readonly talks: number;
}

/** Someone to be called. */
export interface Person {
  readonly callee: string;
  readonly group: string;
}

/** The hours in which calls are made. */
const SLOTS = FIRST_CALLS.flatMap((_, day) =>
  HOURS.map((hour) => FIRST_DAY + day * DAY + hour * HOUR),
);
const groupWeights = cumulate([24, 22, 18, 16, 12, 8]);
const hourWeights = cumulate([9, 11, 10, 10, 13, 12, 11, 12, 9]);
const weightsOf = (kinds: readonly Kind[]): Float64Array =>
  cumulate(kinds.map(({ weight = 0 }) => weight));
const notAnswered = weightsOf(NOT_ANSWERED);
const dead = weightsOf(DEAD);
/** Hang-ups in no particular second, ever fewer. */
const anySecond = cumulate(Array.from({ length: AUDIO_SECONDS - 2 }, (_, i) => Math.exp(-i / 14)));

/** Makes calls, and decides what they come to. */
export class Dialler {
  readonly random = new Random(20261012);
  /** In no order. */
  readonly calls: PlannedCall[] = [];
  #numbers = 0;
  #calledAtOnce = 0;

  nextPerson(group = GROUPS[this.random.pick(groupWeights)] as string): Person {
    return { callee: numberOf(this.#numbers++), group };
  }

  call(person: Person, start: number, kind: Kind, caller = this.anyone(CALLERS)): PlannedCall {
    const made = { ...person, start, kind, caller, ...this.#timesOf(kind, person.group) };
    this.calls.push(made);
    return made;
  }

  /** Until somebody answers, patience is at an end, or the campaign is. */
  callUntilReached(person: Person, first: number): void {
    let time: number | undefined = first;
    for (let attempt = 0; attempt < CHANCES.length && time !== undefined; attempt++) {
      const caller = this.anyone(CALLERS);
      const kind = this.#isOut(time) ? OUTAGE : this.fateOf(person, time, attempt, caller);
      this.call(person, time, kind, caller);
      if (kind === BUSY) this.#callAgainAtOnce(person, time);
      const isReached = [HEARD, HUNG_UP, BAD_AUDIO].includes(kind);
      if (isReached || this.random.share() >= CALLED_AGAIN) break;
      time = this.#later(time);
    }
  }

  callDead(person: Person, first: number): void {
    const kind = DEAD[this.random.pick(dead)] as Kind;
    const { group, redials } = PLANTED.oldList;
    let time: number | undefined = first;
    for (let calls = 0; calls <= (person.group === group ? redials : 0); calls++) {
      if (time === undefined) break;
      this.call(person, time, this.#isOut(time) ? OUTAGE : kind);
      time = this.#later(time);
    }
  }

  /** What an attempt at a living number comes to, but for the network. */
  fateOf({ group }: Person, time: number, attempt: number, caller: string): Kind {
    const { random } = this;
    const { bestHour, burntCaller, badAudio } = PLANTED;
    const isBest = Math.floor(time / HOUR) % 24 === bestHour.hour;
    const chance = (CHANCES[attempt] as number) * (isBest ? bestHour.times : 1);
    if (random.share() >= chance) return this.failure();
    if (caller === burntCaller.caller && random.share() >= burntCaller.keeps) {
      return BLOCKED_AS_SPAM;
    }
    if (group === badAudio.group && random.share() < badAudio.share) return BAD_AUDIO;
    return random.share() < 0.6 ? HEARD : HUNG_UP;
  }

  failure(): Kind {
    return NOT_ANSWERED[this.random.pick(notAnswered)] as Kind;
  }

  /** A moment of that day. */
  somewhen(day: number): number {
    return this.#within(SLOTS[day * HOURS.length + this.random.pick(hourWeights)] as number);
  }

  anyHour(): number {
    return this.anyone(SLOTS);
  }

  anyone<T>(list: readonly T[]): T {
    return list[this.random.whole(0, list.length - 1)] as T;
  }

  #callAgainAtOnce(person: Person, time: number): void {
    const { numbers, refused } = PLANTED.atOnce;
    if (this.#calledAtOnce === numbers || this.random.share() >= 0.12) return;
    this.#calledAtOnce++;
    const isRefused = this.random.share() < refused;
    this.call(person, time + this.random.whole(12, 40), isRefused ? TOO_OFTEN : BUSY);
  }

  #isOut(time: number): boolean {
    const { from, to, takes } = PLANTED.outage;
    return time >= from && time < to && this.random.share() < takes;
  }

  /** Hours after a call, and within a day. */
  #later(time: number): number | undefined {
    const open = SLOTS.filter((slot) => slot >= time + 2 * HOUR && slot < time + 20 * HOUR);
    return open.length === 0 ? undefined : this.#within(this.anyone(open));
  }

  #within(slot: number): number {
    return slot + this.random.whole(0, HOUR - 1);
  }

  #timesOf({ outcome, ring }: Kind, group: string): Pick<PlannedCall, 'waits' | 'rings' | 'talks'> {
    if (ring === undefined) return { waits: 0, rings: 0, talks: 0 };
    const { random } = this;
    const { impatient } = PLANTED;
    const isGivenUp = outcome === 'no-answer/rang-out' && group === impatient.group;
    const rings = isGivenUp ? impatient.seconds + random.whole(-1, 0) : random.whole(...ring);
    return { waits: random.whole(2, 5), rings, talks: this.#talkOf(outcome) };
  }

  #talkOf(outcome: Kind['outcome']): number {
    const { random } = this;
    const { from, to, share } = PLANTED.hangUps;
    if (outcome === 'completed/heard-in-full') return AUDIO_SECONDS - random.whole(0, 1);
    if (outcome !== 'early-hangup/hung-up-early') return 0;
    return random.share() < share ? random.whole(from, to) : 1 + random.pick(anySecond);
  }
}

/** Numbers of eight ranges, no two alike: 7919 has no factor in common with 10^4. */
function numberOf(index: number): string {
  const range = [135, 138, 139, 150, 158, 176, 186, 189][index % 8];
  const rest = (Math.floor(index / 8) * 7919 + 1234) % 10_000;
  return `${range}0000${String(rest).padStart(4, '0')}`;
}
