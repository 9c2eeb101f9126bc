import {
  type Comparison,
  compare,
  type FileNotes,
  type Language,
  type MixDimension,
  problem,
  renderComparison,
  renderNotes,
} from '../../index.ts';
import { type Io, isUtf8, viewFor, write } from '../io.ts';
import { Outputs, outputsAsked, planOutputs } from '../outputs.ts';
import { refuseOverwriting } from '../overwriting.ts';
import { isBarWanted, ProgressBar } from '../progress.ts';
import { selectionOf } from '../read-selection.ts';
import { settle } from '../settings.ts';
import { CLI_TEXTS } from '../texts.ts';
import { readScanner } from '../values.ts';
import { type AnalyzeFlags, inputOptions } from './analyze.ts';

export interface CompareFlags extends AnalyzeFlags {
  readonly claim?: readonly string[];
  readonly adjust?: readonly MixDimension[];
  readonly failOnWorse?: true;
}

export async function compareCommand(
  before: string,
  after: string,
  given: CompareFlags,
  io: Io,
  localeLanguage: Language,
): Promise<void> {
  const { flags, language } = await settle(given, io, localeLanguage);
  const asked = outputsAsked(given, flags);
  const files = planOutputs(asked).map(({ path }) => ({ option: '--output', path }));
  refuseOverwriting([before, after], files);
  const outputs = new Outputs(asked, io);
  let comparison: Comparison;
  try {
    const read: FileNotes[] = [];
    const bar = isBarWanted(io, flags, [before, after])
      ? new ProgressBar(io.stderr, CLI_TEXTS[language].progress, isUtf8(io.env))
      : undefined;
    comparison = await compare(before, after, {
      ...inputOptions([before, after], flags, io),
      language,
      showNumbers: flags.showNumbers,
      selection: selectionOf(flags),
      groupBy: flags.groupBy,
      limits: flags.limits,
      maxBadRows: flags.maxBadRows,
      threads: flags.threads,
      maxMemory: flags.maxMemory,
      scanner: readScanner(io.env),
      claims: flags.claim,
      adjust: flags.adjust,
      onFile: (notes) => read.push(notes),
      onProgress: bar && ((progress) => bar.update(progress)),
    }).finally(() => bar?.close());
    if (flags.verbose === true) {
      const view = viewFor(io, language, { color: false, quiet: false, toFile: false });
      for (const notes of read) await write(io.stderr, await renderNotes(notes, view));
    }
    io.signal.throwIfAborted();
    await outputs.write((as, view) => renderComparison(comparison, as, view), language);
    outputs.commit();
  } finally {
    outputs.discard();
  }
  if (flags.failOnWorse === true) refuseWorse(comparison);
}

/**
 * A comparison that was made and shown, and in which something became worse.
 * @throws CalldiagError `became-worse`
 */
function refuseWorse({ rates }: Comparison): void {
  const worse = rates.filter(({ verdict }) => verdict === 'worse');
  if (worse.length > 0) throw problem('became-worse', { names: worse.map(({ name }) => name) });
}
