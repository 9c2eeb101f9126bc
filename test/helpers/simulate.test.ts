import { describe, expect, it } from 'vitest';
import { prefixOf } from '../../src/measure/prefix.ts';
import type { CallTable } from '../../src/table/call-table.ts';
import { simulate } from './simulate.ts';
import { FIRST_DAY, HOURS } from './simulated-clock.ts';
import { MOBILE_PREFIXES, SIMULATED_RESULTS } from './simulated-results.ts';

// What is found in a simulated campaign says nothing unless the campaign is what it claims to be.

const seeds = Array.from({ length: 40 }, (_, i) => 1000 + i);
const campaigns = seeds.map((seed) => simulate({ seed }));

const outcomeAt = (table: CallTable, i: number): string =>
  (SIMULATED_RESULTS[table.verdict[i] as number] as (typeof SIMULATED_RESULTS)[number]).outcome;
const isAnswered = (table: CallTable, i: number): boolean =>
  /^(?:completed|early-hangup|answered)\//.test(outcomeAt(table, i));
const isDead = (table: CallTable, i: number): boolean =>
  outcomeAt(table, i).startsWith('invalid-number/');

/** Indexes of the calls of each number, in order of time. */
function byNumber(table: CallTable): number[][] {
  const calls = new Map<number, number[]>();
  table.callee.forEach((callee, i) => {
    const own = calls.get(callee);
    if (own === undefined) calls.set(callee, [i]);
    else own.push(i);
  });
  return [...calls.values()];
}

function shareOf(
  table: CallTable,
  of: (i: number) => boolean,
  hit: (i: number) => boolean,
): number {
  const all = [...table.verdict.keys()].filter(of);
  return all.filter(hit).length / all.length;
}

describe('a simulated campaign', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(simulate({ seed: 7 }).originate).toEqual(simulate({ seed: 7 }).originate);
    expect(simulate({ seed: 8 }).originate).not.toEqual(simulate({ seed: 7 }).originate);
  });

  it('holds the outcomes that its cells mean to the classifier', () => {
    const { verdicts } = simulate({ seed: 1, calls: 100 });
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(
      SIMULATED_RESULTS.map(({ outcome }) => outcome),
    );
  });

  it('has the shares that it is to have', () => {
    const counts = SIMULATED_RESULTS.map(() => 0);
    let calls = 0;
    for (const { verdict } of campaigns) {
      calls += verdict.length;
      for (const id of verdict) counts[id]!++;
    }
    expect(SIMULATED_RESULTS.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    SIMULATED_RESULTS.forEach(({ share }, id) => {
      expect(Math.abs((counts[id] as number) / calls - share)).toBeLessThan(0.01);
    });
  });

  it('calls mobile numbers within the hours and limits of the platform', () => {
    const hours = new Set<number>();
    const prefixes = new Set<number>();
    const pauses: number[] = [];
    let mostCalls = 0;
    let needless = 0;
    for (const table of campaigns) {
      for (const time of table.originate) hours.add(Math.floor(time / 3600) % 24);
      for (const callee of table.callee) prefixes.add(prefixOf(callee));
      for (const calls of byNumber(table)) {
        mostCalls = Math.max(mostCalls, calls.length);
        calls.slice(1).forEach((call, k) => {
          const before = calls[k] as number;
          pauses.push(table.originate[call]! - table.originate[before]!);
          if (isDead(table, before) || isAnswered(table, before)) needless++;
        });
      }
    }
    expect([...hours].sort((a, b) => a - b)).toEqual(HOURS);
    expect([...prefixes].sort((a, b) => a - b)).toEqual(MOBILE_PREFIXES);
    expect(mostCalls).toBe(3);
    expect(pauses.reduce((a, b) => Math.min(a, b))).toBeGreaterThanOrEqual(7200);
    // neither the dead nor those who were reached
    expect(needless).toBe(0);
  });

  it('keeps every caller below 15 calls at once', () => {
    let peak = 0;
    for (const table of campaigns) {
      const running = new Map<number, number[]>();
      for (let i = 0; i < table.length; i++) {
        const now = table.originate[i] as number;
        const ends = running.get(table.caller[i] as number) ?? [];
        const still = ends.filter((end) => end > now);
        still.push(Math.max(now, table.end[i] as number));
        peak = Math.max(peak, still.length);
        running.set(table.caller[i] as number, still);
      }
    }
    expect(peak).toBeGreaterThan(1);
    expect(peak).toBeLessThan(15);
  });

  it('finds later attempts harder', () => {
    const attempts = [1, 2, 3].map(() => ({ calls: 0, answered: 0 }));
    for (const table of campaigns) {
      for (const calls of byNumber(table)) {
        calls.forEach((call, k) => {
          if (isDead(table, call)) return;
          attempts[k]!.calls++;
          if (isAnswered(table, call)) attempts[k]!.answered++;
        });
      }
    }
    const rates = attempts.map(({ calls, answered }) => answered / calls);
    expect(rates[0]! - rates[1]!).toBeGreaterThan(0.05);
    expect(rates[1]! - rates[2]!).toBeGreaterThan(0.04);
  });

  it.each([
    ['hour', (table: CallTable, i: number) => Math.floor(table.originate[i]! / 3600) % 24],
    ['caller', (table: CallTable, i: number) => table.caller[i] as number],
    ['group', (table: CallTable, i: number) => table.group[i] as number],
    ['prefix', (table: CallTable, i: number) => prefixOf(table.callee[i]!)],
  ])('answers first attempts alike, whatever the %s', (_, segmentOf) => {
    // Pearson's chi-square over its degrees of freedom is 1 on average where there is nothing
    let chiSquare = 0;
    let degrees = 0;
    for (const table of campaigns) {
      const firsts = byNumber(table).map(([first]) => first as number);
      const answered = firsts.filter((i) => isAnswered(table, i)).length / firsts.length;
      const cells = new Map<number, { calls: number; answered: number }>();
      for (const i of firsts) {
        const cell = cells.get(segmentOf(table, i)) ?? { calls: 0, answered: 0 };
        cell.calls++;
        if (isAnswered(table, i)) cell.answered++;
        cells.set(segmentOf(table, i), cell);
      }
      for (const cell of cells.values()) {
        const expected = cell.calls * answered;
        chiSquare += (cell.answered - expected) ** 2 / (expected * (1 - answered));
      }
      degrees += cells.size - 1;
    }
    expect(Math.abs(chiSquare / degrees - 1)).toBeLessThan(3 * Math.sqrt(2 / degrees));
  });
});

describe('a planted effect', () => {
  const base = { seed: 3, calls: 12_000, callers: 10, groups: 4, days: 4 };

  it('takes its share of the calls of an outage, and of no other', () => {
    const from = FIRST_DAY + 86_400 + 14 * 3600 + 30 * 60;
    const outcome = 'unreachable/carrier-fault';
    const table = simulate({
      ...base,
      effects: [{ kind: 'outage', from, minutes: 90, outcome, severity: 0.6, group: 2 }],
    });
    const isInside = (i: number): boolean =>
      table.originate[i]! >= from && table.originate[i]! < from + 5400 && table.group[i] === 2;
    const isHit = (i: number): boolean => outcomeAt(table, i) === outcome;
    expect(Math.abs(shareOf(table, isInside, isHit) - 0.6)).toBeLessThan(0.1);
    expect(shareOf(table, (i) => !isInside(i), isHit)).toBeLessThan(0.01);
  });

  it('leaves a burnt caller its part of the answers', () => {
    const table = simulate({
      ...base,
      effects: [{ kind: 'burnt-caller', caller: 3, keeps: 1 / 3 }],
    });
    const answered = (of: (i: number) => boolean): number =>
      shareOf(table, of, (i) => isAnswered(table, i));
    const pool = answered((i) => table.caller[i] !== 3);
    expect(Math.abs(answered((i) => table.caller[i] === 3) / pool - 1 / 3)).toBeLessThan(0.07);
  });

  it('puts hang-ups where they are to be', () => {
    const table = simulate({
      ...base,
      effects: [{ kind: 'massed-hang-ups', from: 3, to: 6, share: 0.5 }],
    });
    const isHangUp = (i: number): boolean => outcomeAt(table, i).startsWith('early-hangup');
    const isMassed = (i: number): boolean => table.talk[i]! >= 3 && table.talk[i]! <= 6;
    const without = simulate(base);
    const share = shareOf(
      without,
      (i) => outcomeAt(without, i).startsWith('early-hangup'),
      (i) => without.talk[i]! >= 3 && without.talk[i]! <= 6,
    );
    expect(Math.abs(shareOf(table, isHangUp, isMassed) - (0.5 + share / 2))).toBeLessThan(0.05);
  });

  it('makes an hour better and a group worse by so many points', () => {
    const table = simulate({
      ...base,
      calls: 20_000,
      effects: [
        { kind: 'better-hour', hour: 19, points: 0.1 },
        { kind: 'worse-group', group: 2, points: 0.1 },
      ],
    });
    const hour = (i: number): number => Math.floor(table.originate[i]! / 3600) % 24;
    const answered = (of: (i: number) => boolean): number =>
      shareOf(
        table,
        (i) => !isDead(table, i) && of(i),
        (i) => isAnswered(table, i),
      );
    const pool = answered((i) => hour(i) !== 19 && table.group[i] !== 2);
    expect(
      Math.abs(answered((i) => hour(i) === 19 && table.group[i] !== 2) - pool - 0.1),
    ).toBeLessThan(0.04);
    expect(
      Math.abs(answered((i) => hour(i) !== 19 && table.group[i] === 2) - pool + 0.1),
    ).toBeLessThan(0.04);
  });
});
