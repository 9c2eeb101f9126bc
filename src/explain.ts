import { problem } from './errors.ts';
import type { BookId } from './model/ids.gen.ts';
import { citeSource, type Language } from './model/language.ts';
import { DEFAULT_BOOK } from './options.ts';
import type { CodeLine, Explanation } from './report/explanation.ts';

/**
 * What a code, a result text, a category, a `category/cause` or a section of the article means: leg, responsible party,
 * strategies, sources.
 *
 * @throws CalldiagError `unknown-topic`, with the nearest known topics, if nothing is known
 */
export async function explain(
  query: string,
  options: { readonly language?: Language | undefined; readonly book?: BookId | undefined } = {},
): Promise<Explanation> {
  const language = options.language ?? 'en';
  const [{ books }, { cleanCode }, { lookUpEverywhere }, { classify }, { plainContext }] =
    await Promise.all([
      import('./catalogue/books/index.gen.ts'),
      import('./catalogue/clean-code.ts'),
      import('./catalogue/look-up.ts'),
      import('./classify/classify.ts'),
      import('./classify/context.ts'),
    ]);
  const { explainOutcomes, findOutcomes } = await import('./report/explanation.ts');
  const book = books[options.book ?? DEFAULT_BOOK];
  const wanted = query.trim();

  const { code } = cleanCode(wanted);
  const entries = lookUpEverywhere(book, code);
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
  const isKnown = entries.length > 0 || !verdict.outcome.startsWith('unknown/');
  if (!isKnown) {
    throw problem('unknown-topic', {
      query: wanted,
      near: await nearTopics(wanted, language, book),
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
export async function listCodes(bookId: BookId = DEFAULT_BOOK): Promise<CodeLine[]> {
  const { books } = await import('./catalogue/books/index.gen.ts');
  const { describeOutcome } = await import('./model/category.ts');
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

/** At most three topics that a slip of the keyboard away may have been meant. */
async function nearTopics(
  query: string,
  language: Language,
  book: {
    readonly entries: readonly { readonly code: string; readonly text: Record<Language, string> }[];
  },
): Promise<string[]> {
  const { default: leven } = await import('leven');
  const { CATEGORIES, OUTCOMES } = await import('./model/category.ts');
  const topics = [
    ...Object.keys(CATEGORIES),
    ...OUTCOMES,
    ...OUTCOMES.map((outcome) => outcome.slice(outcome.indexOf('/') + 1)),
    ...book.entries.map(({ code }) => code),
    ...book.entries.map(({ text }) => text[language]),
  ];
  const wanted = query.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return [...new Set(topics)]
    .map((topic) => ({ topic, distance: leven(wanted, topic.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ topic }) => topic);
}
