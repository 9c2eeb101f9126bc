import { PAGE_TEXTS } from '../../i18n/pages.ts';
import { TERMINAL_TEXTS } from '../../i18n/terminal.ts';
import { describeOutcome, type Outcome } from '../../model/category.ts';
import type { Language } from '../../model/language.ts';
import { sectioned } from './strategy-section.ts';

/** `2.5 Unreachable: rejected (unreachable/rejected)`, or that it is no result. */
export function outcomeName(outcome: Outcome | 'not-final', language: Language): string {
  if (outcome === 'not-final') return PAGE_TEXTS[language].notFinal;
  const { section } = describeOutcome(outcome);
  const { aside } = TERMINAL_TEXTS[language];
  return sectioned({ section, name: causeInWords(outcome, language) }) + aside(outcome);
}

/** `Unreachable: rejected`; where a cause says no more than its category, the category alone. */
export function causeInWords(outcome: Outcome, language: Language): string {
  const { categoryName, causeName } = describeOutcome(outcome);
  const [category, cause] = [categoryName[language], causeName[language]];
  const isUsual = category.toLowerCase() === cause.toLowerCase();
  return isUsual ? category : TERMINAL_TEXTS[language].label(category) + cause;
}
