import type { Choice } from '../diagnose/choose-strategies.ts';
import type { Found } from '../diagnose/find-all.ts';
import { THRESHOLDS } from '../diagnose/thresholds.ts';
import { RATE_TEXTS } from '../i18n/rates.ts';
import { REJECT_TEXTS } from '../i18n/rejects.ts';
import { WARNING_TEXTS } from '../i18n/warnings.ts';
import { hideAround, maskCode, maskName, maskNumbers } from '../mask.ts';
import type { ConflictCounts } from '../measure/conflicts.ts';
import type { GroupCounts } from '../measure/group-rates.ts';
import type { Measures } from '../measure/measures.ts';
import { RATE_MASKS, ratioOf, rowOf } from '../measure/outcome-matrix.ts';
import type { OutcomeCounts } from '../measure/outcomes.ts';
import type { Period } from '../measure/period.ts';
import type { MeasuredRate } from '../measure/rates.ts';
import type { Row } from '../measure/sample-rows.ts';
import { type Proportion, wilson } from '../measure/stats/wilson.ts';
import type { UnknownCount } from '../measure/unknown-results.ts';
import {
  CATEGORIES,
  CATEGORY_IDS,
  categoryOf,
  describeOutcome,
  OUTCOMES,
  PARTIES,
  type Party,
} from '../model/category.ts';
import type { Finding } from '../model/finding.ts';
import type { Grouping } from '../model/grouping.ts';
import type { BookId } from '../model/ids.gen.ts';
import type { Language } from '../model/language.ts';
import type {
  CategoryCount,
  Estimate,
  InputFile,
  Rate,
  Report,
  UnknownResult,
  Warning,
} from '../model/report.ts';
import type { CallSearch, Selection } from '../model/selection.ts';
import { CONFLICTS } from '../model/verdict.ts';
import { WARNING_IDS, type WarningId } from '../model/warning.ts';
import type { Sighting } from '../scan/tally.ts';
import { version } from '../version.ts';
import { findingInWords } from './finding-in-words.ts';
import { groupsInWords } from './groups-in-words.ts';
import { measuredInWords } from './measured.ts';
import type { RejectLog } from './reject-log.ts';
import { narrowed, optionsOf } from './selection-options.ts';
import { strategyInWords } from './strategy-in-words.ts';

/** Everything that was found out, before it is put into words. */
export interface Facts {
  readonly campaign: {
    readonly files: readonly Omit<InputFile, 'book'>[];
    readonly book: BookId;
    readonly rows: number;
    readonly rejected: number;
    readonly kind: Report['input']['callKind'];
    readonly duplicates: number;
    readonly notFinal: number;
    /** All calls, of which the table may hold a part. */
    readonly calls: number;
    readonly table: { readonly length: number };
    readonly warnings: { entries(): [WarningId, Readonly<Sighting>][] };
  };
  /** What selected the calls of the table, if not all are in it. */
  readonly selection: Selection | undefined;
  readonly groups: readonly { readonly grouping: Grouping; readonly counts: GroupCounts }[];
  readonly rejects: RejectLog;
  readonly measures: Measures;
  readonly found: readonly Found[];
  /** Some of the rows that a selection selects. */
  readonly rowsOf: (search: CallSearch) => readonly Row[];
  readonly responsible: Readonly<Record<Party, number>>;
  readonly period: Period;
  readonly unknown: readonly UnknownCount[];
  readonly conflicts: ConflictCounts;
  readonly strategies: readonly Choice[];
}

export interface Wording {
  readonly language: Language;
  readonly showNumbers: boolean;
}

const LISTED = 100;
const RAW_LENGTH = 200;

/** The report: the facts in one language, with numbers masked. */
export function buildReport(facts: Facts, { language, showNumbers }: Wording): Report {
  const { campaign, measures, rejects, selection, unknown } = facts;
  const { outcomes, results, rates } = measures;
  const asIs = (text: string): string => text;
  const hide = showNumbers ? asIs : maskNumbers;
  const hideInCode = showNumbers ? asIs : maskCode;
  const hideInName = showNumbers ? asIs : maskName;
  // of a group only what is a telephone number, wherever its name stands
  const hideBeside = (part: Selection | undefined) => hideAround(hide, part?.groups ?? []);
  const calls = campaign.table.length;
  const fileName = (file: number): string => campaign.files[file]?.name ?? '';
  const notHeard = calls - outcomes['completed/heard-in-full'];
  const rowsOf = ({ sample, shows, selection: part }: Found): Finding['rows'] => {
    const search = shows ?? part;
    const rows = sample ?? (search === undefined ? [] : facts.rowsOf(search));
    return rows.map(({ file, row }) => ({ file: fileName(file), row }));
  };
  return {
    schemaVersion: 1,
    tool: { name: 'calldiag', version },
    language,
    input: {
      files: campaign.files.map(({ name, bytes, encoding, delimiter, layout, rows }) => ({
        name,
        bytes,
        encoding,
        delimiter,
        layout,
        book: campaign.book,
        rows,
      })),
      rows: campaign.rows,
      calls: campaign.calls,
      selected:
        selection === undefined
          ? null
          : { calls, options: optionsOf(selection).map(hideBeside(selection)) },
      duplicates: campaign.duplicates,
      notFinal: campaign.notFinal,
      rejected: campaign.rejected,
      callKind: campaign.kind,
      period: { ...facts.period },
    },
    categories: countCategories(outcomes, calls, language),
    responsible: PARTIES.map((party) => ({
      party,
      calls: facts.responsible[party],
      share: estimate(wilson(facts.responsible[party], notHeard)),
    })),
    results: results.slice(0, LISTED).map((result) => ({
      ...result,
      code: hideInCode(result.code),
      smartCode: hideInCode(result.smartCode),
      earlyMediaCode: hideInCode(result.earlyMediaCode),
      text: hide(result.text),
    })),
    resultsOmitted: countOmitted(results),
    unknown: unknown.slice(0, LISTED).map(
      ({ code, text, calls, firstRow, file }): UnknownResult => ({
        code: hideInCode(code),
        text: hide(text),
        calls,
        firstRow,
        file: fileName(file),
      }),
    ),
    unknownOmitted: countOmitted(unknown),
    conflicts: [...facts.conflicts].map(([kind, calls]) => ({
      kind,
      calls,
      text: CONFLICTS[kind][language],
    })),
    rates: {
      answered: rate(rates.answered, RATE_TEXTS.answered[language]),
      heardInFull: rate(rates.heardInFull, RATE_TEXTS.heardInFull[language]),
      network: rate(rates.network, RATE_TEXTS.network[language]),
      people: rate(rates.people, RATE_TEXTS.people[language]),
      firstAttempt: firstAttempt(measures, language),
      listenThrough: rate(rates.listenThrough, RATE_TEXTS.listenThrough[language]),
    },
    findings: facts.found.map((claim) =>
      findingInWords(claim, {
        language,
        hide: hideBeside(claim.selection),
        rowsOf,
        optionsOf: (one) => claimOptions(one, facts, hide),
      }),
    ),
    measured: measuredInWords(measures, { hide, hideInName }),
    groups: facts.groups.map(({ grouping, counts }) =>
      groupsInWords(grouping, counts, grouping.dimension === 'group' ? hideInName : hide),
    ),
    strategies: facts.strategies.map((choice) => ({
      ...strategyInWords(choice, language),
      calls: choice.calls,
    })),
    gates: null,
    warnings: warn(facts, language, fileName),
    rejects: {
      byReason: rejects
        .byReason()
        .map(({ reason, rows }) => ({ reason, rows, text: REJECT_TEXTS[reason][language] })),
      sample: rejects.sample.map((reject) => ({ ...reject, raw: shorten(hide(reject.raw)) })),
    },
  };
}

/**
 * The options that select the calls of a claim again, in a run that may itself have looked at a part only. None where a
 * caller's number, hidden, could be another's as well.
 */
function claimOptions(
  { selection }: Found,
  { selection: run, groups, measures }: Facts,
  hide: (text: string) => string,
): string[] {
  if (selection === undefined) return [];
  const part = narrowed(selection, run ?? {});
  const shown = new Set(part.callers?.map(hide));
  const meant = measures.segments.caller.names.filter((name) => shown.has(hide(name)));
  if (part.callers !== undefined && meant.length > part.callers.length) return [];
  // a column that was made the group for this run is to be so again
  const column = groups.find(
    ({ grouping }) => grouping.dimension === 'group' && grouping.by !== 'group',
  )?.grouping.by;
  const again = part.groups === undefined || column === undefined ? [] : ['--group-by', column];
  return [...optionsOf(part), ...again];
}

/** What a list leaves out beyond its first hundred entries. */
function countOmitted(counted: readonly { readonly calls: number }[]): {
  results: number;
  calls: number;
} {
  const omitted = counted.slice(LISTED);
  const calls = omitted.reduce((sum, result) => sum + result.calls, 0);
  return { results: omitted.length, calls };
}

function countCategories(
  outcomes: OutcomeCounts,
  calls: number,
  language: Language,
): CategoryCount[] {
  return CATEGORY_IDS.map((id) => {
    const { section, name, responsible } = CATEGORIES[id];
    const causes = OUTCOMES.filter((outcome) => categoryOf(outcome) === id).map((outcome) => {
      const facts = describeOutcome(outcome);
      return {
        id: facts.cause,
        name: facts.causeName[language],
        responsible: facts.responsible,
        calls: outcomes[outcome],
      };
    });
    const inCategory = causes.reduce((sum, cause) => sum + cause.calls, 0);
    const share = estimate(wilson(inCategory, calls));
    return { id, section, name: name[language], responsible, calls: inCategory, share, causes };
  });
}

function warn(
  { campaign, unknown }: Facts,
  language: Language,
  fileName: (file: number) => string,
): Warning[] {
  const found = new Map<WarningId, Readonly<Omit<Sighting, 'rows'>>>(campaign.warnings.entries());
  const calls = campaign.table.length;
  const unknownCalls = unknown.reduce((sum, result) => sum + result.calls, 0);
  const [first] = unknown;
  if (first !== undefined && unknownCalls > THRESHOLDS.unknownShare * calls) {
    found.set('unknown-above-limit', {
      count: unknownCalls,
      file: first.file,
      row: first.firstRow,
    });
  }
  return WARNING_IDS.flatMap((id) => {
    const sighting = found.get(id);
    if (sighting === undefined) return [];
    const { count, file, row } = sighting;
    const place = row === 0 ? {} : { firstRow: row, file: fileName(file) };
    return { id, count, text: WARNING_TEXTS[id][language], ...place };
  });
}

function estimate({ value, low, high }: Proportion): Estimate {
  return { value, low, high };
}

function rate(measured: MeasuredRate, definition: string): Rate {
  const { numerator, denominator, open, value, low, high } = measured;
  return { numerator, denominator, open, value, low, high, definition };
}

function firstAttempt({ attempts }: Measures, language: Language): Rate | null {
  if (attempts === undefined) return null;
  const { numerator, denominator } = ratioOf(rowOf(attempts.matrix, 0), RATE_MASKS.answered);
  const measured = { numerator, denominator, open: 0, ...wilson(numerator, denominator) };
  return rate(measured, RATE_TEXTS.firstAttempt[language]);
}

/** After masking: half a number would pass for none. */
function shorten(raw: string): string {
  const characters = [...raw.slice(0, 2 * RAW_LENGTH + 1)];
  return characters.length > RAW_LENGTH ? `${characters.slice(0, RAW_LENGTH).join('')}…` : raw;
}
