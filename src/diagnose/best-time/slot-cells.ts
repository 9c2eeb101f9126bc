import { HOURS, type Slots } from '../../measure/slots.ts';
import { STRATA } from '../../measure/strata.ts';

/**
 * Attempts by slot within strata within units. Only what is in one stratum of one unit is compared; units are what the
 * slots' differences may scatter between. Entry `(unit * strata + stratum) * slots + slot`.
 */
export interface SlotCells {
  readonly units: number;
  readonly strata: number;
  readonly slots: number;
  readonly attempts: ArrayLike<number>;
  readonly answered: ArrayLike<number>;
  /** Design effect of each slot. */
  readonly clustering: ArrayLike<number>;
}

const WEEKDAYS = 7;

/** Hours of the day, 0 to 23, within days: a day with a better list proves nothing for the hours it called at. */
export function hourCells({ days, attempts, answered, clustering }: Slots): SlotCells {
  const of = { attempts, answered, clustering: clustering.hours };
  return { units: days.length, strata: STRATA, slots: HOURS, ...of };
}

/** Weekdays, Monday first, within weeks and hours. */
export function weekdayCells({ days, attempts, answered, clustering }: Slots): SlotCells {
  // day 0, 1970-01-01, was a Thursday
  const weeks = [...new Set(Array.from(days, (day) => Math.floor((day + 3) / WEEKDAYS)))];
  const strata = STRATA * HOURS;
  const size = weeks.length * strata * WEEKDAYS;
  const to = { attempts: new Uint32Array(size), answered: new Uint32Array(size) };
  let unit = 0;
  days.forEach((day, index) => {
    if (Math.floor((day + 3) / WEEKDAYS) !== weeks[unit]) unit++;
    for (let stratum = 0; stratum < strata; stratum++) {
      const at = (unit * strata + stratum) * WEEKDAYS + ((day + 3) % WEEKDAYS);
      to.attempts[at] = attempts[index * strata + stratum] as number;
      to.answered[at] = answered[index * strata + stratum] as number;
    }
  });
  return { units: weeks.length, strata, slots: WEEKDAYS, ...to, clustering: clustering.weekdays };
}
