import { cumulate, type Random } from './random.ts';

/** Tuesday, 2026-09-01 00:00. */
export const FIRST_DAY = Date.UTC(2026, 8, 1) / 1000;
const HOUR = 3600;
const DAY = 86_400;
/** What Alibaba's task centre permits within 09:00 to 20:00: no calls from 12:00 to 14:00. */
export const HOURS = [9, 10, 11, 14, 15, 16, 17, 18, 19] as const;
/** The least time between two calls to a number: at most one a minute and five an hour are allowed. */
const PAUSE = 2 * HOUR;

/** Moments at which a campaign of so many days calls. */
export interface CallTimes {
  first(): number;
  /** Hours after a call in vain; undefined if the campaign ends before. */
  again(after: number): number | undefined;
}

/** Some hours have more calls than others, and first attempts stop at some day while later ones go on. */
export function callTimes(random: Random, days: number): CallTimes {
  const hours = Array.from({ length: days }, (_, day) =>
    HOURS.map((hour) => FIRST_DAY + day * DAY + hour * HOUR),
  ).flat();
  const weights = cumulate(hours.map(() => random.between(0.5, 1.5)));
  const firstUntil = Math.ceil(hours.length * random.between(0.5, 1));
  const within = (hour: number): number => (hours[hour] as number) + random.whole(0, HOUR - 1);
  return {
    first: () => within(random.pick(weights, 0, firstUntil)),
    again(after) {
      const next = hours.findIndex((hour) => hour >= after + PAUSE);
      return next === -1 ? undefined : within(random.pick(weights, next));
    },
  };
}
