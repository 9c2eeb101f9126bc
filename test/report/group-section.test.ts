import { describe, expect, it } from 'vitest';
import { maskNumbers } from '../../src/mask.ts';
import { emptyMatrix } from '../../src/measure/outcome-matrix.ts';
import { OUTCOMES } from '../../src/model/category.ts';
import type { GroupDimension } from '../../src/model/grouping.ts';
import type { LANGUAGES } from '../../src/model/language.ts';
import type { GroupTable, Report } from '../../src/model/report.ts';
import { groupsInWords } from '../../src/report/groups-in-words.ts';
import { groupSection } from '../../src/report/parts/group-section.ts';
import { selectionNote } from '../../src/report/parts/selection-note.ts';
import { penFor } from '../../src/report/pen.ts';
import { widthOf } from '../../src/report/width.ts';
import type { Calls } from '../helpers/segments.ts';

type Language = (typeof LANGUAGES)[number];

const VIEW = { language: 'en', width: 80, colorLevel: 0, unicode: true, quiet: false } as const;

function countsOf(calls: Calls): Uint32Array {
  const { counts } = emptyMatrix(1);
  for (const [i, outcome] of OUTCOMES.entries()) counts[i] = calls[outcome] ?? 0;
  return counts;
}

/** A table of these groups, as a report holds it; `''` stands for those without. */
function tableOf(
  dimension: GroupDimension,
  groups: Readonly<Record<string, Calls>>,
  { by = dimension as string, omitted = { groups: 0, calls: 0 }, hide = maskNumbers } = {},
): GroupTable {
  const { '': without, ...named } = groups;
  return groupsInWords(
    { by, dimension },
    {
      groups: Object.entries(named).map(([name, calls]) => ({ name, counts: countsOf(calls) })),
      without: without && countsOf(without),
      omitted,
    },
    hide,
  );
}

function draw(groups: readonly GroupTable[], language: Language = 'en', width = 80): string[] {
  return groupSection({ groups: [...groups] }, penFor({ ...VIEW, language, width }));
}

const SPRING: Calls = {
  'completed/heard-in-full': 30,
  'early-hangup/hung-up-early': 10,
  'busy/user-busy': 40,
  'invalid-number/nonexistent': 20,
  'ambiguous/heard-or-hung-up': 5,
};

describe('groups in a report', () => {
  it('have rates of the calls that each of them is about', () => {
    const [row] = tableOf('group', { spring: SPRING }).rows;
    expect(row).toMatchObject({ name: 'spring', calls: 105, tooFew: false });
    // 40 picked up, 40 busy; invalid numbers are the sender's fault, and 5 do not tell
    expect(row?.answered).toMatchObject({ numerator: 40, denominator: 80, value: 0.5 });
    expect(row?.listenThrough).toMatchObject({ numerator: 30, denominator: 40, value: 0.75 });
    expect(row?.heardInFull).toMatchObject({ numerator: 30, denominator: 100, open: 5 });
    expect(row?.heardInFull.value).toBe(0.3);
  });

  it('are marked below thirty calls', () => {
    const table = tableOf('group', { a: { 'busy/user-busy': 29 }, b: { 'busy/user-busy': 30 } });
    expect(table.rows.map(({ tooFew }) => tooFew)).toEqual([true, false]);
    expect(table.rows[0]?.listenThrough).toEqual({
      numerator: 0,
      denominator: 0,
      value: null,
      low: null,
      high: null,
    });
  });

  it('have their numbers hidden, and no name where there is none', () => {
    const groups = { '057100000007': SPRING, 'team 13812345678': SPRING, '': SPRING };
    const table = tableOf('caller', groups, { by: 'line 13812345678' });
    expect(table.rows.map(({ name }) => name)).toEqual(['0571****0007', 'team 138****5678', null]);
    expect(table.by).toBe('line 138****5678');
    const shown = tableOf('caller', groups, { hide: (text) => text });
    expect(shown.rows[0]?.name).toBe('057100000007');
  });
});

describe('tables of groups', () => {
  it('are nothing where none was asked for', () => {
    expect(draw([])).toEqual([]);
  });

  it('name each group with its calls and rates', () => {
    const table = tableOf(
      'group',
      { spring: SPRING, autumn: { 'busy/user-busy': 3 } },
      { omitted: { groups: 2, calls: 1234 } },
    );
    const lines = draw([table], 'en', 100);
    expect(lines.slice(0, 5)).toEqual(
      [
        'By group',
        '  group   Calls  Answered     95 % CI  Listened     95 % CI  In full',
        '  spring    105    50.0 %   39.3–60.7            75.0 %   59.8–85.8   30.0 %',
        '  autumn      3     0.0 %    0.0–56.1                 –           –    0.0 %  too few',
        '  and 2 more with 1,234 calls: --top 4 lists them all',
      ].map((line) => expect.stringMatching(new RegExp(loose(line)))),
    );
  });

  it('write hours and weekdays as people do', () => {
    const names = (dimension: GroupDimension, groups: string[], language: Language): string[] => {
      const table = tableOf(dimension, Object.fromEntries(groups.map((name) => [name, SPRING])));
      return draw([table], language)
        .slice(2, 2 + groups.length)
        .map((line) => line.trim().split(/\s/)[0] ?? '');
    };
    expect(names('hour', ['9', '23'], 'en')).toEqual(['09:00', '23:00']);
    expect(names('weekday', ['1', '7'], 'en')).toEqual(['Mon', 'Sun']);
    expect(names('weekday', ['1', '7'], 'zh-CN')).toEqual(['周一', '周日']);
    expect(names('day', ['2026-09-01'], 'zh-CN')).toEqual(['2026-09-01']);
  });

  it.each<[Language, number]>([
    ['en', 60],
    ['en', 80],
    ['en', 120],
    ['zh-CN', 60],
    ['zh-CN', 80],
  ])('fit in %s on %i columns, and print what names hold without obeying it', (language, width) => {
    const hostile = {
      'ev\x1b[2Jil\x07\u202e': SPRING,
      [`long ${'长'.repeat(200)}`]: { 'busy/user-busy': 12_345_678 } as Calls,
      'tab\tand\nline': { 'busy/user-busy': 3 } as Calls,
      '': SPRING,
    };
    const omitted = { groups: 12_345, calls: 98_765 };
    const tables = [
      tableOf('group', hostile, { by: `\x1b]0;title\x07${'x'.repeat(99)}`, omitted }),
      tableOf('caller', hostile),
    ];
    const lines = draw(tables, language, width);
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is what is tested
    expect(lines.join('')).not.toMatch(/[\x00-\x1f\u202e]/);
    expect(lines.join('\n')).toContain('\\x1b');
    expect(lines.join('\n')).toContain(language === 'en' ? '(none)' : '（无）');
    expect(lines.join('\n')).toContain('--top 12348');
  });
});

describe('the note of a selection', () => {
  const input = (selected: Report['input']['selected']): Pick<Report, 'input'> => ({
    input: { calls: 9412, selected } as Report['input'],
  });

  it('says how many calls were looked at, and which', () => {
    const some = input({ calls: 1204, options: ['--where', 'category=busy', '--where', 'hour=9'] });
    expect(selectionNote(some, penFor(VIEW)).join(' ')).toBe(
      '  Only 1,204 of the 9,412 calls were looked at: --where category=busy --where   hour=9',
    );
    expect(selectionNote(some, penFor({ ...VIEW, language: 'zh-CN' }))).toEqual([
      '  只分析了 9,412 通中的 1,204 通：--where category=busy --where hour=9',
    ]);
  });

  it('says so where that left none out', () => {
    const all = input({ calls: 9412, options: ['--where', 'hour=9'] });
    expect(selectionNote(all, penFor(VIEW))).toEqual([
      '  All 9,412 calls are selected by --where hour=9',
    ]);
    expect(selectionNote(all, penFor({ ...VIEW, language: 'zh-CN' }))).toEqual([
      '  9,412 通全部符合 --where hour=9',
    ]);
  });

  it('is nothing where all were', () => {
    expect(selectionNote(input(null), penFor(VIEW))).toEqual([]);
  });

  it('prints what names hold without obeying it', () => {
    const some = input({ calls: 1, options: ['--where', 'group=\x1b[31m\u202ex'] });
    expect(selectionNote(some, penFor(VIEW)).join('')).toContain('group=\\x1b[31m\\u202ex');
  });
});

/** The line with any number of spaces where it has some. */
function loose(line: string): string {
  return `^${line.replace(/[.*+?()|[\]{}\\^$]/g, '\\$&').replace(/ +/g, ' +')}$`;
}
