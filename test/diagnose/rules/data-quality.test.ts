import { describe, expect, it } from 'vitest';
import { strategies } from '../../../src/catalogue/strategies/index.gen.ts';
import { ISSUES } from '../../../src/diagnose/data-quality/issues.ts';
import dataQuality from '../../../src/diagnose/rules/data-quality.ts';
import type { Measures } from '../../../src/measure/measures.ts';
import type { IssueCount } from '../../../src/measure/quality.ts';
import { QUALITY_ISSUES, type QualityIssue } from '../../../src/model/evidence/data-quality.ts';

type Planted = Partial<Record<QualityIssue, readonly [count: number, of: number]>>;

function find(planted: Planted, firstMissingHour?: number) {
  const issues = Object.fromEntries(
    Object.keys(QUALITY_ISSUES).map((id) => {
      const [count, of] = planted[id as QualityIssue] ?? [0, 1000];
      return [id, { count, of }];
    }),
  ) as Record<QualityIssue, IssueCount>;
  const some: Partial<Measures> = { calls: 1000, quality: { issues, firstMissingHour } };
  return dataQuality.find(some as Measures);
}
const NO_ISSUES = Object.fromEntries(
  Object.keys(QUALITY_ISSUES).map((id) => [id, { count: 0, of: 1000 }]),
) as Record<QualityIssue, IssueCount>;
const gradeOf = (planted: Planted): string | undefined => find(planted)[0]?.evidence.grade;

/** Issues after which numbers may be wrong. */
const DAMAGES: readonly QualityIssue[] = [
  'rejected-rows',
  'damaged-characters',
  'unreadable-times',
  'damaged-numbers',
  'events-only',
  'differing-finals',
  'unknown-results',
  'ambiguous-results',
  'damaged-codes',
  'times-out-of-order',
  'talk-against-clock',
];
const LIMITS: readonly QualityIssue[] = [
  'no-call-ids',
  'duplicates',
  'reused-ids',
  'no-start',
  'times-to-the-minute',
  'no-callee',
  'masked-callees',
  'too-many-callers',
  'too-many-groups',
];

describe('the rule data-quality', () => {
  it('says nothing of a clean export', () => {
    expect(find({})).toEqual([]);
    expect(find({ 'one-result': [600, 1000], 'unknown-results': [0, 0] })).toEqual([]);
  });

  it.each(DAMAGES)('grades %s by its share', (id) => {
    expect(gradeOf({ [id]: [99, 10_000] })).toBeUndefined();
    expect(gradeOf({ [id]: [100, 10_000] })).toBe('B');
    expect(gradeOf({ [id]: [299, 10_000] })).toBe('B');
    expect(gradeOf({ [id]: [300, 10_000] })).toBe('C');
    expect(gradeOf({ [id]: [999, 10_000] })).toBe('C');
    expect(gradeOf({ [id]: [1000, 10_000] })).toBe('D');
  });

  it.each(DAMAGES)('does not condemn an export for a handful of %s', (id) => {
    expect(gradeOf({ [id]: [9, 20] })).toBe('B');
    expect(gradeOf({ [id]: [10, 20] })).toBe('D');
  });

  it.each(LIMITS)('gives no worse grade than B for %s', (id) => {
    expect(gradeOf({ [id]: [1000, 1000] })).toBe('B');
    expect(gradeOf({ [id]: [30, 1000] })).toBe('B');
    expect(gradeOf({ [id]: [29, 1000] })).toBeUndefined();
    expect(gradeOf({ [id]: [9, 9] })).toBeUndefined();
  });

  it('doubts an export in which nearly all calls have one result', () => {
    const one = (count: number, of: number) => gradeOf({ 'one-result': [count, of] });
    expect([one(949, 1000), one(950, 1000), one(989, 1000), one(990, 1000)]).toEqual([
      undefined,
      'B',
      'B',
      'C',
    ]);
    expect([one(99, 99), one(100, 100)]).toEqual([undefined, 'C']);
  });

  it('warns from grade C on, and is never an error', () => {
    const severity = (count: number) => find({ 'rejected-rows': [count, 1000] })[0]?.severity;
    expect([severity(10), severity(30), severity(1000)]).toEqual(['note', 'warning', 'warning']);
  });

  it('tells the worst issues first, in words, and all in the evidence', () => {
    const hour = Date.UTC(2026, 8, 3, 14) / 1000;
    const [claim, ...others] = find(
      {
        duplicates: [900, 10_000],
        'missing-hours': [3, 140],
        'unknown-results': [30, 1000],
        'damaged-numbers': [1200, 10_000],
      },
      hour,
    );
    expect(others).toEqual([]);
    expect(claim?.evidence).toEqual({
      grade: 'D',
      issues: [
        { id: 'damaged-numbers', grade: 'D', unit: 'rows', count: 1200, of: 10_000 },
        { id: 'unknown-results', grade: 'C', unit: 'calls', count: 30, of: 1000 },
        { id: 'duplicates', grade: 'B', unit: 'rows', count: 900, of: 10_000 },
        { id: 'missing-hours', grade: 'B', unit: 'hours', count: 3, of: 140 },
      ],
      firstMissingHour: '2026-09-03T14:00:00',
    });
    expect(claim?.text).toEqual({
      en: 'Data quality D: 1,200 of 10,000 rows (12.0 %) have a telephone number that a spreadsheet rounded; 30 of 1,000 calls (3.0 %) have a result that is unknown or missing; 900 of 10,000 rows (9.0 %) repeat a call, which counts once. The JSON report lists 1 more.',
      'zh-CN':
        '数据质量为 D 级：10,000 行中有 1,200 行（12.0%）的号码被电子表格改成了科学计数法，已无法还原；1,000 通中有 30 通（3.0%）的结果未知或缺失；10,000 行中有 900 行（9.0%）是重复记录，已合并计数。另有 1 项，见 JSON 报告。',
    });
    // no more calls than there are
    expect(claim?.affectedCalls).toBe(1000);
    expect(claim?.strategies).toEqual([
      'repair-number-format',
      'look-up-unknown-codes',
      'read-the-right-column',
      'recover-missing-results',
    ]);
    expect(claim?.selection).toBeUndefined();
  });

  it('names the first hour that is missing', () => {
    const [claim] = find({ 'missing-hours': [3, 140] }, Date.UTC(2026, 8, 3, 14) / 1000);
    expect(claim?.affectedCalls).toBe(0);
    expect(claim?.text).toEqual({
      en: 'Data quality B: 3 of 140 calling hours (2.1 %) have no call at all, though the same hour is busy on other days, first at 2026-09-03 14:00.',
      'zh-CN':
        '数据质量为 B 级：140 个小时中有 3 个小时（2.1%）没有任何通话，而其他日期的同一时段都有通话，最早为 2026-09-03 14:00。',
    });
  });

  it('selects calls where their category does', () => {
    expect(find({ 'unknown-results': [30, 1000] })[0]).toMatchObject({
      affectedCalls: 30,
      selection: { categories: ['unknown'] },
    });
    expect(find({ 'ambiguous-results': [30, 1000] })[0]?.selection).toEqual({
      categories: ['ambiguous'],
    });
    expect(find({ 'times-out-of-order': [30, 1000] })[0]?.selection).toBeUndefined();
  });

  it('knows every issue, each in both languages and with advice that exists', () => {
    expect([...DAMAGES, ...LIMITS, 'one-result', 'missing-hours'].sort()).toEqual(
      Object.keys(QUALITY_ISSUES).sort(),
    );
    for (const { says, strategies: ids = [] } of Object.values(ISSUES)) {
      expect(says.en).toMatch(/^[a-z].*[^.]$/);
      expect(says['zh-CN']).toMatch(/\p{Script=Han}/u);
      expect(says['zh-CN']).not.toMatch(/[,;()]|\p{Script=Han}:/u);
      for (const id of ids) expect(strategies).toHaveProperty(id);
    }
  });

  it('shows the first row of each issue, where it was noted', () => {
    const issues = { ...NO_ISSUES };
    issues['times-out-of-order'] = { count: 300, of: 1000, first: { file: 0, row: 9 } };
    issues['damaged-characters'] = { count: 200, of: 1000, first: { file: 1, row: 3 } };
    issues['unknown-results'] = { count: 100, of: 1000 };
    const find = (some: typeof issues) =>
      dataQuality.find({
        calls: 1000,
        quality: { issues: some, firstMissingHour: undefined },
      } as Partial<Measures> as Measures)[0];
    expect(find(issues)?.sample).toEqual([
      { file: 0, row: 9 },
      { file: 1, row: 3 },
    ]);
    const unnoted = { ...NO_ISSUES, 'no-start': { count: 400, of: 1000 } };
    unnoted['unknown-results'] = { count: 100, of: 1000 };
    expect(find(unnoted)).toMatchObject({ shows: { categories: ['unknown'] } });
  });
});
