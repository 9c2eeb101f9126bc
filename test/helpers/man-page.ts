import type { Command, Help, Option } from 'commander';
import { buildProgram } from '../../src/cli/program.ts';
import { CLI_TEXTS } from '../../src/cli/texts.ts';
import { version } from '../../src/index.ts';
import { fakeIo } from './cli.ts';

// The manual in roff (man(7)), made from the program that parses the command line. English, as `man` is asked for.

const ENVIRONMENT: readonly (readonly [name: string, text: string])[] = [
  ['LC_ALL, LC_MESSAGES, LANG', 'the language, and whether the terminal shows UTF-8; see --lang'],
  ['NO_COLOR, FORCE_COLOR', 'no colours; colours also where the output is no terminal'],
  ['COLUMNS', 'the width where the output is no terminal'],
  ['CI', 'if set, no progress bar'],
  ['GITHUB_STEP_SUMMARY', 'the file that --format github adds a summary to'],
  ['CALLDIAG_DEBUG', '1: a failure that is a bug of calldiag shows where it happened'],
];

const EXIT_STATUS: readonly (readonly [code: string, text: string])[] = [
  ['0', 'done, also when the reader closes the pipe early'],
  ['1', 'a gate failed'],
  ['2', 'wrong usage or configuration'],
  ['3', 'input unreadable, nothing to diagnose, writing failed, or a bug in calldiag'],
  ['130, 143', 'interrupted, terminated'],
];

export function manPage(): string {
  const program = buildProgram(fakeIo(), 'en');
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const texts = CLI_TEXTS.en;
  return [
    `.TH CALLDIAG 1 "" "calldiag ${version}" "User Commands"`,
    // names of options and values stay whole
    '.nh',
    '.ad l',
    '.SH NAME',
    `calldiag \\- ${roff(lowerFirst(program.description()).replace(/\.$/, ''))}`,
    '.SH SYNOPSIS',
    ...commands.flatMap((command, i) => [...(i === 0 ? [] : ['.br']), synopsis(command)]),
    '.SH DESCRIPTION',
    roff(program.description()),
    'Rows become calls, calls get a verdict, and the report says what went wrong, whose move it is, and what to do.',
    ...commands.flatMap((command) => commandSection(command, help)),
    '.SH EXIT STATUS',
    ...EXIT_STATUS.flatMap(([code, text]) => item(code, text)),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, text]) => item(name, text)),
    '.SH EXAMPLES',
    '.nf',
    ...[texts.rootExamples, texts.completionExamples].flatMap((examples) =>
      examples.split('\n').map((line) => roff(line.trim())),
    ),
    '.fi',
    '',
  ].join('\n');
}

function synopsis(command: Command): string {
  const [name, ...rest] = command.createHelp().subcommandTerm(command).split(' ');
  const places = rest.map((part) => `\\fI${roff(part)}\\fR`).join(' ');
  return `\\fBcalldiag ${roff(name ?? '')}\\fR ${places}`.trim();
}

function commandSection(command: Command, help: Help): string[] {
  return [
    `.SH ${command.name().toUpperCase()}`,
    roff(sentence(command.description())),
    ...command.registeredArguments.flatMap((argument) =>
      item(argument.name(), argument.description, 'I'),
    ),
    ...help.visibleOptions(command).flatMap((option) => optionItem(option)),
  ];
}

function optionItem({ flags, description }: Option): string[] {
  return item(flags, description);
}

function item(term: string, text: string, font: 'B' | 'I' = 'B'): string[] {
  return ['.TP', `\\f${font}${roff(term)}\\fR`, roff(text)];
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Text that roff takes as it stands: a hyphen that can be copied, and nothing at a line's start that commands. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('’', '\\(cq')
    .replaceAll('…', '...')
    .replace(/^(?=[.'])/, '\\&')
    .replace(/[^\x20-\x7e]/gu, (character) => `\\[u${hex(character)}]`);
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
