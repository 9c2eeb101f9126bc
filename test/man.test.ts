import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../src/cli/program.ts';
import { fakeIo } from './helpers/cli.ts';
import { manPage } from './helpers/man-page.ts';
import { isThere, runProgram } from './helpers/programs.ts';

const page = manPage();

describe('man/calldiag.1', () => {
  it('is what the command line says (`npm run gen` writes it)', async () => {
    await expect(page).toMatchFileSnapshot('../man/calldiag.1');
  });

  it('is in the package', () => {
    const pack: unknown = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    );
    expect(pack).toMatchObject({
      man: ['man/calldiag.1'],
      files: expect.arrayContaining(['man']),
      scripts: { gen: expect.stringContaining('test/man.test.ts') },
    });
  });

  it('uses a handful of macros, and nothing that a reader would see', () => {
    const lines = page.trimEnd().split('\n');
    const macros = new Set(lines.filter((line) => line.startsWith('.')).map(macroOf));
    expect([...macros].sort()).toEqual(['.SH', '.TH', '.TP', '.ad', '.br', '.fi', '.nf', '.nh']);
    expect(lines.filter((line) => line.trim() === '' || /^'|[^\x20-\x7e]/.test(line))).toEqual([]);
    const escapes = new Set(page.match(/\\(?:f.|\(..|\[u[0-9A-F]+\]|.)/g));
    const known = /^\\(?:f[BIR]|\(cq|\[u[0-9A-F]{4,6}\]|[-e&])$/;
    expect([...escapes].filter((one) => !known.test(one))).toEqual([]);
  });

  it.skipIf(!isThere('groff'))('is set without a warning (skipped without groff)', async () => {
    const { code, stdout, stderr } = await runProgram(
      'groff',
      ['-man', '-ww', '-k', '-Tutf8', '-P-cbou', '-rLL=78n'],
      { input: page, cwd: tmpdir() },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of buildProgram(fakeIo(), 'en').commands) {
      expect(stdout).toMatch(new RegExp(`^ +calldiag ${command.name()} `, 'm'));
      for (const { flags } of command.options) expect(stdout).toContain(flags);
    }
    expect(stdout).toContain("',' ';' tab or '|'");
    expect(stdout).toContain('code=3,callee=手机号');
  });

  it.skipIf(!isThere('mandoc'))('passes mandoc (skipped without it)', async () => {
    const lint = ['-T', 'lint', '-W', 'warning'];
    const { stdout } = await runProgram('mandoc', lint, { input: page, cwd: tmpdir() });
    // a page without a date is the same page tomorrow
    const found = stdout.split('\n').filter((line) => line !== '' && !/missing date/.test(line));
    expect(found).toEqual([]);
  });
});

function macroOf(line: string): string {
  return line.split(' ', 1)[0] ?? '';
}
