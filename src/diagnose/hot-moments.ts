import type { Message } from '../measure/messages.ts';
import { binomialTail } from '../measure/stats/tails.ts';
import { RULE_THRESHOLDS } from './thresholds.ts';

/** A few seconds in which far more people hang up than in those before and after. */
export interface HotMoment {
  readonly from: number;
  /** The last second that belongs to it. */
  readonly to: number;
  readonly hangUps: number;
  /** Sum over its seconds of the calls that were still listening. */
  readonly exposure: number;
  /** The side that lost more, which it is held against: hang-ups and exposure. */
  readonly around: { readonly hangUps: number; readonly exposure: number };
  /** What `around` lets expect. */
  readonly expected: number;
}

interface Candidate extends HotMoment {
  readonly p: number;
  /** How much it stands out: Kulldorff's likelihood ratio, which prefers the window that fits best. */
  readonly fit: number;
}

/**
 * Scans all windows of 1 to 5 seconds. One counts if its hazard (hang-ups by calls still listening) exceeds that of the
 * seconds before it and that of the seconds after it, each by an exact test of two Poisson rates against the least ratio
 * that matters (Przyborowski & Wilenski 1940): so neither a hazard that falls, as where people differ, nor one that
 * rises is a moment. At the end of the audio nothing comes after; there it must begin at once instead. Both tests must
 * hold, which needs no correction; the number of windows does (Bonferroni). Of windows that overlap the one that fits
 * best stays. What cannot be told from a moment: a steep fall that follows on seconds in which nobody hangs up.
 * @param windows of all messages together
 */
export function findHotMoments(message: Message, windows: number): HotMoment[] {
  const { momentLevel, momentHangUps, momentExcessShare } = RULE_THRESHOLDS;
  const total = message.hangUps.reduce((sum, calls) => sum + calls, 0);
  const proven: Candidate[] = [];
  for (const [from, to] of windowsOf(message)) {
    if (countIn(message.hangUps, from, to) < momentHangUps.value) continue;
    const candidate = holdAgainstSurroundings(message, from, to);
    if (candidate === undefined || candidate.p * windows > momentLevel.value) continue;
    if (candidate.hangUps - candidate.expected < momentExcessShare.value * total) continue;
    proven.push(candidate);
  }
  proven.sort((a, b) => b.fit - a.fit);
  const kept: Candidate[] = [];
  for (const one of proven) {
    if (kept.every((other) => one.to < other.from || one.from > other.to)) kept.push(one);
  }
  return kept.map(({ p: _, fit: __, ...moment }) => moment).sort((a, b) => a.from - b.from);
}

/** How many windows of a message can be looked at. */
export function countWindows(message: Message): number {
  return windowsOf(message).length;
}

/** First and last second of each. */
function windowsOf(message: Message): [from: number, to: number][] {
  const { momentLongest, momentEarliest, momentFarewell } = RULE_THRESHOLDS;
  const first = momentEarliest.value;
  const last = endOf(message) - momentFarewell.value - 1;
  const windows: [number, number][] = [];
  for (let from = first; from <= last; from++) {
    for (let to = from; to <= Math.min(last, from + momentLongest.value - 1); to++) {
      windows.push([from, to]);
    }
  }
  return windows;
}

/** Rounding up leaves second 0 without hang-ups: then it proves nothing of those after it. */
function firstTold({ hangUps }: Message): number {
  return hangUps[0] === 0 ? 1 : 0;
}

/** The second in which the message is over, or after which nothing is known. */
export function endOf({ audioSeconds, curve, hangUps }: Message): number {
  // the last second holds all that was longer
  const counted = hangUps.length - 1;
  if (audioSeconds !== null) return Math.min(counted, Math.max(1, Math.round(audioSeconds)));
  const over = curve.atRisk.indexOf(0);
  return over === -1 ? counted : Math.min(counted, over);
}

function holdAgainstSurroundings(
  message: Message,
  from: number,
  to: number,
): Candidate | undefined {
  const { momentSurroundings, momentAfter, momentTimes, momentTimesAtEnd } = RULE_THRESHOLDS;
  const end = endOf(message);
  const span = momentSurroundings.value;
  const inside = countBoth(message, from, to);
  const before = countBoth(message, Math.max(firstTold(message), from - span), from - 1);
  const after = countBoth(message, to + 1, Math.min(end - 1, to + span));
  const isAtEnd = end - 1 - to < momentAfter.value;
  // without an audio's length, that nobody listens any more is no end
  if (isAtEnd && message.audioSeconds === null) return undefined;
  const sides = isAtEnd ? [before] : [before, after];
  const times = isAtEnd ? momentTimesAtEnd.value : momentTimes.value;
  const tests = sides.map((side): [Count, Count] => [inside, side]);
  if (isAtEnd) {
    // no after tells a moment from impatience that grows and grows: so it must begin at once
    const beginning = countBoth(message, from, Math.min(to, from + 1));
    tests.push([beginning, countBoth(message, Math.max(firstTold(message), from - 2), from - 1)]);
  }
  const around = sides.reduce((a, b) => (hazard(b) > hazard(a) ? b : a));
  const expected = hazard(around) * inside.exposure;
  // half a hang-up more, so that windows beside silence can be told apart
  const fitted = expected + (0.5 / around.exposure) * inside.exposure;
  if (inside.hangUps <= times * expected) return undefined;
  return {
    from,
    to,
    ...inside,
    around,
    expected,
    p: Math.max(...tests.map(([a, b]) => exceeds(a, b, times))),
    fit: likelihoodRatio(inside.hangUps, fitted),
  };
}

/** Log of it, of a Poisson count above what was expected. */
function likelihoodRatio(count: number, expected: number): number {
  return count <= expected ? 0 : count * Math.log(count / expected) - (count - expected);
}

interface Count {
  readonly hangUps: number;
  readonly exposure: number;
}

/** P of so many in `a`, or more, of all hang-ups in both, if its hazard were only `times` that of `b`. */
function exceeds(a: Count, b: Count, times: number): number {
  const share = (times * a.exposure) / (times * a.exposure + b.exposure);
  return binomialTail(a.hangUps, a.hangUps + b.hangUps, share);
}

function hazard({ hangUps, exposure }: Count): number {
  return exposure === 0 ? 0 : hangUps / exposure;
}

function countBoth({ hangUps, curve }: Message, from: number, to: number): Count {
  return { hangUps: countIn(hangUps, from, to), exposure: countIn(curve.atRisk, from, to) };
}

function countIn(counts: Uint32Array | Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let second = Math.max(0, from); second <= to; second++) sum += counts[second] ?? 0;
  return sum;
}
