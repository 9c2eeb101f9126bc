import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FAILURES, type FailureSeries } from '../../../src/diagnose/outage/failure-series.ts';
import { hourProfile } from '../../../src/diagnose/outage/hour-profile.ts';
import {
  extentOf,
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

const demands = fc.record({
  calls: fc.constantFrom(5, 30),
  baselineCalls: fc.constantFrom(10, 100),
  lostCalls: fc.constantFrom(3, 10, 40),
  times: fc.constantFrom(1, 2),
  rises: fc.constantFrom(0.05, 0.3).map((rise) => FAILURES.map(() => rise)),
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
