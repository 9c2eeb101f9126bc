import { describe, expect, it } from 'vitest';
import { compareReports } from '../../src/compare/compare-reports.ts';
import { MIX_DIMENSIONS, type MixDimension } from '../../src/model/comparison.ts';
import { simulatedReport } from '../helpers/simulated-report.ts';

// Two campaigns of which nothing has changed but chance and the list: whoever calls one of them better sells noise.

/** How much more than usual is tried: `CALLDIAG_FUZZ_RUNS=10`. */
const TIMES = Number(process.env['CALLDIAG_FUZZ_RUNS'] ?? 1);
const PAIRS = Math.ceil(60 * TIMES);
const AT_MOST = 1 / 20;

describe('campaigns between which nothing has changed', () => {
  it.each([
    { calls: 400, adjust: MIX_DIMENSIONS, seed: 700_000 },
    { calls: 3000, adjust: MIX_DIMENSIONS, seed: 710_000 },
    { calls: 3000, adjust: [], seed: 720_000 },
    { calls: 8000, adjust: [], seed: 730_000 },
  ] satisfies { calls: number; adjust: readonly MixDimension[]; seed: number }[])(
    'are called the one or the other in 1 of 20 at most: $calls calls, adjusted for $adjust',
    { timeout: 60_000 * Math.max(1, TIMES) },
    async ({ calls, adjust, seed }) => {
      const cried: string[] = [];
      for (let i = 0; i < PAIRS; i++) {
        const before = await simulatedReport({ seed: seed + 2 * i, calls });
        const after = await simulatedReport({ seed: seed + 2 * i + 1, calls });
        const { rates, text } = compareReports(
          before,
          after,
          { adjust },
          { language: 'en', version: '0.0.0' },
        );
        const isCried = rates.some(({ verdict }) => verdict === 'better' || verdict === 'worse');
        if (isCried) cried.push(`${seed + 2 * i}: ${text}`);
      }
      expect(cried.length, cried.join('\n')).toBeLessThanOrEqual(AT_MOST * PAIRS);
    },
  );
});
