import { describe, expect, it } from 'vitest';
import { CalldiagError } from '../src/errors.ts';
import type { Selection } from '../src/model/selection.ts';
import type { WarningId } from '../src/model/warning.ts';
import { refuseBadSelection } from '../src/refuse-bad-selection.ts';
import { Tally } from '../src/scan/tally.ts';
import { select } from '../src/select.ts';
import { type NamedCall, namedTable } from './helpers/named-calls.ts';

const CALLS: readonly NamedCall[] = [
  { caller: '057100000007', group: 'spring' },
  { caller: '057111110007', group: 'spring 13812345678' },
  { caller: '057100000008', group: 'a,b' },
  { caller: '075587650007', group: 'autumn' },
  { group: 'autumn' },
];

/** Rows of the selected calls, from 2 on, and the warnings. */
function rows(selection: Selection, calls = CALLS): { rows: number[]; warned: unknown } {
  const warnings = new Tally<WarningId>();
  const table = select(namedTable(calls), selection, warnings);
  return {
    rows: [...table.row],
    warned: warnings.entries().map(([id, { count }]) => [id, count]),
  };
}

function refusal(work: () => unknown): CalldiagError {
  try {
    work();
  } catch (error) {
    if (error instanceof CalldiagError) return error;
    throw error;
  }
  throw new Error('this was taken');
}

describe('a name', () => {
  it.each<[Selection, number[]]>([
    [{ callers: ['057100000007'] }, [2]],
    // as reports show it
    [{ callers: ['0571****0007'] }, [2, 3]],
    [{ callers: ['0571****0007', '0755****0007'] }, [2, 3, 5]],
    [{ callers: ['0571****0007'], groups: ['spring'] }, [2]],
    // as people write a number
    [{ callers: [' 0571-0000 0007 '] }, [2]],
    [{ groups: ['spring 138****5678'] }, [3]],
    [{ groups: ['spring'] }, [2]],
    [{ groups: ['a,b', 'autumn'] }, [4, 5, 6]],
  ])('of %j selects rows %j', (selection, expected) => {
    expect(rows(selection)).toEqual({ rows: expected, warned: [] });
  });

  it('that is masked in the file already means itself, and what is shown like it', () => {
    const calls = [{ caller: '138****1234' }, { caller: '13800001234' }, { caller: '13800001235' }];
    expect(rows({ callers: ['138****1234'] }, calls).rows).toEqual([2, 3]);
  });

  it('that no call has is warned of beside one that some have', () => {
    expect(rows({ callers: ['057100000007', '1'], groups: ['spring', 'x', 'y'] })).toEqual({
      rows: [2],
      warned: [['names-of-no-call', 3]],
    });
  });
});

describe('a selection of no call', () => {
  it('is an error that tells what was asked for, and how many calls there are', () => {
    const error = refusal(() => rows({ categories: ['busy'], groups: ['autumn'] }));
    expect([error.code, error.exitCode]).toEqual(['nothing-selected', 3]);
    expect(error.text.en).toBe(
      'none of the 5 calls is selected by --where category=busy --where group=autumn',
    );
    expect(error.text['zh-CN']).toBe(
      '5 通通话中没有一通符合 --where category=busy --where group=autumn',
    );
    expect(error.hint?.en).toContain('leave out one of these options');
  });

  it('names what is spelt nearly so, its number hidden', () => {
    const error = refusal(() => rows({ callers: ['057100000009'] }));
    expect(error.hint?.en).toBe(
      'no call has 057100000009; did you mean 0571****0007, 0571****0008?',
    );
    const group = refusal(() => rows({ groups: ['sprin'] }));
    expect(group.hint?.['zh-CN']).toBe('话单里没有 sprin，是不是 spring？');
    expect(refusal(() => rows({ groups: ['zzzzzzzzzzzz'] })).hint?.en).toBe(
      'no call has zzzzzzzzzzzz',
    );
  });

  it('by time says so where no call has one', () => {
    const hint = (calls: readonly NamedCall[]): string | undefined =>
      refusal(() => rows({ hours: [9] }, calls)).hint?.en;
    expect(hint([{}, {}])).toContain('no call has a start time');
    expect(hint([{}, { originate: 3600 }])).toContain('leave out one of these options');
    const calls = [{}, { originate: 86_400 }, { originate: 90_000 }];
    const late = refusal(() => rows({ since: 90_001 }, calls)).hint;
    expect(late).toEqual({
      en: 'the calls began between 1970-01-02T00:00:00 and 1970-01-02T01:00:00',
      'zh-CN': '这些通话发起于 1970-01-02T00:00:00 至 1970-01-02T01:00:00 之间',
    });
  });
});

describe('a selection that types forbid', () => {
  it.each<[string, unknown]>([
    ['selection.hours', { hours: [24] }],
    ['selection.hours', { hours: [1.5] }],
    ['selection.hours', { hours: ['9'] }],
    ['selection.hours', { hours: [] }],
    ['selection.hours', { hours: 9 }],
    ['selection.weekdays', { weekdays: [0] }],
    ['selection.categories', { categories: ['bussy'] }],
    ['selection.categories', { categories: ['__proto__'] }],
    ['selection.outcomes', { outcomes: ['busy'] }],
    ['selection.prefixes', { prefixes: ['1380'] }],
    ['selection.callers', { callers: [''] }],
    ['selection.groups', { groups: 'spring' }],
    ['selection.since', { since: Number.NaN }],
    ['selection.since', { since: '2026-09-01' }],
    ['selection.until', { until: Number.POSITIVE_INFINITY }],
  ])('is refused by %s', (option, selection) => {
    const error = refusal(() => refuseBadSelection(selection as Selection));
    expect([error.code, error.exitCode]).toEqual(['bad-value', 2]);
    expect(error.text.en).toContain(`${option}: `);
    expect(error.text['zh-CN']).toContain(`${option}：`);
  });

  it.each([
    { since: 86_400, until: 86_400 },
    { since: 86_400, until: 3600 },
  ])('is refused where it ends before it begins', (selection) => {
    const { code, exitCode, text } = refusal(() => refuseBadSelection(selection));
    expect([code, exitCode]).toEqual(['ends-before-it-begins', 2]);
    const until = new Date(selection.until * 1000).toISOString().slice(0, 16).replace('T', ' ');
    expect(text).toEqual({
      en: `no call can be selected: --since begins at 1970-01-02 00:00, and --until has ended by ${until}`,
      'zh-CN': `选不出任何通话：--since 从 1970-01-02 00:00 开始，而 --until 在 ${until} 已结束`,
    });
  });

  it('is not what it could mean', () => {
    expect(() =>
      refuseBadSelection({
        since: 0,
        until: 1,
        categories: ['busy'],
        outcomes: ['busy/user-busy'],
        callers: ['x'],
        groups: ['y'],
        prefixes: ['138'],
        hours: [0, 23],
        weekdays: [1, 7],
      }),
    ).not.toThrow();
  });
});
