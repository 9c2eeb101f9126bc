import { type Language, type Report, readReport, STDIN, translateReport } from '../../index.ts';
import { type Io, write } from '../io.ts';
import { type OutputFlags, Outputs, planOutputs } from '../outputs.ts';
import { refuseOverwriting } from '../overwriting.ts';
import { CLI_TEXTS } from '../texts.ts';

export interface ReportFlags extends OutputFlags {
  /** Only what was asked for: otherwise a report is shown in its own language. */
  readonly lang?: Language;
}

/** A saved report in any format, and in any language as far as it can be translated. */
export async function reportCommand(
  path: string,
  flags: ReportFlags,
  io: Io,
  language: Language,
): Promise<void> {
  const files = planOutputs(flags).map((one) => ({ option: '--output', path: one.path }));
  refuseOverwriting([path], files);
  const outputs = new Outputs(flags, io);
  try {
    const saved = await readReport(path, path === STDIN ? io.stdin : undefined);
    const shown = flags.lang ?? saved.language;
    const report = await translateReport(saved, shown);
    if (shown !== saved.language && hasFixedTexts(saved)) {
      const { note, otherLanguage } = CLI_TEXTS[language];
      await write(io.stderr, `${note(otherLanguage(saved.language))}\n`);
    }
    await outputs.write(report, shown);
    outputs.commit();
  } finally {
    outputs.discard();
  }
}

/** The sentences of gates, and findings of a time when they did not bring their translations along. */
function hasFixedTexts({ gates, findings }: Report): boolean {
  return gates !== null || findings.some(({ translations }) => translations === undefined);
}
