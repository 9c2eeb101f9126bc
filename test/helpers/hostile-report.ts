import type { FindingOf } from '../../src/model/finding.ts';
import type { GateReport } from '../../src/model/gate.ts';
import type { Language } from '../../src/model/language.ts';
import type { Report } from '../../src/model/report.ts';
import { HOSTILE, reportOf } from './reports.ts';

// A saved report may come from anywhere: every text in it is out to harm, whichever field holds it.

/** What each output would obey if it were not escaped. */
export const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  ']]><evil/>',
  '\n::error::planted',
  '\r\n::set-output name=x::y',
  '::warning file=a,line=1::planted',
  '##[error]planted',
  '=cmd|"/c calc"!A1',
  '@octocat #1 GH-2 org/repo#3 !4 $5 ~label %milestone &6',
  'https://evil.example/x www.evil.example mail@evil.example',
  '[click](javascript:alert(1)) ![i](https://evil.example/i.png)',
  '| a | b |\n| - | - |\n`code` **bold** _it_ ~~s~~ <b>b</b> # h \\| x',
  '</details></testsuites>&lt;&amp;',
  '\x1b[2J\x1b]0;title\x07\x9b31m\x00\x08',
  '\u202eright to left\u2066 \u2028 \u200b \ufffe \ud800',
  'x'.repeat(10_000),
  '`'.repeat(9),
  '',
] as const;

export const GATES: GateReport = {
  policy: 'certain',
  results: [
    gate('invalid-number>2%', 'failed', 'Invalid number is 6.4 %, the limit is 2 %.'),
    gate('busy>9%', 'warned', 'Busy is 9.2 %; chance may explain it.', 1200),
    gate('answered<10%', 'passed', 'Answered is 61.4 %.'),
    gate('outage', 'waived', 'One outage; excused until 2026-12-31: provider change.'),
  ],
  baseline: {
    file: 'last-week.json',
    period: { from: '2026-08-25T09:00:00', to: '2026-08-29T17:59:59' },
    status: 'failed',
    text: 'One share became worse beyond chance.',
    changes: [
      {
        measure: 'invalid-number',
        kind: 'category',
        before: { numerator: 100, denominator: 5000, value: 0.02 },
        after: { numerator: 604, denominator: 9412, value: 0.0642 },
        difference: 0.0442,
        low: 0.0378,
        high: 0.0503,
        q: 0.0001,
        verdict: 'worse',
        text: 'Invalid number rose by 4.4 points.',
      },
    ],
  },
};

function gate(
  asked: string,
  status: GateReport['results'][number]['status'],
  text: string,
  moreCalls: number | null = null,
): GateReport['results'][number] {
  return {
    gate: asked,
    kind: 'category',
    group: null,
    unit: 'share',
    value: 0.0642,
    limit: 0.02,
    low: 0.059,
    high: 0.069,
    status,
    text,
    moreCalls,
  };
}

/** Closed lists, times and addresses that programs read: a report with others in them is refused by the schema. */
const CLOSED = new Set(
  'policy type id rule answeredLater severity confidence responsible kind grade status verdict unit party category outcome layout book reason dimension callKind language who schemaVersion from to at url'.split(
    ' ',
  ),
);

/** A report of which every free text is `attack`, or begins and ends with it. */
export function attacked(report: Report, attack: string): Report {
  const poison = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return CLOSED.has(key) || value === 'calldiag' ? value : attack;
    if (Array.isArray(value)) return value.map((one) => poison(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, poison(one, name)]),
    );
  };
  return poison(report, '') as Report;
}

/** With findings of each severity, groups and gates, so that there is something in every part of every format. */
export function fullReport(language: Language = 'en'): Report {
  const base = reportOf(HOSTILE, { language });
  const ratio = { numerator: 30, denominator: 100, value: 0.3, low: 0.219, high: 0.396 };
  const strategy = { id: 'check-the-list', grade: 'B', title: 'Check the list' } as const;
  const quality: FindingOf<'data-quality'> = {
    rule: 'data-quality',
    severity: 'note',
    confidence: 'high',
    affectedCalls: 12,
    text: 'Data quality C: 12 of 9,812 calls.',
    evidence: { grade: 'C', issues: [], firstMissingHour: null },
    gain: null,
    strategies: [],
    rows: [],
    options: [],
  };
  return {
    ...base,
    language,
    findings: [
      {
        ...quality,
        severity: 'error',
        text: 'The caller 0571****0007 is answered less often than the others.',
        gain: {
          low: 150,
          high: 190,
          kind: 'reached',
          how: 'if answered as often as the others',
          answeredLater: 'left-out',
        },
        strategies: [strategy],
        rows: [{ file: 'records.csv', row: 7 }],
        options: ['--where', "group=it's"],
      },
      {
        ...quality,
        severity: 'warning',
        rows: [{ file: '-', row: 3 }],
        strategies: [],
        options: [],
      },
      { ...quality, severity: 'note', rows: [], strategies: [], options: [] },
    ],
    groups: [
      {
        by: 'caller',
        dimension: 'caller',
        rows: ['0571****0007', null].map((name) => ({
          name,
          calls: 100,
          answered: ratio,
          listenThrough: ratio,
          heardInFull: { ...ratio, open: 0 },
          tooFew: name === null,
        })),
        omitted: { groups: 2, calls: 40 },
      },
    ],
    gates: GATES,
  };
}
