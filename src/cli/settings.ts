import { dirname, resolve } from 'node:path';
import {
  type Config,
  type FoundConfig,
  findConfig,
  type Language,
  MOST_THREADS,
  MOST_TOP,
  readConfig,
  type Selection,
  STDIN,
} from '../index.ts';
import type { AnalyzeFlags, InputFlags } from './commands/analyze.ts';
import type { CompareFlags } from './commands/compare.ts';
import { languageOfEnvironment, placed, resourcesOfEnvironment } from './environment.ts';
import type { Io } from './io.ts';
import { readGroupBy, readSince, readUntil, readWhere } from './read-selection.ts';
import {
  readAudioSeconds,
  readBadRowLimit,
  readCount,
  readDelimiter,
  readEncoding,
  readFileName,
  readMemorySize,
  readTimeZone,
} from './values.ts';

/** What a run is told: by its flags, else by the environment, else by the config file. */
export interface Settled<F> {
  readonly flags: F;
  readonly language: Language;
  /** Gates are conditions that add up: those of the file hold beside those of the command line. */
  readonly gates: Pick<Config, 'failOn' | 'waivers'>;
}

interface ConfigFlags {
  readonly config?: string | false;
  readonly lang?: Language;
}

/** @param language what the locale says */
export async function settle<F extends ConfigFlags & Partial<AnalyzeFlags>>(
  flags: F,
  io: Pick<Io, 'env'>,
  language: Language,
): Promise<Settled<F>> {
  const environment = resourcesOfEnvironment(io.env);
  const file = await configFile(flags.config, io.env);
  const found = file === undefined ? undefined : await readConfig(file);
  const told = found === undefined ? {} : flagsOfConfig(found);
  // a name that was typed says its format by its ending
  const { format, ...others } = told;
  const beaten = flags.output === undefined ? told : others;
  const color = flags.color !== false && told.color !== false;
  const progress = flags.progress !== false && told.progress !== false;
  const column = { ...told.column, ...flags.column };
  return {
    flags: { ...beaten, ...environment, ...given(flags), column, color, progress },
    language: flags.lang ?? languageOfEnvironment(io.env) ?? told.lang ?? language,
    gates: found?.settings ?? {},
  };
}

/** The same for a command that only reads: what the file says of how to read. */
export async function settleInput<F extends ConfigFlags & InputFlags>(
  flags: F,
  io: Pick<Io, 'env'>,
): Promise<F> {
  const path = await configFile(flags.config, io.env);
  if (path === undefined) return flags;
  const told = flagsOfConfig(await readConfig(path));
  const { encoding, delimiter, audioSeconds, twoParty, tz, book } = told;
  const input = given({ encoding, delimiter, audioSeconds, twoParty, tz, book });
  return { ...input, ...given(flags), column: { ...told.column, ...flags.column } };
}

async function configFile(asked: string | false | undefined, env: Io['env']) {
  if (asked === false) return undefined;
  return asked ?? (env['CALLDIAG_CONFIG'] || undefined) ?? (await findConfig('.'));
}

type ToldFlags = Partial<CompareFlags> & InputFlags;

/** The settings of a file as the flags that say the same. */
function flagsOfConfig({ file, settings }: FoundConfig): ToldFlags {
  const at = <T>(path: string, read: () => T): T => placed(file, path, read);
  const one = <V, T>(path: string, value: V | undefined, read: (value: V) => T): T | undefined =>
    value === undefined ? undefined : at(path, () => read(value));
  const several = <T>(
    path: string,
    value: string | readonly string[] | undefined,
    read: (value: string, before: T | undefined) => T,
  ): T | undefined =>
    listOf(value)?.reduce<T | undefined>(
      (before, text) => at(path, () => read(text, before)),
      undefined,
    );
  const place = (path: string): string => (path === STDIN ? path : resolve(dirname(file), path));
  const { lang, format, quiet, verbose, showNumbers, color, progress, twoParty, book } = settings;
  const { limits, gate, columns, baseline, rejects, adjust, table, excel } = settings;
  return given({
    ...{ lang, format, color, progress, twoParty, book, limits, gate, adjust },
    csv: { table, excel },
    claim: listOf(settings.claim),
    failOnWorse: settings.failOnWorse || undefined,
    quiet: quiet || undefined,
    verbose: verbose || undefined,
    showNumbers: showNumbers || undefined,
    output: settings.output === undefined ? undefined : listOf(settings.output)?.map(place),
    column:
      columns &&
      Object.fromEntries(Object.entries(columns).map(([role, column]) => [role, String(column)])),
    encoding: one('encoding', settings.encoding, readEncoding),
    delimiter: one('delimiter', settings.delimiter, readDelimiter),
    audioSeconds: one('audioSeconds', settings.audioSeconds, audioOf),
    tz: one('tz', settings.tz, readTimeZone),
    since: one('since', settings.since, readSince),
    until: one('until', settings.until, readUntil),
    where: several<Selection>('where', settings.where, readWhere),
    groupBy: several<string[]>('groupBy', settings.groupBy, readGroupBy),
    top: one('top', settings.top, (count) => readCount('--top', MOST_TOP)(String(count))),
    rejects: one('rejects', rejects, (path) => place(readFileName('--rejects')(path))),
    maxBadRows: one('maxBadRows', settings.maxBadRows, (limit) => readBadRowLimit(String(limit))),
    threads: one('threads', settings.threads, (count) =>
      readCount('--threads', MOST_THREADS)(String(count)),
    ),
    maxMemory: one('maxMemory', settings.maxMemory, readMemorySize),
    baseline: baseline === undefined ? undefined : place(baseline),
  });
}

function audioOf(told: NonNullable<Config['audioSeconds']>) {
  const { all, groups = {} } = typeof told === 'number' ? { all: told } : told;
  const lengths = [
    ...(all === undefined ? [] : [String(all)]),
    ...Object.entries(groups).map(([group, seconds]) => `${group}=${seconds}`),
  ];
  return lengths.reduce<ReturnType<typeof readAudioSeconds> | undefined>(
    (before, text) => readAudioSeconds(text, before),
    undefined,
  );
}

function listOf(value: string | readonly string[] | undefined): readonly string[] | undefined {
  return typeof value === 'string' ? [value] : value;
}

/** Without what is undefined, so that it hides nothing that it is spread over. */
function given<T extends object>(flags: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
