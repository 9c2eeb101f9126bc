import { Command } from 'commander';
import { type Language, version } from '../index.ts';
import type { Io } from './io.ts';
import { makeOption } from './options.ts';
import { CLI_TEXTS } from './texts.ts';

const SELECTION_OPTIONS = ['since', 'until', 'where', 'groupBy', 'top'] as const;
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

/** The commands and their options; each action is loaded when its command runs. */
export function buildProgram(io: Io, language: Language): Command {
  const texts = CLI_TEXTS[language];
  const program = new Command('calldiag');
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
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      // errors are worded, with a hint, by `run`
      writeErr: () => undefined,
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 80, 120),
    })
    .configureHelp({
      sortSubcommands: false,
      styleTitle: (title) => texts.headings[title] ?? title,
    })
    .addHelpText('after', `\n${texts.exitCodes}`);
  shared(program, texts.rootExamples);

  const analyze = program
    .command('analyze')
    .summary(texts.analyze)
    .description(texts.analyze)
    .argument('<files...>', texts.files);
  shared(analyze, texts.analyzeExamples);
  for (const name of ['format', 'output', 'quiet', 'verbose', 'showNumbers', 'noColor'] as const) {
    analyze.addOption(makeOption(name, language));
  }
  for (const name of [...SELECTION_OPTIONS, 'rejects', 'maxBadRows', ...INPUT_OPTIONS] as const) {
    analyze.addOption(makeOption(name, language));
  }
  for (const name of ['threads', 'maxMemory', 'noProgress'] as const) {
    analyze.addOption(makeOption(name, language));
  }
  analyze.action(async (files: string[], options) => {
    const { analyzeCommand } = await import('./commands/analyze.ts');
    await analyzeCommand(files, options, io, language);
  });

  const inspect = program
    .command('inspect')
    .summary(texts.inspect)
    .description(texts.inspect)
    .argument('<file>', texts.file);
  shared(inspect, texts.inspectExamples);
  for (const name of ['rows', 'pageFormat', 'showNumbers', 'noColor', ...INPUT_OPTIONS] as const) {
    inspect.addOption(makeOption(name, language));
  }
  inspect.action(async (file: string, options) => {
    const { inspectCommand } = await import('./commands/inspect.ts');
    await inspectCommand(file, options, io, language);
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
  return program;
}
