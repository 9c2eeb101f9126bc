import { Argument, Command } from 'commander';
import { type Language, SCHEMA_IDS, type SchemaId, version, widthOf, wrap } from '../index.ts';
import { analyzeCommand } from './commands/analyze.ts';
import { SHELLS, type Shell } from './completion/shells.ts';
import type { Io } from './io.ts';
import { makeOption } from './options.ts';
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

const COMPARE_OPTIONS = [
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
] as const;

/** The commands and their options; each action but that of the main command is loaded when its command runs. */
export function buildProgram(io: Io, language: Language): Command {
  const texts = CLI_TEXTS[language];
  const program = new Command('calldiag');
  const width = Math.min(io.stdout.columns ?? 80, 120);
  const shared = (command: Command, examples: string): Command =>
    command
      .helpOption('-h, --help', texts.help)
      .addOption(makeOption('lang', language))
      .addHelpText('before', `${texts.examples}\n${examples}\n`);
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
  shared(program, texts.rootExamples);

  const analyze = program
    .command('analyze')
    .summary(texts.analyze)
    .description(texts.analyze)
    .argument('<files...>', texts.files);
  shared(analyze, texts.analyzeExamples);
  for (const name of [...OUTPUT_OPTIONS, 'verbose', 'showNumbers'] as const) {
    analyze.addOption(makeOption(name, language));
  }
  for (const name of [...SELECTION_OPTIONS, 'rejects', 'maxBadRows', ...INPUT_OPTIONS] as const) {
    analyze.addOption(makeOption(name, language));
  }
  for (const name of [...GATE_OPTIONS, 'writeBaseline', 'limits', ...CONFIG_OPTIONS] as const) {
    analyze.addOption(makeOption(name, language));
  }
  for (const name of ['threads', 'maxMemory', 'noProgress'] as const) {
    analyze.addOption(makeOption(name, language));
  }
  analyze.action(async (files: string[], options) => {
    await analyzeCommand(files, options, io, language);
  });

  const compare = program
    .command('compare')
    .summary(texts.compare)
    .description(texts.compare)
    .argument('<before>', texts.before)
    .argument('<after>', texts.after);
  shared(compare, texts.compareExamples);
  for (const name of COMPARE_OPTIONS) compare.addOption(makeOption(name, language));
  compare.action(async (before: string, after: string, options) => {
    const { compareCommand } = await import('./commands/compare.ts');
    await compareCommand(before, after, options, io, language);
  });

  const report = program
    .command('report')
    .summary(texts.report)
    .description(texts.report)
    .argument('<file>', texts.savedReport);
  shared(report, texts.reportExamples);
  for (const name of [...OUTPUT_OPTIONS, ...GATE_OPTIONS, ...CONFIG_OPTIONS] as const) {
    report.addOption(makeOption(name, language));
  }
  report.action(async (file: string, options) => {
    const { reportCommand } = await import('./commands/report.ts');
    await reportCommand(file, options, io, language);
  });

  const inspect = program
    .command('inspect')
    .summary(texts.inspect)
    .description(texts.inspect)
    .argument('<file>', texts.file);
  shared(inspect, texts.inspectExamples);
  for (const name of [
    'rows',
    'pageFormat',
    'showNumbers',
    'noColor',
    ...INPUT_OPTIONS,
    ...CONFIG_OPTIONS,
  ] as const) {
    inspect.addOption(makeOption(name, language));
  }
  inspect.action(async (file: string, options) => {
    const { inspectCommand } = await import('./commands/inspect.ts');
    await inspectCommand(file, options, io, language);
  });

  const init = program
    .command('init')
    .summary(texts.init)
    .description(texts.init)
    .argument('[sample]', texts.sample);
  shared(init, texts.initExamples);
  for (const name of ['initOutput', ...INPUT_OPTIONS] as const) {
    init.addOption(makeOption(name, language));
  }
  init.action(async (sample: string | undefined, options) => {
    const { initCommand } = await import('./commands/init.ts');
    await initCommand(sample, options, io, language);
  });

  const explain = program
    .command('explain')
    .summary(texts.explain)
    .description(texts.explain)
    .argument('<topic>', texts.topic);
  shared(explain, texts.explainExamples);
  for (const name of ['pageFormat', 'noColor', 'book'] as const) {
    explain.addOption(makeOption(name, language));
  }
  explain.action(async (topic: string, options) => {
    const { explainCommand } = await import('./commands/explain.ts');
    await explainCommand(topic, options, io, language);
  });

  const codes = program.command('codes').summary(texts.codes).description(texts.codes);
  shared(codes, texts.codesExamples);
  for (const name of ['codesFormat', 'noColor', 'book'] as const) {
    codes.addOption(makeOption(name, language));
  }
  codes.action(async (options) => {
    const { codesCommand } = await import('./commands/codes.ts');
    await codesCommand(options, io, language);
  });

  const completion = program
    .command('completion')
    .summary(texts.completion)
    .description(texts.completionAbout)
    .argument('<shell>', texts.shell, readChoice('completion', SHELLS));
  shared(completion, texts.completionExamples);
  completion.action(async (shell: Shell) => {
    const { completionCommand } = await import('./commands/completion.ts');
    await completionCommand(shell, program, io, language);
  });

  const schema = program
    .command('schema')
    .summary(texts.schema)
    .description(texts.schema)
    .addArgument(
      new Argument('[document]', texts.document).argParser(readChoice('schema', SCHEMA_IDS)),
    );
  shared(schema, texts.schemaExamples);
  schema.action(async (id: SchemaId | undefined) => {
    const { schemaCommand } = await import('./commands/schema.ts');
    await schemaCommand(id ?? 'report', io);
  });
  return program;
}
