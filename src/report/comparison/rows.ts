import { COMPARISON_TEXTS, signedPercent, signedPoints } from '../../i18n/comparison.ts';
import { RULE_NAMES } from '../../i18n/findings.ts';
import type {
  AdjustedDifference,
  ComparedFinding,
  ComparedShare,
  ComparedSide,
} from '../../model/comparison.ts';
import type { Severity } from '../../model/finding.ts';
import type { Language, Text } from '../../model/language.ts';
import type { Format } from '../format.ts';
import { printable } from '../printable.ts';
import type { View } from '../reporter.ts';

/** A share, or a line below it for a mix, as the tables for people show it. */
export interface ShareRow {
  readonly share: ComparedShare;
  /** Of a line below a share: its difference within a mix. */
  readonly mix: AdjustedDifference | undefined;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly points: string;
  readonly interval: string;
  readonly relative: string;
  readonly verdict: string;
  readonly needed: string;
}

/** A row for each share, and below it one for each mix that was taken out. */
export function shareRows(
  shares: readonly ComparedShare[],
  format: Format,
  { language }: Pick<View, 'language'>,
): ShareRow[] {
  const texts = COMPARISON_TEXTS[language];
  return shares.flatMap((share) => {
    const { name, before, after, difference, relative, adjusted, verdict, callsNeeded } = share;
    const whole: ShareRow = {
      share,
      mix: undefined,
      name,
      before: format.percent(before.value),
      after: format.percent(after.value),
      points: difference === null ? format.dash : signedPoints(difference.value),
      interval:
        difference === null
          ? format.dash
          : texts.range(signedPoints(difference.low), signedPoints(difference.high)),
      relative: relative === null ? format.dash : signedPercent(relative.value, language),
      verdict: texts.verdicts[verdict],
      needed: callsNeeded === null ? '' : format.count(callsNeeded),
    };
    const mixes = adjusted.map(
      (mix): ShareRow => ({
        share,
        mix,
        name: texts.within[mix.dimension],
        before: '',
        after: '',
        points: signedPoints(mix.value),
        interval: texts.range(signedPoints(mix.low), signedPoints(mix.high)),
        relative: '',
        verdict: '',
        needed: '',
      }),
    );
    return [whole, ...mixes];
  });
}

/** `2026-09-01 – 2026-09-05`; empty where the export has no times. */
export function periodOf({ period: { from, to } }: ComparedSide, { dash }: Format): string {
  if (from === null || to === null) return '';
  return [...new Set([from.slice(0, 10), to.slice(0, 10)])].join(` ${dash} `);
}

/** In words, if this version knows the rule: a report may have been saved by another one. */
export function ruleName(rule: string, language: Language): string {
  const names: Readonly<Partial<Record<string, Text>>> = RULE_NAMES;
  return names[rule]?.[language] ?? printable(rule);
}

/** A finding with all that it names. */
export interface NamedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly text: string;
  readonly named: readonly string[];
}

/** Said once, however many things it names. */
export function together(findings: readonly ComparedFinding[]): NamedFinding[] {
  const byText = new Map<string, NamedFinding & { named: string[] }>();
  for (const { rule, severity, text, what } of findings) {
    const key = JSON.stringify([rule, text]);
    const found = byText.get(key) ?? { rule, severity, text, named: [] };
    if (what !== '') found.named.push(what);
    byText.set(key, found);
  }
  return [...byText.values()];
}
