import type { Outcome } from '../../src/model/category.ts';
import { cumulate, type Random } from './random.ts';
import {
  ANSWERED,
  AUDIO_SECONDS,
  DEAD,
  NOT_ANSWERED,
  SIMULATED_RESULTS,
  type SimulatedResult,
} from './simulated-results.ts';

/** What a test may plant. Callers and groups are meant by their number, from 1. */
export type Effect =
  | {
      readonly kind: 'outage';
      /** Local seconds. */
      readonly from: number;
      readonly minutes: number;
      readonly outcome: Outcome;
      /** Share of the calls that it takes. */
      readonly severity: number;
      /** Takes only calls of these. */
      readonly caller?: number;
      readonly group?: number;
      readonly prefix?: number;
    }
  /** Only `keeps` of the calls that would have been answered are; the others are rejected. */
  | { readonly kind: 'burnt-caller'; readonly caller: number; readonly keeps: number }
  /** Of those who hang up early, `share` do so within these seconds of talk. */
  | {
      readonly kind: 'massed-hang-ups';
      readonly from: number;
      readonly to: number;
      readonly share: number;
    }
  /** What is ordinary: hours of the campaign, callers and groups differ by so much, standard deviation in points. */
  | { readonly kind: 'ordinary-spread'; readonly points: number }
  /** Points as a fraction of 1, of the calls to numbers that exist. */
  | { readonly kind: 'better-hour'; readonly hour: number; readonly points: number }
  | { readonly kind: 'worse-group'; readonly group: number; readonly points: number };

interface PlannedCall {
  readonly time: number;
  readonly caller: number;
  readonly group: number;
  readonly prefix: number;
  readonly isDead: boolean;
  /** Of the person called, standard normal. */
  readonly willingness: number;
}

/** Log odds of an answer, and how far people differ in it; chosen so that the shares come out. */
const ODDS = 0.9;
const SPREAD = 0.8;

const sharesOf = (results: readonly SimulatedResult[]): Float64Array =>
  cumulate(results.map(({ share }) => share));
const REJECTED = SIMULATED_RESULTS.findIndex(({ outcome }) => outcome === 'unreachable/rejected');

/** What becomes of calls. */
export class Fate {
  readonly #random: Random;
  readonly #effects: readonly Effect[];
  readonly #answered = sharesOf(ANSWERED);
  readonly #notAnswered = sharesOf(NOT_ANSWERED);
  readonly #dead = sharesOf(DEAD);
  readonly #hangUps = hangUpsBySecond();
  /** Drawn when they are first met. */
  readonly #deviations = new Map<string, number>();

  constructor(random: Random, effects: readonly Effect[]) {
    this.#random = random;
    this.#effects = effects;
  }

  /** Index in `SIMULATED_RESULTS`. */
  of(call: PlannedCall): number {
    const random = this.#random;
    for (const effect of this.#effects) {
      if (effect.kind === 'outage' && takes(effect, call) && random.share() < effect.severity) {
        return SIMULATED_RESULTS.findIndex(({ outcome }) => outcome === effect.outcome);
      }
    }
    if (call.isDead) return ANSWERED.length + NOT_ANSWERED.length + random.pick(this.#dead);
    let chance = 1 / (1 + Math.exp(-ODDS - SPREAD * call.willingness));
    for (const effect of this.#effects) {
      if (effect.kind === 'better-hour' && hourOf(call.time) === effect.hour) {
        chance += effect.points;
      }
      if (effect.kind === 'worse-group' && call.group === effect.group) chance -= effect.points;
      if (effect.kind === 'ordinary-spread') chance += effect.points * this.#deviationOf(call);
    }
    if (random.share() >= chance) return ANSWERED.length + random.pick(this.#notAnswered);
    const burnt = this.#effects.find(
      (effect) => effect.kind === 'burnt-caller' && effect.caller === call.caller,
    );
    if (burnt?.kind === 'burnt-caller' && random.share() >= burnt.keeps) return REJECTED;
    return random.pick(this.#answered);
  }

  #deviationOf({ time, caller, group }: PlannedCall): number {
    let sum = 0;
    for (const key of [`hour ${Math.floor(time / 3600)}`, `caller ${caller}`, `group ${group}`]) {
      const deviation = this.#deviations.get(key) ?? this.#random.normal();
      this.#deviations.set(key, deviation);
      sum += deviation;
    }
    return sum;
  }

  /** Nobody need be called again. */
  isFinal(result: number): boolean {
    return result < ANSWERED.length || result >= ANSWERED.length + NOT_ANSWERED.length;
  }

  /** Whole seconds, as they are billed; 0 where nobody picked up. */
  talkOf(outcome: Outcome): number {
    const random = this.#random;
    if (outcome === 'completed/heard-in-full') return AUDIO_SECONDS + random.whole(-1, 1);
    if (outcome === 'answered/machine') return random.whole(5, AUDIO_SECONDS);
    if (outcome !== 'early-hangup/hung-up-early') return 0;
    for (const effect of this.#effects) {
      if (effect.kind === 'massed-hang-ups' && random.share() < effect.share) {
        return random.whole(effect.from, effect.to);
      }
    }
    return 1 + random.pick(this.#hangUps);
  }
}

function takes(
  { from, minutes, caller, group, prefix }: Extract<Effect, { kind: 'outage' }>,
  call: PlannedCall,
): boolean {
  return (
    call.time >= from &&
    call.time < from + minutes * 60 &&
    (caller === undefined || caller === call.caller) &&
    (group === undefined || group === call.group) &&
    (prefix === undefined || prefix === call.prefix)
  );
}

function hourOf(time: number): number {
  return Math.floor(time / 3600) % 24;
}

/**
 * Hang-ups by second, from 1: most in the first ones and ever fewer of those who still listen, without a cliff. Of all
 * who pick up, 38 % hang up before the end.
 */
function hangUpsBySecond(): Float64Array {
  const listening = (second: number): number =>
    Math.exp(-0.0458 * 8 * (1 - Math.exp(-second / 8)) - 0.004 * second);
  return cumulate(
    Array.from({ length: AUDIO_SECONDS - 2 }, (_, i) => listening(i) - listening(i + 1)),
  );
}
