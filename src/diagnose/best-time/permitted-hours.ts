import { limits } from '../../catalogue/limits/index.gen.ts';
import type { Text } from '../../model/language.ts';
import type { PlatformLimits } from '../../model/limit.ts';

const MINUTES = 60;

/** The platforms that do not call during all of this hour of the day; nobody is advised to call then. */
export function closedAt(hour: number): Text[] {
  return Object.values(limits)
    .filter((platform) => platform.kind === 'platform' && platform.hours.length > 0)
    .filter(({ hours }) => !hours.some((open) => holds(open, hour)))
    .map((platform) => platform.hoursOf?.name ?? platform.name);
}

function holds({ from, to }: PlatformLimits['hours'][number], hour: number): boolean {
  return from <= hour * MINUTES && (hour + 1) * MINUTES <= to;
}
