import type { CallTable } from '../table/call-table.ts';
import { type Row, rowOf } from './sample-rows.ts';

/** Calls whose times cannot be right, each of those that could show it. */
interface TimeFaults {
  readonly withStart: number;
  /** A later step of the call at an earlier time: of the calls with two times at least. */
  readonly outOfOrder: Faulty;
  /** Talk time other than the time from answer to end: of the calls that have all three. */
  readonly talkAgainstClock: Faulty;
  /** Whether every time is a full minute. */
  readonly isToTheMinute: boolean;
}

interface Faulty {
  readonly count: number;
  readonly of: number;
  readonly first: Row | undefined;
}

/** Seconds that two clocks, or one rounded time, may be apart. */
const SLACK = 1;
/** Seconds that the talk time may differ from the clock: both ends rounded. */
const TALK_SLACK = 2;

/** @param stepSeconds in which talk is billed: rounded up, it differs from the clock by less than one of them */
export function countTimeFaults(table: CallTable, stepSeconds: number): TimeFaults {
  const { length, originate, ring, answer, end, talk } = table;
  const slack = Math.max(TALK_SLACK, stepSeconds);
  let withStart = 0;
  let withTwo = 0;
  let outOfOrder = 0;
  let firstOutOfOrder = 0;
  let withTalk = 0;
  let talkDiffers = 0;
  let firstDiffering = 0;
  let isToTheMinute = true;
  for (let i = 0; i < length; i++) {
    const began = originate[i] as number;
    const rang = ring[i] as number;
    const answered = answer[i] as number;
    const ended = end[i] as number;
    if (began !== 0) withStart++;
    // the latest time so far; a missing one, 0, never is
    let latest = began;
    let times = began === 0 ? 0 : 1;
    let isBackwards = false;
    if (rang !== 0) {
      times++;
      isBackwards = rang + SLACK < latest;
      if (rang > latest) latest = rang;
    }
    if (answered !== 0) {
      times++;
      if (answered + SLACK < latest) isBackwards = true;
      if (answered > latest) latest = answered;
    }
    if (ended !== 0) {
      times++;
      if (ended + SLACK < latest) isBackwards = true;
    }
    if (times > 1) withTwo++;
    if (isBackwards && outOfOrder++ === 0) firstOutOfOrder = i;
    if (isToTheMinute) {
      isToTheMinute =
        began % 60 === 0 && rang % 60 === 0 && answered % 60 === 0 && ended % 60 === 0;
    }
    const talked = talk[i] as number;
    // false for NaN
    if (answered !== 0 && ended >= answered && talked >= 0) {
      withTalk++;
      if (Math.abs(ended - answered - talked) > slack && talkDiffers++ === 0) firstDiffering = i;
    }
  }
  const found = (count: number, of: number, first: number): Faulty => ({
    count,
    of,
    first: count === 0 ? undefined : rowOf(table, first),
  });
  return {
    withStart,
    outOfOrder: found(outOfOrder, withTwo, firstOutOfOrder),
    // times cut to the minute differ from every talk time
    talkAgainstClock: isToTheMinute ? found(0, 0, 0) : found(talkDiffers, withTalk, firstDiffering),
    isToTheMinute,
  };
}
