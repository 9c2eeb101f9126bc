import { Argument, Command } from 'commander';
import { type Language, SCHEMA_IDS, type SchemaId, version, widthOf, wrap } from '../index.ts';
import { analyzeCommand } from './commands/analyze.ts';
import { SHELLS, type Shell } from './completion/shells.ts';
import type { Io } from './io.ts';
import { makeOption, type OptionName } from './options.ts';
import { CLI_TEXTS } from './texts.ts';
import { readChoice } from './values.ts';

const GATE_OPTIONS = ['failOn', 'gate', 'baseline', 'today'] as const;
const CONFIG_OPTIONS = ['config', 'noConfig'] as const;
const SELECTION_OPTIONS = ['since', 'until', 'where', 'groupBy', 'top'] as const;
const OUTPUT_OPTIONS = ['format', 'output', 'table', 'excel', 'quiet', 'noColor'] as const;
const INPUT_OPTIONS = [
  'column',
  'encoding',
  'delimiter',
  'audioSeconds',
  'twoParty',
  'noTwoParty',
  'tz',
  'book',
] as const;

/** What a command has besides the language, in the order of its help. */
const OPTIONS_OF = {
  analyze: [
    ...OUTPUT_OPTIONS,
    'verbose',
    'showNumbers',
    ...SELECTION_OPTIONS,
    'rejects',
    'maxBadRows',
    ...INPUT_OPTIONS,
    ...GATE_OPTIONS,
    'writeBaseline',
    'limits',
    ...CONFIG_OPTIONS,
    'threads',
    'maxMemory',
    'noProgress',
  ],
  compare: [
    'format',
    'output',
    'excel',
    'quiet',
    'noColor',
    'verbose',
    'showNumbers',
    'claim',
    'adjust',
    'failOnWorse',
    'since',
    'until',
    'where',
    'groupBy',
    'maxBadRows',
    ...INPUT_OPTIONS,
    ...CONFIG_OPTIONS,
    'threads',
    'maxMemory',
    'noProgress',
  ],
  report: [...OUTPUT_OPTIONS, ...GATE_OPTIONS, ...CONFIG_OPTIONS],
  inspect: ['rows', 'pageFormat', 'showNumbers', 'noColor', ...INPUT_OPTIONS, ...CONFIG_OPTIONS],
  init: ['initOutput', ...INPUT_OPTIONS],
  explain: ['pageFormat', 'noColor', 'book'],
  codes: ['codesFormat', 'noColor', 'book'],
  completion: [],
  schema: [],
} as const satisfies Record<string, readonly OptionName[]>;

/**
 * The commands and their options; each action but that of the main command is loaded when its command runs.
 * @param asked a command of this name is the only one that gets its options: to make those of all takes 3 ms
 */
export function buildProgram(io: Io, language: Language, asked?: string): Command {
  const texts = CLI_TEXTS[language];
  const program = new Command('calldiag');
  const width = Math.min(io.stdout.columns ?? 80, 120);
  const shared = (command: Command, examples: string, options: readonly OptionName[]): void => {
    command
      .helpOption('-h, --help', texts.help)
      .addHelpText('before', `${texts.examples}\n${examples}\n`);
    for (const name of ['lang', ...options] as const) {
      command.addOption(makeOption(name, language));
    }
  };
  program
    .description(texts.about)
    .version(version, '-V, --version', texts.version)
    .helpCommand(false)
    // an option after a command belongs to that command, not to this program
    .enablePositionalOptions()
    .exitOverride()
    // `run` knows one way for all names
    .showSuggestionAfterError(false)
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      // errors are worded, with a hint, by `run`
      writeErr: () => undefined,
      getOutHelpWidth: () => width,
    })
    .configureHelp({
      sortSubcommands: false,
      styleTitle: (title) => texts.headings[title] ?? title,
      // a Chinese character takes two columns, and a line may break after it
      displayWidth: widthOf,
      boxWrap: (text, columns) => wrap(text, columns).join('\n'),
      minWidthToWrap: 20,
    })
    .addHelpText('after', `\n${wrap(texts.exitCodes, width).join('\n')}`);
  shared(program, texts.rootExamples, []);

  program
    .command('analyze')
    .summary(texts.analyze)
    .description(texts.analyze)
    .argument('<files...>', texts.files)
    .action(async (files: string[], options) => {
      await analyzeCommand(files, options, io, language);
    });
  program
    .command('compare')
    .summary(texts.compare)
    .description(texts.compare)
    .argument('<before>', texts.before)
    .argument('<after>', texts.after)
    .action(async (before: string, after: string, options) => {
      const { compareCommand } = await import('./commands/compare.ts');
      await compareCommand(before, after, options, io, language);
    });
  program
    .command('report')
    .summary(texts.report)
    .description(texts.report)
    .argument('<file>', texts.savedReport)
    .action(async (file: string, options) => {
      const { reportCommand } = await import('./commands/report.ts');
      await reportCommand(file, options, io, language);
    });
  program
    .command('inspect')
    .summary(texts.inspect)
    .description(texts.inspect)
    .argument('<file>', texts.file)
    .action(async (file: string, options) => {
      const { inspectCommand } = await import('./commands/inspect.ts');
      await inspectCommand(file, options, io, language);
    });
  program
    .command('init')
    .summary(texts.init)
    .description(texts.init)
    .argument('[sample]', texts.sample)
    .action(async (sample: string | undefined, options) => {
      const { initCommand } = await import('./commands/init.ts');
      await initCommand(sample, options, io, language);
    });
  program
    .command('explain')
    .summary(texts.explain)
    .description(texts.explain)
    .argument('<topic>', texts.topic)
    .action(async (topic: string, options) => {
      const { explainCommand } = await import('./commands/explain.ts');
      await explainCommand(topic, options, io, language);
    });
  program
    .command('codes')
    .summary(texts.codes)
    .description(texts.codes)
    .action(async (options) => {
      const { codesCommand } = await import('./commands/codes.ts');
      await codesCommand(options, io, language);
    });
  program
    .command('completion')
    .summary(texts.completion)
    .description(texts.completionAbout)
    .argument('<shell>', texts.shell, readChoice('completion', SHELLS))
    .action(async (shell: Shell) => {
      const { completionCommand } = await import('./commands/completion.ts');
      await completionCommand(shell, buildProgram(io, language), io, language);
    });
  program
    .command('schema')
    .summary(texts.schema)
    .description(texts.schema)
    .addArgument(
      new Argument('[document]', texts.document).argParser(readChoice('schema', SCHEMA_IDS)),
    )
    .action(async (id: SchemaId | undefined) => {
      const { schemaCommand } = await import('./commands/schema.ts');
      await schemaCommand(id ?? 'report', io);
    });

  const { commands } = program;
  const only = commands.find((command) => command.name() === asked);
  for (const command of only === undefined ? commands : [only]) {
    const name = command.name() as keyof typeof OPTIONS_OF;
    shared(command, texts[`${name}Examples`], OPTIONS_OF[name]);
  }
  return program;
}
