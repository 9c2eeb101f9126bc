import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORY_IDS, OUTCOMES } from '../../src/model/category.ts';
import type { Report } from '../../src/model/report.ts';
import { CAMPAIGN, HOSTILE, reportOf, type Told } from '../helpers/reports.ts';

const unknownIds = ({ warnings }: Report): string[] =>
  warnings.map(({ id }) => id).filter((id) => id === 'unknown-above-limit');

describe('a report', () => {
  const report = reportOf(CAMPAIGN);

  it('accounts for every row', () => {
    const { rows, calls, duplicates, notFinal, rejected } = report.input;
    expect([rows, calls, duplicates, notFinal, rejected]).toEqual([9655, 9412, 124, 117, 2]);
    expect(calls + duplicates + notFinal + rejected).toBe(rows);
  });

  it('counts every category, with calls or not, in the order of the table', () => {
    expect(report.categories.map(({ id }) => id)).toEqual(CATEGORY_IDS);
    const counts = report.categories.map(({ id, calls }) => [id, calls]);
    expect(Object.fromEntries(counts)).toEqual({
      completed: 3586,
      'early-hangup': 2193,
      busy: 866,
      'no-answer': 1412,
      'invalid-number': 604,
      unreachable: 633,
      misconfigured: 22,
      restricted: 96,
      'platform-error': 0,
      answered: 0,
      cancelled: 0,
      ambiguous: 0,
      unknown: 0,
    });
  });

  it('gives each share its interval', () => {
    // Wilson of 604 in 9412, computed by hand from the formula
    const { share } = report.categories[4] as Report['categories'][number];
    expect([share.value, share.low, share.high].map((one) => one?.toFixed(4))).toEqual([
      '0.0642',
      '0.0594',
      '0.0693',
    ]);
  });

  it('says whose move the calls are that were not heard', () => {
    const parties = report.responsible.map(({ party, calls }) => [party, calls]);
    expect(Object.fromEntries(parties)).toEqual({
      callee: 2193 + 866 + 1412 + 301 + 188,
      network: 144,
      sender: 604 + 22 + 96,
      none: 0,
    });
  });

  it('adds up, whatever the counts', () => {
    const counts = fc
      .array(fc.nat(1e6), { minLength: OUTCOMES.length, maxLength: OUTCOMES.length })
      .map((calls) => Object.fromEntries(OUTCOMES.map((outcome, i) => [outcome, calls[i]])));
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
    fc.assert(
      fc.property(counts, (one) => {
        const { categories, input, responsible } = reportOf({ counts: one } as Told);
        expect(sum(categories.map(({ calls }) => calls))).toBe(input.calls);
        expect(categories.map(({ causes }) => sum(causes.map(({ calls }) => calls)))).toEqual(
          categories.map(({ calls }) => calls),
        );
        const heard = categories[0]?.calls ?? 0;
        expect(sum(responsible.map(({ calls }) => calls))).toBe(input.calls - heard);
      }),
      { numRuns: 50 },
    );
  });

  it('says the same in both languages, in other words', () => {
    const zh = reportOf(CAMPAIGN, { language: 'zh-CN' });
    expect(zh.language).toBe('zh-CN');
    expect(zh.categories.map(({ calls, share }) => [calls, share])).toEqual(
      report.categories.map(({ calls, share }) => [calls, share]),
    );
    expect(zh.strategies.map(({ id }) => id)).toEqual(report.strategies.map(({ id }) => id));
    const han = /\p{Script=Han}/u;
    expect(zh.categories.every(({ name }) => han.test(name))).toBe(true);
    expect(report.categories.some(({ name }) => han.test(name))).toBe(false);
  });
});

describe('nothing to divide by', () => {
  it('leaves shares null where all was heard', () => {
    const report = reportOf({ counts: { 'completed/heard-in-full': 7 } });
    expect(report.rates.heardInFull).toMatchObject({ value: 1, high: 1 });
    expect(report.responsible.map(({ share }) => share.value)).toEqual([null, null, null, null]);
  });

  it('leaves the network unjudged where nothing is known', () => {
    const ambiguous = reportOf({ counts: { 'ambiguous/heard-or-hung-up': 7 } });
    const unknown = reportOf({ counts: { 'unknown/no-result': 7 }, unknown: [{ calls: 7 }] });
    expect([ambiguous, unknown].map(({ rates }) => rates.network.value)).toEqual([null, null]);
    expect([ambiguous, unknown].map(({ rates }) => rates.answered.value)).toEqual([null, null]);
  });
});

describe('unknown results', () => {
  const told = (unknown: number, of: number): Told => ({
    counts: { 'unknown/unknown-code': unknown, 'busy/user-busy': of - unknown },
    unknown: [{ code: '200999', calls: unknown, firstRow: 12 }],
  });

  it('are a warning above one per cent, not at exactly one', () => {
    expect(unknownIds(reportOf(told(10, 1000)))).toEqual([]);
    expect(unknownIds(reportOf(told(11, 1000)))).toEqual(['unknown-above-limit']);
    expect(reportOf(told(11, 1000)).warnings).toMatchObject([
      { count: 11, firstRow: 12, file: 'records.csv' },
    ]);
  });

  it('are listed to a hundred, the rest summed up', () => {
    const unknown = Array.from({ length: 130 }, (_, i) => ({ code: `x${i}`, calls: 2 }));
    const report = reportOf({ counts: { 'unknown/unknown-code': 260 }, unknown });
    expect(report.unknown).toHaveLength(100);
    expect(report.unknownOmitted).toEqual({ results: 30, calls: 60 });
  });
});

describe('raw results', () => {
  const results = Array.from({ length: 130 }, (_, i) => ({ code: `x${i}`, calls: 200 - i }));

  it('stay visible beside what they were taken for', () => {
    expect(reportOf(CAMPAIGN).results[4]).toEqual({
      code: '200005',
      smartCode: 'REJECTED',
      earlyMediaCode: '',
      text: '',
      outcome: 'unreachable/rejected',
      rule: 'not-in-book',
      calls: 301,
    });
  });

  it('are listed to a hundred, the rest summed up', () => {
    const report = reportOf({ counts: { 'unknown/unknown-code': 17_615 }, results });
    expect(report.results.map(({ code }) => code)).toEqual(
      results.slice(0, 100).map(({ code }) => code),
    );
    // 100 + 99 + … + 71
    expect(report.resultsOmitted).toEqual({ results: 30, calls: 2565 });
  });

  it('are all listed where there are no more than that', () => {
    const report = reportOf({ counts: {}, results: results.slice(0, 100) });
    expect(report.results).toHaveLength(100);
    expect(report.resultsOmitted).toEqual({ results: 0, calls: 0 });
  });
});

describe('warnings', () => {
  it('come in the order of the list, with a place where there is one', () => {
    const { warnings } = reportOf({
      counts: { 'busy/user-busy': 5 },
      warnings: [
        ['short-rows', { count: 3, row: 7 }],
        ['mixed-call-kinds', { row: 0 }],
      ],
    });
    expect(warnings.map(({ id, count, firstRow, file }) => [id, count, firstRow, file])).toEqual([
      ['mixed-call-kinds', 1, undefined, undefined],
      ['short-rows', 3, 7, 'records.csv'],
    ]);
  });
});

describe('numbers', () => {
  it('are masked in every text that comes from the data', () => {
    const { results, unknown, rejects } = reportOf(HOSTILE);
    const texts = JSON.stringify([results, unknown, rejects]);
    expect(texts).not.toMatch(/\p{Nd}{7,}/u);
    expect(texts).not.toMatch(/1234\D{0,3}5678/);
    expect(unknown[0]).toMatchObject({ code: '138****5678', text: 'call 138****5678 now' });
    expect(results[6]).toMatchObject({
      code: '+86138****5678',
      smartCode: '0571****4321',
      earlyMediaCode: '0571****4321',
    });
  });

  it('are not seen in a long code, so that it can be looked up', () => {
    const cells = { code: '20055512', smartCode: '2005551', earlyMediaCode: '200555123' };
    const { results, unknown } = reportOf({
      counts: { 'unknown/unknown-code': 2 },
      results: [{ ...cells, text: '20055512' }],
      unknown: [{ code: '20055512', text: '20055512' }],
    });
    expect(results[0]).toMatchObject({ ...cells, text: '200****' });
    expect(unknown[0]).toMatchObject({ code: '20055512', text: '200****' });
  });

  it('are whole where the user asks for them', () => {
    const { unknown, rejects } = reportOf(HOSTILE, { showNumbers: true });
    expect(unknown[0]).toMatchObject({ code: '13812345678', text: 'call 138 1234 5678 now' });
    expect(rejects.sample[0]?.raw).toContain('057187654321');
  });

  it('are not cut into an unmasked rest where a long row is shortened', () => {
    const raws = Array.from({ length: 10 }, (_, i) => ({
      raw: `${'z,'.repeat(92 + i)}13812345678,200002`,
    }));
    const { rejects } = reportOf({ counts: { 'busy/user-busy': 1 }, rejects: raws });
    expect(JSON.stringify(rejects.sample)).not.toMatch(/138123/);
  });
});
