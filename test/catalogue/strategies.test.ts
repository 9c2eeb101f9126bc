import { readdirSync, readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import * as shared from '../../src/catalogue/sources.ts';
import { CATEGORY_IDS, type CategoryId, OUTCOMES, type Outcome } from '../../src/model/category.ts';
import { citeSource, LANGUAGES, type Source, type Text } from '../../src/model/language.ts';
import { GRADES, type Strategy } from '../../src/model/strategy.ts';

const FOLDER = new URL('../../src/catalogue/strategies/', import.meta.url);
const TITLE_COLUMNS = 60;

const strategies = await Promise.all(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && !file.startsWith('index'))
    .sort()
    .map(async (file): Promise<[string, Strategy]> => {
      const module = (await import(new URL(file, FOLDER).href)) as { default: Strategy };
      return [file.slice(0, -'.ts'.length), module.default];
    }),
);

const textsOf = (strategy: Strategy): Text[] => [
  strategy.title,
  strategy.problem,
  ...strategy.steps,
  ...(strategy.claimedEffect ? [strategy.claimedEffect] : []),
  ...(strategy.caveats ?? []),
];
const adviceIn = (strategy: Strategy): string =>
  [strategy.title, ...strategy.steps].map((text) => text.en).join('\n');
const caveatsIn = (strategy: Strategy): string =>
  (strategy.caveats ?? []).map((text) => text.en).join('\n');
const ofSection = (section: string) => strategies.filter(([, s]) => s.section === section);

const english = (source: Source): string => citeSource(source, 'en').name;

describe('the catalogue of strategies', () => {
  it('is not empty, so that nothing below passes on nothing', () => {
    expect(strategies.length).toBeGreaterThanOrEqual(50);
  });

  it.each(OUTCOMES)('has advice for %s', (outcome) => {
    const category = outcome.slice(0, outcome.indexOf('/')) as CategoryId;
    const reached = strategies.filter(
      ([, s]) => s.appliesTo.includes(outcome) || s.appliesTo.includes(category),
    );
    expect(reached).not.toEqual([]);
  });

  it.each(['2.1', '2.2', '2.3', '2.4', '2.5'])(
    'has the three strategies of section %s',
    (section) => {
      const fromArticle = ofSection(section).filter(([, s]) =>
        s.sources.some((source) => english(source).endsWith(`section ${section}`)),
      );
      expect(fromArticle.length).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(['3.1', '3.2'])('tells case %s whole, its effect as a claim', (section) => {
    const cases = ofSection(section);
    expect(cases).toHaveLength(1);
    for (const [, strategy] of cases) {
      expect(strategy.grade).toBe('D');
      expect(strategy.steps).toHaveLength(3);
      expect(strategy.claimedEffect?.en).toMatch(/unproven/i);
      expect(strategy.claimedEffect?.['zh-CN']).toMatch(/未经证实/);
      expect(caveatsIn(strategy)).toMatch(/09:00–20:00/);
    }
  });

  it('claims an effect in the two cases only', () => {
    const claiming = strategies.filter(([, s]) => s.claimedEffect !== undefined);
    expect(claiming.map(([, s]) => s.section).sort()).toEqual(['3.1', '3.2']);
  });

  it('says that the evidence is against announcing a call by SMS', () => {
    const announcing = strategies.filter(([, s]) => /SMS before the call/.test(adviceIn(s)));
    expect(announcing).not.toEqual([]);
    for (const [, strategy] of announcing) expect(caveatsIn(strategy)).toMatch(/no clear effect/);
  });

  it('advises SMS or push never without a caveat', () => {
    const messaging = strategies.filter(([, s]) => /\bSMS\b/.test(adviceIn(s)));
    expect(messaging.length).toBeGreaterThanOrEqual(5);
    const bare = messaging.filter(([, s]) => caveatsIn(s) === '');
    expect(bare.map(([id]) => id)).toEqual([]);
  });

  it('gives each strategy a title of its own', () => {
    for (const language of LANGUAGES) {
      const titles = strategies.map(([, s]) => s.title[language]);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it('spells out no source that three strategies cite', () => {
    const cited = strategies.flatMap(([, s]) => s.sources);
    const often = cited.filter(
      (source) => cited.filter((other) => english(other) === english(source)).length >= 3,
    );
    const isSpelledOut = (source: Source): boolean =>
      !Object.values<unknown>(shared).includes(source);
    const spelledOut = often.filter(isSpelledOut).map(english);
    expect(often.length).toBeGreaterThan(50);
    expect(spelledOut.filter((name) => !name.startsWith('Founding article'))).toEqual([]);
    const files = strategies.map(([id]) => readFileSync(new URL(`${id}.ts`, FOLDER), 'utf8'));
    expect(files.filter((text) => text.includes('Founding article'))).toEqual([]);
  });

  it('is plain data', () => {
    for (const [, s] of strategies) expect(JSON.parse(JSON.stringify(s))).toEqual(s);
  });
});

describe.each(strategies)('%s', (id, strategy) => {
  it('is named in kebab-case', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('applies to existing categories or outcomes, each named once', () => {
    const known: readonly (CategoryId | Outcome)[] = [...CATEGORY_IDS, ...OUTCOMES];
    expect(strategy.appliesTo).not.toEqual([]);
    for (const target of strategy.appliesTo) expect(known).toContain(target);
    expect(new Set(strategy.appliesTo).size).toBe(strategy.appliesTo.length);
  });

  it('has a section and a grade', () => {
    expect(strategy.section).toMatch(/^([1-3]\.[1-5]|–)$/);
    expect(GRADES).toContain(strategy.grade);
  });

  it('has two to four steps', () => {
    expect(strategy.steps.length).toBeGreaterThanOrEqual(2);
    expect(strategy.steps.length).toBeLessThanOrEqual(4);
  });

  it('names its sources, with whole addresses', () => {
    expect(strategy.sources).not.toEqual([]);
    for (const source of strategy.sources) {
      expect(english(source).trim()).not.toBe('');
      expect(source.url ?? 'https://').toMatch(/^https:\/\//);
    }
    const names = strategy.sources.map(english);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has no grade better than D on the article or on practice alone', () => {
    const outside = strategy.sources.filter(
      (source) => !/^(Founding article|Common practice|calldiag)/.test(english(source)),
    );
    expect(outside.length > 0 || strategy.grade === 'D').toBe(true);
  });

  it('keeps its titles within a column', () => {
    for (const language of LANGUAGES) {
      expect(stringWidth(strategy.title[language])).toBeLessThanOrEqual(TITLE_COLUMNS);
    }
  });

  it('is English in English', () => {
    for (const { en } of textsOf(strategy)) {
      expect(en.trim()).toBe(en);
      expect(en).not.toBe('');
      expect(en).not.toMatch(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u);
    }
  });

  it('is Chinese in Chinese: full-width punctuation, a space before Latin letters and digits', () => {
    for (const { 'zh-CN': chinese } of textsOf(strategy)) {
      expect(chinese.trim()).toBe(chinese);
      expect(chinese).toMatch(/\p{Script=Han}/u);
      expect(chinese).not.toMatch(/\p{Script=Han}[,;:?!()]|[,;?!]\p{Script=Han}/u);
      expect(chinese).not.toMatch(/\p{Script=Han}[A-Za-z0-9`]|[A-Za-z0-9%`]\p{Script=Han}/u);
    }
  });
});
