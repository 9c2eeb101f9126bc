import { describe, expect, it } from 'vitest';
import { countOutcomes } from '../../src/measure/outcomes.ts';
import { measureQuality, type QualityInput } from '../../src/measure/quality.ts';
import { listResults } from '../../src/measure/results.ts';
import { measureTimeline } from '../../src/measure/timeline.ts';
import { countVerdicts } from '../../src/measure/verdict-counts.ts';
import type { QualityIssue } from '../../src/model/evidence/data-quality.ts';
import type { WarningId } from '../../src/model/warning.ts';
import { Tally } from '../../src/scan/tally.ts';
import type { CallTable } from '../../src/table/call-table.ts';
import { type Call, tableOf } from '../helpers/calls.ts';
import { measuresOf } from '../helpers/diagnose.ts';
import { at, MIDNIGHT, numberedTable } from '../helpers/numbered-calls.ts';

function qualityOf(table: CallTable, input: Partial<QualityInput> = {}, stepSeconds = 1) {
  const counts = countVerdicts(table);
  return measureQuality(
    table,
    {
      rows: table.length,
      rejected: 0,
      duplicates: 0,
      notFinal: 0,
      differingFinals: 0,
      callsWithoutResult: 0,
      reusedIds: 0,
      warnings: new Tally<WarningId>(),
      ...input,
    },
    {
      outcomes: countOutcomes(table, counts),
      results: listResults(table, counts),
      timeline: measureTimeline(table),
      stepSeconds,
    },
  );
}
const issueIn = (id: QualityIssue, calls: readonly Call[]): [count: number, of: number] => {
  const { count, of } = qualityOf(tableOf(calls)).issues[id];
  return [count, of];
};

const WHOLE: Call = {
  originate: at('09:00:01'),
  ring: at('09:00:03'),
  answer: at('09:00:10'),
  end: at('09:00:30'),
  talk: 20,
};

describe('the quality of an export', () => {
  it('is free of issues where there are none', () => {
    const calls = [1, 2, 3].map((n) => ({ ...WHOLE, callee: `1380000000${n}`, code: `20000${n}` }));
    const { issues, firstMissingHour } = qualityOf(numberedTable(calls)[0]);
    const met = Object.entries(issues).filter(([, { count }]) => count > 0);
    // the most frequent of the three results
    expect(met).toEqual([['one-result', { count: 1, of: 3 }]]);
    expect(firstMissingHour).toBeUndefined();
  });

  it('tells what was counted while reading, of what it was counted', () => {
    const warnings = new Tally<WarningId>();
    const warned: Partial<Record<WarningId, number | [cells: number, rows: number]>> = {
      'damaged-characters': 2,
      'no-call-id-column': 30,
      'rows-without-call-id': 5,
      'unreadable-time': [60, 20],
      'unreadable-duration': [55, 31],
      'numbers-in-e-notation': 7,
      'rounded-code': 3,
      'five-digit-code': 4,
      'only-bare-20000': 4,
    };
    for (const [id, count] of Object.entries(warned)) {
      warnings.add(id as WarningId, 0, 2, ...[count].flat());
    }
    // 100 rows = 80 calls + 10 duplicates + 6 events + 4 rejected
    const { issues } = qualityOf(tableOf(Array.from({ length: 80 }, () => WHOLE)), {
      rows: 100,
      rejected: 4,
      duplicates: 10,
      notFinal: 6,
      differingFinals: 1,
      callsWithoutResult: 2,
      reusedIds: 8,
      warnings,
    });
    expect(issues).toMatchObject({
      'rejected-rows': { count: 4, of: 100 },
      'damaged-characters': { count: 2, of: 100 },
      'no-call-ids': { count: 35, of: 100 },
      duplicates: { count: 10, of: 100 },
      // 115 cells
      'unreadable-times': { count: 51, of: 100 },
      'damaged-numbers': { count: 7, of: 100 },
      'events-only': { count: 2, of: 82 },
      'differing-finals': { count: 1, of: 80 },
      'reused-ids': { count: 8, of: 80 },
      // a bare 20000 has five digits: one damage, not two
      'damaged-codes': { count: 7, of: 80 },
    });
  });

  it('tells results that are unknown, ambiguous, or all the same', () => {
    const calls: Call[] = [
      { outcome: 'unknown/unknown-code', code: '7' },
      { outcome: 'unknown/no-result' },
      { outcome: 'ambiguous/heard-or-hung-up', code: '20000' },
      { outcome: 'busy/user-busy', code: '200002' },
      { outcome: 'busy/user-busy', code: '200002' },
      { outcome: 'busy/user-busy', code: '200002', text: '忙' },
    ];
    expect(issueIn('unknown-results', calls)).toEqual([2, 6]);
    expect(issueIn('ambiguous-results', calls)).toEqual([1, 6]);
    // another text is another result
    expect(issueIn('one-result', calls)).toEqual([2, 6]);
  });

  it('finds times that run backwards, but for a second', () => {
    const [early, late] = [at('09:00:10'), at('09:00:12')];
    const backwards = (call: Call): [number, number] => issueIn('times-out-of-order', [call]);
    expect(backwards(WHOLE)).toEqual([0, 1]);
    expect(backwards({ originate: early })).toEqual([0, 0]);
    expect(backwards({ originate: early, end: early })).toEqual([0, 1]);
    expect(backwards({ originate: late, end: late - 1 })).toEqual([0, 1]);
    expect(backwards({ originate: late, ring: early })).toEqual([1, 1]);
    expect(backwards({ originate: late, answer: early })).toEqual([1, 1]);
    expect(backwards({ originate: late, end: early })).toEqual([1, 1]);
    expect(backwards({ ring: late, answer: early })).toEqual([1, 1]);
    expect(backwards({ ring: late, end: early })).toEqual([1, 1]);
    expect(backwards({ answer: late, end: early })).toEqual([1, 1]);
    // a second each time, two in all
    expect(backwards({ ring: late, answer: late - 1, end: late - 2 })).toEqual([1, 1]);
    // the ring is late, whatever the answer between them says
    expect(backwards({ originate: 1, ring: late, answer: 5, end: late })).toEqual([1, 1]);
  });

  it('holds the talk time against answer and end', () => {
    const talked = (talk: number, more: Call = {}): [number, number] =>
      issueIn('talk-against-clock', [{ ...WHOLE, talk, ...more }]);
    expect([talked(18), talked(22), talked(20)]).toEqual([
      [0, 1],
      [0, 1],
      [0, 1],
    ]);
    expect([talked(17), talked(23), talked(0), talked(60)]).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(talked(Number.NaN)).toEqual([0, 0]);
    expect(talked(5, { answer: 0 })).toEqual([0, 0]);
    expect(talked(5, { end: 0 })).toEqual([0, 0]);
    // backwards: counted there
    expect(talked(5, { end: at('09:00:05') })).toEqual([0, 0]);
  });

  it('forgives talk times that are billed in steps what they are rounded up by', () => {
    const talked = (talk: number, step: number): number =>
      qualityOf(tableOf([{ ...WHOLE, talk }]), {}, step).issues['talk-against-clock'].count;
    // 20 seconds by the clock
    expect([talked(60, 60), talked(24, 6), talked(22, 1)]).toEqual([0, 0, 0]);
    expect([talked(120, 60), talked(30, 6), talked(60, 1)]).toEqual([1, 1, 1]);
  });

  it('sees such steps in the hang-ups of the campaign', async () => {
    const outcome = 'early-hangup/hung-up-early';
    const billed = Array.from({ length: 20 }, () => ({ ...WHOLE, outcome, talk: 60 }) as const);
    const { quality } = await measuresOf(tableOf(billed));
    expect(quality.issues['talk-against-clock']).toEqual({ count: 0, of: 20 });
  });

  it('knows times that were cut to the minute, and does not hold talk times against them', () => {
    const cut = { originate: at('09:00'), answer: at('09:00'), end: at('09:01'), talk: 20 };
    expect(issueIn('times-to-the-minute', [cut, { talk: 1 }])).toEqual([1, 1]);
    expect(issueIn('talk-against-clock', [cut, cut])).toEqual([0, 0]);
    const apart = { ...cut, end: at('09:01:01') };
    expect(issueIn('times-to-the-minute', [cut, apart])).toEqual([0, 2]);
    expect(issueIn('talk-against-clock', [cut, apart])).toEqual([2, 2]);
  });

  it('counts calls without a start, without a callee, and with a masked one', () => {
    const callees = ['13800000001', '138****0001', '138****0002', '138****0002', 'desk', ''];
    const [table] = numberedTable(
      callees.map((callee, i) => ({ callee, originate: i < 4 ? 0 : at('09:00:01') })),
    );
    const callee = table.callee.map((number, i) => (callees[i] === '' ? 0 : number));
    const { issues } = qualityOf({ ...table, callee });
    expect(issues['no-start']).toEqual({ count: 4, of: 6 });
    expect(issues['no-callee']).toEqual({ count: 1, of: 6 });
    expect(issues['masked-callees']).toEqual({ count: 3, of: 5 });
  });

  it('says so where there are more callers or groups than are told apart', () => {
    const [table] = numberedTable([WHOLE, WHOLE, WHOLE].map((call) => ({ ...call, callee: '1' })));
    const of = (size: number) => ({ size, at: (id: number): string => `c${id}` });
    const counted = (callers: number, groups: number): number[] => {
      const { issues } = qualityOf({
        ...table,
        caller: Uint32Array.of(1, 65_536, 0),
        group: Uint32Array.of(1, 2, 3),
        dictionaries: { ...table.dictionaries, callers: of(callers), groups: of(groups) },
      });
      expect(issues['too-many-callers'].of).toBe(3);
      return [issues['too-many-callers'].count, issues['too-many-groups'].count];
    };
    // number 0 is no name
    expect(counted(65_536, 65_536)).toEqual([0, 0]);
    expect(counted(65_537, 65_536)).toEqual([2, 0]);
    expect(counted(65_536, 65_537)).toEqual([0, 3]);
  });

  it('looks at no more numbers than it has room for', () => {
    const count = 70_000;
    const table = {
      ...tableOf([WHOLE]),
      ...{ length: count, callee: Float64Array.from({ length: count }, (_, i) => -1 - i) },
      ...Object.fromEntries(
        ['originate', 'ring', 'answer', 'end', 'talk', 'verdict'].map((column) => [
          column,
          new Uint32Array(count),
        ]),
      ),
    };
    let asked = 0;
    const otherNumbers = {
      size: count + 1,
      at: () => {
        asked++;
        return '138****0001';
      },
    };
    const { issues } = qualityOf({
      ...table,
      dictionaries: { ...table.dictionaries, otherNumbers },
    });
    expect(issues['masked-callees']).toEqual({ count: 65_535, of: 65_535 });
    expect(asked).toBeLessThanOrEqual(65_536);
  });
});

describe('missing hours', () => {
  const DAY = 86_400;
  /** `perHour` calls in each of the hours 9 to 17 of each day, but for those left out. */
  function campaign(days: number, perHour: number, without: readonly string[] = []): Call[] {
    const calls: Call[] = [];
    for (let day = 0; day < days; day++) {
      for (let hour = 9; hour < 18; hour++) {
        if (without.includes(`${day}/${hour}`)) continue;
        for (let n = 0; n < perHour; n++) {
          calls.push({ originate: MIDNIGHT + day * DAY + hour * 3600 + n * 7 + 1 });
        }
      }
    }
    return calls;
  }
  const missing = (calls: readonly Call[]) => {
    const { issues, firstMissingHour } = qualityOf(tableOf(calls));
    return [issues['missing-hours'].count, issues['missing-hours'].of, firstMissingHour];
  };

  it('are none where every day has its calls', () => {
    // hours 10 to 16 of five days: the first and last hour of a day have nothing before or after
    expect(missing(campaign(5, 12))).toEqual([0, 35, undefined]);
  });

  it('are told with the first of them', () => {
    const gaps = ['3/11', '1/14'];
    expect(missing(campaign(5, 12, gaps))).toEqual([2, 35, MIDNIGHT + DAY + 14 * 3600]);
  });

  it('are none before a day begins, nor after it ends', () => {
    // 12 to 16 on one day, 10 to 14 on another
    const gaps = ['1/9', '1/10', '3/17', '3/16'];
    expect(missing(campaign(5, 12, gaps))).toEqual([0, 3 * 7 + 2 * 5, undefined]);
  });

  it('are none on a day of a few stray calls', () => {
    const stray = [9, 14, 17].map((hour) => ({ originate: MIDNIGHT + 5 * DAY + hour * 3600 }));
    expect(missing([...campaign(5, 12, ['1/14']), ...stray]).slice(0, 2)).toEqual([1, 35]);
  });

  it('are none where most days rest at that hour', () => {
    const noon = ['0/12', '1/12', '2/12'];
    expect(missing(campaign(5, 12, noon))).toEqual([0, 30, undefined]);
    expect(missing(campaign(8, 12, noon.slice(0, 2)))).toEqual([2, 56, MIDNIGHT + 12 * 3600]);
  });

  it('are none where the hour has few calls, or there are few days', () => {
    expect(missing(campaign(5, 9, ['1/14']))).toEqual([0, 0, undefined]);
    expect(missing(campaign(3, 30, ['1/14']))).toEqual([0, 0, undefined]);
    const fewer = (fewest: number): Call[] =>
      campaign(6, 12, ['1/14']).filter(
        ({ originate = 0 }) =>
          originate < MIDNIGHT + 2 * DAY + 14 * 3600 + fewest * 7 ||
          originate > MIDNIGHT + 2 * DAY + 15 * 3600,
      );
    expect(missing(fewer(10)).slice(0, 2)).toEqual([1, 42]);
    // where another day has 9, one may have none
    expect(missing(fewer(9)).slice(0, 2)).toEqual([0, 36]);
  });

  it('are found in a campaign so long that its buckets are hours, and not beyond that', () => {
    const long = (years: number): Call[] => [
      ...campaign(5, 12, ['1/14']),
      // so many that they are no strays
      ...Array.from({ length: 20 }, () => ({ originate: MIDNIGHT + years * 366 * DAY })),
    ];
    expect(missing(long(2)).slice(0, 2)).toEqual([1, 35]);
    expect(missing(long(20)).slice(0, 2)).toEqual([0, 0]);
  });
});
