import type { Argument, Command, Option } from 'commander';
import { type Language, listTopics, version } from '../../index.ts';
import { offersOf } from '../options.ts';
import { FILES, type Offers, words } from './offers.ts';

/** The command line as plain data: all that a script for a shell is made from. */
export interface Spec {
  readonly language: Language;
  readonly version: string;
  readonly options: readonly OptionSpec[];
  readonly commands: readonly CommandSpec[];
}

export interface CommandSpec {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionSpec[];
  readonly arguments: readonly ArgumentSpec[];
}

interface OptionSpec {
  /** The short one first: `-f`, `--format`. */
  readonly names: readonly string[];
  readonly about: string;
  /** Undefined for a switch. */
  readonly value?: { readonly name: string; readonly offers: Offers };
}

interface ArgumentSpec {
  readonly name: string;
  readonly isVariadic: boolean;
  readonly offers: Offers;
}

/** Reads the program that parses the command line, so that nothing can be forgotten. */
export async function specOf(program: Command, language: Language): Promise<Spec> {
  const commands = program.createHelp().visibleCommands(program);
  return {
    language,
    version,
    options: optionsOf(program),
    commands: await Promise.all(
      commands.map(async (command) => ({
        name: command.name(),
        about: command.summary(),
        options: optionsOf(command),
        arguments: await Promise.all(command.registeredArguments.map(argumentSpec)),
      })),
    ),
  };
}

function optionsOf(command: Command): OptionSpec[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map((option) => ({
      names: [option.short, option.long].filter((name) => name != null),
      about: option.description,
      ...(takesValue(option) && {
        value: { name: /[<[](.+)[>\]]/.exec(option.flags)?.[1] ?? '', offers: offersOf(option) },
      }),
    }));
}

function takesValue(option: Option): boolean {
  return option.required || option.optional;
}

async function argumentSpec(argument: Argument): Promise<ArgumentSpec> {
  const name = argument.name();
  const reader = argument.parseArg as { readonly choices?: readonly string[] } | undefined;
  const offers = reader?.choices && words(reader.choices);
  return { name, isVariadic: argument.variadic, offers: offers ?? (await offersForArgument(name)) };
}

/** Commands read files, unless they say something else. */
async function offersForArgument(name: string): Promise<Offers> {
  if (name !== 'topic') return FILES;
  const topics = await listTopics();
  return { kind: 'words', words: topics.map(({ topic, about }) => ({ word: topic, about })) };
}
