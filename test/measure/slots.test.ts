import { describe, expect, it } from 'vitest';
import { measureSlots, type Slots } from '../../src/measure/slots.ts';
import { STRATA } from '../../src/measure/strata.ts';
import type { Outcome } from '../../src/model/category.ts';
import { at, MIDNIGHT, type NumberedCall, numberedTable } from '../helpers/numbered-calls.ts';

const ANSWERED: Outcome = 'answered/answered';
const RANG_OUT: Outcome = 'no-answer/rang-out';
const BUSY: Outcome = 'busy/user-busy';
const DAY = 86_400;
/** 2026-09-01. */
const FIRST = MIDNIGHT / DAY;

const call = (callee: string, outcome: Outcome, originate: number): NumberedCall => ({
  callee,
  outcome,
  originate,
});
const measure = (calls: readonly NumberedCall[]): Slots | undefined =>
  measureSlots(numberedTable(calls)[1]);

/** What is counted: [day, stratum, hour, attempts, answered]. */
function cellsOf(slots: Slots | undefined): number[][] {
  const cells: number[][] = [];
  slots?.attempts.forEach((attempts, i) => {
    if (attempts === 0) return;
    const row = Math.floor(i / 24);
    const day = slots.days[Math.floor(row / STRATA)] as number;
    cells.push([day, row % STRATA, i % 24, attempts, slots.answered[i] as number]);
  });
  return cells;
}

describe('slots', () => {
  it('counts attempts and answers by day, by what was before, and by hour', () => {
    const slots = measure([
      call('1', RANG_OUT, at('09:59:59')),
      call('1', BUSY, at('10:00:00')),
      call('1', ANSWERED, at('23:59:59')),
      call('1', RANG_OUT, at('00:00') + DAY),
      call('1', ANSWERED, at('00:30') + DAY),
      call('1', ANSWERED, at('00:40') + DAY),
      call('2', ANSWERED, at('09:00')),
      call('3', 'unreachable/powered-off', at('09:30')),
      call('3', RANG_OUT, at('09:40')),
    ]);
    expect([...(slots?.days ?? [])]).toEqual([FIRST, FIRST + 1]);
    expect(cellsOf(slots)).toEqual([
      // first attempts
      [FIRST, 0, 9, 3, 1],
      // the second after one that rang out, and after anything else
      [FIRST, 3, 10, 1, 0],
      [FIRST, 4, 9, 1, 0],
      // the third after a busy one
      [FIRST, 6, 23, 1, 1],
      // the fourth and later, after one that was answered, or rang out
      [FIRST + 1, 9, 0, 2, 1],
      [FIRST + 1, 11, 0, 1, 1],
    ]);
    expect(slots).toMatchObject({ calls: 9, timeless: 0 });
  });

  it('takes no notice of what got to nobody', () => {
    const slots = measure([
      call('1', 'restricted/frequency', at('09:00')),
      call('1', 'invalid-number/nonexistent', at('10:00')),
      call('1', ANSWERED, at('11:00')),
    ]);
    expect(cellsOf(slots)).toEqual([[FIRST, 0, 11, 1, 1]]);
  });

  it('leaves out numbers of which a call has no start', () => {
    const calls = [
      call('1', ANSWERED, at('09:00')),
      call('2', ANSWERED, at('09:00')),
      call('2', BUSY, 0),
    ];
    const slots = measure(calls);
    expect(cellsOf(slots)).toEqual([[FIRST, 0, 9, 1, 1]]);
    expect(slots).toMatchObject({ calls: 1, timeless: 2 });
    expect(measure([call('1', ANSWERED, 0)])).toBeUndefined();
  });

  it('knows the first and the last second of the clock', () => {
    const last = 2 ** 32 - 1;
    const slots = measure([call('1', ANSWERED, 1), call('2', ANSWERED, last)]);
    const hours = Math.floor(last / 3600);
    expect(cellsOf(slots)).toEqual([
      [0, 0, 0, 1, 1],
      [Math.floor(hours / 24), 0, hours % 24, 1, 1],
    ]);
  });

  it('tells exact hours from the second before them', () => {
    const wrong: number[] = [];
    for (let hour = 1; hour < 1_193_046; hour += 9973) {
      const slots = measure([
        call('1', ANSWERED, hour * 3600 - 1),
        call('2', ANSWERED, hour * 3600),
      ]);
      const found = cellsOf(slots).map(([day = 0, , own = 0]) => day * 24 + own);
      if (found[0] !== hour - 1 || found[1] !== hour) wrong.push(hour);
    }
    expect(wrong).toEqual([]);
  });

  it('refuses times that are spread over thousands of days', () => {
    const calls = Array.from({ length: 2001 }, (_, i) =>
      call(`${i}`, ANSWERED, MIDNIGHT + i * DAY),
    );
    expect(measure(calls)).toBeUndefined();
    expect(measure(calls.slice(1))).toBeDefined();
  });
});

describe('clustering', () => {
  it('is 1 where no number is called twice in a slot', () => {
    const slots = measure([
      call('1', RANG_OUT, at('09:00')),
      call('1', ANSWERED, at('10:00') + DAY),
      call('2', ANSWERED, at('09:30')),
    ]);
    expect(new Set(slots?.clustering.hours)).toEqual(new Set([1]));
    expect(new Set(slots?.clustering.weekdays)).toEqual(new Set([1]));
  });

  it('is the squares of what is left per number by those of single calls', () => {
    // three calls at nine on one Tuesday to each of four: who answered the first answers the third
    const series: Outcome[][] = [
      [ANSWERED, ANSWERED, ANSWERED],
      [ANSWERED, RANG_OUT, ANSWERED],
      [RANG_OUT, ANSWERED, RANG_OUT],
      [RANG_OUT, RANG_OUT, RANG_OUT],
    ];
    const slots = measure(
      series.flatMap((outcomes, n) =>
        outcomes.map((outcome, i) => call(`${n}`, outcome, at('09:00') + i * 600)),
      ),
    );
    // half of each stratum are answered, so ½ is left of each call, upwards or downwards: per number 3, 1, −1 and −3
    // halves
    const perNumber = 2 * 1.5 ** 2 + 2 * 0.5 ** 2;
    const perCall = 12 * 0.5 ** 2;
    expect(slots?.clustering.hours[9]).toBeCloseTo(perNumber / perCall, 10);
    expect(slots?.clustering.weekdays[1]).toBeCloseTo(perNumber / perCall, 10);
    expect(slots?.clustering.hours[10]).toBe(1);
    expect(slots?.clustering.weekdays[2]).toBe(1);
  });

  it('looks at calls of one slot only', () => {
    // as above, but the third call an hour and a week and a day later
    const later = at('11:00') + 8 * DAY;
    const series: Outcome[][] = [
      [ANSWERED, ANSWERED, ANSWERED],
      [ANSWERED, RANG_OUT, ANSWERED],
      [RANG_OUT, ANSWERED, RANG_OUT],
      [RANG_OUT, RANG_OUT, RANG_OUT],
    ];
    const times = [at('09:00'), at('09:30'), later];
    const slots = measure(
      series.flatMap((outcomes, n) =>
        outcomes.map((outcome, i) => call(`${n}`, outcome, times[i] as number)),
      ),
    );
    expect(new Set(slots?.clustering.hours)).toEqual(new Set([1]));
    expect(new Set(slots?.clustering.weekdays)).toEqual(new Set([1]));
  });
});
