import { appendFileSync } from 'node:fs';
import {
  problem,
  REPORTER_IDS,
  type ReporterId,
  STDIN,
  type TableId,
  type View,
} from '../index.ts';
import { type Io, reasonOf, viewFor, write } from './io.ts';
import { OutputFile } from './output-file.ts';

/** What the command line says of where a report goes, and how. */
export interface OutputFlags {
  readonly format?: ReporterId;
  readonly output?: readonly string[];
  readonly table?: TableId;
  readonly excel?: true;
  /** Of the same as the file says it, which may be idle. */
  readonly csv?: NonNullable<View['csv']>;
  readonly quiet?: true;
  readonly color: boolean;
}

/** Of a command that shows no report of records: where the config file sends those, and as what, is not for it. */
export function outputsAsked(given: OutputFlags, { color, quiet, csv }: OutputFlags): OutputFlags {
  return { ...given, color, ...(quiet && { quiet }), ...(csv && { csv }) };
}

interface Planned {
  /** None is standard output. */
  readonly path: string | undefined;
  readonly format: ReporterId;
}

/** Endings that are not the name of a format. */
const FORMATS: Readonly<Record<string, ReporterId>> = {
  md: 'markdown',
  jsonl: 'ndjson',
  xml: 'junit',
  txt: 'terminal',
};

/**
 * Where a report goes, and in which format: of one output `--format` decides, and its ending where nothing was asked for;
 * of several the endings decide, and `--format` for those that have no telling one.
 */
export function planOutputs({ format, output, table, excel }: OutputFlags): Planned[] {
  const paths = output ?? [STDIN];
  const isOne = paths.length === 1;
  const planned = paths.map((path) => {
    const byEnding = formatByEnding(path);
    return {
      path: path === STDIN ? undefined : path,
      format: (isOne ? (format ?? byEnding) : (byEnding ?? format)) ?? 'terminal',
    };
  });
  if (format !== undefined && !planned.some((one) => one.format === format)) {
    throw problem('idle-format', { format });
  }
  if (paths.indexOf(STDIN) !== paths.lastIndexOf(STDIN)) {
    throw problem('same-output', { path: STDIN, options: ['--output', '--output'] });
  }
  const idle = table === undefined ? excel && '--excel' : '--table';
  if (idle && !planned.some((one) => one.format === 'csv'))
    throw problem('no-csv', { option: idle });
  return planned;
}

function formatByEnding(path: string): ReporterId | undefined {
  const ending = /[^/\\]\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return REPORTER_IDS.find((id) => id === ending) ?? FORMATS[ending];
}

/** Draws what goes out: a report, or a comparison. */
export type Render = (format: ReporterId, view: View) => Promise<string>;

/** Every place that a report goes to. Files are opened before the work begins, and appear whole or not at all. */
export class Outputs {
  readonly #flags: OutputFlags;
  readonly #io: Io;
  readonly #open: { readonly format: ReporterId; readonly file: OutputFile | undefined }[] = [];

  constructor(flags: OutputFlags, io: Io) {
    this.#flags = flags;
    this.#io = io;
    try {
      for (const { path, format } of planOutputs(flags)) {
        this.#open.push({ format, file: path === undefined ? undefined : new OutputFile(path) });
      }
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  /** Writes everywhere; the files wait for `commit`. */
  async write(render: Render, language: View['language']): Promise<void> {
    // all are drawn before the first is written
    const drawn: { readonly text: string; readonly file: OutputFile | undefined }[] = [];
    for (const { format, file } of this.#open) {
      const view = this.#view(language, file !== undefined);
      drawn.push({ text: await render(format, view), file });
    }
    for (const { file, text } of drawn) file?.write(text);
    for (const { file, text } of drawn) if (file === undefined) await write(this.#io.stdout, text);
    if (this.#open.some(({ format }) => format === 'github'))
      await this.#summarise(render, language);
  }

  commit(): void {
    for (const { file } of this.#open) file?.commit();
  }

  /** Leaves nothing behind; does nothing after `commit`. */
  discard(): void {
    for (const { file } of this.#open) file?.discard();
  }

  #view(language: View['language'], toFile: boolean): View {
    const { color, quiet, table, excel, csv } = this.#flags;
    const view = viewFor(this.#io, language, { color, quiet: quiet === true, toFile });
    return { ...view, csv: { table: table ?? csv?.table, excel: excel ?? csv?.excel } };
  }

  /** Below the run of a workflow GitHub shows what its steps wrote into this file; several steps share it. */
  async #summarise(render: Render, language: View['language']): Promise<void> {
    const path = this.#io.env['GITHUB_STEP_SUMMARY'] ?? '';
    if (path === '') return;
    const text = await render('markdown', this.#view(language, true));
    try {
      appendFileSync(path, text);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw problem('write-failed', { path, reason: reasonOf(error) }, { cause: error });
    }
  }
}
