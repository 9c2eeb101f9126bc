import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { LANGUAGES, type Language } from '../../src/index.ts';
import { widthOf } from '../../src/report/width.ts';
import { fakeIo, runInside } from '../helpers/cli.ts';

const commands = buildProgram(fakeIo(), 'en').commands.map((command) => command.name());
const PAGES = ['', ...commands].flatMap((name) =>
  LANGUAGES.map((language) => ({ name, language })),
);

async function helpOf(name: string, language: Language, columns: number): Promise<string> {
  const args = [...(name === '' ? [] : [name]), '--help', '--lang', language];
  const { code, stdout, stderr } = await runInside(args, fakeIo({ columns }));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** The arguments of the commands at the head of a help page, as a shell would part them. */
function examplesOf(help: string): string[][] {
  const [examples = ''] = help.split('\n\n', 1);
  return examples
    .split('\n')
    .flatMap((line) => /calldiag ([^|>#)]*)/.exec(line)?.[1] ?? [])
    .map((args) =>
      [...args.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
    );
}

describe('help', () => {
  it('is there for every command', () => {
    expect(commands.length).toBeGreaterThanOrEqual(5);
    expect(commands).toContain('completion');
  });

  it.each(PAGES)('of "$name" in $language fits 80 columns', async ({ name, language }) => {
    const help = await helpOf(name, language, 80);
    expect(help.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
    // something is so long that it had to be broken
    const wide = await helpOf(name, language, 120);
    expect(wide.split('\n').length).toBeLessThanOrEqual(help.split('\n').length);
  });

  it('breaks Chinese between characters, and never begins a line with a full stop', async () => {
    const help = await helpOf('analyze', 'zh-CN', 60);
    const lines = help.slice(help.indexOf('选项')).split('\n');
    expect(lines.filter((line) => widthOf(line) > 60)).toEqual([]);
    expect(lines.filter((line) => /^\s*[，。、；：）]/.test(line))).toEqual([]);
    expect(Math.max(...lines.map(widthOf))).toBeGreaterThan(56);
  });

  it.each(LANGUAGES)('begins with an example of every command in %s', async (language) => {
    const shown = examplesOf(await helpOf('', language, 80)).map(([name]) => name);
    const missing = commands.filter((name) => !shown.includes(name));
    // how to look things up may be left to their own pages
    expect(missing.filter((name) => !['inspect', 'codes'].includes(name))).toEqual([]);
  });

  it('lists the same options for a command that is asked for alone, and for none, as for all', () => {
    const optionsOf = (asked?: string) =>
      buildProgram(fakeIo(), 'en', asked).commands.map((command) => ({
        name: command.name(),
        options: command.options.map((option) => option.flags),
      }));
    const all = optionsOf();
    for (const name of commands) {
      const alone = optionsOf(name);
      const [asked] = alone.filter((one) => one.options.length > 0);
      expect(asked).toEqual(all.find((one) => one.name === name));
      expect(alone.map((one) => one.name)).toEqual(commands);
    }
    expect(optionsOf('no-such-command')).toEqual(all);
    expect(optionsOf('--lang')).toEqual(all);
    expect(all.filter((one) => !one.options.includes('--lang <language>'))).toEqual([]);
  });

  it.each(PAGES)('of "$name" in $language shows commands that work', async ({ name, language }) => {
    const examples = examplesOf(await helpOf(name, language, 80));
    expect(examples.length).toBeGreaterThan(0);
    for (const args of examples) {
      if (name !== '') expect(args[0]).toBe(name);
      const program = buildProgram(fakeIo(), language);
      const called: string[] = [];
      for (const command of program.commands) {
        command.action(() => void called.push(command.name()));
      }
      await program.parseAsync(args, { from: 'user' });
      expect(called).toEqual([args[0]]);
    }
  });
});
