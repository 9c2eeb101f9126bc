import {
  COMPARISON_FORMATS,
  type Comparison,
  type ComparisonFormat,
  compare,
  type FileNotes,
  type Language,
  type MixDimension,
  problem,
  renderComparison,
  renderNotes,
  STDIN,
} from '../../index.ts';
import { type Io, isUtf8, viewFor, write } from '../io.ts';
import { OutputFile } from '../output-file.ts';
import { planOutputs } from '../outputs.ts';
import { refuseOverwriting } from '../overwriting.ts';
import { isBarWanted, ProgressBar } from '../progress.ts';
import { selectionOf } from '../read-selection.ts';
import { settle } from '../settings.ts';
import { CLI_TEXTS } from '../texts.ts';
import { readScanner } from '../values.ts';
import { type AnalyzeFlags, inputOptions } from './analyze.ts';

export interface CompareFlags extends AnalyzeFlags {
  readonly format?: ComparisonFormat;
  readonly claim?: readonly string[];
  readonly adjust?: readonly MixDimension[];
  readonly failOnWorse?: true;
}

interface Planned {
  readonly path: string | undefined;
  readonly format: ComparisonFormat;
}

export async function compareCommand(
  before: string,
  after: string,
  given: CompareFlags,
  io: Io,
  localeLanguage: Language,
): Promise<void> {
  const { flags, language } = await settle(given, io, localeLanguage);
  // where the config file sends reports to, in which format, is no place for a comparison
  const planned = planComparison({ ...given, color: flags.color });
  refuseOverwriting(
    [before, after],
    planned.map(({ path }) => ({ option: '--output', path })),
  );
  const open: { readonly format: ComparisonFormat; readonly file: OutputFile | undefined }[] = [];
  const viewOf = (toFile: boolean) =>
    viewFor(io, language, { color: flags.color, quiet: given.quiet === true, toFile });
  let comparison: Comparison;
  try {
    for (const one of planned) {
      open.push({
        format: one.format,
        file: one.path === undefined ? undefined : new OutputFile(one.path),
      });
    }
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
      for (const notes of read) {
        await write(io.stderr, await renderNotes(notes, { ...viewOf(false), colorLevel: 0 }));
      }
    }
    io.signal.throwIfAborted();
    for (const { format: as, file } of open) {
      const text = await renderComparison(comparison, as, viewOf(file !== undefined));
      if (file === undefined) await write(io.stdout, text);
      else file.write(text);
    }
    for (const { file } of open) file?.commit();
  } finally {
    for (const { file } of open) file?.discard();
  }
  if (flags.failOnWorse === true) refuseWorse(comparison);
}

/** Where it goes and as what; not every format of a report is one of a comparison. */
function planComparison(flags: Parameters<typeof planOutputs>[0]): Planned[] {
  return planOutputs(flags).map(({ path, format }) => {
    const found = COMPARISON_FORMATS.find((one) => one === format);
    if (found !== undefined) return { path, format: found };
    throw problem('bad-value', {
      option: '--output',
      value: path ?? STDIN,
      expected: {
        en: `a name that ends in .json, .md, .csv, .ndjson or .txt, or --format (${COMPARISON_FORMATS.join(', ')})`,
        'zh-CN': `以 .json、.md、.csv、.ndjson 或 .txt 结尾的文件名，或加 --format（${COMPARISON_FORMATS.join('、')}）`,
      },
    });
  });
}

/**
 * A comparison that was made and shown, and in which something became worse.
 * @throws CalldiagError `became-worse`
 */
function refuseWorse({ rates }: Comparison): void {
  const worse = rates.filter(({ verdict }) => verdict === 'worse');
  if (worse.length > 0) throw problem('became-worse', { names: worse.map(({ name }) => name) });
}
