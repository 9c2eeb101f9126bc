import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calldiag, type Run, shell } from '../helpers/cli.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'calldiag-'));
  // a hundred long unknown texts make a report of several times 64 KiB
  const rows = Array.from(
    { length: 100 },
    (_, i) => `c${i},201${String(i).padStart(3, '0')},${`第 ${i} 号`.repeat(70)}`,
  );
  writeFileSync(
    join(folder, 'large.csv'),
    `call_id,status_code,status_msg\n${rows.join('\n')}\nx,200000,\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('pipes', () => {
  it('a report is whole, however large', async () => {
    const { stdout, code } = await shell(
      `calldiag analyze ${folder}/large.csv --format json | cat`,
    );
    expect(code).toBe(0);
    expect(Buffer.byteLength(stdout)).toBeGreaterThan(64 * 1024);
    expect(JSON.parse(stdout)).toMatchObject({ input: { rows: 101 } });
  });

  it('a reader who has seen enough is no error', async () => {
    const { stdout, stderr, code } = await shell(
      `calldiag analyze ${folder}/large.csv --format json | head -1`,
    );
    expect({ stdout, stderr, code }).toEqual({ stdout: '{\n', stderr: '', code: 0 });
  });

  it('standard input is read like a file, compressed or not', async () => {
    const [direct, piped, zipped] = await Promise.all([
      shell('calldiag analyze fixtures/bad-rows.csv --format json'),
      shell('cat fixtures/bad-rows.csv | calldiag analyze - --format json'),
      shell('gzip -c fixtures/bad-rows.csv | calldiag analyze - --format json'),
    ]);
    // everything but the name and the size of the input
    const read = ({ stdout }: Run) =>
      JSON.parse(stdout, (key, value) => {
        if (key === 'file' || key === 'bytes') return undefined;
        return key === 'files'
          ? value.map(({ name: _, ...file }: { name: string }) => file)
          : value;
      });
    expect(read(direct).warnings).not.toEqual([]);
    expect(read(piped)).toEqual(read(direct));
    expect(read(zipped)).toEqual(read(direct));
  });

  it('a full disk is exit code 3, and no bug', async () => {
    const { stderr, code } = await shell('calldiag analyze fixtures/push-utf8.csv > /dev/full');
    expect({ stderr, code }).toEqual({
      stderr: 'error: standard output: writing failed (ENOSPC)\nhint: is the disk full?\n',
      code: 3,
    });
  });

  it('a reader of -o who has seen enough is no error', async () => {
    const { stderr, code } = await shell(
      `calldiag analyze ${folder}/large.csv --format json -o >(head -c 1 > /dev/null)`,
    );
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  it('the report goes to stdout, what was detected to stderr', async () => {
    const plain = await calldiag(['analyze', 'fixtures/text-only-gb18030.csv']);
    const verbose = await calldiag(['analyze', 'fixtures/text-only-gb18030.csv', '--verbose']);
    expect(verbose.stdout).toBe(plain.stdout);
    expect(plain.stderr).toBe('');
    expect(verbose.stderr).toContain('encoding: gb18030 (not valid UTF-8)');
    expect(verbose.stderr).toContain('text = 呼叫结果');
  });
});

describe('the same input', () => {
  it('gives the same bytes', async () => {
    const args = ['analyze', 'fixtures/september-campaign.csv', '--format', 'json'];
    const [first, second] = await Promise.all([
      calldiag(args, { env: { TZ: 'America/New_York' } }),
      calldiag(args, { env: { TZ: 'Asia/Tokyo' } }),
    ]);
    expect(second.stdout).toBe(first.stdout);
  });
});

describe('the terminal', () => {
  const args = ['analyze', 'fixtures/push-utf8.csv', '-q'];
  const sequence = '\x1b[';

  it.each<[string, Record<string, string>, boolean]>([
    ['a pipe', {}, false],
    ['FORCE_COLOR=1', { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
  ])('%s decides about colour', async (_, env, hasColor) => {
    expect((await calldiag(args, { env })).stdout.includes(sequence)).toBe(hasColor);
  });

  it('--no-color wins over FORCE_COLOR', async () => {
    const { stdout } = await calldiag([...args, '--no-color'], { env: { FORCE_COLOR: '3' } });
    expect(stdout).not.toContain(sequence);
  });

  it('without UTF-8 draws with ASCII alone', async () => {
    const { stdout } = await calldiag(args, { env: { LANG: 'C' } });
    expect(stdout).toMatch(/#####/);
    expect(stdout).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it('speaks the language of the locale, and the one asked for', async () => {
    const heard = /完整听完/;
    expect((await calldiag(args, { env: { LANG: 'zh_CN.UTF-8' } })).stdout).toMatch(heard);
    expect((await calldiag(args, { env: { LANG: 'de_DE.UTF-8' } })).stdout).not.toMatch(heard);
    expect((await calldiag([...args, '--lang', 'zh-CN'])).stdout).toMatch(heard);
  });
});

describe('telephone numbers', () => {
  it('are masked unless asked for', async () => {
    const args = ['analyze', 'fixtures/september-campaign.csv'];
    const masked = await calldiag(args);
    const shown = await calldiag([...args, '--show-numbers']);
    expect(masked.stdout.replace(/https:\S+/g, '')).not.toMatch(/\d{7,}/);
    expect(shown.stdout).toContain('13900009001');
  });
});
