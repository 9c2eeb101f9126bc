import type { Readable, Writable } from 'node:stream';
import type { Language, View } from '../index.ts';

/** Everything of the process that a command may touch; tests hand in their own. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable & { isTTY?: boolean; columns?: number };
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/** Writes all of it. A reader who closed the pipe early (`| head`) has what they wanted: that is no error. */
export async function write(stream: Writable, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const settle = (error?: Error | null): void => {
      stream.off('error', settle);
      if (error == null || isClosedPipe(error)) resolve();
      else reject(error);
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

/** The language of the locale: Chinese of any kind is served in simplified Chinese, everybody else in English. */
export function languageOf(env: Io['env']): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^zh/i.test(locale) ? 'zh-CN' : 'en';
}

const WIDTH = { default: 80, least: 60, most: 200 } as const;

/** How the output will be seen. Files and pipes get no colour, unless FORCE_COLOR asks for it. */
export function viewFor(
  { stdout, env }: Io,
  language: Language,
  options: { readonly color: boolean; readonly quiet: boolean; readonly toFile: boolean },
): View {
  const columns = (options.toFile ? undefined : stdout.columns) ?? Number(env['COLUMNS']);
  const width = Number.isFinite(columns) && columns > 0 ? columns : WIDTH.default;
  return {
    language,
    width: Math.min(WIDTH.most, Math.max(WIDTH.least, width)),
    colorLevel: options.color ? colorLevel(env, stdout.isTTY === true && !options.toFile) : 0,
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
function isUtf8(env: Io['env']): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return (locale === '' || /utf-?8/i.test(locale)) && env['TERM'] !== 'linux';
}
