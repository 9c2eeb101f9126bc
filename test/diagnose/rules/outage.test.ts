import { describe, expect, it } from 'vitest';
import { correlationOf } from '../../../src/diagnose/outage/dispersion.ts';
import { FAILURES, failureSeries } from '../../../src/diagnose/outage/failure-series.ts';
import { findCulprit } from '../../../src/diagnose/outage/find-culprit.ts';
import { findOutages } from '../../../src/diagnose/outage/find-outages.ts';
import { hourProfile } from '../../../src/diagnose/outage/hour-profile.ts';
import { DEMANDS } from '../../../src/diagnose/outage/judge-window.ts';
import { likelihoodRatio } from '../../../src/diagnose/outage/likelihood.ts';
import { extentOf, strongestWindow, sumUp } from '../../../src/diagnose/outage/scan-windows.ts';
import type { Claim } from '../../../src/diagnose/rule.ts';
import rule from '../../../src/diagnose/rules/outage.ts';
import type { Measures } from '../../../src/measure/measures.ts';
import { callsByRow, emptyMatrix, WIDTH } from '../../../src/measure/outcome-matrix.ts';
import { measureSegments } from '../../../src/measure/segments.ts';
import { measureTimeline, type Timeline } from '../../../src/measure/timeline.ts';
import { OUTCOMES, type Outcome } from '../../../src/model/category.ts';
import type { CallTable } from '../../../src/table/call-table.ts';
import { measuresOf as measureEverything } from '../../helpers/diagnose.ts';
import { Random } from '../../helpers/random.ts';
import { type Effect, simulate } from '../../helpers/simulate.ts';
import { FIRST_DAY } from '../../helpers/simulated-clock.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const QUARTER = 900;

type Shares = Partial<Record<Outcome, number>>;
/** Share of each outcome at a time, local seconds; the rest is heard. */
type Course = (time: number) => Shares;

const USUAL: Shares = {
  'no-answer/rang-out': 0.2,
  'busy/user-busy': 0.09,
  'unreachable/unspecified': 0.06,
  'invalid-number/nonexistent': 0.05,
  'restricted/frequency': 0.01,
  'platform-error/platform': 0.006,
};

interface Drawn {
  readonly seed: number;
  readonly days?: number;
  /** A quarter of an hour, on average. */
  readonly calls: number;
  readonly course?: Course;
}

/** Calls from 9 to 20 o'clock, drawn. */
function draw({ seed, days = 1, calls, course = () => USUAL }: Drawn): Timeline {
  const random = new Random(seed);
  const from = FIRST_DAY + 9 * HOUR;
  const matrix = emptyMatrix(((days - 1) * DAY + 11 * HOUR) / QUARTER);
  for (let row = 0; row < matrix.rows; row++) {
    const time = from + row * QUARTER;
    if (clock(time) < 9 || clock(time) >= 20) continue;
    const shares = Object.entries(course(time)) as [Outcome, number][];
    for (let i = Math.round(calls * random.between(0.5, 1.5)); i > 0; i--) {
      let left = random.share();
      const [outcome] = shares.find(([, share]) => {
        left -= share;
        return left < 0;
      }) ?? ['completed/heard-in-full'];
      matrix.counts[row * WIDTH + OUTCOMES.indexOf(outcome as Outcome)]!++;
    }
  }
  return { from, seconds: QUARTER, matrix, calls: callsByRow(matrix), timeless: 0 };
}

const clock = (time: number): number => (time % DAY) / HOUR;

/** `share` of all calls come to `outcome` from `from` for some minutes, whatever they would have come to. */
function planted(
  outcome: Outcome,
  share: number,
  from: number,
  minutes: number,
  usual: Course = () => USUAL,
): Course {
  return (time) => {
    const struck = Math.min(time + QUARTER, from + minutes * 60) - Math.max(time, from);
    const taken = share * Math.max(0, struck / QUARTER);
    const shares = Object.entries(usual(time)).map(([id, own]) => [id, own * (1 - taken)]);
    const rest = Object.fromEntries(shares) as Shares;
    return { ...rest, [outcome]: (rest[outcome] ?? 0) + taken };
  };
}

const seeds = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

/** What the rule reads. */
function measuresOf(timeline: Timeline | undefined, table?: CallTable): Measures {
  const between = (since?: number, until?: number) =>
    table === undefined ? NO_SEGMENTS : measureSegments(table, since, until);
  return { timeline, segments: between(), segmentsBetween: between } as Measures;
}
const none = { names: [], matrix: emptyMatrix(0) };
const NO_SEGMENTS = { caller: none, group: none, prefix: none };

function claims(timeline: Timeline): readonly Claim<'outage'>[] {
  return rule.find(measuresOf(timeline));
}

function only(timeline: Timeline): Claim<'outage'> {
  const [claim, ...others] = claims(timeline);
  expect(others).toEqual([]);
  if (claim === undefined) throw new Error('nothing found');
  return claim;
}

describe('an outage of 90 minutes', () => {
  it.each([
    { calls: 10, share: 0.9, days: 1 },
    { calls: 10, share: 0.9, days: 5 },
    { calls: 30, share: 0.6, days: 1 },
    { calls: 30, share: 0.6, days: 5 },
    { calls: 300, share: 0.35, days: 1 },
    { calls: 300, share: 0.35, days: 5 },
  ])(
    'is found with its start and end: $calls calls a quarter, $share of them, $days days',
    ({ calls, share, days }) => {
      const results = seeds(40).map((seed) => {
        // anywhere in the afternoon, to the minute
        const from = FIRST_DAY + Math.floor(days / 2) * DAY + 14 * HOUR + (seed % 40) * 5 * 60;
        const course = planted('unreachable/carrier-fault', share, from, 90);
        const found = findOutages(draw({ seed, days, calls, course }));
        const [first] = found;
        const isAtStart = Math.abs((first?.from ?? 0) - from) <= QUARTER;
        const isAtEnd = Math.abs((first?.until ?? 0) - (from + 90 * 60)) <= QUARTER;
        return {
          found: found.length,
          category: first?.risen[0].category,
          isThere: isAtStart && isAtEnd,
        };
      });
      expect(results.filter(({ found }) => found === 1).length).toBe(40);
      expect(results.every(({ category }) => category === 'unreachable')).toBe(true);
      // with few calls a quarter at the edge may look bad, or good, by chance
      expect(results.filter(({ isThere }) => isThere).length).toBeGreaterThanOrEqual(38);
    },
  );

  it('is measured: the calls it cost are in the interval, and no more can be won back', () => {
    const results = seeds(60).map((seed) => {
      const from = FIRST_DAY + 15 * HOUR;
      const course = planted('busy/user-busy', 0.7, from, 90);
      const timeline = draw({ seed, days: 2, calls: 80, course });
      const { evidence, gain } = only(timeline);
      const { lostCalls, inside } = evidence;
      // 9 % would have been busy anyway
      const truth = inside.numerator - inside.denominator * 0.09;
      expect(gain?.high).toBeLessThanOrEqual(lostCalls.high);
      expect(gain?.low).toBeLessThan(gain?.high ?? 0);
      // usually 58.4 % are heard
      return {
        isCovered: lostCalls.low <= truth && truth <= lostCalls.high,
        isWon: (gain?.low ?? 0) <= truth * 0.584 && truth * 0.584 <= (gain?.high ?? 0),
      };
    });
    expect(results.filter(({ isCovered }) => isCovered).length).toBeGreaterThanOrEqual(57);
    expect(results.filter(({ isWon }) => isWon).length).toBeGreaterThanOrEqual(57);
  });
});

describe('what is claimed', () => {
  /** From 9:00, 24 quarters of 100 calls: 5 of them unreachable, from 11:00 to 12:00 eighty. */
  const byHand = (): Timeline => {
    const matrix = emptyMatrix(24);
    for (let row = 0; row < 24; row++) {
      const bad = row >= 8 && row < 12 ? 80 : 5;
      const set = (outcome: Outcome, calls: number): void => {
        matrix.counts[row * WIDTH + OUTCOMES.indexOf(outcome)] = calls;
      };
      set('unreachable/carrier-fault', bad);
      set('completed/heard-in-full', 100 - bad);
    }
    return {
      from: FIRST_DAY + 9 * HOUR,
      seconds: QUARTER,
      matrix,
      calls: callsByRow(matrix),
      timeless: 0,
    };
  };

  it('is what a hand would count', () => {
    const claim = only(byHand());
    expect(claim).toMatchObject({
      severity: 'error',
      confidence: 'high',
      affectedCalls: 320,
      evidence: {
        from: '2026-09-01T11:00:00',
        to: '2026-09-01T12:00:00',
        bucketSeconds: 900,
        category: 'unreachable',
        inside: { numerator: 320, denominator: 400, value: 0.8 },
        baseline: { numerator: 100, denominator: 2000, value: 0.05 },
        alsoRose: [],
        lostCalls: { value: 300 },
        culprit: null,
      },
      strategies: ['report-a-carrier-fault', 'watch-carrier-status'],
      selection: {
        since: FIRST_DAY + 11 * HOUR,
        until: FIRST_DAY + 12 * HOUR,
        categories: ['unreachable'],
      },
    });
    const { low, high } = claim.evidence.lostCalls;
    // wider than Newcombe's 283 to 314, by the root of 1 + 399 × 0.005
    expect([low, high]).toEqual([270, 320]);
    // 95 % of the other calls were heard
    expect(claim.gain).toMatchObject({ kind: 'reached', low: Math.floor(270 * 0.9395), high: 307 });
  });

  it('is said in both languages', () => {
    const { text } = only(byHand());
    expect(text.en).toBe(
      '2026-09-01 11:00 to 12:00: “Unreachable” rose to 80.0 % of calls (usually 5.0 %); about 300 calls lost (270–320).',
    );
    expect(text['zh-CN']).toBe(
      '2026-09-01 11:00 至 12:00，“无法接通”占比升到 80.0%（平时为 5.0%），约损失 300 通呼叫（270–320）。',
    );
  });

  it('names the failure that rose most first, and what rose with it', () => {
    const from = FIRST_DAY + 15 * HOUR;
    const course = planted(
      'platform-error/platform',
      0.5,
      from,
      60,
      planted('unreachable/carrier-fault', 0.5, from, 60),
    );
    const { evidence, selection, affectedCalls } = only(draw({ seed: 3, calls: 200, course }));
    expect([evidence.category, ...evidence.alsoRose.map(({ category }) => category)]).toEqual([
      'platform-error',
      'unreachable',
    ]);
    expect(selection?.categories).toEqual(['platform-error', 'unreachable']);
    const [also] = evidence.alsoRose;
    expect(affectedCalls).toBe(evidence.inside.numerator + (also?.inside.numerator ?? 0));
    expect(evidence.lostCalls.high).toBeLessThanOrEqual(affectedCalls);
  });

  it.each<[Outcome, string]>([
    ['restricted/concurrency', 'pace-under-concurrency'],
    ['restricted/time-window', 'call-inside-the-window'],
    ['misconfigured/media-missing', 'restore-missing-media'],
    ['no-answer/rang-out', 'watch-carrier-status'],
    ['cancelled/cancelled', 'find-what-cancels-calls'],
    ['platform-error/platform', 'retry-platform-errors'],
  ])('advises for %s: %s', (outcome, strategy) => {
    const course = planted(outcome, 0.7, FIRST_DAY + 15 * HOUR, 60);
    expect(only(draw({ seed: 1, calls: 50, course })).strategies[0]).toBe(strategy);
  });

  it('promises no calls to numbers that do not exist', () => {
    const course = planted('invalid-number/bad-format', 0.7, FIRST_DAY + 15 * HOUR, 60);
    const claim = only(draw({ seed: 1, calls: 50, course }));
    expect([claim.evidence.category, claim.gain]).toEqual(['invalid-number', undefined]);
  });

  it('is a warning where most calls still went through, and not many were lost', () => {
    const course = planted('unreachable/carrier-fault', 0.35, FIRST_DAY + 15 * HOUR, 90);
    expect(only(draw({ seed: 4, calls: 60, course })).severity).toBe('warning');
    expect(only(draw({ seed: 4, calls: 400, course })).severity).toBe('error');
  });
});

describe('several outages', () => {
  it('are told apart with an hour between them', () => {
    const found = seeds(20).map((seed) => {
      const first = planted('unreachable/carrier-fault', 0.7, FIRST_DAY + 10 * HOUR, 60);
      const course = planted('unreachable/carrier-fault', 0.7, FIRST_DAY + 12 * HOUR, 60, first);
      const outages = findOutages(draw({ seed, calls: 60, course }));
      return outages.map(({ from }) => clock(from)).toSorted((a, b) => a - b);
    });
    expect(new Set(found.map(String))).toEqual(new Set(['10,12']));
  });

  it('are not made of the quarters in which one began and ended', () => {
    // 10 minutes of the first quarter are before it, and 10 of the last one behind it
    const from = FIRST_DAY + 15 * HOUR + 10 * 60;
    const course = planted('unreachable/carrier-fault', 0.9, from, 70);
    for (const seed of seeds(20)) {
      expect(findOutages(draw({ seed, days: 2, calls: 400, course }))).toHaveLength(1);
    }
  });

  it('of different kinds are found, the strongest first, and at most five', () => {
    const days = seeds(7).map((day) => FIRST_DAY + (day - 1) * DAY + 15 * HOUR);
    const course = (count: number): Course =>
      days.slice(0, count).reduce<Course>(
        (before, from, i) =>
          planted(
            i === 0 ? 'restricted/frequency' : 'unreachable/carrier-fault',
            0.8,
            from + (i * HOUR) / 4,
            45,
            before,
          ),
        () => USUAL,
      );
    const two = findOutages(draw({ seed: 1, days: 9, calls: 40, course: course(2) }));
    expect(two.map(({ risen }) => risen[0].category)).toEqual(['restricted', 'unreachable']);
    expect(findOutages(draw({ seed: 1, days: 9, calls: 40, course: course(7) }))).toHaveLength(5);
  });
});

describe('what is no outage', () => {
  const alarms = (courseFor: (random: Random) => Course, days: number): number =>
    seeds(100).filter((seed) => {
      const calls = [6, 30, 120][seed % 3] as number;
      const course = courseFor(new Random(seed + 5000));
      return findOutages(draw({ seed, days, calls, course })).length > 0;
    }).length;
  const scaled = (factor: number): Shares =>
    Object.fromEntries(Object.entries(USUAL).map(([id, share]) => [id, share * factor]));

  it('a simulated campaign without any effect: at most 1 of 300', () => {
    const found = seeds(300).filter((seed) => {
      const timeline = measureTimeline(simulate({ seed }));
      return timeline !== undefined && findOutages(timeline).length > 0;
    });
    expect(found).toEqual([]);
  });

  it.each([1, 2, 6])('waves of 5 points by the hour, %i days', (days) => {
    const waves = (random: Random): Course => {
      const phase = random.between(0, 24);
      return (time) => ({
        ...USUAL,
        'no-answer/rang-out': 0.2 + 0.05 * Math.sin(((clock(time) + phase) * Math.PI) / 4),
      });
    };
    expect(alarms(waves, days)).toBe(0);
  });

  it('days with lists of different quality', () => {
    const lists = (random: Random): Course => {
      const factors = seeds(6).map(() => 1 + 0.25 * random.normal());
      return (time) => scaled(Math.max(0, factors[Math.floor((time - FIRST_DAY) / DAY)] as number));
    };
    expect(alarms(lists, 6)).toBe(0);
  });

  it.each([1, 6])('hours that differ more than chance, %i days', (days) => {
    const uneven = (random: Random): Course => {
      const factors = seeds(24 * 6).map(() => 1 + 0.3 * random.normal());
      return (time) =>
        scaled(Math.max(0, factors[Math.floor((time - FIRST_DAY) / HOUR)] as number));
    };
    expect(alarms(uneven, days)).toBe(0);
  });

  it('evenings in which fewer people answer, every day', () => {
    const evenings = (): Course => (time) => ({
      ...USUAL,
      'no-answer/rang-out': clock(time) >= 18 ? 0.45 : 0.15,
    });
    expect(alarms(evenings, 4)).toBe(0);
  });

  it('such an evening, but an outage on one of them is, against the other evenings', () => {
    const from = FIRST_DAY + 2 * DAY + 18 * HOUR;
    const course = planted('no-answer/rang-out', 0.9, from, 60, (time) => ({
      'no-answer/rang-out': clock(time) >= 18 ? 0.45 : 0.15,
    }));
    const { evidence } = only(draw({ seed: 1, days: 4, calls: 80, course }));
    expect([evidence.from, evidence.to]).toEqual(['2026-09-03T18:00:00', '2026-09-03T19:00:00']);
    expect(evidence.baseline.value).toBeGreaterThan(0.4);
  });

  it('such an evening, and it hides no weaker outage of the same kind', () => {
    const from = FIRST_DAY + 2 * DAY + 10 * HOUR;
    const course = planted('no-answer/rang-out', 0.5, from, 60, (time) => ({
      'no-answer/rang-out': clock(time) >= 18 ? 0.55 : 0.15,
    }));
    const found = findOutages(draw({ seed: 1, days: 4, calls: 80, course }));
    expect(found.map((outage) => [outage.from, outage.until])).toEqual([[from, from + HOUR]]);
  });

  it('a stretch without any calls', () => {
    const timeline = draw({ seed: 1, days: 2, calls: 50 });
    timeline.matrix.counts.fill(0, 12 * WIDTH, 24 * WIDTH);
    expect(claims(timeline)).toEqual([]);
  });

  it('more people who answer, or results nobody knows', () => {
    for (const outcome of ['answered/machine', 'unknown/unknown-code'] as const) {
      const course = planted(outcome, 0.8, FIRST_DAY + 15 * HOUR, 90);
      expect(claims(draw({ seed: 1, days: 2, calls: 50, course }))).toEqual([]);
    }
  });

  it('half of the campaign, or one without anything to compare with', () => {
    const half = planted('unreachable/carrier-fault', 0.8, FIRST_DAY + 12 * HOUR, 8 * 60);
    expect(claims(draw({ seed: 1, calls: 50, course: half }))).toEqual([]);
    const bad: Course = () => ({ 'unreachable/carrier-fault': 0.9 });
    expect(claims(draw({ seed: 1, calls: 50, course: bad }))).toEqual([]);
    expect(rule.find(measuresOf(undefined))).toEqual([]);
  });

  it('a day of an export that has dates only, or buckets of days', () => {
    const rows = 20 * 96;
    const matrix = emptyMatrix(rows);
    for (let row = 0; row < rows; row += 96) {
      const bad = row === 960 ? 80 : 5;
      matrix.counts[row * WIDTH + OUTCOMES.indexOf('unreachable/carrier-fault')] = bad;
      matrix.counts[row * WIDTH + OUTCOMES.indexOf('completed/heard-in-full')] = 100 - bad;
    }
    expect(
      claims({ from: FIRST_DAY, seconds: QUARTER, matrix, calls: callsByRow(matrix), timeless: 0 }),
    ).toEqual([]);
    const course = planted('unreachable/carrier-fault', 0.8, FIRST_DAY + 15 * HOUR, 90);
    const timeline = draw({ seed: 1, calls: 50, course });
    expect(claims({ ...timeline, seconds: DAY })).toEqual([]);
  });
});

describe('the search', () => {
  it('compares as a table of log likelihoods says', () => {
    // 8 of 10 inside, 2 of 20 outside, 10 of 30 in all
    const log = (p: number, k: number, n: number): number =>
      k * Math.log(p) + (n - k) * Math.log(1 - p);
    const byHand = log(0.8, 8, 10) + log(0.1, 2, 20) - log(1 / 3, 10, 30);
    const inside = { numerator: 8, denominator: 10 };
    expect(likelihoodRatio(inside, { numerator: 2, denominator: 20 })).toBeCloseTo(byHand, 12);
    expect(likelihoodRatio(inside, { numerator: 16, denominator: 20 })).toBeCloseTo(0, 12);
    expect(likelihoodRatio({ numerator: 0, denominator: 10 }, inside)).toBeGreaterThan(0);
  });

  it('finds what trying every window finds', () => {
    for (const seed of seeds(25)) {
      const from = FIRST_DAY + (10 + (seed % 8)) * HOUR;
      const course = planted('unreachable/carrier-fault', 0.3, from, 60);
      const series = failureSeries(draw({ seed, calls: 15, course }));
      const failure = FAILURES.indexOf('unreachable');
      const failed = series.failed[failure] as Float64Array;
      const sum = (values: Float64Array, first: number, end: number): number =>
        values.slice(first, end).reduce((a, b) => a + b, 0);
      const [allCalls, allFailed] = [sum(series.calls, 0, 44), sum(failed, 0, 44)];
      let best = { score: 0, first: -1, end: -1 };
      for (let first = 0; first < 44; first++) {
        for (let end = first + 1; end <= 44; end++) {
          const n = sum(series.calls, first, end);
          const k = sum(failed, first, end);
          const [rest, others] = [allCalls - n, allFailed - k];
          const [share, usual] = [k / n, others / rest];
          if (n < 20 || rest < Math.max(n, 100) || k - usual * n < 10) continue;
          if (share < 2 * usual || share - usual < 0.05) continue;
          const inside = { numerator: k, denominator: n };
          const ratio = likelihoodRatio(inside, { numerator: others, denominator: rest });
          const score = ratio / (1 + (n - 1) * 0.01);
          if (score > best.score) best = { score, first, end };
        }
      }
      const sums = sumUp(series, hourProfile(series, 50));
      const found = strongestWindow(series, sums, failure, 0.01, DEMANDS);
      expect(best.first).toBeGreaterThan(-1);
      expect(found).toMatchObject({ first: best.first, end: best.end });
      expect(found?.score).toBeCloseTo(best.score, 8);
    }
  });

  it('counts the windows that it looks at', () => {
    // one day of 44 quarters; two days of them, of which a window of a day reaches from one into the other
    expect(extentOf(failureSeries(draw({ seed: 1, calls: 10 }))).windows).toBe((44 * 45) / 2);
    const two = failureSeries(draw({ seed: 1, days: 2, calls: 10 }));
    expect(extentOf(two).windows).toBe(44 * 44 + (44 * 45) / 2);
    // without the first day, but for its last quarter
    const calls = two.calls.slice().fill(0, 0, 43).fill(10, 43);
    const some = { ...two, calls };
    expect(extentOf(some)).toEqual({
      windows: 44 + (44 * 45) / 2,
      calls: 45 * 10,
      mostInDay: 44 * 10,
    });
  });

  it('knows how much the campaign varies, outages aside', () => {
    const failure = FAILURES.indexOf('no-answer');
    const correlation = (spread: number, minutes: number): number => {
      const all = seeds(20).map((seed) => {
        const random = new Random(seed + 99);
        const shares = seeds(24 * 6).map(() => Math.max(0, 0.2 + spread * random.normal()));
        const uneven: Course = (time) => ({
          'no-answer/rang-out': shares[Math.floor((time - FIRST_DAY) / HOUR)] as number,
        });
        const course = planted('no-answer/rang-out', 0.8, FIRST_DAY + 15 * HOUR, minutes, uneven);
        const series = failureSeries(draw({ seed, days: 6, calls: 80, course }));
        return correlationOf(series, hourProfile(series, 50), failure, 0);
      });
      return all.reduce((sum, value) => sum + value, 0) / all.length;
    };
    // a standard deviation of 6 points: 0.06² of 0.2 × 0.8 is 0.0225; the largest of three estimates is a little more
    expect(correlation(0.06, 0)).toBeGreaterThan(0.02);
    expect(correlation(0.06, 0)).toBeLessThan(0.045);
    expect(correlation(0, 0)).toBeLessThan(0.005);
    expect(Math.abs(correlation(0.06, 60) - correlation(0.06, 0))).toBeLessThan(0.01);
  });
});

describe('the culprit', () => {
  function culprits(extra: Partial<Extract<Effect, { kind: 'outage' }>>): (string | undefined)[] {
    return seeds(15).flatMap((seed) => {
      const from = FIRST_DAY + DAY + 15 * HOUR;
      const table = simulate({
        seed,
        calls: 20_000,
        days: 3,
        callers: 3,
        groups: 3,
        effects: [
          {
            kind: 'outage',
            from,
            minutes: 90,
            outcome: 'unreachable/carrier-fault',
            severity: 0.9,
            ...extra,
          },
        ],
      });
      return rule.find(measuresOf(measureTimeline(table), table)).map(({ evidence }) => {
        const { culprit } = evidence;
        return culprit === null ? undefined : `${culprit.dimension} ${culprit.name}`;
      });
    });
  }

  it('is the only caller that fails', () => {
    const found = culprits({ caller: 2 });
    expect(found.length).toBeGreaterThanOrEqual(10);
    expect(new Set(found)).toEqual(new Set(['caller 057187650002']));
  });

  it('is the only group that fails', () => {
    const found = culprits({ group: 1 });
    expect(found.length).toBeGreaterThanOrEqual(10);
    expect(new Set(found)).toEqual(new Set(['group campaign-1']));
  });

  it('is shown with the course of its own calls', async () => {
    const from = FIRST_DAY + DAY + 13 * HOUR;
    const callers = 10;
    const table = simulate({
      seed: 5,
      calls: 12_000,
      days: 3,
      callers,
      isEven: true,
      effects: [
        {
          kind: 'outage',
          from,
          minutes: 120,
          outcome: 'unreachable/carrier-fault',
          severity: 0.9,
          caller: 4,
        },
      ],
    });
    const [claim] = rule.find(await measureEverything(table));
    expect(claim?.evidence).toMatchObject({ of: 'culprit', category: 'unreachable' });
    const { course, from: began, to: ended, bucketSeconds, culprit } = claim?.evidence ?? {};
    const seconds = (time = ''): number => Date.parse(`${time}Z`) / 1000;
    const first = seconds(course?.from);
    expect(first).toBeLessThan(seconds(began));
    const end = first + (course?.calls.length ?? 0) * (bucketSeconds ?? 0);
    expect(end).toBeGreaterThan(seconds(ended));
    // counted one by one
    const calls = new Array<number>(course?.calls.length ?? 0).fill(0);
    const failed = calls.slice();
    for (let i = 0; i < table.length; i++) {
      const name = table.dictionaries.callers.at(table.caller[i] as number);
      const start = table.originate[i] as number;
      if (name !== culprit?.name || start < first || start >= end) continue;
      const bucket = Math.floor((start - first) / (bucketSeconds ?? 1));
      calls[bucket]!++;
      const { outcome } = table.verdicts[table.verdict[i] as number] ?? {};
      if (outcome?.startsWith('unreachable/')) failed[bucket]!++;
    }
    expect(course).toEqual({ from: course?.from, calls, failed });
  });

  it('is nobody if the others fail too, though most lost calls are one caller’s', () => {
    const counted = (rows: readonly (readonly [failed: number, calls: number])[]) => {
      const matrix = emptyMatrix(rows.length);
      for (const [row, [failed, calls]] of rows.entries()) {
        matrix.counts[row * WIDTH + OUTCOMES.indexOf('unreachable/carrier-fault')] = failed;
        matrix.counts[row * WIDTH + OUTCOMES.indexOf('completed/heard-in-full')] = calls - failed;
      }
      return { ...NO_SEGMENTS, caller: { names: ['A', 'B'], matrix } };
    };
    const named = (othersFailed: number) =>
      findCulprit(
        {
          segments: counted([
            [320 + 100, 400 + 2000],
            [othersFailed + 25, 100 + 500],
          ]),
          segmentsBetween: () =>
            counted([
              [320, 400],
              [othersFailed, 100],
            ]),
        } as Partial<Measures> as Measures,
        { from: 0, until: HOUR },
        ['unreachable'],
      );
    expect(named(60)).toBeUndefined();
    expect(named(6)).toEqual({
      dimension: 'caller',
      name: 'A',
      alsoStruck: [],
      inside: { numerator: 320, denominator: 400 },
      others: { numerator: 6, denominator: 100 },
    });
  });

  it('is nobody if all fail', () => {
    expect(culprits({})).toEqual(Array(15).fill(undefined));
  });
});

it('looks through a year of quarters in seconds', () => {
  const noisy: Course = (time) =>
    clock(time) < 10 && time % (3 * DAY) < DAY
      ? { ...USUAL, 'unreachable/unspecified': 0.5 }
      : USUAL;
  const timeline = draw({ seed: 1, days: 365, calls: 20, course: noisy });
  const began = performance.now();
  findOutages(timeline);
  // 0.2 to 1 s on two shared cores
  expect(performance.now() - began).toBeLessThan(8000);
});
