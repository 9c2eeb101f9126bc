import { strategies } from '../catalogue/strategies/index.gen.ts';
import { RATE_TEXTS } from '../i18n/rates.ts';
import { REJECT_TEXTS } from '../i18n/rejects.ts';
import { WARNING_TEXTS } from '../i18n/warnings.ts';
import { CATEGORIES, describeOutcome, OUTCOMES } from '../model/category.ts';
import type { Finding } from '../model/finding.ts';
import type { GateTranslation } from '../model/gate.ts';
import type { Language } from '../model/language.ts';
import type { CategoryCount, Rate, Report, ReportedStrategy } from '../model/report.ts';
import type { Strategy } from '../model/strategy.ts';
import { CONFLICTS } from '../model/verdict.ts';
import { strategyTexts } from './strategy-in-words.ts';

/**
 * The same report in another language. What has an id is named anew from the catalogue; what was put into sentences when
 * the calls were at hand, a finding, brought its translations along. What this version has no word for keeps the words
 * that it came with: a report may have been saved by another version.
 */
export function inLanguage(report: Report, language: Language): Report {
  if (report.language === language) return report;
  const reworded = <K extends keyof typeof RATE_TEXTS>(name: K): Rate => ({
    ...(report.rates[name] as Rate),
    definition: RATE_TEXTS[name][language],
  });
  return {
    ...report,
    language,
    categories: report.categories.map((category) => categoryIn(category, language)),
    conflicts: report.conflicts.map((one) => ({
      ...one,
      text: CONFLICTS[one.kind]?.[language] ?? one.text,
    })),
    rates: {
      answered: reworded('answered'),
      heardInFull: reworded('heardInFull'),
      network: reworded('network'),
      people: reworded('people'),
      firstAttempt: report.rates.firstAttempt === null ? null : reworded('firstAttempt'),
      listenThrough: reworded('listenThrough'),
    },
    findings: report.findings.map((finding) => findingIn(finding, report.language, language)),
    strategies: report.strategies.map((strategy) => strategyIn(strategy, language)),
    warnings: report.warnings.map((one) => ({
      ...one,
      text: WARNING_TEXTS[one.id]?.[language] ?? one.text,
    })),
    gates: gatesIn(report.gates, report.language, language),
    rejects: {
      ...report.rejects,
      byReason: report.rejects.byReason.map((one) => ({
        ...one,
        text: REJECT_TEXTS[one.reason]?.[language] ?? one.text,
      })),
    },
  };
}

/** What gates said when they were judged, in the words that they brought along. */
function gatesIn(gates: Report['gates'], from: Language, language: Language): Report['gates'] {
  if (!gates) return gates;
  const said = <T extends { text: string; translations?: GateTranslation[] }>(one: T): T => {
    const translation = one.translations?.find((other) => other.language === language);
    if (translation === undefined) return one;
    const before = { language: from, text: one.text };
    const translations = one.translations?.map((other) => (other === translation ? before : other));
    return { ...one, text: translation.text, translations };
  };
  const { results, baseline } = gates;
  return {
    ...gates,
    results: results.map(said),
    baseline: baseline && { ...said(baseline), changes: baseline.changes.map(said) },
  };
}

function categoryIn(category: CategoryCount, language: Language): CategoryCount {
  return {
    ...category,
    name: CATEGORIES[category.id]?.name[language] ?? category.name,
    causes: category.causes.map((cause) => {
      const outcome = OUTCOMES.find((one) => one === `${category.id}/${cause.id}`);
      return outcome === undefined
        ? cause
        : { ...cause, name: describeOutcome(outcome).causeName[language] };
    }),
  };
}

function findingIn(finding: Finding, from: Language, language: Language): Finding {
  const { translations, gain } = finding;
  const translation = translations?.find((one) => one.language === language);
  const before = { language: from, text: finding.text, how: gain?.how ?? null };
  return {
    ...finding,
    text: translation?.text ?? finding.text,
    ...(translation !== undefined && {
      translations: translations?.map((one) => (one === translation ? before : one)) ?? [],
    }),
    gain: gain === null ? null : { ...gain, how: translation?.how ?? gain.how },
    strategies: finding.strategies.map((one) => ({
      ...one,
      title: knownStrategy(one.id)?.title[language] ?? one.title,
    })),
  };
}

function strategyIn(strategy: ReportedStrategy, language: Language): ReportedStrategy {
  const known = knownStrategy(strategy.id);
  return known === undefined ? strategy : { ...strategy, ...strategyTexts(known, language) };
}

function knownStrategy(id: string): Strategy | undefined {
  return new Map(Object.entries(strategies)).get(id);
}
