import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FAILURES, type FailureSeries } from '../../../src/diagnose/outage/failure-series.ts';
import { hourProfile } from '../../../src/diagnose/outage/hour-profile.ts';
import { likelihoodRatio } from '../../../src/diagnose/outage/likelihood.ts';
import {
  type Demands,
  extentOf,
  isManifold,
  mayStandOut,
  strongestWindow,
  sumUp,
} from '../../../src/diagnose/outage/scan-windows.ts';

const QUARTER = 900;
const FAILURE = FAILURES.indexOf('unreachable');

const buckets = fc.array(
  fc.record({
    // at night, and between campaigns, there are none
    gap: fc.constantFrom(1, 1, 1, 1, 1, 30, 200),
    calls: fc.nat(30),
    failing: fc.constantFrom(0, 0, 0.1, 0.3, 0.6, 1),
  }),
  { minLength: 1, maxLength: 120 },
);

function seriesOf(some: readonly { gap: number; calls: number; failing: number }[]): FailureSeries {
  let at = 1_790_000_000 - (1_790_000_000 % QUARTER);
  const start = some.map(({ gap }) => (at += gap * QUARTER));
  const failed = some.map(({ calls, failing }) => Math.round(calls * failing));
  return {
    length: some.length,
    start: Float64Array.from(start),
    seconds: QUARTER,
    calls: Float64Array.from(some, ({ calls }) => calls),
    failed: FAILURES.map((_, i) => Float64Array.from(failed, (n) => (i === FAILURE ? n : 0))),
    attempts: [],
  };
}

/** The highest score of all windows that meet the demands, none left out; undefined where none does. */
function tryAll(series: FailureSeries, wanted: Demands): number | undefined {
  const profile = hourProfile(series, 50, [FAILURE]);
  const sum = (values: Float64Array | undefined, first: number, end: number): number =>
    [...(values ?? [])].slice(first, end).reduce((a, b) => a + b, 0);
  const failed = series.failed[FAILURE];
  const allCalls = sum(series.calls, 0, series.length);
  const allFailed = sum(failed, 0, series.length);
  const scores: number[] = [];
  for (let first = 0; first < series.length; first++) {
    for (let end = first + 1; end <= series.length; end++) {
      const span = (series.start[end - 1] as number) - (series.start[first] as number);
      const n = sum(series.calls, first, end);
      const k = sum(failed, first, end);
      const outside = allCalls - n;
      if (span >= 86_400 || n < wanted.calls) continue;
      if (outside < Math.max(n, wanted.baselineCalls)) continue;
      const rest = (allFailed - k) / outside;
      const fixed = sum(profile.fixed[FAILURE], first, end);
      const expected = fixed + sum(profile.open[FAILURE], first, end) * rest;
      const usual = Math.max(expected / n, rest);
      if (k / n - usual < (wanted.rises[FAILURE] ?? 0)) continue;
      if (!isManifold(k / n, usual, wanted.times) || k - n * usual < wanted.lostCalls) continue;
      const inside = { numerator: k, denominator: n };
      scores.push(likelihoodRatio(inside, { numerator: usual * outside, denominator: outside }));
    }
  }
  return scores.length === 0 ? undefined : Math.max(...scores);
}

const demands = fc.record({
  calls: fc.constantFrom(5, 30),
  baselineCalls: fc.constantFrom(10, 100),
  lostCalls: fc.constantFrom(3, 10, 40),
  times: fc.constantFrom(1, 2),
  rises: fc.constantFrom(0.05, 0.3).map((rise) => FAILURES.map(() => rise)),
});

it('what stands out most is what trying every window finds', () => {
  let found = 0;
  fc.assert(
    fc.property(buckets, demands, (some, wanted) => {
      const series = seriesOf(some);
      const sums = sumUp(series, hourProfile(series, 50, [FAILURE]));
      const score = strongestWindow(series, sums, FAILURE, 0, wanted)?.score;
      const best = tryAll(series, wanted);
      expect(score === undefined).toBe(best === undefined);
      if (best === undefined) return;
      found++;
      expect(score).toBeCloseTo(best, 6);
    }),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(100);
});

it('a series that no window of can stand out is not searched in vain, and no other is left out', () => {
  const seen = { passed: 0, found: 0, skipped: 0 };
  fc.assert(
    fc.property(buckets, demands, (some, wanted) => {
      const series = seriesOf(some);
      const sums = sumUp(series, hourProfile(series, 50, [FAILURE]));
      const found = strongestWindow(series, sums, FAILURE, 0, wanted);
      const may = mayStandOut(series, extentOf(series), FAILURE, wanted);
      if (found !== undefined) expect(may).toBe(true);
      seen[found !== undefined ? 'found' : may ? 'passed' : 'skipped']++;
    }),
    { numRuns: 3000 },
  );
  // each of them happens, so that the comparison means something
  expect(Math.min(seen.found, seen.skipped)).toBeGreaterThan(300);
});
