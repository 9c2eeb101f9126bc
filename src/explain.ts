import { books } from './catalogue/books/index.gen.ts';
import { classifyText } from './catalogue/classify-text.ts';
import { cleanCode } from './catalogue/clean-code.ts';
import { lookUpEverywhere } from './catalogue/look-up.ts';
import { classify } from './classify/classify.ts';
import { plainContext } from './classify/context.ts';
import { problem } from './errors.ts';
import { RULE_NAMES } from './i18n/findings.ts';
import type { Book } from './model/book.ts';
import { CATEGORIES, CATEGORY_IDS, describeOutcome, OUTCOMES } from './model/category.ts';
import { type BookId, RULE_IDS } from './model/ids.gen.ts';
import { citeSource, type Language, type Text } from './model/language.ts';
import { nearest } from './nearest.ts';
import { DEFAULT_BOOK } from './options.ts';
import {
  type CodeLine,
  type Explanation,
  explainOutcomes,
  explainRule,
  findOutcomes,
} from './report/explanation.ts';

/** What is known about a topic. Described where it is published, in `index.ts`. */
export async function explain(
  query: string,
  options: { readonly language?: Language | undefined; readonly book?: BookId | undefined },
): Promise<Explanation> {
  const language = options.language ?? 'en';
  const book = books[options.book ?? DEFAULT_BOOK];
  const wanted = query.trim();

  const rule = RULE_IDS.find((id) => id === wanted.toLowerCase());
  if (rule !== undefined) {
    const about = explainRule(rule, language);
    return { query: wanted, kind: 'rule', rule: about, readings: [], outcomes: [], strategies: [] };
  }
  const { code, rounded } = cleanCode(wanted);
  // 2.00E+05 is what is left of many codes, not the one that it looks like
  const entries = rounded ? [] : lookUpEverywhere(book, code);
  // ANSWERED is a code, answered a category
  const isCategory = entries.length === 0 || wanted === wanted.toLowerCase();
  const outcomes = isCategory ? findOutcomes(wanted) : [];
  if (outcomes.length > 0) {
    return {
      query: wanted,
      kind: 'category',
      readings: [],
      ...explainOutcomes(outcomes, language),
    };
  }
  const isCode = entries.length > 0 || /^[\d.,e+]+$/i.test(wanted);
  const empty = { code: '', smartCode: '', earlyMediaCode: '', text: '', whoHungUp: '' };
  const { verdict } = classify(
    isCode ? { ...empty, code: wanted } : { ...empty, text: wanted },
    plainContext(book),
  );
  const found = [...new Set([...entries.map((entry) => entry.outcome), verdict.outcome])].filter(
    (outcome) => outcome !== 'not-final',
  );
  // 执行完成 is known, too: to say nothing
  const isKnown =
    entries.length > 0 ||
    !verdict.outcome.startsWith('unknown/') ||
    classifyText(wanted)?.outcome === 'says-nothing';
  if (!isKnown) {
    throw problem('unknown-topic', {
      query: wanted,
      near: nearTopics(wanted, language, book),
    });
  }
  return {
    query: wanted,
    kind: isCode ? 'code' : 'text',
    verdict,
    readings: entries.map((entry) => ({
      code: entry.code,
      table: entry.table,
      text: entry.text[language],
      outcome: entry.outcome,
      leg: entry.leg,
      confidence: entry.confidence,
      ...(entry.note === undefined ? {} : { note: entry.note[language] }),
      ...(entry.inTwoPartyCall === undefined ? {} : { inTwoPartyCall: entry.inTwoPartyCall }),
      sources: entry.sources.map((source) => citeSource(source, language)),
    })),
    ...explainOutcomes(found, language),
  };
}

/** The whole book, one line a code and table. */
export function listCodes(bookId: BookId): CodeLine[] {
  return books[bookId].entries.map(({ code, table, outcome, leg, confidence, text }) => {
    const facts = outcome === 'not-final' ? undefined : describeOutcome(outcome);
    return {
      code,
      table,
      category: facts?.category ?? 'not-final',
      cause: facts?.cause ?? '',
      section: facts?.section ?? '',
      responsible: facts?.responsible ?? 'none',
      leg,
      confidence,
      en: text.en,
      'zh-CN': text['zh-CN'],
    };
  });
}

/** What can be asked for by a name without spaces; described where it is published, in `index.ts`. */
export function listTopics(bookId: BookId): { readonly topic: string; readonly about: Text }[] {
  const topics = new Map<string, Text>();
  for (const id of CATEGORY_IDS) topics.set(id, CATEGORIES[id].name);
  for (const id of RULE_IDS) topics.set(id, RULE_NAMES[id]);
  for (const outcome of OUTCOMES) topics.set(outcome, describeOutcome(outcome).causeName);
  for (const { code, text } of books[bookId].entries) {
    // of a code that several tables have, the first one speaks
    if (!topics.has(code)) topics.set(code, text);
  }
  return [...topics].map(([topic, about]) => ({ topic, about }));
}

/** At most three topics that a slip of the keyboard away may have been meant. */
function nearTopics(query: string, language: Language, book: Book): string[] {
  return nearest(query, [
    ...CATEGORY_IDS,
    ...RULE_IDS,
    ...OUTCOMES,
    ...OUTCOMES.map((outcome) => describeOutcome(outcome).cause),
    ...book.entries.map(({ code }) => code),
    ...book.entries.map(({ text }) => text[language]),
  ]);
}
