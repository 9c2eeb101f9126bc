// What `fixtures/october-campaign.csv.gz` holds, and where: README walks through it, and `october.test.ts` checks that
// calldiag finds each of these in its place. All numbers are invented.

/** Monday; the campaign ends on Friday. Times are local. */
export const FIRST_DAY = Date.UTC(2026, 9, 12) / 1000;
export const HOUR = 3600;
export const DAY = 86_400;

export const GROUPS = ['renewal-a', 'renewal-b', 'invoice', 'delivery', 'survey', 'winback-2024'];
export const CALLERS = Array.from(
  { length: 12 },
  (_, i) => `0571000000${String(i + 1).padStart(2, '0')}`,
);

const at = (day: number, hour: number, minute = 0): number =>
  FIRST_DAY + (day - 1) * DAY + hour * HOUR + minute * 60;

export const PLANTED = {
  /** Wednesday afternoon the carrier failed, for everybody: `takes` is the share of calls that it took. */
  outage: { from: at(3, 15), to: at(3, 16, 30), takes: 0.74 },
  /** A caller that phones reject on their own: only a third of those who would have answered get to hear it ring. */
  burntCaller: { caller: '057100000007', keeps: 1 / 3 },
  /** Seconds of talk in which most of those who hang up do so. */
  hangUps: { from: 3, to: 6, share: 0.58 },
  /** So many times as many answer in this hour. */
  bestHour: { hour: 18, times: 1.33 },
  /** An old list: numbers that are dead, and called all the same, and numbers that lost a digit. */
  oldList: { group: 'winback-2024', dead: 0.17, malformed: 40, callsToMalformed: 2, redials: 3 },
  /** Rings for so many seconds and no longer. */
  impatient: { group: 'survey', seconds: 12 },
  /** One of its templates has a file that the platform does not play. */
  badAudio: { group: 'delivery', share: 0.04 },
  /** Every day the calls went on into the noon break. */
  noon: { hour: 12, minutes: 40, callsADay: 45, refused: 0.25 },
  /** A program that calls numbers again every five minutes, and one that does so at once where it is busy. */
  loop: { numbers: 24, calls: 9, permitted: 5, refused: 0.85 },
  atOnce: { numbers: 90, refused: 0.6 },
  /** A caller that began many calls in the same few seconds, with 15 lines. */
  burst: { caller: '057100000003', at: [at(2, 14), at(4, 14)], calls: 50, seconds: 12, lines: 15 },
  /** From Thursday on the clock of one caller's gateway was slow. */
  slowClock: { caller: '057100000011', from: at(4, 0), seconds: 40 },
} as const;

/** Chance of an answer at each attempt at a number not reached before; there are no more attempts than these. */
export const CHANCES = [0.6, 0.38, 0.2, 0.09, 0.014, 0.01, 0.008, 0.006] as const;
/** Who was not reached is called again with this probability. */
export const CALLED_AGAIN = 0.79;
/** Numbers called first on each of the days, and the calls of an hour. */
export const FIRST_CALLS = [1950, 1650, 1500, 1350, 1200] as const;
export const HOURS = [9, 10, 11, 14, 15, 16, 17, 18, 19] as const;
export const AUDIO_SECONDS = 28;

/** Rows beside the calls. */
export const DUPLICATE_EVERY = 29;
export const EVENT_EVERY = 97;
