import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { analyze, type Outcome, type Report } from '../src/index.ts';
import type { Cut } from '../src/model/measured.ts';
import { temporaryDirectory } from './scan/scan-file.ts';

// DuckDB reads the same export and is asked the same questions in SQL: a second opinion that shares no line with
// calldiag, neither the reading nor the folding nor the counting.

const generator = fileURLToPath(new URL('bench/make-records.mjs', import.meta.url));
const ROWS = 30_000;

type Responsible = 'none' | 'callee' | 'sender' | 'network';

/** What the provider's table of receipt codes says, and whose move it is; typed by hand. */
const MEANING = {
  '200000': ['completed/heard-in-full', 'none'],
  '200001': ['early-hangup/hung-up-early', 'callee'],
  '200002': ['busy/user-busy', 'callee'],
  '200003': ['no-answer/rang-out', 'callee'],
  '200004': ['invalid-number/invalid', 'sender'],
  '200005': ['unreachable/unspecified', 'network'],
  '200007': ['unreachable/out-of-coverage', 'network'],
  '200010': ['unreachable/powered-off', 'callee'],
  '200011': ['invalid-number/suspended', 'sender'],
  '200118': ['restricted/time-window', 'sender'],
  '200119': ['restricted/frequency', 'sender'],
  '200121': ['restricted/concurrency', 'sender'],
} as const satisfies Record<string, readonly [Outcome, Responsible]>;

/** Events on the way, by the same table. */
const NOT_FINAL = "('200101', '200102', '200103', '200201', '300000')";

const COLUMN = { originate: 4, duration: 8, code: 9, text: 10 } as const;

describe('DuckDB counts the same', () => {
  it.each([
    ['plain cells', 1, [], identity],
    ['quoted cells', 2, ['--quote'], identity],
    ['results that change when they are delivered again', 3, [], withCorrections],
    ['ids that come round again', 4, [], withReusedIds],
  ] as const)('%s', async (_, seed, options, change) => {
    const text = change(await generate(seed, options));
    const path = join(await temporaryDirectory(), 'records.csv');
    await writeFile(path, text);

    const [report, theirs] = await Promise.all([
      analyze([path], { showNumbers: true }),
      askDuckDb(path),
    ]);
    const { input, categories, rates } = report;
    const { rows, calls, duplicates, notFinal, rejected, period } = input;
    const ours = {
      input: { rows, calls, duplicates, notFinal, rejected, period },
      outcomes: categories.flatMap(({ id, causes }) =>
        causes.filter((one) => one.calls > 0).map((one) => [`${id}/${one.id}`, one.calls] as const),
      ),
      rates: Object.entries(rates).flatMap(([id, rate]) =>
        // needs the order of calls: held against hand-made numbers elsewhere
        rate === null || id === 'firstAttempt' ? [] : [[id, rate.numerator, rate.denominator]],
      ),
      cuts: cutsOf(report.measured),
    };
    expect({ ...ours, outcomes: new Map(ours.outcomes) }).toEqual(theirs);
    expect(input.rows).toBeGreaterThanOrEqual(ROWS);
    for (const { calls: part, share } of categories) {
      expect(share.value).toBeCloseTo(part / theirs.input.calls, 12);
    }
    const callsOf = (party: Responsible): number =>
      sumWhere(theirs.outcomes, (one) => one === party);
    const notHeard = theirs.input.calls - (theirs.outcomes.get('completed/heard-in-full') ?? 0);
    for (const { party, calls: part, share } of report.responsible) {
      // nobody is to blame for a call that was heard in full, and it is no part of this
      expect([party, part]).toEqual([party, party === 'none' ? 0 : callsOf(party)]);
      expect(share.value).toBeCloseTo(part / notHeard, 12);
    }
  });
});

async function askDuckDb(path: string) {
  const db = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await db.connect();
  const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  try {
    // all cells as text: what a number or a time is, is not DuckDB's to guess here
    await ask(`create table record as select row_number() over () as line, *
      from read_csv('${path}', all_varchar = true, header = true, delim = ',', quote = '"', parallel = false)`);
    await ask(`create table final as select * from record where status_code not in ${NOT_FINAL}`);
    await ask(`create table call as select * from final
      qualify row_number() over (partition by call_id, callee, originate_time order by line desc) = 1`);
    const [counts = {}] = await ask(`select
      (select count(*) from record)::int as rows,
      (select count(*) from call)::int as calls,
      (select count(*) from final)::int - (select count(*) from call)::int as duplicates,
      (select count(*) from record where status_code in ${NOT_FINAL})::int as "notFinal",
      0 as rejected`);
    const [period = {}] = await ask(`select
      strftime(min(originate_time::timestamp), '%Y-%m-%dT%H:%M:%S') as from,
      strftime(max(originate_time::timestamp), '%Y-%m-%dT%H:%M:%S') as to from call`);
    const codes = await ask('select status_code, count(*)::int as calls from call group by all');
    const outcomes = new Map<string, number>(
      codes.map((row) => [
        MEANING[row['status_code'] as keyof typeof MEANING][0],
        row['calls'] as number,
      ]),
    );
    const calls = counts['calls'] as number;
    const heard = outcomes.get('completed/heard-in-full') ?? 0;
    const answered = heard + (outcomes.get('early-hangup/hung-up-early') ?? 0);
    // E.425: what reached the callee's verdict, of that and what the network failed
    const delivered = heard + sumWhere(outcomes, (party) => party === 'callee');
    const failed = sumWhere(outcomes, (party) => party === 'network');
    const senders = sumWhere(outcomes, (party) => party === 'sender');
    const answers = ['200000', '200001'];
    const notTheirs = Object.entries(MEANING).flatMap(([code, [, party]]) =>
      party === 'sender' ? [code] : [],
    );
    const list = (those: readonly string[]): string => `(${those.map((one) => `'${one}'`).join()})`;
    /** Calls, and answered of those without a fault of the sender, by what an expression says. */
    const cut = async (by: string): Promise<Cuts> => {
      const parts = await ask(`select (${by})::varchar as name, count(*)::int as calls,
        count(*) filter (where status_code in ${list(answers)})::int as answered,
        count(*) filter (where status_code not in ${list(notTheirs)})::int as told
        from (select *, originate_time::timestamp as started from call) group by name`);
      return new Map(
        parts.map((row) => [String(row['name']), [row['calls'], row['answered'], row['told']]]),
      );
    };
    return {
      input: { ...counts, calls, period },
      outcomes,
      rates: [
        ['answered', answered, calls],
        ['heardInFull', heard, calls],
        ['network', delivered, delivered + failed],
        ['people', answered, calls - senders],
        ['listenThrough', heard, answered],
      ],
      cuts: {
        calendar: await cut("isodow(started) || ' ' || hour(started)"),
        callers: await cut('caller'),
        groups: await cut('out_id'),
        prefixes: await cut('substr(callee, 1, 3)'),
      },
    };
  } finally {
    connection.closeSync();
    db.closeSync();
  }
}

type Cuts = Map<string, unknown[]>;

/** The same of a report, in which lists are cut off at a hundred. */
function cutsOf({ calendar, callers, groups, prefixes }: Report['measured']): Record<string, Cuts> {
  const rows = (some: readonly ({ name: string } & Cut)[]): Cuts =>
    new Map(
      some.map(({ name, calls, answered }) => [
        name,
        [calls, answered.numerator, answered.denominator],
      ]),
    );
  const slots = calendar.map((slot) => ({ ...slot, name: `${slot.weekday} ${slot.hour}` }));
  expect([callers, groups, prefixes].map(({ omitted }) => omitted.calls)).toEqual([0, 0, 0]);
  return {
    calendar: rows(slots),
    callers: rows(callers.rows),
    groups: rows(groups.rows),
    prefixes: rows(prefixes.rows),
  };
}

function sumWhere(
  outcomes: ReadonlyMap<string, number>,
  test: (party: Responsible) => boolean,
): number {
  return Object.values(MEANING)
    .filter(([, party]) => test(party))
    .reduce((sum, [outcome]) => sum + (outcomes.get(outcome) ?? 0), 0);
}

async function generate(seed: number, options: readonly string[]): Promise<string> {
  const args = [generator, String(ROWS), String(seed), ...options];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26 });
  return stdout;
}

function identity(text: string): string {
  return text;
}

/** Every 37th row once more at the end, with another result: the last one counts. */
function withCorrections(text: string): string {
  return appended(text, 37, (cells) => {
    [cells[COLUMN.duration], cells[COLUMN.code], cells[COLUMN.text]] = ['0', '200010', '关机'];
  });
}

/** Every 41st row once more at the end, as a call with the same id on another day: a call of its own. */
function withReusedIds(text: string): string {
  return appended(text, 41, (cells) => {
    cells[COLUMN.originate] = `2027${cells[COLUMN.originate]?.slice(4)}`;
  });
}

function appended(text: string, step: number, change: (cells: string[]) => void): string {
  const more = text
    .trimEnd()
    .split('\n')
    .filter((_, i) => i > 0 && i % step === 0)
    .map((line) => {
      const cells = line.split(',');
      change(cells);
      return cells.join(',');
    });
  return `${text}${more.join('\n')}\n`;
}
