import { isoText } from '../i18n/amounts.ts';
import type { Selection } from '../model/selection.ts';

/** A selection as the options of `calldiag analyze` that select the same calls. */
export function optionsOf(selection: Selection): string[] {
  const { since, until, categories, outcomes, callers, groups, prefixes, hours, weekdays } =
    selection;
  const where = (key: string, values: readonly (string | number)[] | undefined): string[] =>
    values === undefined ? [] : ['--where', `${key}=${values.map(escaped).join(',')}`];
  return [
    ...(since === undefined ? [] : ['--since', isoText(since)]),
    ...(until === undefined ? [] : ['--until', isoText(until)]),
    ...where('category', categories),
    ...where('cause', outcomes),
    ...where('caller', callers),
    ...where('group', groups),
    ...where('prefix', prefixes),
    ...where('hour', hours),
    ...where('weekday', weekdays),
  ];
}

/**
 * The calls of a claim in a run that looks at a part of the calls only: those that meet both. A claim names callers and
 * groups of that part as they stand in the file, which is more exact than how they may have been asked for.
 */
export function narrowed(claim: Selection, run: Selection): Selection {
  const { since, until } = {
    since: Math.max(run.since ?? 0, claim.since ?? 0),
    until: Math.min(run.until ?? Number.POSITIVE_INFINITY, claim.until ?? Number.POSITIVE_INFINITY),
  };
  return {
    ...run,
    ...claim,
    ...(since > 0 && { since }),
    ...(until < Number.POSITIVE_INFINITY && { until }),
    ...both('categories', claim, run),
    ...both('outcomes', claim, run),
    ...both('prefixes', claim, run),
    ...both('hours', claim, run),
    ...both('weekdays', claim, run),
  };
}

/** A claim may be about more kinds of calls than the run looks at. */
function both<F extends 'categories' | 'outcomes' | 'prefixes' | 'hours' | 'weekdays'>(
  field: F,
  claim: Selection,
  run: Selection,
): Selection {
  const [ofClaim, ofRun] = [claim[field], run[field]] as readonly (
    | readonly unknown[]
    | undefined
  )[];
  if (ofClaim === undefined || ofRun === undefined) return {};
  return { [field]: ofClaim.filter((value) => ofRun.includes(value)) };
}

/** A comma parts values. */
function escaped(value: string | number): string {
  return String(value).replace(/[\\,]/g, '\\$&');
}
