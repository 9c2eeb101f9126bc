import type { Readable, Writable } from 'node:stream';
import { type Language, problem, type View } from '../index.ts';

/** Everything of the process that a command may touch; tests hand in their own. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable & { isTTY?: boolean; columns?: number };
  readonly stderr: Writable & { isTTY?: boolean; columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Its reason is the error that the run then ends with. */
  readonly signal: AbortSignal;
}

/**
 * Writes all of it to standard output. A reader who closed the pipe early (`| head`) has what they wanted: that is no
 * error.
 */
export async function write(stream: Writable, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const settle = (error?: Error | null): void => {
      stream.off('error', settle);
      if (error == null || isClosedPipe(error)) resolve();
      else reject(problem('write-failed', { reason: reasonOf(error) }, { cause: error }));
    };
    stream.on('error', settle);
    stream.write(text, settle);
  });
}

export function isClosedPipe(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
  );
}

/** What the system calls the failure: ENOSPC rather than a sentence in English. */
export function reasonOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

/**
 * The language of the locale: Chinese of any kind is served in simplified Chinese, everybody else in English.
 * @param systemLocale asked where the environment says nothing, as on Windows; `C` and `POSIX` do say something
 */
export function languageOf(
  env: Io['env'],
  systemLocale: () => string = () => Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || systemLocale();
  // the output is UTF-8: in a GBK terminal English can be read, Chinese could not
  return /^zh/i.test(locale) && isUtf8(env) ? 'zh-CN' : 'en';
}

// A file is read elsewhere, so it does not depend on the terminal it was made in: 100 columns leave room for the bars
// and still fit an editor or a printed page.
const WIDTH = { default: 80, least: 60, most: 200, file: 100 } as const;

/** How the output will be seen. Files get no colour, pipes only if FORCE_COLOR asks for it. */
export function viewFor(
  { stdout, env }: Io,
  language: Language,
  options: { readonly color: boolean; readonly quiet: boolean; readonly toFile: boolean },
): View {
  const columns = options.toFile ? WIDTH.file : (stdout.columns ?? Number(env['COLUMNS']));
  const width = Number.isFinite(columns) && columns > 0 ? columns : WIDTH.default;
  return {
    language,
    width: Math.min(WIDTH.most, Math.max(WIDTH.least, width)),
    colorLevel: options.color && !options.toFile ? colorLevel(env, stdout.isTTY === true) : 0,
    unicode: options.toFile || isUtf8(env),
    quiet: options.quiet,
  };
}

/** https://no-color.org and https://force-color.org; a dumb terminal obeys no colour codes. */
function colorLevel(env: Io['env'], isTerminal: boolean): View['colorLevel'] {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') {
    if (forced === '0' || forced === 'false') return 0;
    return forced === '2' ? 2 : forced === '3' ? 3 : 1;
  }
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb' || !isTerminal) return 0;
  if (/^(?:truecolor|24bit)$/.test(env['COLORTERM'] ?? '')) return 3;
  return /256/.test(env['TERM'] ?? '') ? 2 : 1;
}

/** A locale that is set and is not UTF-8 cannot show bars and dashes; one that is not set says nothing. */
export function isUtf8(env: Io['env']): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return (locale === '' || /utf-?8/i.test(locale)) && env['TERM'] !== 'linux';
}
