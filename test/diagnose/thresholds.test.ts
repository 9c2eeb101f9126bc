import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/diagnose/rules/index.gen.ts';
import { RULE_THRESHOLDS, type ThresholdId } from '../../src/diagnose/thresholds.ts';
import { thresholdText } from '../../src/i18n/thresholds.ts';
import { RULE_IDS } from '../../src/model/ids.gen.ts';
import { LANGUAGES, type Source, type Text } from '../../src/model/language.ts';

const IDS = Object.keys(RULE_THRESHOLDS) as ThresholdId[];
const diagnose = new URL('../../src/diagnose/', import.meta.url);
/** Without comments, and without the lists in which rules name their thresholds. */
const code = new Map(
  globSync('**/*.ts', { cwd: diagnose.pathname })
    .filter((file) => file !== 'thresholds.ts' && !file.endsWith('.gen.ts'))
    .map((file) => [
      file,
      readFileSync(new URL(file, diagnose), 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
        .replace(/\bthresholds: \[[^\]]*\]/, ''),
    ]),
);

/** The file of a rule and, at any depth, those of the diagnosis that it imports. */
function filesOf(rule: string): Set<string> {
  const seen = new Set<string>();
  const queue = [`rules/${rule}.ts`];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    const text = code.get(file);
    if (text === undefined || seen.has(file)) continue;
    seen.add(file);
    for (const [, path = ''] of text.matchAll(/ from '(\.[^']+)'/g)) {
      queue.push(new URL(path, new URL(file, 'file:///')).pathname.slice(1));
    }
  }
  return seen;
}

/** Thresholds that the code of these files reads: `id.value`, or by its name in quotes. */
function usedIn(files: Iterable<string>): ThresholdId[] {
  const text = [...files].map((file) => code.get(file) ?? '').join('\n');
  const words = new Set([...text.matchAll(/\b(\w+)(?:\.value\b|')/g)].map(([, id]) => id));
  return IDS.filter((id) => words.has(id));
}

/** Numbers that decide of no claim: units of time, how much is shown, and constants within a published method. */
const CLOCK = ['DAY', 'HOUR', 'HOURS', 'MINUTES', 'WEEKDAYS'];
const SHOWN_AT_MOST = [
  'AROUND',
  'AROUND_AT_LEAST',
  'NAMED',
  'NAMED_AT_MOST',
  'NEXT_TO_NONE',
  'SAVED_FOR_REACHED',
  'STRATEGIES',
];
const OF_METHODS = [
  'BLOCKS_AT_LEAST',
  'CALLS_FOR_A_SHARE',
  'EFFICIENCY',
  'EXPECTED_AT_LEAST',
  'HALF',
  'HIGHEST_SHARE',
  'MEDIAN_CHI_SQUARED',
  'NOT_QUITE',
];

describe('thresholds', () => {
  it.each(RULE_IDS)('are told by %s as its code uses them', (rule) => {
    const told: readonly ThresholdId[] = rules[rule].thresholds;
    const files = filesOf(rule);
    const used = usedIn(files);
    expect(told.filter((id) => !used.includes(id))).toEqual([]);
    // what rules share may use some for the others
    const others = RULE_IDS.filter((other) => other !== rule).map(filesOf);
    const own = [...files].filter((file) => !others.some((its) => its.has(file)));
    expect(own).toContain(`rules/${rule}.ts`);
    expect(usedIn(own).filter((id) => !told.includes(id))).toEqual([]);
    expect(new Set(told).size).toBe(told.length);
    expect(told.length).toBeGreaterThan(0);
  });

  it('stand in no other file, where nobody would be told of them', () => {
    const numbers = [...code].flatMap(([file, text]) =>
      [...text.matchAll(/^(?:export )?const ([A-Z_]+) = [\d.e*/ +-]+;/gm)].map(
        ([, name]) => `${file} ${name}`,
      ),
    );
    const known = [...CLOCK, ...SHOWN_AT_MOST, ...OF_METHODS];
    expect(numbers.filter((one) => !known.some((name) => one.endsWith(` ${name}`)))).toEqual([]);
    expect(numbers.length).toBeGreaterThan(15);
  });

  it('are each told by a rule', () => {
    const told = new Set<ThresholdId>(RULE_IDS.flatMap((rule) => [...rules[rule].thresholds]));
    expect(IDS.filter((id) => !told.has(id))).toEqual([]);
  });

  it('have a value, a unit and a source in words of either language', () => {
    for (const id of IDS) {
      const { value, unit, source } = RULE_THRESHOLDS[id];
      for (const language of LANGUAGES) {
        const text = thresholdText(value, unit, language);
        expect(text, id).toMatch(/^\d[\d.]* ?\S+/);
        // nothing small is shown as nothing
        expect(Number.parseFloat(text), id).toBeGreaterThan(0);
      }
      expect(thresholdText(value, unit, 'zh-CN'), id).toMatch(/[\u4e00-\u9fff]|%$/);
      expectBoth(source, id);
      // whose choice it is, and why; or where it stands
      expect(source.en.startsWith('own: '), id).toBe(source['zh-CN'].startsWith('自定：'));
    }
  });
});

describe('rules', () => {
  it.each(RULE_IDS)('%s tells what it looks for, how and after whom', (id) => {
    const { looksFor, how, sources } = rules[id];
    expectBoth(looksFor, 'looksFor');
    expectBoth(how, 'how');
    expect(sources.length).toBeGreaterThan(0);
    for (const { name, url } of sources as readonly Source[]) {
      // works are cited by their title, whatever its language
      if (typeof name === 'string') expect(name).not.toBe('');
      else expectBoth(name, 'source');
      if (url !== undefined) expect(new URL(url).protocol).toBe('https:');
    }
  });

  it('would be told off for half-width marks and missing Chinese', () => {
    expect(HALF_WIDTH.test('接听率,明显偏低')).toBe(true);
    expect(HALF_WIDTH.test('第 3 次:仍接听')).toBe(true);
    expect(HALF_WIDTH.test('第 3 次 (首呼)')).toBe(true);
    expect(HALF_WIDTH.test('共 1,000 通，占 3.1%（Wilson）。')).toBe(false);
    expect(HALF_WIDTH.test('在 09:00–12:00 之外')).toBe(false);
    expect(() => expectBoth({ en: 'own', 'zh-CN': 'own' }, '')).toThrow();
  });
});

/** A mark of Latin text next to a Chinese character, or in brackets of Latin text. */
const HALF_WIDTH = /[\u4e00-\u9fff] ?[,:;!?()]|[,:;!?()] ?[\u4e00-\u9fff]/;

function expectBoth(text: Text, what: string): void {
  expect(text.en, what).toMatch(/[a-z]/);
  expect(text.en, what).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
  expect(text['zh-CN'], what).toMatch(/[\u4e00-\u9fff]/);
  expect(text['zh-CN'], what).not.toMatch(HALF_WIDTH);
}
