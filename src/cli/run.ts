import { type Command, CommanderError } from 'commander';
import { CalldiagError, EXIT, type Language, nearest, printable } from '../index.ts';
import { languageOfEnvironment } from './environment.ts';
import { type Io, isClosedPipe, languageOf } from './io.ts';
import { buildProgram } from './program.ts';
import { CLI_TEXTS } from './texts.ts';
import { readLanguage } from './values.ts';

/**
 * Runs one command line and returns its exit code. Whatever goes wrong comes out as one or two lines on stderr, never
 * as a stack trace.
 * @param args the arguments after `calldiag`
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let language = languageOf(io.env);
  let program: Command | undefined;
  try {
    language = askedLanguage(args) ?? languageOfEnvironment(io.env) ?? language;
    program = buildProgram(io, language, args[0]);
    if (args.length === 0) {
      program.outputHelp();
      return EXIT.done;
    }
    await program.parseAsync(args, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    return report(io.signal.aborted ? io.signal.reason : error, io, language, (command) =>
      usageError(command, args, language, program),
    );
  }
}

/** `--lang` decides in which language the other options are explained, so it is read before them. */
function askedLanguage(args: readonly string[]): Language | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at === -1) return undefined;
  const value = args[at]?.startsWith('--lang=') ? args[at].slice('--lang='.length) : args[at + 1];
  return value === undefined ? undefined : readLanguage(value);
}

function report(
  error: unknown,
  io: Io,
  language: Language,
  inWords: (error: CommanderError) => [message: string, hint: string | undefined],
): number {
  const texts = CLI_TEXTS[language];
  const colon = language === 'en' ? ': ' : '：';
  const say = (label: string, text: string): void => {
    io.stderr.write(`${label}${colon}${printable(text)}\n`);
  };
  if (error instanceof CommanderError) {
    // help and version come this way too
    if (error.exitCode === 0) return EXIT.done;
    const [message, hint] = inWords(error);
    say(texts.error, message);
    if (hint !== undefined) say(texts.hint, hint);
    return EXIT.usage;
  }
  if (error instanceof CalldiagError) {
    say(texts.error, error.text[language]);
    if (error.hint !== undefined) say(texts.hint, error.hint[language]);
    return error.exitCode;
  }
  if (isClosedPipe(error)) return EXIT.done;
  say(texts.error, texts.unexpected(error instanceof Error ? error.message : String(error)));
  if (io.env['CALLDIAG_DEBUG'] === '1' && error instanceof Error) {
    io.stderr.write(`${error.stack ?? ''}\n`);
  }
  return EXIT.input;
}

/** Commander's message in the user's language, and what was probably meant. */
function usageError(
  error: CommanderError,
  args: readonly string[],
  language: Language,
  program: Command | undefined,
): [message: string, hint: string | undefined] {
  const texts = CLI_TEXTS[language];
  const [message = ''] = error.message.replace(/^error: /, '').split('\n');
  const what = /'([^']*)'/.exec(message)?.[1] ?? '';
  const near = program === undefined ? [] : nearArgument(error.code, what, args, program);
  const worded = texts.usage[error.code]?.(what) ?? message;
  if (error.code === 'commander.unknownCommand') {
    const [command = what] = args;
    if (near.length === 0 && /[./\\]/.test(command)) return [worded, texts.asFile(command)];
  }
  const hint = near.length === 0 ? 'calldiag --help' : texts.didYouMean(near.join(', '));
  return [worded, hint];
}

/** Commands, or options of the command, that may have been meant. */
function nearArgument(
  code: string,
  what: string,
  [name]: readonly string[],
  program: Command,
): string[] {
  const { commands } = program;
  if (code === 'commander.unknownCommand')
    return nearest(
      what,
      commands.map((one) => one.name()),
    );
  if (code !== 'commander.unknownOption') return [];
  const { options } = commands.find((one) => one.name() === name) ?? program;
  const names = options.flatMap(({ long }) => long?.replace(/^--/, '') ?? []);
  return nearest(what.replace(/^-+|=.*$/g, ''), names).map((one) => `--${one}`);
}
