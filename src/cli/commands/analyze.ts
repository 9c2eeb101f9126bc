import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type AudioSeconds,
  analyze,
  type BadRowLimit,
  type BookId,
  CalldiagError,
  csvLine,
  type Delimiter,
  type Encoding,
  expandInputs,
  type FileNotes,
  type InputOptions,
  type Language,
  type LimitId,
  type Report,
  type Role,
  renderNotes,
  renderReport,
  STDIN,
  type View,
} from '../../index.ts';
import { type GateFlags, gateOptions, refuseFailed } from '../gates.ts';
import { type Io, isUtf8, viewFor, write } from '../io.ts';
import { OutputFile } from '../output-file.ts';
import { type OutputFlags, Outputs, planOutputs } from '../outputs.ts';
import { refuseOverwriting } from '../overwriting.ts';
import { isBarWanted, ProgressBar } from '../progress.ts';
import { type SelectionFlags, selectionOf } from '../read-selection.ts';
import { settle } from '../settings.ts';
import { CLI_TEXTS } from '../texts.ts';
import { readScanner } from '../values.ts';

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

export interface AnalyzeFlags extends InputFlags, SelectionFlags, OutputFlags, GateFlags {
  readonly lang?: Language;
  readonly config?: string | false;
  readonly limits?: LimitId;
  readonly writeBaseline?: string;
  readonly verbose?: true;
  readonly showNumbers?: true;
  readonly groupBy?: readonly string[];
  readonly top?: number;
  readonly rejects?: string;
  readonly maxBadRows?: BadRowLimit;
  readonly threads?: number;
  readonly maxMemory?: number;
  readonly progress: boolean;
}

export function inputOptions(inputs: readonly string[], flags: InputFlags, io: Io): InputOptions {
  return {
    columns: flags.column,
    encoding: flags.encoding,
    delimiter: flags.delimiter,
    audioSeconds: flags.audioSeconds,
    isTwoParty: flags.twoParty,
    timeZone: flags.tz,
    book: flags.book,
    // touching it opens it
    stdin: inputs.includes(STDIN) ? io.stdin : undefined,
    signal: io.signal,
  };
}

export async function analyzeCommand(
  files: readonly string[],
  given: AnalyzeFlags,
  io: Io,
  localeLanguage: Language,
): Promise<void> {
  const settled = await settle(given, io, localeLanguage);
  const { flags, language } = settled;
  const scanner = readScanner(io.env);
  // expanded here, so that what is read is what was compared
  const inputs = await expandInputs(files);
  const named = planOutputs(flags).map(({ path }) => ({ option: '--output', path }));
  refuseOverwriting(inputs, [
    ...named,
    { option: '--rejects', path: flags.rejects },
    { option: '--write-baseline', path: flags.writeBaseline },
  ]);
  const gates = await gateOptions(settled);
  const outputs = new Outputs(flags, io);
  let rejects: OutputFile | undefined;
  let baseline: OutputFile | undefined;
  let report: Report;
  try {
    baseline = flags.writeBaseline === undefined ? undefined : new OutputFile(flags.writeBaseline);
    rejects = flags.rejects === undefined ? undefined : new OutputFile(flags.rejects);
    rejects?.write(csvLine(['file', 'row', 'byte_offset', 'reason', 'raw']));
    const view = viewFor(io, language, {
      color: flags.color,
      quiet: flags.quiet === true,
      toFile: false,
    });
    const read: FileNotes[] = [];
    const bar = isBarWanted(io, flags, inputs)
      ? new ProgressBar(io.stderr, CLI_TEXTS[language].progress, isUtf8(io.env))
      : undefined;
    report = await analyze(inputs, {
      ...inputOptions(inputs, flags, io),
      language,
      showNumbers: flags.showNumbers,
      selection: selectionOf(flags),
      groupBy: flags.groupBy,
      top: flags.top,
      limits: flags.limits,
      gates,
      maxBadRows: flags.maxBadRows,
      onReject: ({ file, row, byteOffset, reason, raw }) =>
        rejects?.write(csvLine([file, row, byteOffset, reason, raw])),
      onFile: (notes) => read.push(notes),
      onProgress: bar && ((progress) => bar.update(progress)),
      threads: flags.threads,
      maxMemory: flags.maxMemory,
      scanner,
    }).finally(() => {
      bar?.close();
      return flags.verbose === true ? tell(read, io, view) : undefined;
    });
    await refuseIfEnded(io.signal);
    await outputs.write((format, view) => renderReport(report, format, view), language);
    // what became worse must not become what the next one is compared with
    const isWorse = report.gates?.baseline?.status === 'failed';
    if (!isWorse) baseline?.write(await renderReport(report, 'json', view));
    outputs.commit();
    rejects?.commit();
    if (!isWorse) baseline?.commit();
  } catch (error) {
    // after any other failure the list is not whole, and must not replace an older one
    if (isAboutRejects(error)) rejects?.commit();
    throw error;
  } finally {
    outputs.discard();
    rejects?.discard();
    baseline?.discard();
  }
  refuseFailed(report);
}

/**
 * A signal that came while the calls were counted, in one go, has not been heard yet. It is in the second turn from
 * here: the first one may be the end of the turn in which the last bytes came.
 */
async function refuseIfEnded(signal: AbortSignal): Promise<void> {
  await nextTurn();
  await nextTurn();
  signal.throwIfAborted();
}

/** What was detected, above all when it led to no report. */
async function tell(read: readonly FileNotes[], io: Io, view: View): Promise<void> {
  for (const notes of read) {
    await write(io.stderr, await renderNotes(notes, { ...view, colorLevel: 0 }));
  }
}

/** Every row was read, and the rejected ones are why there is no report: now their list is wanted most. */
function isAboutRejects(error: unknown): boolean {
  return (
    error instanceof CalldiagError &&
    (error.code === 'too-many-bad-rows' || error.code === 'no-usable-row')
  );
}
