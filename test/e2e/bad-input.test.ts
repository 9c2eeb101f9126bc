import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calldiag, type Run } from '../helpers/cli.ts';

let folder: string;
const at = (name: string): string => join(folder, name);
const HEADER = 'call_id,callee,status_code,status_msg\n';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'calldiag-'));
  writeFileSync(
    at('good.csv'),
    `${HEADER}a,13900000001,200000,用户听完语音\nb,13900000002,200002,用户占线\n`,
  );
  writeFileSync(at('empty.csv'), '');
  writeFileSync(at('header-only.csv'), HEADER);
  writeFileSync(at('package.json'), '{\n  "name": "x",\n  "version": "1.0.0"\n}\n');
  writeFileSync(
    at('binary.csv'),
    Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)),
  );
  writeFileSync(at('book.xlsx'), Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100, 1)]));
  writeFileSync(at('cut.csv.gz'), gzipSync(Buffer.from(HEADER.repeat(999))).subarray(0, 40));
  writeFileSync(at('no-result.csv'), 'name,age,city\nA,1,X\nB,2,Y\n');
  writeFileSync(at('all-bad.csv'), `${HEADER}a,1\nb,2\n`);
  writeFileSync(at('events.csv'), `${HEADER}a,13900000001,200101,\n`);
  writeFileSync(at('escape.csv'), '\x1b]0;owned\x07\x1b[2J just some text\nmore\n');
  mkdirSync(at('no-csv-here'));
  writeFileSync(join(at('no-csv-here'), 'notes.txt'), 'x');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Not a control byte but line ends, not a stack trace, and a hint or an explanation. */
function expectKind({ stdout, stderr }: Run): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(stdout + stderr).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
  expect(stderr).not.toMatch(/\n\s+at |node:internal|Error:/);
  expect(stderr).toMatch(/^error: \S/);
}

describe('a file that cannot be diagnosed', () => {
  it.each([
    ['missing.csv', 'no such file'],
    ['no-csv-here', 'holds no *.csv'],
    ['empty.csv', 'is empty'],
    ['header-only.csv', 'not a single row'],
    ['package.json', 'expected CSV, but this is JSON'],
    ['binary.csv', 'binary data'],
    ['book.xlsx', 'Excel workbook'],
    ['cut.csv.gz', 'damaged or cut off'],
    ['no-result.csv', 'none of the columns can be a call result: 1 name, 2 age, 3 city'],
    ['all-bad.csv', 'none of the 2 rows is a call with a final result: 2 × too few cells'],
    ['events.csv', '1 × an event that is not final'],
    ['escape.csv', '\\x1b]0;owned\\x07\\x1b[2J'],
  ])('%s: exit code 3, and it says "%s"', async (name, message) => {
    const run = await calldiag(['analyze', at(name)]);
    expect(run.code).toBe(3);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain(message);
    expectKind(run);
  });

  it('says it in Chinese too', async () => {
    const { stderr, code } = await calldiag(['analyze', at('empty.csv')], {
      env: { LANG: 'zh_CN.UTF-8' },
    });
    expect(code).toBe(3);
    expect(stderr).toBe(`错误：${at('empty.csv')}：文件是空的\n提示：请重新导出话单\n`);
  });
});

describe('wrong usage', () => {
  it.each<[string, string[], string]>([
    ['no file', ['analyze'], 'missing required argument'],
    ['an unknown command', ['analise', 'x.csv'], 'did you mean analyze?'],
    ['a file instead of a command', ['records.csv'], 'calldiag analyze records.csv'],
    ['an unknown option', ['analyze', 'x.csv', '--formt', 'json'], 'did you mean --format?'],
    [
      'an unknown format',
      ['analyze', 'x.csv', '--format', 'yaml'],
      'expected one of csv, github, html, json,',
    ],
    ['an unknown encoding', ['analyze', 'x.csv', '--encoding', 'utf-9'], 'utf-8'],
    ['a column without role', ['analyze', 'x.csv', '--column', 'kode=3'], 'ROLE=NAME'],
    ['a zone that is none', ['analyze', 'x.csv', '--tz', 'Mars/Base'], 'Asia/Shanghai'],
    ['a limit that is none', ['analyze', 'x.csv', '--max-bad-rows', 'few'], '1%'],
    ['a topic nobody knows', ['explain', '20000x5'], 'Did you mean'],
  ])('%s: exit code 2, and the way out', async (_, args, message) => {
    const run = await calldiag(args);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(message);
    expectKind(run);
  });
});

describe('too many bad rows', () => {
  const file = (): string => {
    writeFileSync(at('some-bad.csv'), `${HEADER}${'a,13900000001,200000,x\n'.repeat(98)}b\nc\n`);
    return at('some-bad.csv');
  };

  it('are an error beyond the limit, but the rejects are written', async () => {
    const rejects = at('rejects.csv');
    const run = await calldiag(['analyze', file(), '--max-bad-rows', '1%', '--rejects', rejects]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain('2 of 100 rows were rejected; --max-bad-rows allows 1%');
    expect(readFileSync(rejects, 'utf8').split('\r\n')).toEqual([
      'file,row,byte_offset,reason,raw',
      `${at('some-bad.csv')},100,2292,too-few-cells,b`,
      `${at('some-bad.csv')},101,2294,too-few-cells,c`,
      '',
    ]);
  });

  it('are none at the limit', async () => {
    expect((await calldiag(['analyze', file(), '--max-bad-rows', '2%', '-q'])).code).toBe(0);
    expect((await calldiag(['analyze', file(), '--max-bad-rows', '2', '-q'])).code).toBe(0);
    // 0.29 × 100 is 28.999…
    const bad = at('29-bad.csv');
    writeFileSync(bad, `${HEADER}${'a,13900000001,200000,x\n'.repeat(71)}${'b\n'.repeat(29)}`);
    expect((await calldiag(['analyze', bad, '--max-bad-rows', '29%', '-q'])).code).toBe(0);
    expect((await calldiag(['analyze', bad, '--max-bad-rows', '28.9%', '-q'])).code).toBe(3);
  });
});

describe('output files', () => {
  it('appear whole, and nothing else is left beside them', async () => {
    const out = at('out');
    mkdirSync(out);
    const run = await calldiag(['analyze', at('good.csv'), '-o', join(out, 'report.json')]);
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readdirSync(out)).toEqual(['report.json']);
    expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))).toMatchObject({
      input: { calls: 2 },
    });
  });

  it('are left as they were when the run fails', async () => {
    writeFileSync(at('kept.json'), 'before');
    const run = await calldiag(['analyze', at('empty.csv'), '-o', at('kept.json')]);
    expect(run.code).toBe(3);
    expect(readFileSync(at('kept.json'), 'utf8')).toBe('before');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each([
    ['a folder that does not exist', () => at('nowhere/report.json'), 'ENOENT'],
    ['a folder itself', () => folder, 'EISDIR'],
  ])('cannot be %s: exit code 2 before anything is read', async (_, path, reason) => {
    const run = await calldiag(['analyze', at('empty.csv'), '-o', path()]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(`cannot be written (${reason})`);
    expectKind(run);
  });

  it('cannot be the input', async () => {
    const before = readFileSync(at('good.csv'));
    const run = await calldiag(['analyze', at('good.csv'), '--rejects', at('good.csv')]);
    expect(run.code).toBe(2);
    expect(readFileSync(at('good.csv'))).toEqual(before);
    expectKind(run);
  });

  it('may be a device', async () => {
    expect((await calldiag(['analyze', at('good.csv'), '-o', '/dev/null'])).code).toBe(0);
    expect(readFileSync('/dev/null', 'utf8')).toBe('');
  });

  it('keep the mode of the file they replace', async () => {
    const { statSync } = await import('node:fs');
    writeFileSync(at('mode.json'), '');
    chmodSync(at('mode.json'), 0o600);
    await calldiag(['analyze', at('good.csv'), '-o', at('mode.json')]);
    expect(statSync(at('mode.json')).mode & 0o777).toBe(0o600);
  });
});

describe('a run that is ended from outside', () => {
  it.each([
    ['SIGINT', 130, 'interrupted'],
    ['SIGTERM', 143, 'terminated'],
  ] as const)('%s: exit code %i, and nothing is left behind', async (signal, code, word) => {
    const out = mkdtempSync(at('ended-'));
    const run = await calldiag(
      ['analyze', '-', '-o', join(out, 'report.json'), '--rejects', join(out, 'rejects.csv')],
      {
        input: `${HEADER}a,13900000001,200000,x\n`,
        // both files are begun: from here on it waits for the rest of its input
        kill: { signal, when: () => readdirSync(out).length === 2 },
      },
    );
    expect(run).toEqual({ code, stdout: '', stderr: `error: ${word}; nothing was written\n` });
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('hostile rows', () => {
  it('a NUL, a 10 MB line and a torn quote cost their own row only', async () => {
    const lines = [
      'a,13900000001,200000,fine',
      'b,13900000002,200002,with \0 a zero byte',
      `c,13900000003,200002,${'x'.repeat(10 << 20)}`,
      'd,13900000004,200003,"torn',
      'e,13900000005,200000,fine',
    ];
    writeFileSync(at('hostile.csv'), `${HEADER}${lines.join('\n')}\n`);
    const run = await calldiag(['analyze', at('hostile.csv'), '--format', 'json']);
    expect(run.code).toBe(0);
    const report = JSON.parse(run.stdout);
    expect(report.input).toMatchObject({ rows: 5, calls: 3, rejected: 2 });
    expect(report.rejects.byReason).toMatchObject([
      { reason: 'open-quote', rows: 1 },
      { reason: 'too-long', rows: 1 },
    ]);
  });

  it.each(['terminal', 'json'])(
    'never reach the terminal as control bytes (%s)',
    async (format) => {
      const { stdout, code } = await calldiag([
        'analyze',
        'fixtures/hostile.csv',
        '--format',
        format,
      ]);
      expect(code).toBe(0);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      expect(stdout).not.toContain('13900000702');
      expect(stdout).toContain('139****0702');
    },
  );
});
