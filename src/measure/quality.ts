import type { QualityIssue } from '../model/evidence/data-quality.ts';
import type { WarningId } from '../model/warning.ts';
import type { CallTable } from '../table/call-table.ts';
import { isMasked } from './masked-number.ts';
import { findMissingHours } from './missing-hours.ts';
import type { OutcomeCounts } from './outcomes.ts';
import type { ResultCount } from './results.ts';
import type { Row } from './sample-rows.ts';
import { SEGMENTS_AT_MOST } from './segments.ts';
import { countTimeFaults } from './time-faults.ts';
import type { Timeline } from './timeline.ts';

/** What was counted while the rows were read and folded into calls. */
export interface QualityInput {
  readonly rows: number;
  readonly rejected: number;
  readonly duplicates: number;
  readonly notFinal: number;
  readonly differingFinals: number;
  readonly callsWithoutResult: number;
  readonly reusedIds: number;
  readonly warnings: {
    readonly entries: () => readonly [WarningId, Sighting][];
  };
}

/** So many of so many rows, calls or hours. */
export interface IssueCount {
  readonly count: number;
  readonly of: number;
  /** The first of these rows, or of the calls', where it was noted. */
  readonly first?: Row | undefined;
}

type Sighting = Row & { readonly count: number; readonly rows: number };

/** What makes the numbers untrustworthy, each counted whether it is there or not. */
export interface Quality {
  readonly issues: Readonly<Record<QualityIssue, IssueCount>>;
  /** Local seconds. */
  readonly firstMissingHour: number | undefined;
}

/** Numbers that are no plain digits are looked at up to so many: in some exports every call has one of its own. */
const NUMBERS_LOOKED_AT = 1 << 16;

export function measureQuality(
  table: CallTable,
  input: QualityInput,
  {
    outcomes,
    results,
    timeline,
    stepSeconds,
  }: {
    outcomes: OutcomeCounts;
    results: readonly ResultCount[];
    timeline: Timeline | undefined;
    /** In which talk times come. */
    stepSeconds: number;
  },
): Quality {
  const { rows, rejected, duplicates, notFinal, callsWithoutResult } = input;
  const calls = table.length;
  // the table may hold a selection of these
  const allCalls = rows - rejected - duplicates - notFinal;
  const warned = new Map(input.warnings.entries());
  const met = (...ids: WarningId[]): number =>
    ids.reduce((sum, id) => sum + (warned.get(id)?.count ?? 0), 0);
  const firstOf = (...ids: WarningId[]): Row | undefined =>
    ids
      .flatMap((id) => warned.get(id) ?? [])
      // a warning of a file as a whole is in row 0
      .filter(({ row }) => row > 0)
      .sort((a, b) => a.file - b.file || a.row - b.row)
      .map(({ file, row }) => ({ file, row }))[0];
  const ofRows = (...ids: WarningId[]): IssueCount => ({
    count: ids.reduce((sum, id) => sum + (warned.get(id)?.rows ?? 0), 0),
    of: rows,
    first: firstOf(...ids),
  });
  const times = countTimeFaults(table, stepSeconds);
  const callees = countCallees(table);
  const hours = timeline && findMissingHours(timeline);
  return {
    issues: {
      'rejected-rows': { count: rejected, of: rows },
      'damaged-characters': ofRows('damaged-characters'),
      'no-call-ids': ofRows('no-call-id-column', 'rows-without-call-id'),
      duplicates: { count: duplicates, of: rows },
      'unreadable-times': ofRows('unreadable-time', 'unreadable-duration'),
      'damaged-numbers': ofRows('numbers-in-e-notation'),
      'events-only': { count: callsWithoutResult, of: allCalls + callsWithoutResult },
      'differing-finals': { count: input.differingFinals, of: allCalls },
      'reused-ids': { count: input.reusedIds, of: allCalls },
      'unknown-results': {
        count: outcomes['unknown/unknown-code'] + outcomes['unknown/no-result'],
        of: calls,
      },
      'ambiguous-results': { count: outcomes['ambiguous/heard-or-hung-up'], of: calls },
      'damaged-codes': {
        // a code that was cut to 20000 is warned of once more as one of five digits
        count: Math.min(
          allCalls,
          met('rounded-code') + Math.max(met('five-digit-code'), met('only-bare-20000')),
        ),
        of: allCalls,
        first: firstOf('rounded-code', 'five-digit-code', 'only-bare-20000'),
      },
      'one-result': { count: results[0]?.calls ?? 0, of: calls },
      'no-start': { count: calls - times.withStart, of: calls },
      'times-to-the-minute': {
        count: times.isToTheMinute ? times.withStart : 0,
        of: times.withStart,
      },
      'times-out-of-order': times.outOfOrder,
      'talk-against-clock': times.talkAgainstClock,
      'missing-hours': { count: hours?.count ?? 0, of: hours?.of ?? 0 },
      'no-callee': { count: calls - callees.given, of: calls },
      'masked-callees': { count: callees.masked, of: callees.lookedAt },
      'too-many-callers': { count: countUncompared(table, 'caller'), of: calls },
      'too-many-groups': { count: countUncompared(table, 'group'), of: calls },
    },
    firstMissingHour: hours?.first,
  };
}

/** Calls that have a caller, or a group, where there are so many that these are not told apart. */
function countUncompared(table: CallTable, column: 'caller' | 'group'): number {
  const { [column]: ids, length, dictionaries } = table;
  const { size } = column === 'caller' ? dictionaries.callers : dictionaries.groups;
  if (size <= SEGMENTS_AT_MOST) return 0;
  let calls = 0;
  for (let i = 0; i < length; i++) if (ids[i] !== 0) calls++;
  return calls;
}

function countCallees({ length, callee, dictionaries: { otherNumbers } }: CallTable): {
  given: number;
  lookedAt: number;
  masked: number;
} {
  const known = Math.min(otherNumbers.size, NUMBERS_LOOKED_AT);
  const hides = Uint8Array.from({ length: known }, (_, id) =>
    isMasked(-id, otherNumbers) ? 1 : 0,
  );
  let given = 0;
  let unknown = 0;
  let masked = 0;
  for (let i = 0; i < length; i++) {
    const number = callee[i] as number;
    if (number === 0) continue;
    given++;
    if (number > 0) continue;
    if (-number < known) masked += hides[-number] as number;
    else unknown++;
  }
  return { given, lookedAt: given - unknown, masked };
}
