import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/diagnose/rule.ts';
import groupOutlier from '../../../src/diagnose/rules/group-outlier.ts';
import type { Attempts } from '../../../src/measure/attempts.ts';
import type { Measures } from '../../../src/measure/measures.ts';
import type { AllSegments, Segments } from '../../../src/measure/segments.ts';
import type { CategoryId, Outcome } from '../../../src/model/category.ts';
import { Random } from '../../helpers/random.ts';
import {
  allSegments,
  type Calls,
  drawBinomial,
  drawCalls,
  segmentsOf,
} from '../../helpers/segments.ts';

type Found = readonly Claim<'group-outlier'>[];

const find = (told: { [_ in keyof AllSegments]?: Segments }, attempts?: Partial<Attempts>): Found =>
  groupOutlier.find({
    segments: allSegments(told),
    attempts: attempts as Attempts | undefined,
  } as Measures);
const named = (claims: Found): string[] =>
  claims.flatMap(({ evidence }) =>
    evidence.groups.map(({ name, category }) => `${name} ${category}`),
  );

const USUAL: Calls = {
  'no-answer/rang-out': 0.2,
  'busy/user-busy': 0.1,
  'unreachable/unspecified': 0.05,
  'unreachable/powered-off': 0.05,
  'invalid-number/nonexistent': 0.05,
  'restricted/frequency': 0.01,
  'early-hangup/hung-up-early': 0.2,
};

/** The usual, but with this share of an outcome, or of some; the rest keep their proportions. */
function but(shares: Calls): Calls {
  const sum = (some: Calls): number => Object.values(some).reduce((all, one) => all + one, 0);
  const outcomes = Object.keys(shares) as Outcome[];
  const replaced = sum(
    Object.fromEntries(outcomes.map((outcome) => [outcome, USUAL[outcome] ?? 0])),
  );
  const scale = (1 - sum(shares)) / (1 - replaced);
  const rest = Object.entries(USUAL).map(([outcome, share]) => [outcome, share * scale]);
  return { ...Object.fromEntries(rest), ...shares };
}

function draw(
  random: Random,
  names: readonly string[],
  calls: () => number,
  chances: (name: string) => Calls,
): Segments {
  return segmentsOf(
    Object.fromEntries(names.map((name) => [name, drawCalls(random, calls(), chances(name))])),
  );
}

const groupNames = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `campaign-${i + 1}`);
const prefixNames = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => String(130 + i));

/** 2 to 20 groups and 5 to 40 prefixes, of 20 to 5,000 calls. */
function campaigns(count: number, chances: (random: Random) => Calls): AllSegments[] {
  return Array.from({ length: count }, (_, seed) => {
    const random = new Random(seed);
    const typical = 40 * 50 ** random.share();
    const calls = (): number => Math.round(typical * random.between(0.5, 2.5));
    const own = (): Calls => chances(random);
    return allSegments({
      group: draw(random, groupNames(random.whole(2, 20)), calls, own),
      prefix: draw(random, prefixNames(random.whole(5, 40)), calls, own),
    });
  });
}

describe('groups that can be counted by hand', () => {
  const good: Calls = {
    'completed/heard-in-full': 500,
    'no-answer/rang-out': 450,
    'invalid-number/nonexistent': 50,
  };
  const old: Calls = {
    'completed/heard-in-full': 200,
    'no-answer/rang-out': 180,
    'invalid-number/nonexistent': 120,
    'invalid-number/suspended': 100,
  };
  const claims = find({ group: segmentsOf({ spring: good, old, summer: good }) });

  it('name the one with the old list, and its share against that of the others', () => {
    expect(claims).toMatchObject([
      {
        severity: 'warning',
        confidence: 'medium',
        affectedCalls: 220,
        evidence: {
          groups: [
            {
              dimension: 'group',
              name: 'old',
              category: 'invalid-number',
              inside: { numerator: 220, denominator: 600 },
              others: { numerator: 100, denominator: 2000 },
              confoundedWith: null,
            },
          ],
          // three groups; answered, no answer, invalid number, heard to the end: what did not occur is not looked at
          looked: 12,
        },
        selection: { groups: ['old'], categories: ['invalid-number'] },
        gain: { kind: 'saved' },
      },
    ]);
    expect(claims[0]?.evidence.groups[0]?.difference.value).toBeCloseTo(220 / 600 - 0.05, 12);
  });

  it('promise about the 190 calls above the share of the others', () => {
    const { low = 0, high = 0 } = claims[0]?.gain ?? {};
    expect([low > 130, low < 170, high > 210, high <= 220]).toEqual([true, true, true, true]);
  });

  it('advise what the calls came to', () => {
    expect(claims[0]?.strategies).toContain('validate-before-calling');
    expect(claims[0]?.strategies).toHaveLength(3);
  });

  it('say it in both languages', () => {
    expect(claims[0]?.text).toEqual({
      en: 'The group old has far more calls with the result “Invalid number” than the rest: 36.7 % against 5.0 %.',
      'zh-CN': '分组 old 的“号码无效”占比明显偏高：36.7%，其余为 5.0%。',
    });
  });
});

const PLANTED: readonly [what: CategoryId | 'answered' | 'listen-through', Calls][] = [
  ['invalid-number', but({ 'invalid-number/nonexistent': 0.25 })],
  ['unreachable', but({ 'unreachable/powered-off': 0.3 })],
  ['no-answer', but({ 'no-answer/rang-out': 0.45 })],
  ['busy', but({ 'busy/user-busy': 0.35 })],
  ['misconfigured', but({ 'misconfigured/audio-format': 0.3 })],
  ['restricted', but({ 'restricted/time-window': 0.3 })],
  ['platform-error', but({ 'platform-error/platform': 0.3 })],
  ['listen-through', { ...USUAL, 'early-hangup/hung-up-early': 0.4 }],
  [
    'answered',
    // none of them half as much again
    but({
      'no-answer/rang-out': 0.28,
      'busy/user-busy': 0.14,
      'unreachable/powered-off': 0.07,
      'unreachable/unspecified': 0.07,
    }),
  ],
];

describe('what is planted in one of 3 to 15 groups', () => {
  it.each(PLANTED)('%s is found there, and nothing else', (what, chances) => {
    const found = Array.from({ length: 40 }, (_, seed) => {
      const random = new Random(seed);
      const names = groupNames(random.whole(3, 15));
      const calls = (): number => random.whole(800, 3000);
      const group = draw(random, names, calls, (name) => (name === 'campaign-2' ? chances : USUAL));
      const prefix = draw(random, prefixNames(20), calls, () => USUAL);
      return named(find({ group, prefix })).join();
    });
    const right = found.filter((names) => names === `campaign-2 ${what}`);
    expect(right.length, found.join('\n')).toBeGreaterThanOrEqual(what === 'answered' ? 33 : 38);
  });

  it('is found in a prefix, called a prefix group and no operator, with no promise', () => {
    const random = new Random(5);
    const chances = but({ 'unreachable/powered-off': 0.3 });
    const prefix = draw(
      random,
      prefixNames(40),
      () => 700,
      (name) => (name === '138' ? chances : USUAL),
    );
    const [claim, ...more] = find({ prefix });
    expect(more).toEqual([]);
    expect(claim?.selection).toEqual({ prefixes: ['138'], categories: ['unreachable'] });
    expect(claim?.text.en).toMatch(
      /^The prefix group 138 has far more calls with the result “Unreachable”/,
    );
    expect(claim?.text['zh-CN']).toMatch(
      /^138 号段的“无法接通”占比明显偏高：\d+\.\d%，其余为 \d+\.\d%。$/,
    );
    expect(claim?.gain).toBeUndefined();
  });

  it('is listed with most calls lost first', () => {
    const random = new Random(3);
    const sizes = new Map([
      ['campaign-4', 3000],
      ['campaign-9', 500],
    ]);
    let at = 0;
    const group = draw(
      random,
      groupNames(12),
      () => sizes.get(`campaign-${++at}`) ?? 1000,
      (name) => (sizes.has(name) ? but({ 'no-answer/rang-out': 0.5 }) : USUAL),
    );
    const [claim, ...more] = find({ group });
    expect(more).toEqual([]);
    expect(named([claim as Claim<'group-outlier'>])).toEqual([
      'campaign-4 no-answer',
      'campaign-9 no-answer',
    ]);
    expect(claim).toMatchObject({ confidence: 'high', gain: { kind: 'reached' } });
    expect(claim?.text.en).toMatch(
      /^2 groups have far more .*: campaign-4 at \d+\.\d %, campaign-9 at \d+\.\d %; the others at /,
    );
  });
});

describe('nothing is claimed', () => {
  it('in 299 of 300 campaigns whose groups and prefixes are alike', () => {
    // 2 of 6,000
    const cried = campaigns(600, () => USUAL).filter((segments) => find(segments).length > 0);
    expect(cried.length).toBeLessThanOrEqual(2);
  });

  it('where each rate differs by two points to either side', () => {
    const by = (random: Random): Calls =>
      but({
        'no-answer/rang-out': random.between(0.18, 0.22),
        'early-hangup/hung-up-early': random.between(0.18, 0.22),
        'invalid-number/nonexistent': random.between(0.03, 0.07),
      });
    // 4 of 6,000
    const cried = campaigns(600, by).filter((segments) => find(segments).length > 0);
    expect(cried.length).toBeLessThanOrEqual(2);
  });

  it('where dead numbers are called again and again', () => {
    const repeats = 8;
    let careless = 0;
    const cried = Array.from({ length: 200 }, (_, seed) => {
      const random = new Random(seed);
      const group = segmentsOf(
        Object.fromEntries(
          groupNames(4).map((name) => {
            const dead = drawBinomial(random, 60, 0.12);
            return [
              name,
              {
                'invalid-number/nonexistent': repeats * dead,
                'completed/heard-in-full': repeats * (60 - dead),
              },
            ];
          }),
        ),
      );
      if (find({ group }).length > 0) careless++;
      return find({ group }, { calls: repeats * 240, numbers: 240 }).length > 0;
    });
    expect(careless).toBeGreaterThan(10);
    expect(cried.filter(Boolean).length).toBeLessThanOrEqual(1);
  });

  it('of a failure that is rare also there, however sure', () => {
    const share = (invalid: number): Calls => ({
      'completed/heard-in-full': 20_000 - invalid,
      'invalid-number/nonexistent': invalid,
    });
    const usual = Object.fromEntries(groupNames(60).map((name) => [name, share(200)]));
    expect(named(find({ group: segmentsOf({ ...usual, own: share(900) }) }))).toEqual([]);
    expect(named(find({ group: segmentsOf({ ...usual, own: share(1300) }) }))).toEqual([
      'own invalid-number',
    ]);
  });

  it('of good groups, of few calls, of one group, of none', () => {
    const fair: Calls = { 'completed/heard-in-full': 500, 'no-answer/rang-out': 500 };
    const few: Calls = { 'invalid-number/nonexistent': 49 };
    expect(find({ group: segmentsOf({ a: fair, b: fair, c: few }) })).toEqual([]);
    expect(find({ group: segmentsOf({ a: few }), prefix: segmentsOf({ 138: fair }) })).toEqual([]);
    expect(find({ group: segmentsOf({}) })).toEqual([]);
    expect(find({ group: segmentsOf({ a: {}, b: {} }) })).toEqual([]);
    const good: Calls = { 'completed/heard-in-full': 2000, 'no-answer/rang-out': 20 };
    const claims = find({
      group: segmentsOf({ a: fair, b: fair, c: fair, d: fair, e: fair, f: good }),
    });
    expect(named(claims).filter((name) => name.startsWith('f'))).toEqual([]);
  });
});

describe('a promise', () => {
  it('is what the answered rate lacks, where other failures are fewer', () => {
    const usual: Calls = {
      'completed/heard-in-full': 500,
      'no-answer/rang-out': 450,
      'unreachable/powered-off': 50,
    };
    // 35 points more unreachable, and only 10 fewer answered
    const odd: Calls = {
      'completed/heard-in-full': 400,
      'no-answer/rang-out': 200,
      'unreachable/powered-off': 400,
    };
    const [claim] = find({ group: segmentsOf({ a: usual, b: usual, odd }) });
    expect(claim?.evidence.groups[0]?.category).toBe('unreachable');
    expect(claim?.gain?.low).toBeLessThanOrEqual(100);
    expect(claim?.gain?.high).toBeGreaterThanOrEqual(100);
    expect(claim?.gain?.high).toBeLessThan(200);
  });
});

describe('a group that one caller served', () => {
  const good: Calls = { 'completed/heard-in-full': 300, 'no-answer/rang-out': 300 };
  const bad: Calls = { 'completed/heard-in-full': 200, 'unreachable/rejected': 400 };
  const group = segmentsOf({ a: good, b: good, c: good, d: good, late: bad });

  it('cannot be told from it', () => {
    const [claim] = find({
      group,
      caller: segmentsOf({ 1: good, 2: good, 3: good, 4: good, 5: bad }),
    });
    expect(claim).toMatchObject({ severity: 'warning', confidence: 'low' });
    expect(claim?.evidence.groups[0]?.confoundedWith).toEqual({ dimension: 'caller', name: '5' });
    expect(claim?.text.en).toContain(' The cause may also lie with caller 5, ');
    expect(claim?.text['zh-CN']).toContain('原因也可能在主叫 5，');
  });

  it('can where the callers are alike', () => {
    const half: Calls = {
      'completed/heard-in-full': 700,
      'no-answer/rang-out': 600,
      'unreachable/rejected': 200,
    };
    const [claim] = find({ group, caller: segmentsOf({ 1: half, 2: half }) });
    expect(claim).toMatchObject({ confidence: 'high' });
    expect(claim?.evidence.groups[0]?.confoundedWith).toBeNull();
  });

  it('may also be what makes a prefix differ', () => {
    const [, claim] = find({
      group,
      prefix: segmentsOf({ 130: good, 131: good, 132: good, 133: good, 170: bad }),
    });
    expect(claim?.evidence.groups[0]).toMatchObject({
      name: '170',
      confoundedWith: { dimension: 'group', name: 'late' },
    });
  });
});

describe('any table', () => {
  it('gives gains that are whole and in order, and never more than the calls of its groups', () => {
    const count = fc.nat({ max: 300 });
    const calls = fc.record({
      'completed/heard-in-full': count,
      'early-hangup/hung-up-early': count,
      'no-answer/rang-out': count,
      'unreachable/powered-off': count,
      'invalid-number/suspended': count,
      'misconfigured/media-missing': count,
    });
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), calls, { maxKeys: 7 }), (table) => {
        for (const { gain, evidence, affectedCalls, strategies } of find({
          group: segmentsOf(table),
        })) {
          const { low = 0, high = 0 } = gain ?? {};
          expect(Number.isInteger(low) && Number.isInteger(high)).toBe(true);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(affectedCalls);
          expect(strategies.length).toBeGreaterThan(0);
          expect(evidence.groups.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
