import { categoryOf } from '../model/category.ts';
import type { CallTable } from '../table/call-table.ts';
import { type Message, tellMessagesApart } from './messages.ts';
import { stepOf } from './talk-steps.ts';
import { HANG_UP_SIDES, type WhoHungUp } from './who-hung-up.ts';

/** Whole seconds of talk, 0 to 600; what was longer is in the last one. */
const TALK_SECONDS = 601;
const LONGEST = TALK_SECONDS - 1;
/** Seconds behind the longest talk, itself included, in which nobody talks: where all are shorter, no last one is `LONGEST`. */
const BEYOND = 3;

/** How long those who picked up listen. */
export interface Listening {
  /** One a length of audio, the one with most calls first. */
  readonly messages: readonly Message[];
  /** Talk times come in steps of so many seconds, as some platforms bill them; 1: they do not. */
  readonly stepSeconds: number;
  /** Calls without a talk time above 0. They are in no message. */
  readonly untimed: { readonly hangUps: number; readonly heard: number };
}

/** Counters of a kind of calls: for each second, and for those without a talk time above 0. */
const UNTIMED = TALK_SECONDS;
const COUNTERS = TALK_SECONDS + 1;

/** What a call tells of listening; see `Message`. */
const KINDS = 4;
const HANG_UP = 0;
const HEARD = 1;
const CUT_OFF = 2;
const NEITHER = 3;

/** More groups than this tell calls apart, but no messages. 256 of them take 2.5 MB of counters. */
const GROUPS_AT_MOST = 256;

/**
 * One pass over the calls, whose counters do not grow with them.
 * @param audio length in seconds of what was played: of all, or by group (`''`: calls without one)
 */
export function measureListening(
  { length, talk, group, verdict, verdicts, dictionaries }: CallTable,
  { sideOf }: Pick<WhoHungUp, 'sideOf'>,
  audio?: number | ((group: string) => number | undefined),
): Listening {
  const kinds = Uint8Array.from(verdicts, ({ outcome }, id) => {
    const category = categoryOf(outcome);
    if (category === 'completed') return HEARD;
    if (category !== 'early-hangup') return NEITHER;
    // whom the machine cut off did not hang up: how long they would have listened is not known
    return HANG_UP_SIDES[sideOf[id] as number] === 'sender' ? CUT_OFF : HANG_UP;
  });
  const isByGroup = dictionaries.groups.size <= GROUPS_AT_MOST && typeof audio !== 'number';
  const rows = isByGroup ? Math.max(1, dictionaries.groups.size) : 1;
  const counts = new Uint32Array(rows * KINDS * COUNTERS);
  const rowMask = isByGroup ? -1 : 0;
  let longest = 0;
  for (let i = 0; i < length; i++) {
    // All calls are counted, and masks choose their counter: who listens no processor can foresee, and a wrong guess
    // costs it more than that.
    const seconds = talk[i] as number;
    const isLong = -Number(seconds > LONGEST);
    // no for NaN
    const isTimed = -Number(seconds > 0);
    const timed = isTimed & ((seconds & ~isLong) | (LONGEST & isLong));
    const counter = timed | (UNTIMED & ~isTimed);
    if (timed > longest) longest = timed;
    const row = (group[i] as number) & rowMask;
    counts[(row * KINDS + (kinds[verdict[i] as number] as number)) * COUNTERS + counter]!++;
  }
  // no further than anybody talked, which spares a small file most of the work
  const width = Math.min(TALK_SECONDS, longest + BEYOND);
  const of = (row: number, kind: number): Uint32Array => {
    const from = (row * KINDS + kind) * COUNTERS;
    return counts.subarray(from, from + width);
  };
  const untimed = (kind: number): number => {
    let calls = 0;
    for (let row = 0; row < rows; row++) {
      calls += counts[(row * KINDS + kind) * COUNTERS + UNTIMED] as number;
    }
    return calls;
  };
  const parts = Array.from({ length: rows }, (_, row) => {
    const name = isByGroup ? dictionaries.groups.at(row) : '';
    const given = typeof audio === 'number' ? audio : isByGroup ? audio?.(name) : undefined;
    return {
      name,
      given,
      hangUps: of(row, HANG_UP),
      heard: of(row, HEARD),
      cutOff: of(row, CUT_OFF),
    };
  });
  return {
    messages: tellMessagesApart(parts, TALK_SECONDS),
    stepSeconds: stepOf(parts.map(({ hangUps }) => hangUps)),
    untimed: {
      hangUps: untimed(HANG_UP) + untimed(CUT_OFF),
      heard: untimed(HEARD),
    },
  };
}
