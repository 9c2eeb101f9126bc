import { describe, expect, it } from 'vitest';
import { compareToBaseline } from '../../src/gate/baseline.ts';
import type { Outcome } from '../../src/model/category.ts';
import type { BaselineReport } from '../../src/model/gate.ts';
import type { Report } from '../../src/model/report.ts';
import { Random } from '../helpers/random.ts';
import { CAMPAIGN, reportOf } from '../helpers/reports.ts';

type Counts = Partial<Record<Outcome, number>>;

function compare(before: Counts, after: Counts): BaselineReport {
  const baseline = { file: 'base.json', report: reportOf({ counts: before }) };
  return compareToBaseline(baseline, reportOf({ counts: after }), 'certain');
}
const verdictsOf = ({ changes }: BaselineReport): Record<string, string> =>
  Object.fromEntries(changes.map(({ measure, verdict }) => [measure, verdict]));

const GOOD: Counts = {
  'completed/heard-in-full': 4000,
  'early-hangup/hung-up-early': 2000,
  'busy/user-busy': 1000,
  'no-answer/rang-out': 2500,
  'invalid-number/nonexistent': 200,
  'unreachable/powered-off': 300,
};

describe('a baseline', () => {
  it('passes what did not change, however bad it is', () => {
    const bad: Counts = { 'invalid-number/nonexistent': 9000, 'completed/heard-in-full': 1000 };
    expect(compare(bad, bad)).toMatchObject({ status: 'passed' });
    expect(compare(CAMPAIGN.counts, CAMPAIGN.counts).changes.every(({ q }) => q === 1)).toBe(true);
  });

  it('fails what became worse beyond chance, and names it', () => {
    const worse = { ...GOOD, 'invalid-number/nonexistent': 500, 'no-answer/rang-out': 2200 };
    const found = compare(GOOD, worse);
    expect(found.status).toBe('failed');
    expect(verdictsOf(found)).toMatchObject({ 'invalid-number': 'worse', 'no-answer': 'better' });
    expect(found.text).toContain('invalid-number');
    const change = found.changes.find(({ measure }) => measure === 'invalid-number');
    // Newcombe of 500/10000 − 200/10000, computed apart from the two Wilson intervals
    expect([change?.difference, change?.low, change?.high].map((one) => one?.toFixed(4))).toEqual([
      '0.0300',
      '0.0250',
      '0.0351',
    ]);
  });

  it('tells what became better, which fails nobody', () => {
    const better = { ...GOOD, 'completed/heard-in-full': 5000, 'early-hangup/hung-up-early': 1000 };
    const found = compare(GOOD, better);
    expect(found.status).toBe('passed');
    expect(found.text).toMatch(/Better: .*listen-through/);
  });

  it('lets pass what is certain but too little to matter', () => {
    const large = (busy: number): Counts => ({
      'busy/user-busy': busy,
      'completed/heard-in-full': 4_000_000 - busy,
    });
    // half a point more of ten: beyond any chance with so many calls
    const found = compare(large(400_000), large(420_000));
    expect(found.changes.find(({ measure }) => measure === 'busy')?.q).toBeLessThan(1e-9);
    expect(found.status).toBe('passed');
  });

  it('finds a rare result that became half as frequent again', () => {
    const rare = (failed: number): Counts => ({
      'platform-error/platform': failed,
      'completed/heard-in-full': 100_000 - failed,
    });
    expect(verdictsOf(compare(rare(100), rare(400)))['platform-error']).toBe('worse');
  });

  it('does not take calls that do not tell for worse ones', () => {
    const told: Counts = { 'completed/heard-in-full': 500, 'early-hangup/hung-up-early': 500 };
    const half: Counts = {
      'completed/heard-in-full': 200,
      'early-hangup/hung-up-early': 500,
      'ambiguous/heard-or-hung-up': 300,
    };
    expect(verdictsOf(compare(told, half))['heard-in-full']).toBe('same');
  });

  it('only warns where the policy is lenient', () => {
    const worse = reportOf({ counts: { ...GOOD, 'busy/user-busy': 3000 } });
    const baseline = { file: 'base.json', report: reportOf({ counts: GOOD }) };
    expect(compareToBaseline(baseline, worse, 'lenient').status).toBe('warned');
  });

  it.each([1, 3])(
    'passes at least 95 %% of pairs between which nothing changed, %d calls a number, all of one result',
    (perNumber) => {
      const random = new Random(5);
      let sum = 0;
      const shares = Object.entries(GOOD).map(([outcome, calls]) => {
        sum += calls / 10_000;
        return [outcome, calls, sum] as const;
      });
      const draw = (numbers: number): Report => {
        const counts: Record<string, number> = {};
        for (let i = 0; i < numbers; i++) {
          const drawn = random.share();
          const [outcome] = shares.find(([, , sum]) => drawn < sum) ?? ['busy/user-busy'];
          counts[outcome] = (counts[outcome] ?? 0) + perNumber;
        }
        const report = reportOf({ counts });
        const answered = { numerator: 0, denominator: 0, value: null, low: null, high: null };
        const attempts = Array.from({ length: perNumber }, (_, i) => {
          return { k: i + 1, calls: numbers, answered, categories: [] };
        });
        return { ...report, measured: { ...report.measured, attempts } };
      };
      const pairs = 300;
      let failed = 0;
      for (let i = 0; i < pairs; i++) {
        const baseline = { file: 'base.json', report: draw(800) };
        if (compareToBaseline(baseline, draw(1200), 'certain').status !== 'passed') failed++;
      }
      expect(failed).toBeLessThanOrEqual(0.05 * pairs);
    },
  );
});
