import type { CallTable } from '../table/call-table.ts';

/** Calls whose times cannot be right, each of those that could show it. */
interface TimeFaults {
  readonly withStart: number;
  /** A later step of the call at an earlier time: of the calls with two times at least. */
  readonly outOfOrder: { readonly count: number; readonly of: number };
  /** Talk time other than the time from answer to end: of the calls that have all three. */
  readonly talkAgainstClock: { readonly count: number; readonly of: number };
  /** Whether every time is a full minute. */
  readonly isToTheMinute: boolean;
}

/** Seconds that two clocks, or one rounded time, may be apart. */
const SLACK = 1;
/** Seconds that the talk time may differ from the clock: both ends rounded. */
const TALK_SLACK = 2;

export function countTimeFaults({
  length,
  originate,
  ring,
  answer,
  end,
  talk,
}: CallTable): TimeFaults {
  let withStart = 0;
  let withTwo = 0;
  let outOfOrder = 0;
  let withTalk = 0;
  let talkDiffers = 0;
  let isToTheMinute = true;
  for (let i = 0; i < length; i++) {
    const began = originate[i] as number;
    const rang = ring[i] as number;
    const answered = answer[i] as number;
    const ended = end[i] as number;
    // Which times a call has no processor can foresee, and a wrong guess costs it more than all of this: so there is
    // nothing to guess. The latest time so far; a missing one, 0, never is.
    const rung = later(began, rang);
    const latest = later(rung, answered);
    const times =
      Number(began !== 0) + Number(rang !== 0) + Number(answered !== 0) + Number(ended !== 0);
    withStart += Number(began !== 0);
    withTwo += Number(times > 1);
    outOfOrder += isBefore(rang, began) | isBefore(answered, rung) | isBefore(ended, latest);
    if (isToTheMinute) {
      isToTheMinute =
        began % 60 === 0 && rang % 60 === 0 && answered % 60 === 0 && ended % 60 === 0;
    }
    const talked = talk[i] as number;
    // false for NaN
    const isTold = Number(answered !== 0) & Number(ended >= answered) & Number(talked >= 0);
    withTalk += isTold;
    talkDiffers += isTold & Number(Math.abs(ended - answered - talked) > TALK_SLACK);
  }
  return {
    withStart,
    outOfOrder: { count: outOfOrder, of: withTwo },
    // times cut to the minute differ from every talk time
    talkAgainstClock: isToTheMinute ? { count: 0, of: 0 } : { count: talkDiffers, of: withTalk },
    isToTheMinute,
  };
}

function later(a: number, b: number): number {
  return (a ^ ((a ^ b) & -Number(b > a))) >>> 0;
}

/** 1 for a time, if there is one, before another by more than the slack; else 0. */
function isBefore(time: number, other: number): number {
  return Number(time !== 0) & Number(time < other) & Number((other - time) >>> 0 > SLACK);
}
