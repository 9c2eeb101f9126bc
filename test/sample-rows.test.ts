import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyze, type Report } from '../src/index.ts';
import type { RuleId } from '../src/model/ids.gen.ts';

// The rows that findings show, looked up in the file.

const FILE = fileURLToPath(new URL('../fixtures/october-campaign.csv.gz', import.meta.url));
const lines = gunzipSync(readFileSync(FILE)).toString().split('\n');
const header = lines[0]?.trimEnd().split(',') ?? [];

function cellsOf({ row }: { readonly row: number }): Record<string, string> {
  const [cells = []] = parse(lines[row - 1] ?? '', { relax_column_count: true }) as string[][];
  return Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']));
}
const seconds = (time = ''): number => Date.parse(`${time.replace(' ', 'T')}Z`) / 1000;

let report: Report;
beforeAll(async () => {
  report = await analyze([FILE], {});
});

function rowsOf(rule: RuleId, kind?: string): Record<string, string>[] {
  const found = report.findings.find((finding) => {
    const isKind =
      kind === undefined || ('kind' in finding.evidence && finding.evidence.kind === kind);
    return finding.rule === rule && isKind;
  });
  expect(found?.rows.length).toBeGreaterThan(0);
  return (found?.rows ?? []).map(cellsOf);
}

describe('the rows that a finding shows', () => {
  it('are there for each finding', () => {
    expect(report.findings.length).toBeGreaterThan(10);
    expect(report.findings.filter(({ rows }) => rows.length === 0)).toEqual([]);
  });

  it('of the moment of hanging up ended in just these seconds', () => {
    const [finding] = report.findings.filter(({ rule }) => rule === 'hang-up-moment');
    expect(finding?.evidence).toMatchObject({ fromSecond: 3, toSecond: 6 });
    for (const { duration, status_code } of rowsOf('hang-up-moment')) {
      expect(status_code).toBe('200001');
      expect(Number(duration)).toBeGreaterThanOrEqual(3);
      expect(Number(duration)).toBeLessThan(7);
    }
  });

  it('of ring times rang for as long as is said', () => {
    const rang = (row: Record<string, string>): number =>
      seconds(row['end_time']) - seconds(row['ring_time']);
    for (const row of rowsOf('ring-forensics', 'given-up-early'))
      expect(rang(row)).toBeLessThan(15);
    for (const row of rowsOf('ring-forensics', 'instant-reject')) {
      expect(rang(row)).toBeLessThanOrEqual(2);
    }
  });

  it('of the vague code have it', () => {
    for (const { status_code } of rowsOf('verdict-mix')) expect(status_code).toBe('200005');
  });

  it('of wasted attempts come after as many calls to the number as are said to be enough', () => {
    const [finding] = report.findings.filter(({ rule }) => rule === 'attempt-yield');
    const stopAfter = finding?.rule === 'attempt-yield' ? (finding.evidence.stopAfter ?? 0) : 0;
    expect(stopAfter).toBeGreaterThan(0);
    const starts = lines.slice(1).flatMap((line) => {
      const cells = line.split(',');
      const [callee, start] = ['callee', 'originate_time'].map(
        (name) => cells[header.indexOf(name)],
      );
      return callee === undefined ? [] : [`${callee} ${start}`];
    });
    for (const { callee, originate_time } of rowsOf('attempt-yield')) {
      const own = `${callee} ${originate_time}`;
      const before = new Set(starts.filter((one) => one.startsWith(`${callee} `) && one < own));
      expect(before.size).toBeGreaterThanOrEqual(stopAfter);
    }
  });
});
