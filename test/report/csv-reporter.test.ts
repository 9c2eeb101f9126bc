import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import type { Report } from '../../src/model/report.ts';
import { TABLE_IDS, type TableId } from '../../src/model/table.ts';
import csv from '../../src/report/reporters/csv.ts';
import { ATTACKS, attacked, fullReport } from '../helpers/hostile-report.ts';
import { VIEW } from '../helpers/reports.ts';

let october: Report;
beforeAll(async () => {
  october = await analyze(['fixtures/october-campaign.csv.gz'], { groupBy: ['hour'] });
});

function read(report: Report, table: TableId): Record<string, string>[] {
  return parse(csv(report, { ...VIEW, csv: { table } }), { columns: true });
}
const numbers = (row: Record<string, string>, ...names: string[]): (number | null)[] =>
  names.map((name) => (row[name] === '' ? null : Number(row[name])));

describe('a table in CSV', () => {
  it('is the one of the categories, if no other was asked for', () => {
    const text = csv(october, VIEW);
    expect(text).toBe(csv(october, { ...VIEW, csv: { table: 'categories' } }));
    expect(text.split('\n')[0]).toBe(
      'category,section,name,responsible,calls,share,share_low,share_high',
    );
  });

  it.each(TABLE_IDS)('%s is rectangular, plainly headed, and not empty', (table) => {
    const report = ['gates', 'changes', 'unknown', 'warnings', 'rejects', 'group-by'].includes(
      table,
    )
      ? fullReport()
      : october;
    const [head = [], ...rows] = parse(csv(report, { ...VIEW, csv: { table } }));
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(head).size).toBe(head.length);
    for (const name of head) expect(name).toMatch(/^[a-z0-9]+(?:_[a-z0-9]+)*$/);
  });

  it('has the same columns in every language', () => {
    for (const table of TABLE_IDS) {
      const heads = LANGUAGES.map(
        (language) =>
          csv(fullReport(language), { ...VIEW, language, csv: { table } }).split('\n')[0],
      );
      expect(heads[1]).toBe(heads[0]);
    }
  });

  it('has the very numbers of the report', () => {
    expect(
      read(october, 'categories').map((row) =>
        numbers(row, 'calls', 'share', 'share_low', 'share_high'),
      ),
    ).toEqual(
      october.categories.map(({ calls, share }) => [calls, share.value, share.low, share.high]),
    );
    expect(
      read(october, 'rates').map((row) => [
        row['rate'],
        ...numbers(row, 'numerator', 'high', 'open'),
      ]),
    ).toEqual(
      Object.entries(october.rates).flatMap(([name, rate]) =>
        rate === null ? [] : [[name, rate.numerator, rate.high, rate.open]],
      ),
    );
    expect(
      read(october, 'group-by').map((row) => numbers(row, 'name', 'calls', 'heard_in_full_low')),
    ).toEqual(
      october.groups[0]?.rows.map(({ name, calls, heardInFull }) => [
        Number(name),
        calls,
        heardInFull.low,
      ]),
    );
  });

  it.each(['callers', 'prefixes', 'calendar', 'attempts', 'timeline'] as const)(
    '%s shares its calls out among the categories',
    (table) => {
      const categories = october.categories.map(({ id }) => id.replaceAll('-', '_'));
      for (const row of read(october, table)) {
        const [calls, ...each] = numbers(row, 'calls', ...categories);
        expect(each.reduce((sum: number, one) => sum + (one ?? 0), 0)).toBe(calls);
      }
    },
  );

  it('counts every call in the timeline, whose times go on by its buckets', () => {
    const rows = read(october, 'timeline');
    expect(rows.reduce((sum, row) => sum + Number(row['calls']), 0)).toBe(october.input.calls);
    expect(rows[0]?.['from']).toBe(october.measured.timeline?.from);
    const [first = 0, second = 0] = rows.map((row) => Date.parse(`${row['from']}Z`) / 1000);
    expect(second - first).toBe(Number(rows[0]?.['seconds']));
  });

  it('is empty but for its head where nothing was measured', () => {
    const report = fullReport();
    const bare = { ...report, measured: { ...report.measured, timeline: null, concurrency: null } };
    for (const table of ['timeline', 'concurrency'] as const) expect(read(bare, table)).toEqual([]);
  });

  it('gets a byte order mark and CRLF for Excel, and neither otherwise', () => {
    const view = { ...VIEW, csv: { table: 'causes', excel: true } } as const;
    const excel = csv(october, view);
    const plain = csv(october, { ...VIEW, csv: { table: 'causes' } });
    expect(excel).toBe(`\ufeff${plain.replaceAll('\n', '\r\n')}`);
    expect(plain).not.toMatch(/[\r\ufeff]/);
  });

  it.each(ATTACKS)('runs no formula and obeys no control: %j', (attack) => {
    for (const table of TABLE_IDS) {
      const text = csv(attacked(fullReport(), attack), { ...VIEW, csv: { table } });
      const [head = [], ...rows] = parse(text);
      expect(rows.every((row) => row.length === head.length)).toBe(true);
      const live = rows.flat().filter((cell) => /^\s*[=+\-@＝＋－＠](?!\d)/.test(cell));
      expect(live).toEqual([]);
      expect(text.replaceAll('\n', '')).not.toMatch(/(?!\u200d)[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }
  });
});
