import { describe, expect, it } from 'vitest';
import { judgeGates, type Parts, refuseBadGates } from '../../src/gate/judge-gates.ts';
import type { GateOptions } from '../../src/gate/options.ts';
import { OUTCOMES, type Outcome } from '../../src/model/category.ts';
import type { GateResult } from '../../src/model/gate.ts';
import type { Report } from '../../src/model/report.ts';
import { inLanguage } from '../../src/report/in-language.ts';
import { CAMPAIGN, reportOf } from '../helpers/reports.ts';

const NO_PARTS: Parts = { group: undefined, caller: undefined };
const REPORT = reportOf(CAMPAIGN);

function judge(
  failOn: GateOptions['failOn'],
  more: Partial<GateOptions> & { report?: Report; parts?: Parts } = {},
): GateResult[] {
  const { report = REPORT, parts = NO_PARTS, ...options } = more;
  return judgeGates(report, { failOn, ...options }, parts, (name) => name).results;
}

function partsOf(groups: Record<string, Partial<Record<Outcome, number>>>): Parts {
  const names = Object.keys(groups);
  const counts = Uint32Array.from(
    names.flatMap((name) => OUTCOMES.map((outcome) => groups[name]?.[outcome] ?? 0)),
  );
  return { group: { names, matrix: { rows: names.length, counts } }, caller: undefined };
}

describe('gates of a report', () => {
  // of 9,412 calls: 604 invalid (6.4 %), 301 rejected, 2,193 hung up early, 3,586 heard
  it.each([
    ['invalid-number>2%', 'failed', 604 / 9412],
    ['invalid-number>6.4%', 'warned', 604 / 9412],
    ['invalid-number>7%', 'passed', 604 / 9412],
    ['invalid-number>600', 'failed', 604],
    ['unreachable/rejected>301', 'passed', 301],
    ['unreachable/rejected>=301', 'failed', 301],
    ['answered<70%', 'failed', 5779 / 9412],
    ['listen-through<50%', 'passed', 3586 / 5779],
    ['first-attempt<50%', 'warned', null],
    ['outage', 'passed', 0],
  ])('%s: %s', (gate, status, value) => {
    expect(judge([gate])).toMatchObject([
      { gate: gate.replace(/^outage$/, 'outage>0'), status, value },
    ]);
  });

  it('count findings of a rule, and of a severity those that are worse too', () => {
    const finding = (rule: string, severity: string) => ({ rule, severity });
    const findings = [
      finding('outage', 'error'),
      finding('outage', 'warning'),
      finding('data-quality', 'note'),
    ] as unknown as Report['findings'];
    const gates = [
      'outage',
      'outage:error',
      'outage:warning',
      'error',
      'warning',
      'note',
      'best-time',
    ];
    const values = judge(gates, { report: { ...REPORT, findings } }).map(({ value }) => value);
    expect(values).toEqual([2, 1, 2, 1, 2, 3, 0]);
  });

  it('say what was found, in the language of the report', () => {
    const texts = (language: 'en' | 'zh-CN', gate: string): string | undefined =>
      judge([gate], { report: reportOf(CAMPAIGN, { language }) })[0]?.text;
    expect(texts('en', 'invalid-number>2%')).toBe('Invalid number: 6.4 % (5.9–6.9 %), above 2 %.');
    expect(texts('zh-CN', 'invalid-number>2%')).toBe('号码无效：6.4%（5.9–6.9%），高于 2%。');
    expect(texts('en', 'invalid-number>6.25%')).toMatch(
      /^Invalid number: 6\.42 % \(5\.94–6\.93 %\): it may be above 6\.25 % or not\. [\d,]+ more calls/,
    );
  });

  it('say it in the other language too, for whoever reads the saved report', () => {
    const [result] = judge(['invalid-number>2%']);
    expect(result?.translations).toEqual([
      { language: 'zh-CN', text: '号码无效：6.4%（5.9–6.9%），高于 2%。' },
    ]);
    const gates = judgeGates(REPORT, { failOn: ['invalid-number>2%'] }, NO_PARTS, String);
    const there = inLanguage({ ...REPORT, gates }, 'zh-CN');
    expect(there.gates?.results[0]?.text).toBe('号码无效：6.4%（5.9–6.9%），高于 2%。');
    expect(inLanguage(there, 'en').gates).toEqual(gates);
  });

  it('that are off are not asked', () => {
    expect(judge([{ gate: 'invalid-number>2%', level: 'off' }])).toEqual([]);
    expect(judge([{ gate: 'invalid-number>2%', level: 'warn' }])).toMatchObject([
      { status: 'warned' },
    ]);
  });
});

describe('a gate of groups', () => {
  const parts = partsOf({
    'camp-a': { 'invalid-number/invalid': 100, 'completed/heard-in-full': 900 },
    'camp-b': { 'invalid-number/invalid': 1, 'completed/heard-in-full': 999 },
    other: { 'invalid-number/invalid': 500 },
    'camp-empty': {},
  });
  const match = { group: 'camp-*' };

  it('judges each group that matches by its own calls', () => {
    expect(judge([{ gate: 'invalid-number>2%', match }], { parts })).toMatchObject([
      { group: 'camp-a', status: 'failed', value: 0.1 },
      { group: 'camp-b', status: 'passed', value: 0.001 },
    ]);
    expect(judge([{ gate: 'listen-through<90%', match }], { parts })).toMatchObject([
      { group: 'camp-a', value: 1 },
      { group: 'camp-b', value: 1 },
    ]);
  });

  it('does not pass where no group matches, or groups were not counted', () => {
    const nobody = [{ gate: 'invalid-number>2%', match: { group: 'none-*' } }];
    expect(judge(nobody, { parts })).toMatchObject([{ status: 'warned', value: null }]);
    expect(judge(nobody, { parts, policy: 'strict' })).toMatchObject([{ status: 'failed' }]);
    expect(judge(nobody, { parts: NO_PARTS, policy: 'strict' })).toMatchObject([
      { status: 'failed', text: 'There are too many names to judge each by itself.' },
    ]);
  });

  it.each(['outage', 'warning>=3', 'first-attempt<50%'])('cannot be %s', (gate) => {
    expect(() => refuseBadGates({ failOn: [{ gate, match }] })).toThrow(
      /cannot be judged by group/,
    );
  });
});

describe('a waiver', () => {
  // the last call of the report is of 2026-09-05
  const waived = (until: string, more: object = {}, today?: string) =>
    judge(['invalid-number>2%'], {
      waivers: [
        { gate: 'invalid-number > 2%', reason: 'the list is being cleaned', until, ...more },
      ],
      today,
    })[0];

  it.each([
    ['2026-09-06', undefined, 'waived'],
    ['2026-09-05', undefined, 'waived'],
    ['2026-09-04', undefined, 'failed'],
    ['2026-12-31', '2027-01-01', 'failed'],
    ['2026-01-01', '2025-12-31', 'waived'],
  ])('until %s, on %s', (until, today, status) => {
    expect(waived(until, {}, today)?.status).toBe(status);
  });

  it('is told with its reason, expired or not', () => {
    expect(waived('2026-12-31')?.text).toMatch(
      /Waived until 2026-12-31: the list is being cleaned$/,
    );
    expect(waived('2026-09-04')?.text).toMatch(/expired on 2026-09-04: the list is being cleaned$/);
  });

  it('waives no other gate, and no other group', () => {
    expect(waived('2026-12-31', { gate: 'invalid-number>3%' })?.status).toBe('failed');
    expect(waived('2026-12-31', { match: { group: 'camp-*' } })?.status).toBe('failed');
  });

  it('does not hold where nobody knows the day', () => {
    const report = { ...REPORT, input: { ...REPORT.input, period: { from: null, to: null } } };
    const [result] = judge(['invalid-number>2%'], {
      report,
      waivers: [{ gate: 'invalid-number>2%', reason: 'x', until: '2099-01-01' }],
    });
    expect(result).toMatchObject({ status: 'failed' });
    expect(result?.text).toContain('--today');
  });

  it('has a day that there is', () => {
    for (const until of ['2026-02-30', 'tomorrow', '2026-1-1']) {
      const waiver = { gate: 'busy>2%', reason: 'x', until };
      expect(() => refuseBadGates({ failOn: [], waivers: [waiver] })).toThrow(/not valid/);
    }
  });
});
