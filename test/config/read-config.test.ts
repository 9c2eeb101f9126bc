import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CalldiagError } from '../../src/errors.ts';
import { findConfig, readConfig } from '../../src/index.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
function put(name: string, text: string): string {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
  return at(name);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'calldiag-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function complaint(settings: unknown): Promise<CalldiagError> {
  return complaintOf(put('calldiag.config.json', JSON.stringify(settings)));
}

async function complaintOf(file: string): Promise<CalldiagError> {
  const error: unknown = await readConfig(file).catch((one: unknown) => one);
  if (error instanceof CalldiagError) return error;
  throw new Error(`taken as it is: ${JSON.stringify(error)}`);
}

describe('the config file', () => {
  it.each(['calldiag.config.json', 'calldiag.config.yaml', 'calldiag.config.yml'])(
    'is found upwards: %s',
    async (name) => {
      put(name, '{}');
      mkdirSync(at('a/b'), { recursive: true });
      expect(await findConfig(at('a/b'))).toBe(at(name));
    },
  );

  it('is the nearest one', async () => {
    put('calldiag.config.json', '{}');
    put('a/calldiag.config.yaml', '');
    mkdirSync(at('a/b'));
    expect(await findConfig(at('a/b'))).toBe(at('a/calldiag.config.yaml'));
  });

  it('may be a package.json with the key, and no other one', async () => {
    put('package.json', '{"calldiag": {"top": 5}}');
    put('a/package.json', '{"name": "calldiag"}');
    put('a/b/package.json', 'this is no JSON');
    mkdirSync(at('a/b/c'));
    expect(await findConfig(at('a/b/c'))).toBe(at('package.json'));
    expect((await readConfig(at('package.json'))).settings).toEqual({ top: 5 });
    expect(await complaintOf(at('a/package.json'))).toMatchObject({ exitCode: 2 });
  });

  it('is not guessed where a folder has two', async () => {
    put('calldiag.config.json', '{}');
    put('calldiag.config.yaml', '');
    await expect(findConfig(folder)).rejects.toMatchObject({ code: 'bad-config', exitCode: 2 });
  });

  it('may hold every setting, in YAML as in JSON', async () => {
    const settings = {
      $schema: 'x',
      lang: 'zh-CN',
      format: 'json',
      output: ['a.json', 'b.txt'],
      quiet: true,
      verbose: false,
      showNumbers: true,
      color: false,
      progress: false,
      columns: { code: '状态码', callee: 3 },
      encoding: 'gbk',
      delimiter: ';',
      audioSeconds: { all: 30, groups: { 'camp-07': 45.5 } },
      twoParty: true,
      tz: '+08:00',
      book: 'aliyun-vms',
      limits: 'us-telemarketing',
      since: '2026-09-01',
      until: '2026-09-02',
      where: ['category=busy', 'hour=9-11'],
      groupBy: 'caller',
      top: 20,
      rejects: 'bad.csv',
      maxBadRows: '1%',
      threads: 2,
      maxMemory: '2GB',
      failOn: ['busy>2%', { gate: 'unknown>1%', level: 'warn', match: { group: 'camp-*' } }],
      gate: 'strict',
      waivers: [{ gate: 'busy>2%', reason: 'x', until: '2026-12-31', match: { caller: '1*' } }],
      baseline: 'base.json',
    };
    const json = JSON.stringify(settings);
    expect((await readConfig(put('c.json', json))).settings).toEqual(settings);
    // JSON is YAML too; and so a YAML file of comments alone is no setting
    expect((await readConfig(put('c.yaml', json))).settings).toEqual(settings);
    expect((await readConfig(put('d.yaml', '# nothing\n'))).settings).toEqual({});
  });
});

describe('a setting that is wrong is named by its path', () => {
  it.each([
    [{ langg: 'en' }, 'langg: there is no such setting', 'did you mean lang?'],
    [{ lang: 'fr' }, 'lang: expected one of en, zh-CN, not "fr"', undefined],
    [{ gate: 'strickt' }, 'gate: expected one of certain, strict, lenient', 'did you mean strict?'],
    [{ quiet: 'yes' }, 'quiet: expected true or false, not "yes"', undefined],
    [{ top: 0 }, 'top: expected a whole number from 1 on, not 0', undefined],
    [{ columns: { cod: 'x' } }, 'columns.cod: expected one of code,', 'did you mean code?'],
    [{ columns: { code: true } }, 'columns.code: expected the name of a column', undefined],
    [
      { audioSeconds: { groups: { 'a b': -1 } } },
      'audioSeconds.groups["a b"]: expected',
      undefined,
    ],
    [{ failOn: 'busy>2%' }, 'failOn: expected a list of gates', undefined],
    [
      { failOn: ['busy>2%', { level: 'warn' }] },
      'failOn[1].gate: this setting is missing',
      undefined,
    ],
    [{ failOn: [{ gate: 'x', lvl: 1 }] }, 'failOn[0].lvl: there is no such setting', undefined],
    [{ failOn: [{ gate: 'x', level: 'of' }] }, 'failOn[0].level: expected', 'did you mean off?'],
    [{ failOn: ['busy>2%', 'bussy>2%'] }, 'failOn[1]: "bussy>2%" is no gate', 'did you mean busy?'],
    [{ waivers: [{ gate: 'busy>2%', reason: 'x' }] }, 'waivers[0].until: this setting', undefined],
    [
      { waivers: [{ gate: 'busy>2%', reason: 'x', until: 'soon' }] },
      'waivers[0].until: expected a day such as 2026-12-31, not "soon"',
      undefined,
    ],
    [
      { waivers: [{ gate: 'x', reason: 'x', until: '2026-12-31' }] },
      'waivers[0].gate: "x"',
      undefined,
    ],
    [[], 'expected settings by name', undefined],
    [7, 'expected settings by name, not 7', undefined],
    [JSON.parse('{"__proto__": {"lang": "en"}}'), '__proto__: there is no such setting', undefined],
  ])('%j', async (settings, said, hint) => {
    const error = await complaint(settings);
    expect(error.exitCode).toBe(2);
    expect(error.text.en).toContain(`calldiag.config.json`);
    expect(error.text.en).toContain(said);
    if (hint !== undefined) expect(error.hint?.en).toContain(hint);
  });

  it.each([
    ['c.json', '{"top": 1,}', /no valid JSON/],
    ['c.yaml', 'top: 1\n  lang: en\n', /no valid YAML: .*line 1/],
    ['c.yaml', 'top: 1\ntop: 2\n', /no valid YAML/],
    [
      'c.yaml',
      `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]`,
      /no valid YAML/,
    ],
  ])('%s: %s', async (name, text, said) => {
    expect((await complaintOf(put(name, text))).text.en).toMatch(said);
  });

  it('a file that is not there is an error where it was asked for', async () => {
    expect((await complaintOf(at('none.json'))).text.en).toContain('cannot be read (ENOENT)');
  });
});
