import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, REPORTER_IDS, type Report, SCHEMA_IDS } from '../../src/index.ts';
import { fakeIo, type Run, runInside } from '../helpers/cli.ts';
import { attacked, fullReport } from '../helpers/hostile-report.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const INPUT = 'fixtures/bad-rows.csv';
/** Puts into a part of a report what does not belong there. */
const spoil = (part: object | null | undefined, field: string, value: unknown): void => {
  Object.assign(part ?? {}, { [field]: value });
};
const report = (...args: string[]): Promise<Run> => runInside(['report', ...args]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'calldiag-'));
  for (const language of LANGUAGES) {
    const args = ['--no-config', '--lang', language, '-o', at(`${language}.json`)];
    await runInside(['analyze', INPUT, ...args]);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a saved report', () => {
  it.each(LANGUAGES.flatMap((lang) => REPORTER_IDS.map((format) => ({ lang, format }))))(
    'is the same in $format as when the records are at hand ($lang)',
    async ({ lang, format }) => {
      const direct = await runInside([
        'analyze',
        INPUT,
        '--no-config',
        '--lang',
        lang,
        '--format',
        format,
      ]);
      // in its own language, whatever that of the terminal is
      const again = await report(at(`${lang}.json`), '--format', format);
      expect(again).toEqual(direct);
      expect(again.code).toBe(0);
    },
  );

  it('can be read in the other language', async () => {
    const chinese = await report(at('en.json'), '--lang', 'zh-CN');
    expect(chinese).toEqual(await report(at('zh-CN.json')));
  });

  it('says which texts cannot be', async () => {
    writeFileSync(at('gates.json'), JSON.stringify(fullReport()));
    const same = await report(at('gates.json'), '--lang', 'en');
    const other = await report(at('gates.json'), '--lang', 'zh-CN');
    expect(same.stderr).toBe('');
    expect(other.stderr).toMatch(/^注意：.*--lang en/);
    expect(other.stdout).toContain('Invalid number is 6.4 %, the limit is 2 %.');
  });

  it('comes from standard input as well, with a byte order mark or in UTF-16', async () => {
    const json = readFileSync(at('en.json'), 'utf8');
    const utf16 = Buffer.from(`\ufeff${json}`, 'utf16le');
    const expected = await report(at('en.json'), '-f', 'csv');
    for (const bytes of [Buffer.from(json), Buffer.from(`\ufeff${json}`), utf16]) {
      const io = fakeIo({ env: { LANG: 'C.UTF-8' }, stdin: Readable.from([bytes]) });
      expect(await runInside(['report', '-', '-f', 'csv'], io)).toEqual(expected);
    }
  });

  it('goes to several outputs, and is not overwritten by one', async () => {
    const told = await report(at('en.json'), '-o', at('out.md'), '-o', at('out.csv'));
    expect(told).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(at('out.csv'), 'utf8')).toMatch(/^category,/);
    const before = readFileSync(at('en.json'), 'utf8');
    expect((await report(at('en.json'), '-o', at('en.json'))).code).toBe(2);
    expect(readFileSync(at('en.json'), 'utf8')).toBe(before);
  });

  it('that was made to harm a terminal does not', async () => {
    writeFileSync(at('evil.json'), JSON.stringify(attacked(fullReport(), '\x1b[2Jx\u202e\x07')));
    for (const format of REPORTER_IDS) {
      const { stdout, stderr, code } = await report(at('evil.json'), '--format', format);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout.replaceAll('\n', '')).not.toMatch(/(?!\u200d)[\p{Cc}\p{Cf}]/u);
    }
  });
});

describe('what is no saved report', () => {
  it.each([
    { name: 'records', text: 'call_id,status_code\n1,200000\n', code: 3, says: 'this is no JSON' },
    { name: 'a cut-off one', text: '{"schemaVersion":1,', code: 3, says: 'this is no JSON' },
    { name: 'other JSON', text: '{"a":1}', code: 3, says: 'no schemaVersion' },
    { name: 'a list', text: '[1]', code: 3, says: 'no schemaVersion' },
    { name: 'null', text: 'null', code: 3, says: 'no schemaVersion' },
    {
      name: 'a comparison',
      text: '{"schemaVersion":1,"kind":"comparison"}',
      code: 3,
      says: 'this is a comparison: calldiag compare',
    },
    { name: 'an empty file', text: '', code: 3, says: 'this is no JSON' },
    { name: 'a later one', text: '{"schemaVersion":2}', code: 3, says: 'reads schemaVersion 1' },
    {
      name: 'half a one',
      text: '{"schemaVersion":1}',
      code: 3,
      says: 'required property "tool"',
    },
  ])('$name is refused with exit code $code', async ({ text, code, says }) => {
    writeFileSync(at('no.json'), text);
    const told = await report(at('no.json'), '-o', at('never.md'));
    expect([told.code, told.stdout]).toEqual([code, '']);
    expect(told.stderr).toContain(says);
    expect(told.stderr).toContain('hint: ');
    expect(readdirSync(folder)).not.toContain('never.md');
  });

  it.each<[string, (report: Report) => void]>([
    ['/categories/1/calls', ({ categories }) => spoil(categories[1], 'calls', 'many')],
    ['/rates/answered/value', ({ rates }) => spoil(rates.answered, 'value', 2)],
    ['/rates/answered: 9000000000 of', ({ rates }) => spoil(rates.answered, 'numerator', 9e9)],
    ['/findings/0/rule', ({ findings }) => spoil(findings[0], 'rule', 'moon')],
    ['/findings/0/severity', ({ findings }) => spoil(findings[0], 'severity', '\x1b[2J')],
    ['/findings/0/evidence', ({ findings }) => spoil(findings[0], 'evidence', {})],
    ['/tool/name', ({ tool }) => spoil(tool, 'name', 'other')],
  ])('a report with a wrong field is told by its place: %s', async (place, change) => {
    const wrong = fullReport();
    change(wrong);
    writeFileSync(at('wrong.json'), JSON.stringify(wrong));
    const told = await report(at('wrong.json'));
    expect([told.code, told.stdout]).toEqual([3, '']);
    expect(told.stderr).toContain(place);
    expect(told.stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('a report without an end is refused, and no bug', async () => {
    const deep = `{"deep":${'['.repeat(1e5)}${']'.repeat(1e5)},`;
    writeFileSync(at('deep.json'), JSON.stringify(fullReport()).replace('{', deep));
    const told = await report(at('deep.json'));
    expect([told.code, told.stdout]).toEqual([3, '']);
    expect(told.stderr).toContain('nested too deeply');
    expect(told.stderr).not.toContain('bug');
  });

  it('a file that is not there is said to be', async () => {
    expect((await report(at('none.json'))).stderr).toContain('no such file');
  });

  it('one from before there were gates is read', async () => {
    const { gates: _, ...old } = JSON.parse(readFileSync(at('en.json'), 'utf8'));
    writeFileSync(at('old.json'), JSON.stringify(old));
    expect(await report(at('old.json'))).toEqual(await report(at('en.json')));
  });
});

describe('calldiag schema', () => {
  it.each([[], ...SCHEMA_IDS.map((id) => [id])])('%j prints its file', async (...args) => {
    const file = `src/schemas/${args[0] ?? 'report'}.schema.json`;
    const told = await runInside(['schema', ...args]);
    expect(told).toEqual({ code: 0, stderr: '', stdout: readFileSync(file, 'utf8') });
  });

  it('knows no other document', async () => {
    const told = await runInside(['schema', 'weather']);
    expect([told.code, told.stderr]).toEqual([2, expect.stringContaining('report-line')]);
  });
});
