import { chooseStrategies } from '../../src/diagnose/choose-strategies.ts';
import type { Found } from '../../src/diagnose/find-all.ts';
import type { ConflictCounts } from '../../src/measure/conflicts.ts';
import { computeRates, countResponsible } from '../../src/measure/rates.ts';
import type { ResultCount } from '../../src/measure/results.ts';
import type { UnknownCount } from '../../src/measure/unknown-results.ts';
import type { Outcome } from '../../src/model/category.ts';
import type { Report } from '../../src/model/report.ts';
import type { WarningId } from '../../src/model/warning.ts';
import { buildReport, type Facts, type Wording } from '../../src/report/build-report.ts';
import { RejectLog } from '../../src/report/reject-log.ts';
import type { View } from '../../src/report/reporter.ts';
import type { Reject } from '../../src/scan/reject.ts';
import type { Sighting } from '../../src/scan/tally.ts';
import { countsOf } from './calls.ts';
import { noMeasures } from './measures.ts';

/** What a test tells of a campaign; everything else follows or is empty. */
export interface Told {
  readonly counts: Partial<Record<Outcome, number>>;
  readonly file?: string;
  readonly moreFiles?: number;
  readonly duplicates?: number;
  readonly notFinal?: number;
  readonly results?: readonly Partial<ResultCount>[];
  readonly unknown?: readonly Partial<UnknownCount>[];
  readonly conflicts?: ConflictCounts;
  readonly rejects?: readonly Partial<Reject>[];
  readonly warnings?: readonly [WarningId, Partial<Sighting>][];
  readonly kind?: Facts['campaign']['kind'];
  readonly period?: Facts['period'];
  readonly found?: readonly Found[];
}

export function factsOf(told: Told): Facts {
  const outcomes = countsOf(told.counts);
  const calls = Object.values(outcomes).reduce((sum, one) => sum + one, 0);
  const name = told.file ?? 'records.csv';
  const rejects = new RejectLog();
  for (const reject of told.rejects ?? []) {
    rejects.add({
      file: name,
      row: 9,
      byteOffset: 99,
      reason: 'too-few-cells',
      raw: '',
      ...reject,
    });
  }
  const rejected = told.rejects?.length ?? 0;
  const rows = calls + (told.duplicates ?? 0) + (told.notFinal ?? 0) + rejected;
  const facts = { encoding: 'utf-8', delimiter: ',', layout: 'aliyun-voice-report' } as const;
  const files = Array.from({ length: 1 + (told.moreFiles ?? 0) }, (_, i) => ({
    ...facts,
    name: i === 0 ? name : `more-${i}.csv`,
    bytes: 1000,
    rows: i === 0 ? rows : 0,
  }));
  const warnings = (told.warnings ?? []).map(([id, sighting]): [WarningId, Sighting] => [
    id,
    { count: 1, rows: sighting.count ?? 1, file: 0, row: 2, ...sighting },
  ]);
  const results = (told.results ?? []).map(
    (one): ResultCount => ({
      code: '',
      smartCode: '',
      earlyMediaCode: '',
      text: '',
      outcome: 'unknown/unknown-code',
      rule: 'not-in-book',
      calls: 1,
      ...one,
    }),
  );
  return {
    campaign: {
      files,
      book: 'aliyun-vms',
      rows,
      rejected,
      kind: told.kind ?? 'single',
      duplicates: told.duplicates ?? 0,
      notFinal: told.notFinal ?? 0,
      calls,
      table: { length: calls },
      warnings: { entries: () => warnings },
    },
    rejects,
    measures: { ...noMeasures(), calls, outcomes, rates: computeRates(outcomes), results },
    selection: undefined,
    groups: [],
    found: told.found ?? [],
    rowsOf: () => [],
    responsible: countResponsible(outcomes),
    period: told.period ?? { from: '2026-09-01T09:00:00', to: '2026-09-05T17:59:59' },
    unknown: (told.unknown ?? []).map((one) => ({
      code: '',
      text: '',
      calls: 1,
      firstRow: 2,
      file: 0,
      ...one,
    })),
    conflicts: told.conflicts ?? new Map(),
    strategies: chooseStrategies(outcomes),
  };
}

export function reportOf(told: Told, wording: Partial<Wording> = {}): Report {
  return buildReport(factsOf(told), { language: 'en', showNumbers: false, ...wording });
}

export const VIEW: View = { language: 'en', width: 80, colorLevel: 0, unicode: true, quiet: false };

/** Invented, in the shape of a campaign as it should be. */
export const CAMPAIGN: Told = {
  counts: {
    'completed/heard-in-full': 3586,
    'early-hangup/hung-up-early': 2193,
    'busy/user-busy': 866,
    'no-answer/rang-out': 1412,
    'invalid-number/nonexistent': 507,
    'invalid-number/suspended': 97,
    'unreachable/unspecified': 144,
    'unreachable/rejected': 301,
    'unreachable/powered-off': 188,
    'misconfigured/audio-format': 22,
    'restricted/frequency': 61,
    'restricted/concurrency': 35,
  },
  duplicates: 124,
  notFinal: 117,
  rejects: [{}, {}],
  results: [
    { code: '200000', text: '用户接听', outcome: 'completed/heard-in-full', calls: 3586 },
    { code: '200001', text: '用户提前挂机', outcome: 'early-hangup/hung-up-early', calls: 2193 },
    { code: '200003', text: '无人接听', outcome: 'no-answer/rang-out', calls: 1412 },
    { code: '200002', outcome: 'busy/user-busy', calls: 866 },
    { code: '200005', smartCode: 'REJECTED', outcome: 'unreachable/rejected', calls: 301 },
  ],
};

/** A campaign whose every cell is out to harm or to betray: escapes, controls, direction marks, numbers. */
export const HOSTILE: Told = {
  ...CAMPAIGN,
  counts: { ...CAMPAIGN.counts, 'unknown/unknown-code': 400 },
  file: 'ev\x1b[2Jil\x07\u202e.csv',
  results: [
    ...(CAMPAIGN.results ?? []),
    { code: '13812345678', text: 'call 138 1234 5678 now', calls: 100 },
    {
      code: '+8613812345678',
      smartCode: '0571-8765-4321',
      earlyMediaCode: '057187654321',
      calls: 95,
    },
    { code: '\x1b]0;title\x07', text: '\u202eabc\u2066\u2028', calls: 70 },
    { text: '\x9b31m\t', outcome: 'unknown/no-result', calls: 60 },
    { outcome: 'unknown/no-result', calls: 50 },
    { code: `x${'y'.repeat(300)}`, text: '说'.repeat(200), calls: 10 },
    { code: '200103', outcome: 'no-answer/caller-leg-no-answer', calls: 9 },
    { code: '200999', text: '话'.repeat(200), calls: 8 },
    { code: '200998', calls: 7 },
  ],
  unknown: [
    { code: '13812345678', text: 'call 138 1234 5678 now', calls: 100 },
    { code: '２０１３８１２３４５６７８', text: '１３８－１２３４－５６７８', calls: 90 },
    { code: '138-1234-5678', text: '+86 138 1234 5678', calls: 80 },
    { code: '\x1b]0;title\x07\x9b31m\x7f', text: '\u202eabc\u2066\u200f\u061c\u2028', calls: 70 },
    { code: '=1+1', text: '0571-8765-4321 (0571) 87654321 400-123-4567', calls: 50 },
    { code: `x${'y'.repeat(300)}`, text: '说'.repeat(200), calls: 10 },
  ],
  rejects: [
    { raw: 'id1,13812345678,057187654321,200002,2026-09-01 10:00:00\t\x00\x1b[31m' },
    {
      raw: `"open,138\u00a01234\u00a05678,138.1234.5678,138\u200b1234\u200b5678,${'9'.repeat(300)}`,
    },
    { raw: `${'z'.repeat(150)},138 12345678` },
  ],
  warnings: [
    ['short-rows', { count: 3 }],
    ['damaged-characters', { count: 12_345_678 }],
  ],
  conflicts: new Map([
    ['answered-or-not', 5],
    ['code-against-text', 7],
  ]),
};
