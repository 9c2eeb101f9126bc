import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, REPORTER_IDS } from '../../src/index.ts';
import { fakeIo, type Run, runInside } from '../helpers/cli.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const io = (stdin?: string) =>
  fakeIo({
    env: { LANG: 'C.UTF-8' },
    ...(stdin === undefined ? {} : { stdin: Readable.from([Buffer.from(stdin)]) }),
  });
const compare = (args: readonly string[], stdin?: string): Promise<Run> =>
  runInside(['compare', '--no-config', ...args], io(stdin));

/** Of 1,000 calls, so many heard in full; the others rang out. */
function records(heard: number, day: number): string {
  const rows = Array.from({ length: 1000 }, (_, i) => {
    const minute = String(i % 60).padStart(2, '0');
    const callee = `1381${String(day).padStart(2, '0')}${String(i).padStart(5, '0')}`;
    const code = i < heard ? '200000,20' : '200003,0';
    return `${day}-${i},${callee},057187654321,2026-09-0${day} ${9 + (i % 8)}:${minute}:00,${code}`;
  });
  return `call_id,callee,caller,originate_time,status_code,duration\n${rows.join('\n')}\n`;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'calldiag-compare-'));
  writeFileSync(at('before.csv'), records(400, 1));
  writeFileSync(at('after.csv'), records(500, 2));
  for (const name of ['before', 'after']) {
    const args = ['analyze', '--no-config', at(`${name}.csv`)];
    await runInside([...args, '-o', at(`${name}.json`)], io());
    await runInside([...args, '--lang', 'zh-CN', '-o', at(`${name}.zh-CN.json`)], io());
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('calldiag compare', () => {
  it('says first what became better', async () => {
    const { code, stdout, stderr } = await compare([at('before.csv'), at('after.csv')]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('Better. Heard in full rose from 40.0 % to 50.0 %, by +10.0 points');
  });

  it('says the same of saved reports, of records, and of one of each', async () => {
    const json = async (...sides: string[]): Promise<string> => {
      const { code, stdout, stderr } = await compare([...sides.map(at), '--format', 'json']);
      expect(stderr).toBe('');
      expect(code).toBe(0);
      return stdout;
    };
    const expected = await json('before.csv', 'after.csv');
    expect(await json('before.json', 'after.csv')).toBe(expected);
    expect(await json('before.csv', 'after.json')).toBe(expected);
    expect(await json('before.json', 'after.json')).toBe(expected);
  });

  it.each(LANGUAGES.flatMap((lang) => REPORTER_IDS.map((format) => ({ lang, format }))))(
    'is the same of saved reports, of either language, in $format ($lang)',
    async ({ lang, format }) => {
      const args = ['--lang', lang, '--format', format, '--claim', 'busy+5pp'];
      const direct = await compare([at('before.csv'), at('after.csv'), ...args]);
      expect([direct.code, direct.stderr]).toEqual([0, '']);
      expect(direct.stdout.length).toBeGreaterThan(200);
      expect(await compare([at('before.json'), at('after.json'), ...args])).toEqual(direct);
      expect(await compare([at('before.zh-CN.json'), at('after.json'), ...args])).toEqual(direct);
    },
  );

  it('knows a report by its content, from a pipe and whatever it is called', async () => {
    const expected = (await compare([at('before.csv'), at('after.csv'), '-f', 'csv'])).stdout;
    const saved = readFileSync(at('before.json'), 'utf8');
    writeFileSync(at('saved.csv'), saved);
    writeFileSync(at('saved.json.gz'), gzipSync(saved));
    for (const name of ['saved.csv', 'saved.json.gz']) {
      expect((await compare([at(name), at('after.csv'), '-f', 'csv'])).stdout).toBe(expected);
    }
    expect((await compare(['-', at('after.csv'), '-f', 'csv'], saved)).stdout).toBe(expected);
    const piped = await compare(['-', at('after.csv'), '-f', 'csv'], records(400, 1));
    expect(piped.stdout).toBe(expected);
  });

  it('exits with 1 where something became worse, only if asked to', async () => {
    const worse = [at('after.csv'), at('before.csv')];
    expect((await compare(worse)).code).toBe(0);
    const asked = await compare([...worse, '--fail-on-worse']);
    expect(asked.code).toBe(1);
    expect(asked.stdout).toContain('Worse. Heard in full fell');
    expect(asked.stderr).toContain('worse beyond chance: Heard in full; Answered');
    const better = await compare([at('before.csv'), at('after.csv'), '--fail-on-worse']);
    expect(better.code).toBe(0);
  });

  it('tests claims, and applies the options of analyze to both sides', async () => {
    const { stdout } = await compare([
      ...[at('before.csv'), at('after.csv'), '--format', 'json', '--where', 'hour=9-12'],
      ...['--claim', 'heard-in-full+25%', '--claim', 'heard-in-full+20pp'],
    ]);
    const found = JSON.parse(stdout);
    expect(found.before).toMatchObject({ calls: 500, options: ['--where', 'hour=9,10,11,12'] });
    expect(found.after.calls).toBe(500);
    expect(found.claims.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'holds',
      'falls-short',
    ]);
  });

  it('writes several files at once, each in the format of its ending', async () => {
    const outputs = ['c.md', 'c.json', 'c.ndjson', 'c.csv', 'c.txt', 'c.html', 'c.xml'].map(at);
    const options = outputs.flatMap((path) => ['-o', path]);
    const { code, stdout } = await compare([at('before.csv'), at('after.csv'), ...options]);
    expect([code, stdout]).toEqual([0, '']);
    const [markdown, json, ndjson, csv, text, html, xml] = outputs.map((path) =>
      readFileSync(path, 'utf8'),
    );
    expect(markdown).toMatch(/^## Before and after\n/);
    expect(JSON.parse(json ?? '').kind).toBe('comparison');
    expect(JSON.parse(ndjson?.split('\n')[0] ?? '').type).toBe('summary');
    expect(csv).toMatch(/^kind,id,name,basis,/);
    expect(text).toMatch(/^Before: /);
    expect(html).toMatch(/^<!doctype html>/);
    expect(xml).toMatch(/^<\?xml /);
  });
});

describe('a comparison for pipelines', () => {
  const worse = () => [at('after.csv'), at('before.csv')];

  it('fails in JUnit what became worse, and nothing else', async () => {
    const failures = async (sides: string[]): Promise<string[]> => {
      const { stdout } = await compare([...sides, '-f', 'junit', '--claim', 'answered+50pp']);
      expect(XMLValidator.validate(stdout)).toBe(true);
      const found = new XMLParser({ ignoreAttributes: false }).parse(stdout).testsuites;
      const cases = [found.testsuite].flat().flatMap((suite) => suite.testcase ?? []);
      const failed = cases.filter((one) => 'failure' in one);
      expect(Number(found['@_failures'])).toBe(failed.length);
      return failed.map((one) => one['@_classname']);
    };
    expect(await failures(worse())).toEqual([
      'calldiag.rate.heard-in-full',
      'calldiag.rate.answered',
      'calldiag.rate.people',
      'calldiag.rate.first-attempt',
    ]);
    expect(await failures([at('before.csv'), at('after.csv')])).toEqual([]);
  });

  it('annotates what became worse on GitHub, and adds the Markdown to the summary', async () => {
    const env = { LANG: 'C.UTF-8', GITHUB_STEP_SUMMARY: at('summary.md') };
    const args = ['compare', '--no-config', ...worse(), '-f', 'github'];
    const { stdout } = await runInside(args, fakeIo({ env }));
    const lines = stdout.trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(4);
    expect(lines[0]).toMatch(/^::error title=Heard in full::Heard in full fell from 50\.0 %25/);
    expect(lines.at(-1)).toMatch(/^::notice title=calldiag::Worse\. /);
    expect(readFileSync(at('summary.md'), 'utf8')).toMatch(/^## Before and after\n/);
  });

  it('is CSV that Excel opens, if asked to', async () => {
    const { stdout } = await compare([...worse(), '-f', 'csv', '--excel']);
    expect(stdout.startsWith('\ufeffkind,id,name')).toBe(true);
    expect(stdout.split('\r\n').length).toBeGreaterThan(5);
  });

  it('obeys the config file, but for its outputs, and the environment before it', async () => {
    writeFileSync(
      at('config.json'),
      JSON.stringify({ lang: 'zh-CN', quiet: true, output: 'never.html', where: 'hour=9-12' }),
    );
    const args = ['compare', ...worse(), '--config', at('config.json')];
    const { code, stdout } = await runInside(args, io());
    expect(code).toBe(0);
    expect(stdout).toContain('变差。');
    expect(stdout.replace(/\s+/g, ' ')).toContain('--where hour=9,10,11,12');
    expect(stdout).not.toContain('注意');
    expect(existsSync(at('never.html'))).toBe(false);
    const english = fakeIo({ env: { LANG: 'C.UTF-8', CALLDIAG_LANG: 'en' } });
    expect((await runInside(args, english)).stdout).toContain('Worse.');
  });
});

describe('a config file', () => {
  it('says what to test, to take out and to fail on, and how CSV is written', async () => {
    const settings = { claim: ['busy+5pp'], adjust: [], failOnWorse: true, excel: true };
    writeFileSync(at('config.json'), JSON.stringify(settings));
    const args = ['compare', at('after.csv'), at('before.csv'), '--config', at('config.json')];
    const told = await runInside([...args, '-f', 'json'], io());
    expect([told.code, told.stderr]).toEqual([1, expect.stringContaining('worse beyond chance')]);
    const { claims, mix } = JSON.parse(told.stdout);
    expect(claims.map(({ claim }: { claim: string }) => claim)).toEqual(['busy+5pp']);
    expect(mix.some(({ adjusted }: { adjusted: boolean }) => adjusted)).toBe(false);
    expect((await runInside([...args, '-f', 'csv'], io())).stdout).toMatch(/^\ufeffkind/);
    const other = await runInside([...args, '-f', 'json', '--claim', 'answered+1pp'], io());
    expect(JSON.parse(other.stdout).claims[0].claim).toBe('answered+1pp');
  });

  it('gives way to the ending of a name that was typed', async () => {
    writeFileSync(at('config.json'), JSON.stringify({ format: 'json', table: 'causes' }));
    const args = ['analyze', at('before.csv'), '--config', at('config.json')];
    expect((await runInside(args, io())).stdout).toMatch(/^\{/);
    expect((await runInside([...args, '-o', at('typed.csv')], io())).stderr).toBe('');
    expect(readFileSync(at('typed.csv'), 'utf8')).toMatch(/^category,cause,/);
    expect((await runInside([...args, '-o', at('typed.md')], io())).code).toBe(0);
    expect(readFileSync(at('typed.md'), 'utf8')).not.toMatch(/^\{/);
  });
});

describe('what calldiag compare refuses', () => {
  it.each([
    { args: ['--claim', 'answred+5%'], code: 2, says: 'did you mean answered?' },
    { args: ['--claim', 'answered'], code: 2, says: 'heard-in-full+20%' },
    { args: ['--adjust', 'hours'], code: 2, says: 'some of hour, weekday, attempt' },
    { args: ['--format', 'htlm'], code: 2, says: 'did you mean html?' },
    { args: ['--excel'], code: 2, says: '--format csv' },
    { args: ['--table', 'rates'], code: 2, says: "unknown option '--table'" },
  ])('$args', async ({ args, code, says }) => {
    const run = await compare([at('before.csv'), at('after.csv'), ...args]);
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(says);
    expect(run.stdout).toBe('');
  });

  it('standard input on both sides', async () => {
    expect(await compare(['-', '-'])).toMatchObject({ code: 2 });
  });

  it('an output that is one of the inputs', async () => {
    const run = await compare([at('before.json'), at('after.csv'), '-o', at('before.json')]);
    expect(run.code).toBe(2);
    expect(JSON.parse(readFileSync(at('before.json'), 'utf8')).schemaVersion).toBe(1);
  });

  it('to select calls of a saved report', async () => {
    const run = await compare([at('before.json'), at('after.csv'), '--where', 'hour=9']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('made of all calls');
  });

  it.each(['{"a":1}', '{"schemaVersion":1', '{}'])('%s as a report', async (text) => {
    writeFileSync(at('bad.json'), text);
    const run = await compare([at('bad.json'), at('after.csv')]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain('bad.json');
  });

  it('a file that is not there', async () => {
    const run = await compare([at('none.csv'), at('after.csv')]);
    expect(run).toMatchObject({ code: 3, stdout: '' });
  });
});
