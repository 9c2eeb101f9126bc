import { realpathSync } from 'node:fs';
import {
  type AudioSeconds,
  analyze,
  type BadRowLimit,
  type BookId,
  csvLine,
  type Delimiter,
  type Encoding,
  type FileNotes,
  type InputOptions,
  type Language,
  printable,
  problem,
  type ReporterId,
  type Role,
  renderReport,
} from '../../index.ts';
import { type Io, viewFor, write } from '../io.ts';
import { OutputFile } from '../output-file.ts';
import { CLI_TEXTS } from '../texts.ts';

/** The options that say how to read, as the command line gives them. */
export interface InputFlags {
  readonly column?: Partial<Record<Role, string>>;
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly audioSeconds?: AudioSeconds;
  readonly twoParty?: boolean;
  readonly tz?: string;
  readonly book?: BookId;
}

export interface AnalyzeFlags extends InputFlags {
  readonly format?: ReporterId;
  readonly output?: string;
  readonly quiet?: true;
  readonly verbose?: true;
  readonly showNumbers?: true;
  readonly color: boolean;
  readonly rejects?: string;
  readonly maxBadRows?: BadRowLimit;
}

export function inputOptions(flags: InputFlags, io: Io): InputOptions {
  return {
    columns: flags.column,
    encoding: flags.encoding,
    delimiter: flags.delimiter,
    audioSeconds: flags.audioSeconds,
    isTwoParty: flags.twoParty,
    timeZone: flags.tz,
    book: flags.book,
    stdin: io.stdin,
    signal: io.signal,
  };
}

export async function analyzeCommand(
  files: readonly string[],
  flags: AnalyzeFlags,
  io: Io,
  language: Language,
): Promise<void> {
  const output = openOutput('--output', flags.output, files);
  let rejects: OutputFile | undefined;
  try {
    rejects = openOutput('--rejects', flags.rejects, files);
    rejects?.write(csvLine(['file', 'row', 'byte_offset', 'reason', 'raw']));
    const report = await analyze(files, {
      ...inputOptions(flags, io),
      language,
      showNumbers: flags.showNumbers,
      maxBadRows: flags.maxBadRows,
      onReject: ({ file, row, byteOffset, reason, raw }) =>
        rejects?.write(csvLine([file, row, byteOffset, reason, raw])),
      onFile: (notes) => {
        if (flags.verbose === true) io.stderr.write(describe(notes, language));
      },
    });
    const format = flags.format ?? (flags.output?.endsWith('.json') ? 'json' : 'terminal');
    const view = viewFor(io, language, {
      color: flags.color,
      quiet: flags.quiet === true,
      toFile: output !== undefined,
    });
    const text = await renderReport(report, format, view);
    if (output === undefined) await write(io.stdout, text);
    else output.write(text);
    output?.commit();
  } finally {
    output?.discard();
    // rejected rows are worth having above all when they were too many for a report
    if (io.signal.aborted) rejects?.discard();
    else rejects?.commit();
  }
}

function openOutput(
  option: string,
  path: string | undefined,
  inputs: readonly string[],
): OutputFile | undefined {
  if (path === undefined) return undefined;
  const place = realPath(path);
  if (place !== undefined && inputs.some((input) => realPath(input) === place)) {
    throw problem('output-is-input', { option, path });
  }
  return new OutputFile(path);
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    // no such file yet: nothing can be overwritten
    return undefined;
  }
}

function describe(notes: FileNotes, language: Language): string {
  const texts = CLI_TEXTS[language];
  const columns = notes.columns.map(({ name, role, why }) =>
    why === 'header' ? `${role} = ${name}` : `${role} = ${name} (${why})`,
  );
  return texts.notes({
    ...notes,
    name: printable(notes.name),
    why: texts.encodingWhy[notes.whyEncoding] ?? notes.whyEncoding,
    delimiter: notes.delimiter === '\t' ? 'tab' : notes.delimiter,
    columns: printable(columns.join(', ')),
  });
}
