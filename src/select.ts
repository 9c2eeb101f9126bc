import { problem } from './errors.ts';
import { isoText } from './i18n/amounts.ts';
import { maskNumbers } from './mask.ts';
import { selectCalls } from './measure/select-calls.ts';
import { spanOf } from './measure/timeline.ts';
import type { Selection } from './model/selection.ts';
import type { WarningId } from './model/warning.ts';
import { nearest } from './nearest.ts';
import { optionsOf } from './report/selection-options.ts';
import { parseNumber } from './scan/parse-number.ts';
import type { Dictionary } from './scan/row-columns.ts';
import type { Tally } from './scan/tally.ts';
import type { CallTable } from './table/call-table.ts';

/** What `maskNumbers` puts in the place of digits. */
const MASK = '****';
/** Names among which one is looked for that was misspelt. */
const NAMES_COMPARED = 10_000;
const LONGEST_NAME = 100;

/**
 * The calls that a selection selects, in place. A name in the masked form in which reports show it means every name
 * that is shown so.
 * @throws CalldiagError if it is none of them
 */
export function select(
  table: CallTable,
  selection: Selection,
  warnings: Pick<Tally<WarningId>, 'add'>,
): CallTable {
  const { callers, groups } = table.dictionaries;
  const wantedCallers = selection.callers && namesMeant(selection.callers, callers, numberForm);
  const wantedGroups = selection.groups && namesMeant(selection.groups, groups, (name) => name);
  const unmet = [...(wantedCallers?.unmet ?? []), ...(wantedGroups?.unmet ?? [])];
  const selected = selectCalls(table, {
    ...selection,
    ...(wantedCallers && { callers: wantedCallers.names }),
    ...(wantedGroups && { groups: wantedGroups.names }),
  });
  if (selected === undefined) {
    const near = [
      ...nearNames(wantedCallers?.unmet ?? [], callers),
      ...nearNames(wantedGroups?.unmet ?? [], groups),
    ];
    const options = optionsOf(selection).join(' ');
    const calls = table.length;
    throw problem('nothing-selected', {
      calls,
      options,
      unmet,
      near,
      ...timesOf(table, selection),
    });
  }
  if (unmet.length > 0) warnings.add('names-of-no-call', 0, 0, unmet.length);
  return selected;
}

/** What there is to be selected by time, if that was asked for. */
function timesOf(
  { originate, length }: CallTable,
  { since, until, hours, weekdays }: Selection,
): { isTimeless: boolean; period: readonly [from: string, to: string] | undefined } {
  const isRange = since !== undefined || until !== undefined;
  if (!isRange && hours === undefined && weekdays === undefined) {
    return { isTimeless: false, period: undefined };
  }
  const span = spanOf(originate, length);
  if (span === undefined) return { isTimeless: true, period: undefined };
  const period = [isoText(span.first), isoText(span.last)] as const;
  return { isTimeless: false, period: isRange ? period : undefined };
}

/** Names of the dictionary that are meant, and what was asked for and means none of them. */
function namesMeant(
  asked: readonly string[],
  dictionary: Dictionary,
  formOf: (name: string) => string,
): { names: string[]; unmet: string[] } {
  const askedBy = new Map(asked.flatMap((name) => [[name, name] as const, [formOf(name), name]]));
  // what follows the last mask stands so in the name itself: most names need not be masked to be told apart
  const tails = [...askedBy.keys()]
    .filter((form) => form.includes(MASK))
    .map((form) => form.slice(form.lastIndexOf(MASK) + MASK.length));
  const names: string[] = [];
  const met = new Set<string>();
  for (let id = 1; id < dictionary.size; id++) {
    const name = dictionary.at(id);
    const wanted =
      askedBy.get(name) ??
      (tails.some((tail) => name.endsWith(tail)) ? askedBy.get(maskNumbers(name)) : undefined);
    if (wanted === undefined) continue;
    names.push(name);
    met.add(wanted);
  }
  return { names, unmet: asked.filter((name) => !met.has(name)) };
}

/** As the column of callers holds it. */
function numberForm(name: string): string {
  return parseNumber(name.trim()) ?? name;
}

/** Names of the file that may have been meant, their numbers hidden. */
function nearNames(unmet: readonly string[], dictionary: Dictionary): string[] {
  if (unmet.length === 0) return [];
  const known: string[] = [];
  for (let id = 1; id < Math.min(dictionary.size, NAMES_COMPARED); id++) {
    const name = dictionary.at(id);
    if (name.length <= LONGEST_NAME) known.push(name);
  }
  const near = unmet
    .filter((name) => name.length <= LONGEST_NAME)
    .flatMap((name) => nearest(name, known));
  return [...new Set(near.map(maskNumbers))].slice(0, 3);
}
