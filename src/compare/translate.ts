import type { Comparison, ComparisonTranslation } from '../model/comparison.ts';

/** The sentences of a comparison, place by place. */
export function translationOf(said: Omit<Comparison, 'translations'>): ComparisonTranslation {
  const { language, text, notes, findings } = said;
  const texts = (all: readonly { readonly text: string }[]): string[] => all.map((one) => one.text);
  return {
    language,
    text,
    rates: texts(said.rates),
    categories: texts(said.categories),
    mix: texts(said.mix),
    claims: texts(said.claims),
    findings: {
      came: texts(findings.came),
      went: texts(findings.went),
      stayed: texts(findings.stayed),
    },
    notes,
  };
}
