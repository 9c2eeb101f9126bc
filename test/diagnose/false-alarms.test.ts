import { describe, expect, it } from 'vitest';
import { binomialTail } from '../../src/measure/stats/tails.ts';
import { RULE_IDS, type RuleId } from '../../src/model/ids.gen.ts';
import { diagnose } from '../helpers/diagnose.ts';
import { type Effect, simulate } from '../helpers/simulate.ts';

// A diagnosis that cries wolf is thrown away. Campaigns in which nothing is wrong must come out without a warning.

/** How much more than usual is tried: `CALLDIAG_FUZZ_RUNS=10 npx vitest run test/diagnose/false-alarms.test.ts`. */
const TIMES = Number(process.env['CALLDIAG_FUZZ_RUNS'] ?? 1);
const CAMPAIGNS = Math.ceil(80 * TIMES);
const TIMEOUT = 60_000 * Math.max(1, TIMES);

/** What all rules together may cry, and each of them: in 1 of 20 campaigns and in 1 of 200. */
const ALL_AT_MOST = 1 / 20;
const EACH_AT_MOST = 1 / 200;
/** So improbable a count is no bad luck. */
const IMPROBABLE = 0.001;

interface Alarms {
  readonly campaigns: number;
  /** Seeds of the campaigns in which it cried. */
  readonly all: Set<number>;
  readonly byRule: Map<RuleId, Map<number, string>>;
}

async function cry(
  calls: number | undefined,
  seeds: readonly number[],
  effects: readonly Effect[] = [],
): Promise<Alarms> {
  const alarms: Alarms = { campaigns: seeds.length, all: new Set(), byRule: new Map() };
  for (const seed of seeds) {
    const found = await diagnose(simulate({ seed, calls, effects }));
    for (const { rule, severity, text } of found) {
      if (severity === 'note') continue;
      alarms.all.add(seed);
      const own = alarms.byRule.get(rule) ?? new Map<number, string>();
      alarms.byRule.set(rule, own.set(seed, `${severity}: ${text.en}`));
    }
  }
  return alarms;
}

/** Which rule cried in which campaigns, and the first of its claims. */
function told({ campaigns, all, byRule }: Alarms): string {
  const rules = [...byRule].map(([rule, claims]) => {
    const seeds = [...claims.keys()];
    return `${rule} in ${seeds.length} (seeds ${seeds.slice(0, 8).join(', ')}): ${claims.get(seeds[0] ?? 0)}`;
  });
  return [`${all.size} of ${campaigns} campaigns with an alarm`, ...rules].join('\n  ');
}

const seedsFrom = (first: number): number[] =>
  Array.from({ length: CAMPAIGNS }, (_, i) => first + i);

describe('campaigns in which nothing is wrong', () => {
  it.each([
    { calls: 400, seeds: seedsFrom(100_000) },
    { calls: 3000, seeds: seedsFrom(200_000) },
    { calls: 8000, seeds: seedsFrom(300_000) },
    { calls: 20_000, seeds: seedsFrom(400_000) },
  ])(
    'give no warning in 19 of 20 at $calls calls',
    { timeout: TIMEOUT },
    async ({ calls, seeds }) => {
      const alarms = await cry(calls, seeds);
      expect(alarms.all.size, told(alarms)).toBeLessThanOrEqual(ALL_AT_MOST * alarms.campaigns);
    },
  );

  it('give each rule its warning in 1 of 200 at most', { timeout: TIMEOUT }, async () => {
    const alarms = await cry(undefined, seedsFrom(500_000));
    const proven = RULE_IDS.filter((rule) => {
      const cried = alarms.byRule.get(rule)?.size ?? 0;
      return binomialTail(cried, alarms.campaigns, EACH_AT_MOST) < IMPROBABLE;
    });
    expect(proven, told(alarms)).toEqual([]);
  });

  it('may have callers, groups and hours that differ a little', { timeout: TIMEOUT }, async () => {
    const alarms = await cry(undefined, seedsFrom(600_000), [
      { kind: 'ordinary-spread', points: 0.02 },
    ]);
    expect(alarms.all.size, told(alarms)).toBeLessThanOrEqual(ALL_AT_MOST * alarms.campaigns);
  });

  it('are told from others: an alarm would be heard', async () => {
    const seeds = [1, 2, 3, 4, 5];
    const alarms = await cry(8000, seeds, [{ kind: 'burnt-caller', caller: 3, keeps: 0.1 }]);
    expect([...alarms.all]).toEqual(seeds);
    expect(told(alarms)).toMatch(/caller-health in 5 \(seeds 1, 2, 3, 4, 5\): error: The caller/);
  });
});
