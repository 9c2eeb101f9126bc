import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { analyze, inspect } from '../src/index.ts';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

const directory = mkdtempSync(join(tmpdir(), 'calldiag-'));
afterAll(() => rmSync(directory, { recursive: true }));

let files = 0;
function file(text: string): string {
  const path = join(directory, `records-${files++}.csv`);
  writeFileSync(path, text);
  return path;
}

describe('inspect', () => {
  it('gives the verdicts that analyze counts, talk time included', async () => {
    const { rows } = await inspect(fixture('bare-20000.csv'), { rows: 10 });
    // 30, 29, 28, 5 and 0 of 30 seconds; two without a length; three by their text
    expect(rows.map(({ verdict }) => verdict.outcome)).toEqual([
      'completed/heard-in-full',
      'completed/heard-in-full',
      'early-hangup/hung-up-early',
      'early-hangup/hung-up-early',
      'ambiguous/heard-or-hung-up',
      'ambiguous/heard-or-hung-up',
      'ambiguous/heard-or-hung-up',
      'busy/user-busy',
      'early-hangup/hung-up-early',
      'completed/heard-in-full',
    ]);
    expect(rows[0]).toMatchObject({ verdict: { rule: 'talk-time' }, couldBeTimed: false });
    expect(rows[5]).toMatchObject({ verdict: { rule: 'undecided' }, couldBeTimed: true });
  });

  it('obeys --audio-seconds as analyze does', async () => {
    const { rows } = await inspect(fixture('bare-20000.csv'), {
      rows: 10,
      audioSeconds: { ofAll: 18 },
    });
    expect(rows[5]?.verdict.outcome).toBe('completed/heard-in-full');
    expect(rows[6]?.verdict.outcome).toBe('early-hangup/hung-up-early');
  });

  it('shows as many rows as asked for, however long they are', async () => {
    const long = '描述'.repeat(60);
    const lines = Array.from({ length: 5000 }, (_, i) => `c${i},200002,${long}`);
    const path = file(`call_id,status_code,status_msg\n${lines.join('\n')}\n`);
    const { rows, rejects } = await inspect(path, { rows: 1000 });
    expect(rows).toHaveLength(1000);
    expect(rows.at(-1)?.row).toBe(1001);
    expect(rejects).toEqual([]);
  });

  it('says why it takes a file for what it is', async () => {
    expect(await inspect(fixture('text-only-gb18030.csv'))).toMatchObject({
      encoding: 'gb18030',
      whyEncoding: 'not-utf-8',
      whyDelimiter: 'best-header-match',
      whyLayout: { kind: 'header-names' },
      headerLine: 2,
    });
    const { whyLayout } = await inspect(fixture('push-utf8.csv'));
    expect(whyLayout).toMatchObject({ kind: 'signature' });
    expect(JSON.stringify(whyLayout)).toContain('smart_status_code');
  });

  it('shows the first bad rows with the reason', async () => {
    const { rejects } = await inspect(fixture('bad-rows.csv'));
    expect(rejects.slice(0, 2)).toEqual([
      { row: 3, reason: 'too-few-cells', raw: 'b-02,13900000402' },
      { row: 4, reason: 'too-many-cells', raw: 'b-03,13900000403,200002,用户占线,请稍后再拨,0' },
    ]);
  });
});

describe('lengths of audio', () => {
  const rows =
    'out_id,status_code,duration,audio_length\na,20000,20,10\na,20000,20,\nb,20000,20,\n';
  const heard = async (audioSeconds: Parameters<typeof analyze>[1]): Promise<number> =>
    (await analyze([file(rows)], audioSeconds)).rates.heardInFull.numerator;

  it('come from the column, unless they are given', async () => {
    expect(await heard({})).toBe(1);
    expect(await heard({ audioSeconds: { ofAll: 30 } })).toBe(0);
    expect(await heard({ audioSeconds: { ofAll: 20 } })).toBe(3);
  });

  it('of a group beat those of all', async () => {
    const byGroup = new Map([['b', 20]]);
    expect(await heard({ audioSeconds: { ofAll: 30, byGroup } })).toBe(1);
    expect(await heard({ audioSeconds: { byGroup } })).toBe(2);
  });

  it('count a talk time exactly at the tolerance as heard, fractions included', async () => {
    const path = file('call_id,status_code,duration\n1,20000,17.3\n2,20000,17.2\n');
    const { rates } = await analyze([path], { audioSeconds: { ofAll: 18.3 } });
    expect(rates.heardInFull).toMatchObject({ numerator: 1, denominator: 2 });
  });

  it('of a group that no row has are told', async () => {
    const byGroup = new Map([['c', 20]]);
    const { warnings } = await analyze([file(rows)], { audioSeconds: { byGroup } });
    expect(warnings.map(({ id, count }) => [id, count])).toContainEqual(['audio-for-no-group', 1]);
  });
});

describe('warnings about the codes', () => {
  const ids = async (text: string): Promise<[string, number][]> =>
    (await analyze([file(text)])).warnings.map(({ id, count }) => [id, count]);

  it('tell an export that cut its codes from one that has but one kind of call', async () => {
    const head = 'call_id,status_code,duration\n';
    expect(await ids(`${head}1,20000,5\n2,20000,9\n`)).toEqual([['only-bare-20000', 2]]);
    expect(await ids(`${head}1,20000,5\n2,20000,5\n`)).toEqual([]);
    expect(await ids(`${head}1,20000,5\n2,200002,9\n`)).toEqual([]);
  });

  it('count the calls whose code would mean another leg in a two-party call', async () => {
    const rows = '1,200000\n2,200112\n3,200002\n4,200003\n5,200005\n';
    expect(await ids(`call_id,status_code\n${rows}`)).toEqual([['mixed-call-kinds', 2]]);
  });

  it('count calls of which nothing but events is known', async () => {
    const rows = 'a,200101\na,200102\nb,200101\nb,200000\nc,200101\n';
    expect(await ids(`call_id,status_code\n${rows}`)).toEqual([['calls-without-result', 2]]);
  });
});

describe('an empty file', () => {
  it('among others is passed over; alone it is refused', async () => {
    const empty = file('');
    const report = await analyze([empty, fixture('push-utf8.csv')]);
    expect(report.warnings[0]).toMatchObject({ id: 'empty-files', count: 1 });
    expect(report.input).toMatchObject({ calls: 20, files: [{ name: fixture('push-utf8.csv') }] });
    await expect(analyze([empty])).rejects.toMatchObject({ code: 'empty-file' });
  });
});

describe('a call that the types forbid', () => {
  it.each([
    ['no path', [], {}, 'no-input'],
    ['a text instead of a list', 'records.csv', {}, 'no-input'],
    ['an unknown book', ['x.csv'], { book: 'nobody' }, 'bad-value'],
    ['a time zone that is none', ['x.csv'], { timeZone: 'Mars/Base' }, 'bad-value'],
  ])('%s is refused in words', async (_, paths, options, code) => {
    const call = analyze as (paths: unknown, options: unknown) => Promise<unknown>;
    await expect(call(paths, options)).rejects.toMatchObject({ name: 'CalldiagError', code });
  });
});

describe('too many bad rows', () => {
  it('are counted exactly at the limit', async () => {
    const good = 'a,200000\n'.repeat(71);
    const path = file(`call_id,status_code\n${good}${'b,\n'.repeat(29)}`);
    const rejected = (percent: number): Promise<number> =>
      analyze([path], { maxBadRows: { percent } }).then(({ input }) => input.rejected);
    expect(await rejected(29)).toBe(29);
    await expect(rejected(28.9)).rejects.toMatchObject({ code: 'too-many-bad-rows' });
  });
});

describe('units in a header', () => {
  it.each(['通话时长(分钟)', '通話時長(分鐘)', 'durationMin'])('are read: %s', async (name) => {
    const path = file(`call_id,状态码,${name}\n1,20000,0.5\n`);
    const { rates } = await analyze([path], { audioSeconds: { ofAll: 20 } });
    expect(rates.heardInFull.numerator).toBe(1);
  });
});
