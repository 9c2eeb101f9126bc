import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bashScript } from '../../../src/cli/completion/bash.ts';
import { fishScript } from '../../../src/cli/completion/fish.ts';
import type { Offers } from '../../../src/cli/completion/offers.ts';
import { type Spec, specOf } from '../../../src/cli/completion/spec.ts';
import { zshScript } from '../../../src/cli/completion/zsh.ts';
import { offersOf } from '../../../src/cli/options.ts';
import { buildProgram } from '../../../src/cli/program.ts';
import { explain } from '../../../src/index.ts';
import { fakeIo, runInside } from '../../helpers/cli.ts';
import { isThere, runProgram } from '../../helpers/programs.ts';
import { installed, typed } from './shells.ts';

const SCRIPTS: Readonly<Record<string, (spec: Spec) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

const program = buildProgram(fakeIo(), 'en');
const optionsOf = (command: Command): Option[] =>
  command.createHelp().visibleOptions(command) as Option[];
const places = [program, ...program.commands].flatMap((command) =>
  optionsOf(command).map((option) => ({ command: command.name(), option })),
);

function valuesOf(offers: Offers): string[] {
  if (offers.kind === 'words') return offers.words.map(({ word }) => word);
  if (offers.kind !== 'pairs') return [];
  return offers.pairs.flatMap(({ key, values }) => values.map(({ word }) => `${key}=${word}`));
}

describe('what completion offers', () => {
  const known = places.flatMap(({ command, option }) =>
    valuesOf(offersOf(option)).map((value) => ({ command, option, value })),
  );

  it('is what the option accepts', () => {
    expect(known.length).toBeGreaterThan(100);
    for (const { option, value } of known) {
      // throws for anything else
      expect(option.parseArg?.(value, undefined)).toBeDefined();
    }
  });

  it('is something for every option that names its values in the help', () => {
    const withLists = places.filter(({ option }) =>
      /^(?:format|lang|gate|limits|book|encoding|delimiter|group-by|where|column|table)$/.test(
        option.name(),
      ),
    );
    expect(withLists.length).toBeGreaterThan(10);
    const silent = withLists.filter(({ option }) => {
      const offers = offersOf(option);
      return offers.kind !== 'pairs' && valuesOf(offers).length === 0;
    });
    expect(silent.map(({ command, option }) => `${command} ${option.flags}`)).toEqual([]);
  });

  it('are files for the options that name one', () => {
    const files = places.filter(({ option }) => /<(?:file|report)>/.test(option.flags));
    expect(files.length).toBeGreaterThan(2);
    for (const { option } of files) expect(offersOf(option)).toEqual({ kind: 'files' });
  });

  it('are topics that can be explained', async () => {
    const { commands } = await specOf(program, 'en');
    const [topic] = commands.find(({ name }) => name === 'explain')?.arguments ?? [];
    const topics = topic === undefined ? [] : valuesOf(topic.offers);
    expect(topics.length).toBeGreaterThan(80);
    for (const one of topics) await expect(explain(one)).resolves.toMatchObject({ query: one });
  });
});

describe('a shell that is none of them', () => {
  it('is wrong usage', async () => {
    expect(await runInside(['completion', 'tcsh'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'error: completion: "tcsh" is not valid; expected one of bash, zsh, fish\n',
    });
    expect((await runInside(['completion'])).code).toBe(2);
  });
});

const HOSTILE = `it's [new]: "$(touch hacked)" \`touch hacked\` \\ %s; é 中文 <b> & | (x) {y} *`;

/** A folder with the script of a program that has one more option. */
async function withNewOption(shell: string) {
  const found = await installed(shell);
  const grown = buildProgram(fakeIo(), 'en');
  const codes = grown.commands.find((command) => command.name() === 'codes');
  codes?.addOption(new Option('--brand-new <file>', HOSTILE));
  const script = SCRIPTS[shell]?.(await specOf(grown, 'en')) ?? '';
  writeFileSync(join(found.folder, 'grown'), script);
  return { ...found, script };
}

describe.each(Object.keys(SCRIPTS))('an option that is added to the program, in %s', (shell) => {
  let found: Awaited<ReturnType<typeof withNewOption>>;
  beforeAll(async () => {
    found = await withNewOption(shell);
  });
  afterAll(() => found.remove());

  it('is in the script with nothing else to do', () => {
    expect(found.script).toContain('brand-new');
    expect(found.text).not.toContain('brand-new');
  });

  it.skipIf(!isThere(shell))(
    'is harmless, whatever its description holds (skipped without the shell)',
    async () => {
      const compinit = shell === 'zsh' ? 'autoload -U compinit; compinit -u -D; ' : '';
      const { code, stderr } = await runProgram(shell, ['-c', `${compinit}source ./grown`], {
        cwd: found.folder,
      });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(readdirSync(found.folder)).not.toContain('hacked');
    },
  );
});

// zsh reads descriptions once more when TAB is pressed
it.skipIf(!isThere('zsh') || !isThere('script'))(
  'the new option completes in zsh (skipped without zsh or `script`)',
  async () => {
    const { folder, remove } = await withNewOption('zsh');
    const setUp =
      'autoload -U compinit; compinit -u -D; source ./grown; calldiag() { print -r -- "\n<$*>"; }';
    const lines = ['codes --bra\trec\t', 'codes --brand-new rec\t', 'codes --\t\tformat csv'];
    const completed = await typed('zsh -f -i', setUp, lines, folder);
    const left = readdirSync(folder);
    remove();
    expect(completed.slice(0, 2)).toEqual([
      'codes --brand-new=records.csv',
      'codes --brand-new records.csv',
    ]);
    expect(left).not.toContain('hacked');
  },
);
