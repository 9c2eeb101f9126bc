import { COMPARISON_TEXTS } from '../../i18n/comparison.ts';
import { CATEGORIES, type CategoryId } from '../../model/category.ts';
import type { ComparedRate, ComparedShare, Comparison } from '../../model/comparison.ts';
import type { Language } from '../../model/language.ts';

/** The same comparison in another language, in the sentences that it brought along. */
export function inLanguage(comparison: Comparison, language: Language): Comparison {
  const said = comparison.translations.find((one) => one.language === language);
  if (said === undefined) return comparison;
  const { rates, categories, mix, claims, findings } = comparison;
  return {
    ...comparison,
    language,
    text: said.text,
    rates: withTexts(rates, said.rates).map((share) => renamed(share, language)),
    categories: withTexts(categories, said.categories).map((share) => renamed(share, language)),
    mix: withTexts(mix, said.mix),
    claims: withTexts(claims, said.claims),
    findings: {
      came: withTexts(findings.came, said.findings.came),
      went: withTexts(findings.went, said.findings.went),
      stayed: withTexts(findings.stayed, said.findings.stayed),
    },
    notes: said.notes,
  };
}

function withTexts<T extends { text: string }>(all: readonly T[], texts: readonly string[]): T[] {
  return all.map((one, i) => ({ ...one, text: texts[i] ?? one.text }));
}

function renamed(share: ComparedShare, language: Language): ComparedShare {
  const rates: Partial<Record<string, string>> = COMPARISON_TEXTS[language].rates;
  const name = rates[share.id as ComparedRate] ?? CATEGORIES[share.id as CategoryId].name[language];
  return { ...share, name };
}
