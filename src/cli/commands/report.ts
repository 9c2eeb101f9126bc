import {
  judgeReport,
  type Language,
  type Report,
  readReport,
  renderReport,
  STDIN,
  translateReport,
} from '../../index.ts';
import { type GateFlags, gateOptions, refuseFailed } from '../gates.ts';
import { type Io, write } from '../io.ts';
import { type OutputFlags, Outputs, outputsAsked, planOutputs } from '../outputs.ts';
import { refuseOverwriting } from '../overwriting.ts';
import { settle } from '../settings.ts';
import { CLI_TEXTS } from '../texts.ts';

export interface ReportFlags extends OutputFlags, GateFlags {
  readonly lang?: Language;
  readonly config?: string | false;
}

/** A saved report in any format, and in any language as far as it can be translated; judged anew where gates are asked for. */
export async function reportCommand(
  path: string,
  given: ReportFlags,
  io: Io,
  language: Language,
): Promise<void> {
  const files = planOutputs(given).map((one) => ({ option: '--output', path: one.path }));
  refuseOverwriting([path], files);
  const saved = await readReport(path, path === STDIN ? io.stdin : undefined);
  // unlike a diagnosis, it has a language of its own: that of the terminal is none that was asked for
  const settled = await settle(given, io, saved.language);
  const shown = settled.language;
  const gates = await gateOptions(settled);
  const outputs = new Outputs(outputsAsked(given, settled.flags), io);
  let report: Report;
  try {
    const translated = await translateReport(saved, shown);
    report = gates === undefined ? translated : await judgeReport(translated, gates);
    if (shown !== saved.language && hasFixedTexts(report)) {
      const { note, otherLanguage } = CLI_TEXTS[language];
      await write(io.stderr, `${note(otherLanguage(saved.language))}\n`);
    }
    await outputs.write((format, view) => renderReport(report, format, view), shown);
    outputs.commit();
  } finally {
    outputs.discard();
  }
  // what was judged when it was saved was said then
  if (gates !== undefined) refuseFailed(report);
}

/** Sentences of a time when they did not bring their translations along. */
function hasFixedTexts({ gates, findings }: Report): boolean {
  const said = [...findings, ...(gates?.results ?? []), gates?.baseline ?? undefined];
  return said.some((one) => one !== undefined && one.translations === undefined);
}
