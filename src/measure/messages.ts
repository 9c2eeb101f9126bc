import { kaplanMeier, type SurvivalCurve } from './stats/kaplan-meier.ts';

/** Listening to audios of one length. All arrays are by whole second of talk. */
export interface Message {
  /** The groups that play it, where there are several messages. */
  readonly groups: readonly string[];
  /** Null where neither the user nor the records tell. */
  readonly audioSeconds: number | null;
  /** Asked for by the user, or inferred from the calls heard in full. */
  readonly whyAudio: 'given' | 'heard-in-full' | 'none';
  /** Calls that the callee ended early. */
  readonly hangUps: Uint32Array;
  /** Calls heard in full. */
  readonly heard: Uint32Array;
  /** Calls that count as hung up early, but that the sender's side ended. */
  readonly cutOff: Uint32Array;
  /** Who still listens: hang-ups are the events; calls heard in full or cut off tell no more after their end. */
  readonly curve: SurvivalCurve;
}

/** The calls of one group. */
export interface MessagePart {
  readonly name: string;
  readonly given: number | undefined;
  readonly hangUps: Uint32Array;
  readonly heard: Uint32Array;
  readonly cutOff: Uint32Array;
}

/** Lengths no farther apart are one: talk times of one audio differ by rounding up and down. */
const SAME_LENGTH = 2;
const MESSAGES_AT_MOST = 8;
/** Calls heard in full from which their most frequent length tells the audio's. */
const HEARD_AT_LEAST = 20;

interface Pile {
  readonly groups: string[];
  readonly given: number | undefined;
  readonly length: number | null;
  readonly hangUps: Uint32Array;
  readonly heard: Uint32Array;
  readonly cutOff: Uint32Array;
}

/**
 * Puts groups together whose audio is of one length. Groups that do not tell theirs are one message, too.
 * @param seconds length of the arrays of a message; those of the parts may be shorter, where nobody talked that long
 */
export function tellMessagesApart(parts: readonly MessagePart[], seconds: number): Message[] {
  const piles: Pile[] = [];
  const rest: MessagePart[] = [];
  for (const part of largestFirst(parts)) {
    const length = part.given ?? modeOf(part.heard);
    const pile = length === null ? undefined : pileOf(piles, length);
    if (pile !== undefined) addTo(pile, part);
    else if (length !== null && piles.length < MESSAGES_AT_MOST)
      piles.push(newPile(part, length, seconds));
    else rest.push(part);
  }
  const [first, ...others] = rest;
  if (first !== undefined) {
    const pile = newPile({ ...first, given: undefined }, null, seconds);
    for (const part of others) addTo(pile, part);
    const length = modeOf(pile.heard);
    // too few calls of each group told it; all of them together do
    const known = length === null ? undefined : pileOf(piles, length);
    if (known === undefined) piles.push(pile);
    else for (const part of rest) addTo(known, part);
  }
  return largestFirst(piles).map((pile) => messageOf(pile, piles.length));
}

/** Without those that nobody listened to. */
function largestFirst<Part extends Pick<Pile, 'hangUps' | 'heard'>>(
  parts: readonly Part[],
): Part[] {
  return parts
    .map((part) => ({ part, size: sizeOf(part) }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size)
    .map(({ part }) => part);
}

/**
 * The length that the calls heard in full agree on: their mode, if half of them are within a second of it. Null where
 * they do not, as with robots, whose calls count as heard however long they were. A second counts half for those beside
 * it: of 29, 30 and 31, as often each, 30 is the mode.
 */
function modeOf(heard: Uint32Array): number | null {
  let mode = 0;
  let most = 0;
  let calls = 0;
  for (let second = 0; second < heard.length; second++) {
    const here = heard[second] as number;
    calls += here;
    const weight = 2 * here + (heard[second - 1] ?? 0) + (heard[second + 1] ?? 0);
    if (weight > most) [mode, most] = [second, weight];
  }
  const near = (heard[mode - 1] ?? 0) + (heard[mode] ?? 0) + (heard[mode + 1] ?? 0);
  // the last second is every length beyond it
  const isCounted = mode > 0 && mode < heard.length - 2;
  return isCounted && calls >= HEARD_AT_LEAST && near >= calls / 2 ? mode : null;
}

function pileOf(piles: readonly Pile[], length: number): Pile | undefined {
  return piles.find((pile) => Math.abs((pile.length as number) - length) <= SAME_LENGTH);
}

function newPile(
  { name, given, hangUps, heard, cutOff }: MessagePart,
  length: number | null,
  seconds: number,
): Pile {
  const copy = (counts: Uint32Array): Uint32Array => {
    const own = new Uint32Array(seconds);
    own.set(counts);
    return own;
  };
  return {
    groups: name === '' ? [] : [name],
    given,
    length,
    hangUps: copy(hangUps),
    heard: copy(heard),
    cutOff: copy(cutOff),
  };
}

function addTo(pile: Pile, { name, hangUps, heard, cutOff }: MessagePart): void {
  if (name !== '') pile.groups.push(name);
  for (let second = 0; second < hangUps.length; second++) {
    pile.hangUps[second]! += hangUps[second] as number;
    pile.heard[second]! += heard[second] as number;
    pile.cutOff[second]! += cutOff[second] as number;
  }
}

function messageOf({ groups, given, hangUps, heard, cutOff }: Pile, messages: number): Message {
  const mode = given === undefined ? modeOf(heard) : null;
  const censored = heard.map((calls, second) => calls + (cutOff[second] as number));
  return {
    groups: messages > 1 ? groups : [],
    audioSeconds: given ?? mode,
    whyAudio: given !== undefined ? 'given' : mode !== null ? 'heard-in-full' : 'none',
    hangUps,
    heard,
    cutOff,
    curve: kaplanMeier(hangUps, censored),
  };
}

function sizeOf({ hangUps, heard }: Pick<Pile, 'hangUps' | 'heard'>): number {
  let calls = 0;
  for (let s = 0; s < hangUps.length; s++) calls += (hangUps[s] as number) + (heard[s] as number);
  return calls;
}
