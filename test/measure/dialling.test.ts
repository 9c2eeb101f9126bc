import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/catalogue/limits/index.gen.ts';
import type { FrequencyUse } from '../../src/measure/call-frequency.ts';
import { measureDialling } from '../../src/measure/dialling.ts';
import type { Outcome } from '../../src/model/category.ts';
import type { LimitId } from '../../src/model/ids.gen.ts';
import type { FrequencyLimit } from '../../src/model/limit.ts';
import { at, MIDNIGHT, type NumberedCall, numberedTable } from '../helpers/numbered-calls.ts';

const NUMBER = '13900001111';
const DAY = 86_400;

const measured = (calls: readonly NumberedCall[], id: LimitId = 'aliyun') =>
  measureDialling(...numberedTable(calls), { id, ...limits[id] });
/** Calls of one number at these times. */
const calledAt = (...times: number[]): NumberedCall[] =>
  times.map((originate) => ({ callee: NUMBER, originate }));

function useOf(calls: readonly NumberedCall[], limit: FrequencyLimit): FrequencyUse {
  const dialling = measureDialling(...numberedTable(calls), {
    id: 'aliyun',
    frequency: [limit],
    hours: [],
  });
  return dialling?.frequency[0] as FrequencyUse;
}

describe('calls to one number', () => {
  const [minute, hour, day] = limits.aliyun.frequency as [
    FrequencyLimit,
    FrequencyLimit,
    FrequencyLimit,
  ];

  it('follow the example on the page of the platform', () => {
    // first call at 12:01, fifth at 12:59: a sixth at 13:00 is too many, at 13:01 a new hour begins
    const five = ['12:01:07', '12:10', '12:25', '12:40', '12:59'].map(at);
    expect(useOf(calledAt(...five), hour)).toMatchObject({ numbers: 0, beyond: 0 });
    const sixth = useOf(calledAt(...five, at('13:00')), hour);
    expect(sixth).toMatchObject({ numbers: 1, beyond: 1, counted: 6 });
    expect(sixth.worst).toEqual([
      { number: NUMBER, calls: 6, inSeconds: 59 * 60 - 7, at: at('13:00') },
    ]);
    expect(useOf(calledAt(...five, at('13:01:07')), hour).beyond).toBe(0);
    const nextHour = ['13:01:07', '13:05', '13:10', '13:15', '13:20'].map(at);
    expect(useOf(calledAt(...five, ...nextHour), hour).beyond).toBe(0);
    expect(useOf(calledAt(...five, ...nextHour, at('13:25')), hour).beyond).toBe(1);
  });

  it('break the limit of a minute in its last second, not after it', () => {
    expect(useOf(calledAt(at('10:00:05'), at('10:01:04')), minute).beyond).toBe(1);
    expect(useOf(calledAt(at('10:00:05'), at('10:01:05')), minute).beyond).toBe(0);
    // from the first call, so that the third is the first of a new minute
    const three = calledAt(at('10:00:05'), at('10:01:00'), at('10:01:05'));
    expect(useOf(three, minute).beyond).toBe(1);
    expect(useOf(three, { ...minute, window: 'sliding' }).beyond).toBe(2);
  });

  it('may be 20 in 24 hours, not 21', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => at('08:00:01') + i * 4000);
    expect(useOf(calledAt(...twenty), day).beyond).toBe(0);
    expect(useOf(calledAt(...twenty, at('08:00:01') + DAY - 1), day).beyond).toBe(1);
    expect(useOf(calledAt(...twenty, at('08:00:01') + DAY), day).beyond).toBe(0);
  });

  it('count by calendar day, and answered ones alone, where the limit says so', () => {
    const limit = limits['china-collection'].frequency[0] as FrequencyLimit;
    const times = ['22:00', '22:30', '23:00', '23:59:59', '24:00', '24:10', '24:20'].map(at);
    const of = (outcome: Outcome) => calledAt(...times).map((call) => ({ ...call, outcome }));
    expect(useOf(of('completed/heard-in-full'), limit)).toMatchObject({ beyond: 1, counted: 7 });
    expect(useOf(of('no-answer/rang-out'), limit)).toMatchObject({ beyond: 0, counted: 0 });
  });

  it('are told apart by what the platform refused', () => {
    const calls = calledAt(at('10:00'), at('10:00:10'), at('10:00:20'), at('11:00'));
    const outcomes: Outcome[] = [
      'no-answer/rang-out',
      'restricted/frequency',
      'busy/user-busy',
      'restricted/frequency',
    ];
    const use = useOf(
      calls.map((call, i) => ({ ...call, outcome: outcomes[i] as Outcome })),
      minute,
    );
    expect(use).toMatchObject({ beyond: 2, refused: 2, refusedBeyond: 1, sameSecond: 0 });
  });

  it('in the same second are marked: they may be one call in two rows', () => {
    const use = useOf(calledAt(at('10:00:01'), at('10:00:01'), at('10:00:02')), minute);
    expect(use).toMatchObject({ beyond: 2, sameSecond: 1 });
  });

  it('are sampled by file and line, the first ones of the input', () => {
    // ten numbers, the later in the file the smaller
    const calls = Array.from({ length: 10 }, (_, i) => [
      { callee: `1390000110${9 - i}`, originate: at('10:00:01') + i, file: i < 2 ? 0 : 1 },
      { callee: `1390000110${9 - i}`, originate: at('10:00:02') + i, file: i < 2 ? 0 : 1 },
    ]).flat();
    const { sample } = useOf(
      calls.map((call, i) => ({ ...call, row: i + 100 })),
      minute,
    );
    expect(sample).toEqual([
      { file: 0, row: 101 },
      { file: 0, row: 103 },
      { file: 1, row: 105 },
      { file: 1, row: 107 },
      { file: 1, row: 109 },
    ]);
  });

  it('show the ten worst numbers, the most calls first', () => {
    const calls = Array.from({ length: 15 }, (_, i) =>
      Array.from({ length: i + 1 }, (_, j) => ({
        callee: String(13_900_001_100 + i),
        originate: at('10:00:01') + j,
      })),
    ).flat();
    const { worst, numbers } = useOf(calls, minute);
    expect(numbers).toBe(14);
    expect(worst.map(({ number, calls }) => [number, calls])).toEqual(
      Array.from({ length: 10 }, (_, i) => [String(13_900_001_114 - i), 15 - i]),
    );
  });

  it('say nothing where numbers are masked, or calls have no start', () => {
    const two = [at('10:00:01'), at('10:00:02')];
    const masked = two.map((originate) => ({ callee: '139****1111', originate }));
    expect(useOf(masked, minute).beyond).toBe(0);
    const pseudonyms = two.map((originate) => ({ callee: '5d41402abc4b2a76', originate }));
    expect(useOf(pseudonyms, minute).beyond).toBe(1);
    expect(measured(calledAt(0, 0, 0))).toBeUndefined();
    expect(measured(calledAt(0, at('10:00:01')))?.frequency[0]).toMatchObject({ counted: 1 });
  });

  it('are not held against limits finer than the clock of the export', () => {
    const secondsOf = (...times: number[]) =>
      measured(calledAt(...times))?.frequency.map(({ limit }) => limit.seconds);
    expect(secondsOf(MIDNIGHT, MIDNIGHT)).toEqual([DAY]);
    expect(secondsOf(at('10:00'), at('10:00'), at('11:00'))).toEqual([3600, DAY]);
    expect(secondsOf(at('10:00'), at('10:05'))).toEqual([60, 3600, DAY]);
    expect(measured(calledAt(MIDNIGHT))?.hours).toBeUndefined();
    expect(measured(calledAt(at('10:00')))?.hours).toBeDefined();
  });
});

describe('calls to one number, counted the slow way', () => {
  // each call with all before it, and no running window
  function slowly(
    times: readonly number[],
    { calls, seconds, window }: FrequencyLimit,
  ): { beyond: number; fullest: number } {
    const sorted = times.toSorted((a, b) => a - b);
    const day = (time: number): number => Math.floor(time / DAY);
    let windowBegan = Number.NEGATIVE_INFINITY;
    const fill = sorted.map((time, i) => {
      if (time - windowBegan >= seconds) windowBegan = time;
      return sorted.slice(0, i + 1).filter((other) => {
        if (window === 'sliding') return other > time - seconds;
        if (window === 'calendar-day') return day(other) === day(time);
        return other >= windowBegan;
      }).length;
    });
    return {
      beyond: fill.filter((size) => size > calls).length,
      fullest: Math.max(0, ...fill),
    };
  }

  const limit = fc.record({
    calls: fc.integer({ min: 1, max: 4 }),
    seconds: fc.constantFrom(1, 60, 3600, DAY),
    window: fc.constantFrom('from-first-call', 'sliding', 'calendar-day'),
  }) satisfies fc.Arbitrary<FrequencyLimit>;
  const gap = fc.oneof(
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom(59, 60, 61, 3599, 3600, DAY - 1, DAY),
    fc.integer({ min: 0, max: 2 * DAY }),
  );
  const numbers = fc.array(
    fc.record({ begin: fc.integer({ min: 0, max: DAY }), gaps: fc.array(gap, { maxLength: 12 }) }),
    { minLength: 1, maxLength: 4 },
  );

  it('comes to the same', () => {
    fc.assert(
      fc.property(limit, numbers, (limit, numbers) => {
        const times = numbers.map(({ begin, gaps }) => {
          let time = MIDNIGHT + begin;
          return [time, ...gaps.map((gap) => (time += gap))];
        });
        const calls = times
          .flatMap((own, i) =>
            own.map((originate) => ({ callee: String(13_900_000_000 + i), originate })),
          )
          // any order of rows, but for a second that shows that the clock is fine
          .toSorted((a, b) => (a.originate % 7) - (b.originate % 7));
        const fine = { callee: '4001234567', originate: MIDNIGHT + 1 };
        const use = useOf([...calls, fine], limit);
        const slow = times.map((own) => slowly(own, limit));
        const breaches = slow.filter(({ beyond }) => beyond > 0);
        expect(use.numbers).toBe(breaches.length);
        expect(use.beyond).toBe(breaches.reduce((sum, { beyond }) => sum + beyond, 0));
        expect(use.worst.map(({ calls }) => calls)).toEqual(
          breaches.map(({ fullest }) => fullest).toSorted((a, b) => b - a),
        );
        for (const { calls, inSeconds, at } of use.worst) {
          expect(calls).toBeGreaterThan(limit.calls);
          expect(inSeconds).toBeLessThan(limit.window === 'calendar-day' ? DAY : limit.seconds);
          expect(times.flat()).toContain(at);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('hours', () => {
  it('begin with their first second and end before their last', () => {
    const clocks = [
      '08:59:59',
      '09:00',
      '11:59:59',
      '12:00',
      '13:59:59',
      '14:00',
      '20:59:59',
      '21:00',
    ];
    const hours = measured(
      clocks.map((clock, i) => ({
        callee: i < 6 ? NUMBER : '13900002222',
        originate: at(clock),
        outcome: i === 3 || i === 4 || i === 5 ? 'restricted/time-window' : 'busy/user-busy',
      })),
    )?.hours;
    expect(hours).toMatchObject({
      counted: 8,
      beyond: 4,
      refused: 3,
      refusedBeyond: 2,
      numbers: 2,
    });
    const outside = [...(hours?.byHour ?? [])].flatMap((calls, hour) =>
      calls > 0 ? [[hour, calls]] : [],
    );
    expect(outside).toEqual([
      [8, 1],
      [12, 1],
      [13, 1],
      [21, 1],
    ]);
    expect(hours?.sample.map(({ row }) => row)).toEqual([2, 5, 6, 9]);
  });

  it('are not measured where none are known', () => {
    expect(measured(calledAt(at('03:00:01')), 'volcengine')?.hours).toBeUndefined();
    expect(measured(calledAt(at('03:00:01')), 'us-telemarketing')?.hours?.beyond).toBe(1);
  });
});
