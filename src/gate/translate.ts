import type { GateReport, GateTranslation } from '../model/gate.ts';
import type { Language } from '../model/language.ts';

interface Said {
  readonly language: Language;
  readonly said: GateReport;
}

/** Gates with what they say in other languages: what was judged is the same, place by place. */
export function translated(gates: GateReport, others: readonly Said[]): GateReport {
  const withTexts = <T extends { text: string }>(
    one: T,
    sameIn: (gates: GateReport) => { text: string } | undefined,
  ): T & { translations: GateTranslation[] } => ({
    ...one,
    translations: others.map(({ language, said }) => ({
      language,
      text: sameIn(said)?.text ?? one.text,
    })),
  });
  const { baseline } = gates;
  return {
    ...gates,
    results: gates.results.map((result, i) => withTexts(result, ({ results }) => results[i])),
    baseline: baseline && {
      ...withTexts(baseline, (other) => other.baseline ?? undefined),
      changes: baseline.changes.map((change, i) =>
        withTexts(change, (other) => other.baseline?.changes[i]),
      ),
    },
  };
}
