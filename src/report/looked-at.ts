import type { Report } from '../model/report.ts';

/** How many calls the report is about: those that were selected, or all. */
export function callsLookedAt({ input }: Pick<Report, 'input'>): number {
  return input.selected?.calls ?? input.calls;
}
