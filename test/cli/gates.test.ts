import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { fakeIo, type Run, runInside } from '../helpers/cli.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const put = (name: string, text: string): void => writeFileSync(at(name), text);

/** Invented: 200 calls of two groups, so many of them with an invalid number, on one morning. */
function records(invalid: number, calls = 200): string {
  const rows = Array.from({ length: calls }, (_, i) => {
    const minute = String(i % 60).padStart(2, '0');
    const code = i < invalid ? '200004' : '200000';
    const callee = `1390000${String(i).padStart(4, '0')}`;
    return `c${i},${callee},camp-${i % 2},2026-09-01 10:${minute}:00,${code}`;
  });
  return `call_id,callee,out_id,originate_time,status_code\n${rows.join('\n')}\n`;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'calldiag-gates-'));
  put('r.csv', records(20));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ENV = { LANG: 'C.UTF-8' };
const run = (args: readonly string[], env: Record<string, string> = {}): Promise<Run> =>
  runInside(args, fakeIo({ env: { ...ENV, ...env } }));
const gate = (...args: string[]): Promise<Run> =>
  run(['analyze', at('r.csv'), '--no-config', ...args]);
const withConfig = (settings: object, args: string[] = [], env = {}): Promise<Run> => {
  put('config.json', JSON.stringify(settings));
  return run(['analyze', at('r.csv'), '--config', at('config.json'), ...args], env);
};
const reportOf = ({ stdout }: Run): Report => JSON.parse(stdout) as Report;

describe('gates on the command line', () => {
  // 20 of 200 have an invalid number: 10 % (6.6–14.9 %)
  it.each([
    [['invalid-number>5%'], 1],
    [['invalid-number>8%'], 0],
    [['invalid-number>8%', '--gate', 'strict'], 1],
    [['invalid-number>5%', '--gate', 'lenient'], 0],
    [['invalid-number>20'], 0],
    [['invalid-number>=20'], 1],
    [['busy>0', '--fail-on', 'invalid-number>5%'], 1],
    [['invalid-number>5%%'], 2],
    [['invald-number>5%'], 2],
    [['invalid-number>5%', '--gate', 'sure'], 2],
    [['invalid-number>5%', '--today', 'tomorrow'], 2],
  ])('%j: exit %d', async (args, code) => {
    expect(await gate('--fail-on', ...args)).toMatchObject({ code });
  });

  it('print the whole report, and what failed last', async () => {
    const { stdout, stderr } = await gate(
      '-q',
      '--fail-on',
      'invalid-number>5%',
      '--fail-on',
      'busy>9%',
    );
    expect(stdout).toContain('200 rows = 200 calls');
    expect(stdout).toContain('1 passed');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 of 2 gates failed: invalid-number>5%');
    expect(stderr).toBe('error: 1 gate failed: invalid-number>5%\n');
  });

  it('say how many more calls would settle what chance leaves open', async () => {
    const { stdout } = await gate('-q', '--fail-on', 'invalid-number>8%');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'warned: invalid-number>8% Invalid number: 10.0 % (6.6–14.9 %): it may be above 8 % or not. 507 more calls',
    );
  });

  it('are part of the JSON, which is written whole before the exit code says so', async () => {
    const result = await gate('--fail-on', 'invalid-number>5%', '-o', at('report.json'));
    expect(result).toMatchObject({ code: 1, stdout: '' });
    const { gates } = JSON.parse(readFileSync(at('report.json'), 'utf8')) as Report;
    expect(gates).toMatchObject({ policy: 'certain', baseline: null });
    expect(gates?.results).toMatchObject([
      { gate: 'invalid-number>5%', kind: 'category', value: 0.1, limit: 0.05, status: 'failed' },
    ]);
  });

  it('follow the published schema, whatever they say', async () => {
    await gate('--write-baseline', at('base.json'));
    put('r.csv', records(80));
    const asked = ['invalid-number>5%', 'outage', 'first-attempt<50%', 'answered<60%', 'busy>3'];
    const failOn = asked.flatMap((one) => ['--fail-on', one]);
    const json: unknown = reportOf(
      await gate('-f', 'json', '--baseline', at('base.json'), ...failOn),
    );
    const schema = readFileSync(
      new URL('../../src/schemas/report.schema.json', import.meta.url),
      'utf8',
    );
    const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(schema) as object);
    validate(json);
    expect(validate.errors).toBeNull();
  });

  it('mask groups that are telephone numbers, which are matched as they are', async () => {
    put('r.csv', records(20).replaceAll('camp-0', '13912345678'));
    const failOn = [{ gate: 'invalid-number>1%', match: { group: '139*' } }];
    const { stdout, stderr } = await withConfig({ failOn, format: 'json' });
    expect((JSON.parse(stdout) as Report).gates?.results).toMatchObject([{ group: '139****5678' }]);
    expect(stdout + stderr).not.toContain('13912345678');
  });

  it('leave a report without any as it was', async () => {
    expect(reportOf(await gate('-f', 'json')).gates).toBeNull();
  });

  it('are refused with what may have been meant', async () => {
    const { stdout, stderr } = await gate('--fail-on', 'invald-number>5%');
    expect(stdout).toBe('');
    expect(stderr).toContain('hint: did you mean invalid-number?');
  });

  it('say so in Chinese', async () => {
    const { stdout, stderr } = await gate(
      '-q',
      '--fail-on',
      'invalid-number>5%',
      '--lang',
      'zh-CN',
    );
    expect(stdout).toContain('1 项门槛中有 1 项未通过：invalid-number>5%');
    expect(stderr).toBe('错误：1 项门槛未通过：invalid-number>5%\n');
  });
});

describe('a config file', () => {
  it('is found from where the command runs, unless it is not wanted', async () => {
    mkdirSync(at('deep'));
    put('calldiag.config.yaml', 'failOn:\n  - invalid-number>5%\n');
    const before = process.cwd();
    process.chdir(at('deep'));
    try {
      expect(await run(['analyze', at('r.csv')])).toMatchObject({ code: 1 });
      expect(await run(['analyze', at('r.csv'), '--no-config'])).toMatchObject({ code: 0 });
    } finally {
      process.chdir(before);
    }
  });

  it('is beaten by the environment, and both by flags', async () => {
    const lines = async (args: string[], env = {}): Promise<string> =>
      (await withConfig({ lang: 'zh-CN' }, ['-q', ...args], env)).stdout;
    expect(await lines([])).toContain('完整听完');
    expect(await lines([], { CALLDIAG_LANG: 'en' })).toContain('Heard in full');
    expect(await lines(['--lang', 'zh-CN'], { CALLDIAG_LANG: 'en' })).toContain('完整听完');
    expect(await withConfig({ threads: 1 }, [], { CALLDIAG_THREADS: '0' })).toMatchObject({
      code: 2,
    });
    const settings = { top: 2, groupBy: ['group'], format: 'json' };
    const groups = async (...args: string[]) => reportOf(await withConfig(settings, args)).groups;
    expect((await groups())[0]?.rows).toHaveLength(2);
    expect((await groups('--top', '1'))[0]?.rows).toHaveLength(1);
  });

  it('says to inspect, too, how files are read', async () => {
    put('config.json', JSON.stringify({ columns: { text: 'out_id' }, format: 'csv' }));
    const { code, stdout } = await run([
      'inspect',
      at('r.csv'),
      '--config',
      at('config.json'),
      '-f',
      'json',
    ]);
    expect(code).toBe(0);
    const { columns } = JSON.parse(stdout) as { columns: { name: string; role?: string }[] };
    expect(columns.find(({ name }) => name === 'out_id')?.role).toBe('text');
  });

  it.each([
    [{ groupBy: ['hour', 'group'] }, 2, (report: Report) => report.groups.length],
    [{ where: 'category=completed' }, 180, (report: Report) => report.input.selected?.calls],
    [{ until: '2026-09-01 10:30' }, 110, (report: Report) => report.input.selected?.calls],
    [{ since: '2026-09-01 10:30' }, 90, (report: Report) => report.input.selected?.calls],
    [{ twoParty: true }, 'two-party', (report: Report) => report.input.callKind],
    [{ columns: { caller: 3 } }, 2, (report: Report) => report.measured.callers.rows.length],
    [{ limits: 'baidu' }, 0, (report: Report) => report.measured.frequency.length],
    [
      { delimiter: 'comma', encoding: 'gbk' },
      'gb18030',
      (report: Report) => report.input.files[0]?.encoding,
    ],
  ])('holds options: %j', async (settings, value, seen) => {
    expect(seen(reportOf(await withConfig({ format: 'json', ...settings })))).toBe(value);
    expect(seen(reportOf(await withConfig({ format: 'json' })))).not.toBe(value);
  });

  it('names what is wrong by its path', async () => {
    const { code, stderr } = await withConfig({ tz: 'Mars' });
    expect(code).toBe(2);
    expect(stderr).toMatch(/config\.json, tz: "Mars" is not valid; expected a zone/);
    expect((await withConfig({ failOn: ['x>1%'] })).stderr).toContain(
      'config.json, failOn[0]: "x>1%"',
    );
    const env = await run(['analyze', at('r.csv'), '--no-config'], { CALLDIAG_THREADS: 'many' });
    expect(env).toMatchObject({ code: 2 });
    expect(env.stderr).toContain('CALLDIAG_THREADS');
  });

  it('adds its gates to those of the command line', async () => {
    const settings = { format: 'json', failOn: ['busy>5%'] };
    const { gates } = reportOf(await withConfig(settings, ['--fail-on', 'unknown>5%']));
    expect(gates?.results.map((result) => result.gate)).toEqual(['busy>5%', 'unknown>5%']);
  });

  it('has gates for each group, levels and waivers', async () => {
    const failOn = [{ gate: 'invalid-number>5%', match: { group: 'camp-*' } }];
    const result = await withConfig({ format: 'json', failOn, gate: 'strict' });
    expect(result.code).toBe(1);
    expect(reportOf(result).gates?.results.map(({ group }) => group)).toEqual(['camp-0', 'camp-1']);
    const warn = [{ gate: 'invalid-number>5%', level: 'warn' }];
    expect(await withConfig({ failOn: warn })).toMatchObject({ code: 0 });
    const waivers = [{ gate: 'invalid-number>5%', reason: 'known', until: '2026-09-01' }];
    const waived = { failOn: ['invalid-number>5%'], waivers };
    expect(await withConfig(waived)).toMatchObject({ code: 0 });
    expect(await withConfig(waived, ['--today', '2026-09-02'])).toMatchObject({ code: 1 });
  });

  it('has paths from its own folder', async () => {
    mkdirSync(at('sub'));
    put('sub/config.json', JSON.stringify({ output: 'out.json' }));
    expect(await run(['analyze', at('r.csv'), '--config', at('sub/config.json')])).toMatchObject({
      code: 0,
    });
    expect(existsSync(at('sub/out.json'))).toBe(true);
  });
});

describe('a baseline', () => {
  it('is written on request, and finds what became worse', async () => {
    expect(await gate('--write-baseline', at('base.json'))).toMatchObject({ code: 0 });
    expect(await gate('--baseline', at('base.json'))).toMatchObject({ code: 0 });
    put('r.csv', records(80));
    const worse = await gate('-q', '--baseline', at('base.json'));
    expect(worse.code).toBe(1);
    expect(worse.stderr).toContain('worse than');
    expect(worse.stdout).toContain('Invalid number: 10.0 % before, 40.0 % now');
    put('r.csv', records(2));
    const better = await gate('-q', '--baseline', at('base.json'));
    expect(better).toMatchObject({ code: 0 });
    expect(better.stdout).toContain('Better:');
  });

  it('stays what it was where the new report is worse', async () => {
    await gate('--write-baseline', at('base.json'));
    const before = readFileSync(at('base.json'), 'utf8');
    put('r.csv', records(80));
    const both = ['--baseline', at('base.json'), '--write-baseline', at('base.json')];
    expect(await gate(...both)).toMatchObject({ code: 1 });
    expect(readFileSync(at('base.json'), 'utf8')).toBe(before);
    // a gate that failed says nothing of what is worse
    put('r.csv', records(20));
    expect(await gate(...both, '--fail-on', 'invalid-number>5%')).toMatchObject({ code: 1 });
    expect(readFileSync(at('base.json'), 'utf8')).not.toBe(before);
  });

  it.each([
    ['is not there', undefined],
    ['is no JSON', 'x'],
    ['is another JSON', '{"schemaVersion": 1}'],
    ['is of another version', '{"schemaVersion": 2, "tool": {"name": "calldiag"}}'],
    [
      'holds no numbers',
      '{"schemaVersion": 1, "tool": {"name": "calldiag"}, "input": {"period": {"from": null, "to": null}}, "categories": [{"id": "busy", "calls": "many"}], "rates": {}}',
    ],
  ])('that %s is never a pass', async (_, text) => {
    if (text !== undefined) put('base.json', text);
    const result = await gate('--baseline', at('base.json'));
    expect(result).toMatchObject({ code: 3, stdout: '' });
    expect(result.stderr).toContain('base.json: ');
  });

  it('overwrites neither the records nor the report', async () => {
    expect(await gate('--write-baseline', at('r.csv'))).toMatchObject({ code: 2 });
    const same = ['-o', at('x.json'), '--write-baseline', at('x.json')];
    expect(await gate(...same)).toMatchObject({ code: 2 });
    expect(await gate('--write-baseline', '-')).toMatchObject({ code: 2 });
  });
});

describe('calldiag init', () => {
  it('writes a config file that works, and never over one', async () => {
    const out = at('calldiag.config.yaml');
    const init = ['init', at('r.csv'), '-o', out];
    expect(await run(init)).toMatchObject({ code: 0, stdout: '' });
    const text = readFileSync(out, 'utf8');
    expect(await run(['analyze', at('r.csv'), '--config', out])).toMatchObject({ code: 0 });
    const again = await run(init);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('there is one already');
    expect(readFileSync(out, 'utf8')).toBe(text);
  });

  it('prints where it is asked to, and in the language of the reader', async () => {
    const { code, stdout } = await run(['init', '-o', '-', '--lang', 'zh-CN']);
    expect(code).toBe(0);
    expect(stdout).toContain('# 门槛');
  });

  it('writes nothing where the sample cannot be read', async () => {
    expect(await run(['init', at('none.csv'), '-o', at('c.yaml')])).toMatchObject({ code: 3 });
    expect(existsSync(at('c.yaml'))).toBe(false);
    expect(await run(['init', '-o', at('c.json')])).toMatchObject({ code: 2 });
  });
});

describe('gates of a saved report', () => {
  const saved = (...args: string[]): Promise<Run> =>
    run(['report', at('r.json'), '--no-config', ...args]);
  beforeEach(async () => {
    await gate('-o', at('r.json'));
  });

  it('are judged as when the records are at hand, down to the last lines', async () => {
    await gate('--write-baseline', at('base.json'));
    put('r.csv', records(80));
    await gate('-o', at('r.json'));
    const asked = ['--fail-on', 'invalid-number>5%', '--fail-on', 'answered>90%', '-q'];
    for (const more of [[], ['--gate', 'lenient'], ['--baseline', at('base.json')]]) {
      for (const format of ['terminal', 'json', 'junit', 'github', 'html']) {
        const args = [...asked, ...more, '-f', format];
        expect(await saved(...args)).toEqual(await gate(...args));
      }
    }
    const failed = await saved(...asked);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toBe('error: 1 gate failed: invalid-number>5%\n');
    expect((await saved('--baseline', at('base.json'))).stderr).toMatch(/worse than .*base\.json/);
  });

  it('come from the config file as well, whose outputs are left alone', async () => {
    const settings = {
      failOn: ['invalid-number>5%'],
      waivers: [{ gate: 'busy>1%', reason: 'none', until: '2026-12-31' }],
      lang: 'zh-CN',
      output: 'r.json',
      format: 'json',
    };
    put('config.json', JSON.stringify(settings));
    const before = readFileSync(at('r.json'), 'utf8');
    const config = ['report', at('r.json'), '--config', at('config.json')];
    const told = await run([...config, '--fail-on', 'outage']);
    expect(told.code).toBe(1);
    expect(told.stdout).toMatch(/2 项门槛中 1 项未通过|invalid-number>5%/);
    expect(told.stdout).toContain('号码无效');
    expect(readFileSync(at('r.json'), 'utf8')).toBe(before);
    // flags beat the environment, which beats the file
    const english = /Invalid number/;
    expect((await run(config, { CALLDIAG_LANG: 'en' })).stdout).toMatch(english);
    expect((await run([...config, '--lang', 'en'], { CALLDIAG_LANG: 'zh-CN' })).stdout).toMatch(
      english,
    );
  });

  it('are told again as they were saved, and fail nobody, where none is asked for', async () => {
    await gate('-o', at('r.json'), '--fail-on', 'invalid-number>5%');
    const again = await saved('-q');
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('1 of 1 gate failed: invalid-number>5%');
  });

  it('for each group cannot be judged: that warns, and under strict it fails', async () => {
    const failOn = [{ gate: 'invalid-number>5%', match: { group: 'camp-*' } }];
    put('config.json', JSON.stringify({ failOn }));
    const config = ['report', at('r.json'), '--config', at('config.json')];
    const told = await run(config);
    expect(told.code).toBe(0);
    expect(told.stdout.replace(/\s+/g, ' ')).toContain('analyze the records to judge them');
    expect((await run([...config, '--gate', 'strict'])).code).toBe(1);
  });

  it('are refused where they are none', async () => {
    const told = await saved('--fail-on', 'invlid>2%', '-o', at('never.md'));
    expect([told.code, told.stdout]).toEqual([2, '']);
    expect(told.stderr).toContain('did you mean invalid-number');
    expect(existsSync(at('never.md'))).toBe(false);
  });
});
