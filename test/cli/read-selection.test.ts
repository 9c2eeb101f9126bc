import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as read from '../../src/cli/read-selection.ts';
import { CalldiagError } from '../../src/errors.ts';
import { CATEGORY_IDS, OUTCOMES } from '../../src/model/category.ts';
import type { Selection } from '../../src/model/selection.ts';
import { optionsOf } from '../../src/report/selection-options.ts';

function refusal(work: () => unknown): CalldiagError {
  try {
    work();
  } catch (error) {
    if (error instanceof CalldiagError) return error;
    throw error;
  }
  throw new Error('this value was taken');
}

const local = (time: string): number => Date.parse(`${time}Z`) / 1000;

describe('a moment', () => {
  it.each([
    ['2026-09-01', '2026-09-01T00:00:00', '2026-09-02T00:00:00'],
    ['2026-12-31', '2026-12-31T00:00:00', '2027-01-01T00:00:00'],
    ['2024-02-29', '2024-02-29T00:00:00', '2024-03-01T00:00:00'],
    ['2026-09-01 14:00', '2026-09-01T14:00:00', '2026-09-01T14:00:00'],
    ['2026-09-01T14:00:05', '2026-09-01T14:00:05', '2026-09-01T14:00:05'],
    ['2026/9/1 9:05', '2026-09-01T09:05:00', '2026-09-01T09:05:00'],
    [' 2026-09-01 00:00 ', '2026-09-01T00:00:00', '2026-09-01T00:00:00'],
    ['2026-09-01 24:00', '2026-09-02T00:00:00', '2026-09-02T00:00:00'],
  ])('%s is since %s and until %s', (value, since, until) => {
    expect(read.readSince(value)).toBe(local(since));
    expect(read.readUntil(value)).toBe(local(until));
  });

  it.each([
    '',
    'yesterday',
    '2026-02-29',
    '2026-13-01',
    '2026-09-31',
    '2026-09-01 25:00',
    '2026-09-01 24:01',
    '2026-09-01 14',
    '2026-09-01 14:60',
    '2026-09-01T14:00:00Z',
    '2026-09-01 14:00 +08:00',
    '0026-09-01',
    '20260901',
    '1788000000',
  ])('cannot be "%s"', (value) => {
    for (const [option, reader] of [
      ['--since', read.readSince],
      ['--until', read.readUntil],
    ] as const) {
      const error = refusal(() => reader(value));
      expect(error.exitCode).toBe(2);
      expect(error.text.en).toBe(
        `${option}: "${value}" is not valid; expected a time such as 2026-09-01 14:00, or a day`,
      );
      expect(error.text['zh-CN']).toContain('应为时间（如 2026-09-01 14:00）或日期');
    }
  });
});

describe('--where', () => {
  it.each<[string, Selection]>([
    ['category=busy', { categories: ['busy'] }],
    ['category=busy,no-answer', { categories: ['busy', 'no-answer'] }],
    ['category=Busy, busy,', { categories: ['busy'] }],
    ['Category = busy', { categories: ['busy'] }],
    ['cause=unreachable/rejected', { outcomes: ['unreachable/rejected'] }],
    ['caller=0571****0007', { callers: ['0571****0007'] }],
    ['caller=1,2', { callers: ['1', '2'] }],
    ['group=a=b', { groups: ['a=b'] }],
    ['group=a\\,b,c', { groups: ['a,b', 'c'] }],
    ['group=C:\\new,a\\\\,b', { groups: ['C:\\new', 'a\\', 'b'] }],
    ['group=九月 提醒', { groups: ['九月 提醒'] }],
    ['group=__proto__', { groups: ['__proto__'] }],
    ['prefix=138,199', { prefixes: ['138', '199'] }],
    ['hour=9', { hours: [9] }],
    ['hour=09,0', { hours: [9, 0] }],
    ['hour=9-11', { hours: [9, 10, 11] }],
    ['hour=9-11,11,20-21', { hours: [9, 10, 11, 20, 21] }],
    ['hour=22-1', { hours: [22, 23, 0, 1] }],
    ['hour=0-23', { hours: Array.from({ length: 24 }, (_, i) => i) }],
    ['weekday=1', { weekdays: [1] }],
    ['weekday=mon-fri', { weekdays: [1, 2, 3, 4, 5] }],
    ['weekday=Sat,Sunday', { weekdays: [6, 7] }],
    ['weekday=sat-mon', { weekdays: [6, 7, 1] }],
    ['weekday=周一,周日,星期三,周天', { weekdays: [1, 7, 3] }],
    ['weekday=周一至周五', { weekdays: [1, 2, 3, 4, 5] }],
    ['weekday=tue,wed,thurs', { weekdays: [2, 3, 4] }],
  ])('%s selects %j', (value, selection) => {
    expect(read.readWhere(value)).toEqual(selection);
  });

  it('adds up: other keys, and other values of the same key', () => {
    const before = read.readWhere('category=busy');
    const after = ['hour=9', 'category=no-answer,busy', 'hour=10'].reduce(
      (selection, value) => read.readWhere(value, selection),
      before,
    );
    expect(after).toEqual({ categories: ['busy', 'no-answer'], hours: [9, 10] });
    expect(before).toEqual({ categories: ['busy'] });
  });

  it.each([
    ['', 'KEY=VALUE with a key out of category, cause', '键=值'],
    ['busy', 'KEY=VALUE', '键=值'],
    ['category', 'KEY=VALUE', '键=值'],
    ['=busy', 'KEY=VALUE', '键=值'],
    ['constructor=1', 'KEY=VALUE', '键=值'],
    ['__proto__=1', 'KEY=VALUE', '键=值'],
    ['category=', 'one of completed, early-hangup', '以下之一：completed、'],
    ['category=,', 'one of completed, early-hangup', '以下之一：completed、'],
    ['category=busy,nonsense', 'one of completed, early-hangup', '以下之一：completed、'],
    ['category=constructor', 'one of completed', '以下之一：completed、'],
    ['category=not-final', 'one of completed', '以下之一：completed、'],
    ['cause=busy', 'category/cause', '类别/原因'],
    ['caller= ', 'a caller number', '主叫号码'],
    ['group=', 'a group', '分组'],
    ['prefix=13', 'the first three digits', '手机号前三位'],
    ['prefix=128', 'the first three digits', '手机号前三位'],
    ['prefix=057', 'the first three digits', '手机号前三位'],
    ['hour=24', 'hours from 0 to 23', '0 到 23 点'],
    ['hour=-1', 'hours from 0 to 23', '0 到 23 点'],
    ['hour=9-', 'hours from 0 to 23', '0 到 23 点'],
    ['hour=9-10-11', 'hours from 0 to 23', '0 到 23 点'],
    ['hour=9:00', 'hours from 0 to 23', '0 到 23 点'],
    ['hour=1e1', 'hours from 0 to 23', '0 到 23 点'],
    ['weekday=0', 'weekdays, 1 (Monday) to 7', '星期：1（周一）到 7'],
    ['weekday=8', 'weekdays, 1 (Monday) to 7', '星期：1（周一）到 7'],
    ['weekday=m', 'weekdays, 1 (Monday) to 7', '星期：1（周一）到 7'],
    ['weekday=周八', 'weekdays, 1 (Monday) to 7', '星期：1（周一）到 7'],
  ])('cannot be "%s"', (value, en, zh) => {
    const error = refusal(() => read.readWhere(value));
    expect([error.code, error.exitCode]).toEqual(['bad-value', 2]);
    expect(error.text.en).toContain('--where');
    expect(error.text.en).toContain(`expected ${en}`);
    expect(error.text['zh-CN']).toContain(`应为${zh}`);
  });

  it.each([
    ['categori=busy', 'did you mean category?', '是不是 category？'],
    ['weekdy=1', 'did you mean weekday?', '是不是 weekday？'],
    ['category=bussy', 'did you mean busy?', '是不是 busy？'],
    ['category=unreachabel', 'did you mean unreachable?', '是不是 unreachable？'],
    ['cause=rejected', 'did you mean unreachable/rejected?', '是不是 unreachable/rejected？'],
    ['cause=busy/user-bussy', 'did you mean busy/user-busy?', '是不是 busy/user-busy？'],
  ])('%s is told: %s', (value, en, zh) => {
    expect(refusal(() => read.readWhere(value)).hint).toEqual({ en, 'zh-CN': zh });
  });

  it('names nothing where nothing is near', () => {
    expect(refusal(() => read.readWhere('category=zzzzzz')).hint).toBeUndefined();
    expect(refusal(() => read.readWhere('zzzzzz=1')).hint).toBeUndefined();
  });
});

describe('what is grouped by', () => {
  it('is a dimension or a column, in the order in which they were asked for', () => {
    const asked = ['caller', ' Hour', '任务, 名称', '3', 'caller'].reduce<string[]>(
      (before, value) => read.readGroupBy(value, before),
      [],
    );
    expect(asked).toEqual(['caller', 'hour', '任务, 名称', '3', 'caller']);
    expect(refusal(() => read.readGroupBy(' ')).text.en).toContain(
      'expected caller, group, prefix, hour, weekday, day, or a column',
    );
  });
});

describe('the options of a selection', () => {
  /** As the command line reads them. */
  function readBack(options: readonly string[]): Selection | undefined {
    const flags: { since?: number; until?: number; where?: Selection } = {};
    for (let i = 0; i < options.length; i += 2) {
      const value = options[i + 1] as string;
      if (options[i] === '--since') flags.since = read.readSince(value);
      else if (options[i] === '--until') flags.until = read.readUntil(value);
      else if (options[i] === '--where') flags.where = read.readWhere(value, flags.where);
      else throw new Error(`no such option: ${options[i]}`);
    }
    return read.selectionOf(flags);
  }

  const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
    fc.uniqueArray(one, { minLength: 1, maxLength: 5 });
  // as cells hold them: with anything in it, but no space around it
  const name = fc
    .oneof(
      fc.string({ unit: fc.constantFrom('a', ',', '\\', '=', ' ', '9', '月', '"', '\n', '-') }),
      fc.string({ unit: 'binary' }),
    )
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const time = fc.integer({ min: 0, max: 2 ** 32 });
  const selections: fc.Arbitrary<Selection> = fc.record(
    {
      since: time,
      until: time,
      categories: some(fc.constantFrom(...CATEGORY_IDS)),
      outcomes: some(fc.constantFrom(...OUTCOMES)),
      callers: some(name),
      groups: some(name),
      prefixes: some(fc.integer({ min: 130, max: 199 }).map(String)),
      hours: some(fc.integer({ min: 0, max: 23 })),
      weekdays: some(fc.integer({ min: 1, max: 7 })),
    },
    { requiredKeys: [] },
  );

  it('select the same when they are read again', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const isEmpty = Object.keys(selection).length === 0;
        expect(readBack(optionsOf(selection))).toEqual(isEmpty ? undefined : selection);
      }),
      { numRuns: 1000 },
    );
  });

  it('are written as people would', () => {
    const since = local('2026-09-01T10:00:00');
    expect(
      optionsOf({
        since,
        until: since + 5400,
        categories: ['unreachable'],
        callers: ['057100000007', 'a,b'],
        hours: [9, 10],
      }),
    ).toEqual([
      '--since',
      '2026-09-01T10:00:00',
      '--until',
      '2026-09-01T11:30:00',
      '--where',
      'category=unreachable',
      '--where',
      'caller=057100000007,a\\,b',
      '--where',
      'hour=9,10',
    ]);
  });
});
