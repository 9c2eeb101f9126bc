import { strategies } from '../catalogue/strategies/index.gen.ts';
import type { Found } from '../diagnose/find-all.ts';
import type { Finding } from '../model/finding.ts';
import { LANGUAGES, type Language } from '../model/language.ts';

/** How a finding is told. */
export interface Telling {
  readonly language: Language;
  /** Hides telephone numbers in a text, unless they were asked for. */
  readonly hide: (text: string) => string;
  /** Rows that the claim speaks of, and the options that select its calls. */
  readonly rowsOf: (claim: Found) => Finding['rows'];
  readonly optionsOf: (claim: Found) => Finding['options'];
}

/** A claim in one language, its telephone numbers hidden. */
export function findingInWords(
  claim: Found,
  { language, hide, rowsOf, optionsOf }: Telling,
): Finding {
  const { rule, severity, confidence, affectedCalls, text, evidence, gain } = claim;
  return {
    rule,
    severity,
    confidence,
    affectedCalls,
    text: hide(text[language]),
    translations: LANGUAGES.filter((one) => one !== language).map((one) => ({
      language: one,
      text: hide(text[one]),
      how: gain === undefined ? null : hide(gain.how[one]),
    })),
    evidence: hideInside(evidence, hide),
    gain: gain === undefined ? null : { ...gain, how: hide(gain.how[language]) },
    strategies: claim.strategies.map((id) => {
      const { grade, title } = strategies[id];
      return { id, grade, title: title[language] };
    }),
    rows: rowsOf(claim),
    options: optionsOf(claim).map(hide),
  } as Finding;
}

/** Where a limit is written: an address of the catalogue, with the number of a page, and nobody's. */
const NOBODYS = 'source';

/** The same value with every text in it, at any depth, passed through `hide`. */
function hideInside(value: unknown, hide: (text: string) => string): unknown {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((one) => hideInside(one, hide));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      name === NOBODYS ? one : hideInside(one, hide),
    ]),
  );
}
