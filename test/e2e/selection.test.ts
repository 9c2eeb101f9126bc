import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/index.ts';
import { runInside } from '../helpers/cli.ts';

const OCTOBER = 'fixtures/october-campaign.csv.gz';
const SEPTEMBER = 'fixtures/september-campaign.csv';

async function reportOf(...args: string[]): Promise<Report> {
  const { code, stdout, stderr } = await runInside(['analyze', ...args, '--format', 'json']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Report;
}

describe('the options that a finding prints', () => {
  // masked, as reports show them, and in full
  it.each([{ shown: [] }, { shown: ['--show-numbers'] }])(
    'select the calls that it speaks of: $shown',
    async ({ shown }) => {
      const { findings } = await reportOf(OCTOBER, ...shown);
      const selectable = findings.filter(({ options }) => options.length > 0);
      expect(selectable.length).toBeGreaterThanOrEqual(4);
      for (const { rule, options, affectedCalls } of selectable) {
        const { input } = await reportOf(OCTOBER, ...options, ...shown);
        expect([rule, input.selected?.calls]).toEqual([rule, affectedCalls]);
      }
    },
  );
});

describe('a part of a campaign', () => {
  it('is selected after folding, so that every row is still accounted for', async () => {
    const whole = await reportOf(SEPTEMBER);
    const part = await reportOf(SEPTEMBER, '--where', 'category=busy,no-answer');
    const sums = ({ input }: Report): number[] => [
      input.rows,
      input.calls,
      input.duplicates,
      input.notFinal,
      input.rejected,
    ];
    expect(sums(part)).toEqual(sums(whole));
    const calls = (id: string): number =>
      whole.categories.find((category) => category.id === id)?.calls ?? 0;
    expect(part.input.selected?.calls).toBe(calls('busy') + calls('no-answer'));
    expect(part.categories.filter((category) => category.calls > 0).map(({ id }) => id)).toEqual([
      'busy',
      'no-answer',
    ]);
  });

  it('and the others make the whole', async () => {
    const [am, pm] = await Promise.all([
      reportOf(SEPTEMBER, '--where', 'hour=0-13'),
      reportOf(SEPTEMBER, '--where', 'hour=14-23'),
    ]);
    expect((am.input.selected?.calls ?? 0) + (pm.input.selected?.calls ?? 0)).toBe(487);
  });

  it('may be asked for by a column of the export, by name or by number', async () => {
    const byName = await reportOf(SEPTEMBER, '--group-by', 'out_id');
    const byNumber = await reportOf(SEPTEMBER, '--group-by', '2');
    expect(byName.groups.map(({ by, rows }) => [by, rows.map(({ name }) => name)])).toEqual([
      ['out_id', ['reminder-a', 'reminder-b']],
    ]);
    expect(byNumber.groups[0]?.rows).toEqual(byName.groups[0]?.rows);
  });

  it.each([
    ['nothing is left', ['--since', '2027-01-01'], 3, /none of the 487 calls/],
    ['a key is misspelt', ['--where', 'categry=busy'], 2, /did you mean category\?/],
    ['a column is not there', ['--group-by', 'template'], 2, /template/],
  ])('is refused where %s', async (_, options, code, message) => {
    const run = await runInside(['analyze', SEPTEMBER, ...options]);
    expect([run.code, run.stdout]).toEqual([code, '']);
    expect(run.stderr).toMatch(message);
  });
});
