import { describe, expect, it } from 'vitest';
import type { Found } from '../../src/diagnose/find-all.ts';
import { isoText } from '../../src/i18n/amounts.ts';
import { categoryOf, type Outcome } from '../../src/model/category.ts';
import type { RuleId } from '../../src/model/ids.gen.ts';
import { diagnose } from '../helpers/diagnose.ts';
import {
  callerName,
  type Effect,
  groupName,
  type Simulation,
  simulate,
} from '../helpers/simulate.ts';
import { FIRST_DAY } from '../helpers/simulated-clock.ts';

// Whoever never warns gives no false alarm. What is planted must be found, where it was planted and nowhere else.

/** How much more than usual is tried: `CALLDIAG_FUZZ_RUNS=10 npx vitest run test/diagnose/power.test.ts`. */
const TIMES = Number(process.env['CALLDIAG_FUZZ_RUNS'] ?? 1);
const CAMPAIGNS = Math.ceil(30 * TIMES);
const TIMEOUT = 60_000 * Math.max(1, TIMES);
const CALLS = 10_000;
const DAY = 86_400;
const HOUR = 3600;

type Of<Id extends RuleId> = Extract<Found, { rule: Id }>;

/** Why the claims of a rule are not what was planted; undefined if they are. */
type Judge<Id extends RuleId> = (claims: readonly Of<Id>[]) => string | undefined;

/** The share of campaigns in which a rule claims what was planted, and what went wrong in the others. */
async function power<Id extends RuleId>(
  rule: Id,
  plant: (seed: number) => Omit<Simulation, 'seed'> & { readonly judge: Judge<Id> },
): Promise<{ found: number; failures: string }> {
  const failures: string[] = [];
  for (let i = 0; i < CAMPAIGNS; i++) {
    const seed = 700_000 + i;
    const { judge, ...simulation } = plant(seed);
    const found = await diagnose(simulate({ ...simulation, seed }));
    const claims = found
      .filter((one): one is Of<Id> => one.rule === rule)
      // an hour may be proven, and yet not worth a warning; all else is
      .filter(({ severity }) => severity !== 'note' || rule === 'best-time');
    const failure = claims.length === 0 ? 'nothing claimed' : judge(claims);
    if (failure !== undefined) failures.push(`seed ${seed}: ${failure}`);
  }
  return { found: (CAMPAIGNS - failures.length) / CAMPAIGNS, failures: failures.join('\n  ') };
}

function same(found: readonly string[], planted: readonly string[]): string | undefined {
  const [a, b] = [found, planted].map((names) => [...names].sort().join(', '));
  return a === b ? undefined : `found ${a}, planted ${b}`;
}

/** 90 minutes on the second day, at any minute of the afternoon. */
function outageOf(seed: number, of: Partial<Extract<Effect, { kind: 'outage' }>> = {}) {
  const outcomes: Outcome[] = [
    'unreachable/carrier-fault',
    'busy/user-busy',
    'no-answer/rang-out',
    'platform-error/platform',
  ];
  const outcome = outcomes[seed % outcomes.length] as Outcome;
  const from = FIRST_DAY + DAY + 14 * HOUR + (seed % 240) * 60;
  const effect = { kind: 'outage', from, minutes: 90, outcome, severity: 0.6, ...of } as const;
  const until = from + effect.minutes * 60;
  /** One claim, of its category, that begins and ends within a bucket of the truth. */
  const judge: Judge<'outage'> = ([first, ...more]) => {
    if (first === undefined || more.length > 0) return `${more.length + 1} outages`;
    const { category, bucketSeconds, from: start, to } = first.evidence;
    if (category !== categoryOf(effect.outcome)) return `${category}, planted ${effect.outcome}`;
    const [early, late] = [from - bucketSeconds, from + bucketSeconds].map(isoText) as [
      string,
      string,
    ];
    const [before, after] = [until - bucketSeconds, until + bucketSeconds].map(isoText) as [
      string,
      string,
    ];
    const isNear = start >= early && start <= late && to >= before && to <= after;
    return isNear ? undefined : `${start} to ${to}, planted ${isoText(from)} to ${isoText(until)}`;
  };
  return { effect, judge };
}

describe('an outage of 90 minutes', () => {
  it('that takes 60 % of the calls is found within a bucket in 95 % of campaigns', {
    timeout: TIMEOUT,
  }, async () => {
    const { found, failures } = await power('outage', (seed) => {
      const { effect, judge } = outageOf(seed);
      return { calls: CALLS, days: 3, effects: [effect], judge };
    });
    expect(found, failures).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    ['caller', { caller: 2 }, callerName(2)],
    ['group', { group: 2 }, groupName(2)],
  ])(
    'names the %s that it strikes alone, one of two, in 90 %',
    { timeout: TIMEOUT },
    async (dimension, of, name) => {
      const { found, failures } = await power('outage', (seed) => {
        const { effect, judge } = outageOf(seed, { ...of, severity: 0.9 });
        const judgeCulprit: Judge<'outage'> = (claims) => {
          const { culprit = null } = claims[0]?.evidence ?? {};
          if (culprit?.dimension !== dimension || culprit.name !== name) {
            return `culprit ${culprit?.dimension} ${culprit?.name}`;
          }
          return judge(claims);
        };
        const size = { calls: 20_000, days: 3, callers: 2, groups: 2, isEven: true };
        return { ...size, effects: [effect], judge: judgeCulprit };
      });
      expect(found, failures).toBeGreaterThanOrEqual(0.9);
    },
  );

  it.each([
    ['one of 10 callers', { callers: 10 }, { caller: 4 }, `caller ${callerName(4)}`],
    ['one of 8 groups', { groups: 8 }, { group: 5 }, `group ${groupName(5)}`],
  ])(
    'that takes most calls of %s, too few to show in the whole, is found there in 90 %%',
    { timeout: TIMEOUT },
    async (_, size, of, name) => {
      const { found, failures } = await power('outage', (seed) => {
        const outcome = seed % 2 === 0 ? 'unreachable/carrier-fault' : 'platform-error/platform';
        const { effect, judge } = outageOf(seed, { ...of, outcome, severity: 0.8 });
        const judgeOwn: Judge<'outage'> = (claims) => {
          const { culprit = null, of: whose } = claims[0]?.evidence ?? {};
          const told = `${whose}: ${culprit?.dimension} ${culprit?.name}`;
          return told === `culprit: ${name}` ? judge(claims) : told;
        };
        const even = { calls: 20_000, days: 3, isEven: true, ...size };
        return { ...even, effects: [effect], judge: judgeOwn };
      });
      expect(found, failures).toBeGreaterThanOrEqual(0.9);
    },
  );

  it('blames nobody when it strikes everybody, in 95 %', { timeout: TIMEOUT }, async () => {
    const { found, failures } = await power('outage', (seed) => {
      const { effect } = outageOf(seed);
      const judge: Judge<'outage'> = (claims) => {
        const { culprit = null } = claims[0]?.evidence ?? {};
        return culprit === null ? undefined : `blames ${culprit.dimension} ${culprit.name}`;
      };
      return { calls: CALLS, days: 3, effects: [effect], judge };
    });
    expect(found, failures).toBeGreaterThanOrEqual(0.95);
  });
});

describe('a caller with a third of the answers of the others', () => {
  it('is named, and no other, in 95 % of campaigns', { timeout: TIMEOUT }, async () => {
    const { found, failures } = await power('caller-health', (seed) => {
      const effects: Effect[] = [{ kind: 'burnt-caller', caller: 3, keeps: 1 / 3 }];
      const judge: Judge<'caller-health'> = (claims) =>
        same(
          claims.flatMap(({ evidence }) => evidence.callers.map(({ caller }) => caller)),
          [callerName(3)],
        );
      return { calls: CALLS, callers: 10 + (seed % 20), effects, judge };
    });
    expect(found, failures).toBeGreaterThanOrEqual(0.95);
  });
});

describe('a group with 20 points fewer answers than the others', () => {
  it('is named, and no other, in 90 % of campaigns', { timeout: TIMEOUT }, async () => {
    const { found, failures } = await power('group-outlier', (seed) => {
      const effects: Effect[] = [{ kind: 'worse-group', group: 2, points: 0.2 }];
      const judge: Judge<'group-outlier'> = (claims) =>
        same(
          [...new Set(claims.flatMap(({ evidence }) => evidence.groups.map(({ name }) => name)))],
          [groupName(2)],
        );
      return { calls: CALLS, groups: 4 + (seed % 7), effects, judge };
    });
    expect(found, failures).toBeGreaterThanOrEqual(0.9);
  });
});

describe('hang-ups massed in seconds 3 to 6', () => {
  it('are found there in 95 % of campaigns', { timeout: TIMEOUT }, async () => {
    const { found, failures } = await power('hang-up-moment', () => {
      const effects: Effect[] = [{ kind: 'massed-hang-ups', from: 3, to: 6, share: 0.5 }];
      const judge: Judge<'hang-up-moment'> = ([first, ...more]) => {
        if (first === undefined || more.length > 0) return `${more.length + 1} moments`;
        const { fromSecond, toSecond, fault } = first.evidence;
        // overlaps, and is not so wide that it says nothing
        const isThere = fromSecond <= 6 && toSecond >= 3 && toSecond - fromSecond <= 6;
        return isThere && fault === 'opening'
          ? undefined
          : `${fromSecond} to ${toSecond}, ${fault}`;
      };
      return { calls: CALLS, effects, judge };
    });
    expect(found, failures).toBeGreaterThanOrEqual(0.95);
  });
});

describe('an hour with 10 points more answers', () => {
  it('is named, and no other, in 90 % of campaigns', { timeout: TIMEOUT }, async () => {
    const { found, failures } = await power('best-time', () => {
      const effects: Effect[] = [{ kind: 'better-hour', hour: 18, points: 0.1 }];
      const judge: Judge<'best-time'> = (claims) =>
        same(
          claims.flatMap(({ evidence }) =>
            evidence.slots.flatMap(({ kind, slot, proven }) =>
              kind === 'hour' && proven !== null ? [`${slot} ${proven}`] : [],
            ),
          ),
          ['18 better'],
        );
      return { calls: 20_000, effects, judge };
    });
    expect(found, failures).toBeGreaterThanOrEqual(0.9);
  });
});
