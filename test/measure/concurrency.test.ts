import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Concurrency, measureConcurrency } from '../../src/measure/concurrency.ts';
import type { CallTable } from '../../src/table/call-table.ts';
import { type Call, tableOf } from '../helpers/calls.ts';
import { at, MIDNIGHT } from '../helpers/numbered-calls.ts';

interface Calling extends Call {
  readonly caller?: string;
}

const MOBILE = '13800001234';
const FIXED = '057112345678';
const LIMITS = { mobile: 3, fixed: 15 };

function tableBy(calls: readonly Calling[]): CallTable {
  const table = tableOf(calls);
  const names = ['', ...new Set(calls.flatMap(({ caller }) => caller ?? []))];
  return {
    ...table,
    caller: Uint16Array.from(calls, ({ caller = '' }) => names.indexOf(caller)),
    dictionaries: {
      ...table.dictionaries,
      callers: { size: names.length, at: (id) => names[id] ?? '' },
    },
  };
}

const measure = (calls: readonly Calling[], limits = LIMITS): Concurrency => {
  const measured = measureConcurrency(tableBy(calls), limits);
  if (measured === undefined) throw new Error('no concurrency');
  return measured;
};
const call = (from: string, to: string, caller: string = MOBILE): Calling => ({
  originate: at(from),
  end: at(to),
  caller,
});

describe('calls at once', () => {
  it('are counted where they overlap', () => {
    const { campaign, callers } = measure([
      call('09:00:00', '09:00:30'),
      call('09:00:10', '09:00:20'),
      call('09:00:15', '09:00:40'),
      call('09:00:15', '09:01:00', FIXED),
    ]);
    expect(campaign).toEqual({ peak: 4, at: at('09:00:15') });
    const found = callers.map(({ caller, peak, calls }) => [caller, peak, calls]);
    expect(found).toEqual([
      [MOBILE, 3, 3],
      [FIXED, 1, 1],
    ]);
  });

  it('do not overlap where they only touch, in whatever order they stand', () => {
    const calls = [
      call('09:00:30', '09:00:40'),
      call('09:00:00', '09:00:10'),
      call('09:00:10', '09:00:30'),
    ];
    expect(measure(calls).campaign).toEqual({ peak: 1, at: at('09:00:00') });
    expect(measure(calls.toReversed()).campaign).toEqual({ peak: 1, at: at('09:00:00') });
  });

  it('are held against the limit of the caller, second by second', () => {
    // above three in seconds 3 to 6 and 8; five in second 5
    const { callers, callersAboveLimit } = measure([
      call('09:00:00', '09:00:09'),
      call('09:00:01', '09:00:09'),
      call('09:00:02', '09:00:10'),
      call('09:00:03', '09:00:07'),
      call('09:00:05', '09:00:06'),
      call('09:00:08', '09:00:20'),
    ]);
    expect(callersAboveLimit).toBe(1);
    expect(callers).toEqual([
      {
        caller: MOBILE,
        kind: 'mobile',
        limit: 3,
        calls: 6,
        peak: 5,
        at: at('09:00:05'),
        secondsAboveLimit: 5,
      },
    ]);
  });

  it('know a mobile number by its digits, and leave out what no limit is known for', () => {
    const names = [
      ['138****1234', 'mobile'],
      ['19912345678', 'mobile'],
      ['057112345678', 'fixed'],
      ['+8657112345678', 'fixed'],
      ['02988887777', 'fixed'],
      ['95588', 'fixed'],
      ['4008001234', 'fixed'],
      ['12345678901', 'fixed'],
      ['+14155550123', undefined],
      ['004930123456', undefined],
      ['front desk', undefined],
    ] as const;
    for (const [name, kind] of names) {
      const { callers, campaign, leftOut } = measure([call('09:00:00', '09:00:09', name)]);
      expect([name, callers[0]?.kind, callers[0]?.limit]).toEqual([
        name,
        kind,
        kind && LIMITS[kind],
      ]);
      expect(campaign.peak).toBe(1);
      expect(leftOut.withoutLimit).toBe(kind === undefined ? 1 : 0);
    }
  });

  it('end when what is known of them ends', () => {
    const overlaps = (first: Call): boolean => {
      const next = { originate: at('09:00:20') };
      return measure([{ originate: at('09:00:00'), ...first }, next]).campaign.peak === 2;
    };
    expect(overlaps({ end: at('09:00:20') })).toBe(false);
    expect(overlaps({ end: at('09:00:21') })).toBe(true);
    expect(overlaps({ answer: at('09:00:08'), talk: 12 })).toBe(false);
    expect(overlaps({ answer: at('09:00:08'), talk: 12.5 })).toBe(true);
    expect(overlaps({ ring: at('09:00:08'), talk: 13 })).toBe(true);
    expect(overlaps({ ring: at('09:00:08') })).toBe(false);
    expect(overlaps({ ring: at('09:00:21') })).toBe(true);
    expect(overlaps({ talk: 20 })).toBe(false);
    expect(overlaps({ talk: 21 })).toBe(true);
    // an answer before the start is none, and an end neither
    expect(overlaps({ answer: at('08:00:00'), talk: 21 })).toBe(true);
    expect(overlaps({ end: at('08:00:00'), talk: 21 })).toBe(true);
  });

  it('take a second at least', () => {
    const moment = { originate: at('09:00:01') };
    expect(measure([moment, { ...moment, end: moment.originate }]).campaign.peak).toBe(2);
    expect(measure([moment, { originate: at('09:00:02') }]).campaign.peak).toBe(1);
  });

  it('are not told where times are cut to the minute, or missing', () => {
    expect(
      measureConcurrency(
        tableBy([call('09:00:00', '09:01:00'), call('09:00:00', '09:02:00')]),
        LIMITS,
      ),
    ).toBeUndefined();
    expect(measureConcurrency(tableBy([{ talk: 4 }]), LIMITS)).toBeUndefined();
    expect(measureConcurrency(tableBy([]), LIMITS)).toBeUndefined();
  });

  it('count what is left out', () => {
    const { calls, leftOut, callers, campaign } = measure([
      { talk: 4, caller: MOBILE },
      { originate: at('09:00:01'), caller: MOBILE },
      { originate: at('09:00:01') },
      { originate: at('09:00:01'), end: at('09:00:01') + 65_536, caller: MOBILE },
      { originate: at('09:00:01'), end: at('09:00:01') + 65_535, caller: MOBILE },
    ]);
    expect(calls).toBe(3);
    expect(campaign.peak).toBe(3);
    expect(callers[0]?.calls).toBe(2);
    expect(leftOut).toEqual({
      timeless: 1,
      tooLong: 1,
      callerless: 1,
      beyondCallers: 0,
      withoutLimit: 0,
    });
  });

  it('list the ten callers closest to their limit, or furthest above it', () => {
    // caller n runs n calls at once
    const calls = Array.from({ length: 12 }, (_, i) =>
      Array.from({ length: i + 1 }, () =>
        call('09:00:00', '09:00:09', `138000000${String(i + 1).padStart(2, '0')}`),
      ),
    ).flat();
    const sixteen = Array.from({ length: 16 }, () => call('09:00:00', '09:00:09', FIXED));
    const { callers, callersAboveLimit } = measure([...sixteen, ...calls]);
    // the fixed line, at 16 of 15, comes after 4 of 3 and before 3 of 3
    expect(callers.map(({ peak }) => peak)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 16]);
    expect(callersAboveLimit).toBe(10);
  });
});

describe('a sweep over the calls', () => {
  const someCalls = fc.array(
    fc.record({
      start: fc.integer({ min: 1, max: 120 }),
      seconds: fc.integer({ min: 0, max: 50 }),
      caller: fc.constantFrom(MOBILE, FIXED, '13900005678'),
    }),
    { minLength: 1, maxLength: 40 },
  );

  it('finds what counting every second finds', () => {
    fc.assert(
      fc.property(
        someCalls,
        // blocks and the ring begin at multiples of 64 and 65,536
        fc.constantFrom(MIDNIGHT, 65_536 * 27_000 - 60, 2 ** 32 - 86_400),
        fc.integer({ min: 1, max: 4 }),
        (drawn, base, limit) => {
          const calls = drawn.map(({ start, seconds, caller }) => ({
            originate: base + start,
            end: base + start + seconds,
            caller,
          }));
          const measured = measureConcurrency(tableBy(calls), { mobile: limit, fixed: limit });
          if (measured === undefined) {
            const times = calls.flatMap(({ originate, end }) => [originate, end]);
            expect(times.filter((time) => time % 60 !== 0)).toEqual([]);
            return;
          }
          const atOnce = (second: number, caller?: string): number =>
            calls.filter(
              (one) =>
                one.originate <= second &&
                second < Math.max(one.end, one.originate + 1) &&
                (caller === undefined || one.caller === caller),
            ).length;
          const seconds = Array.from({ length: 200 }, (_, i) => base + i);
          const everySecond = (caller?: string) => {
            const counts = seconds.map((second) => atOnce(second, caller));
            const peak = Math.max(...counts);
            return {
              peak,
              at: base + counts.indexOf(peak),
              above: counts.filter((n) => n > limit).length,
            };
          };
          const { peak, at } = everySecond();
          expect(measured.campaign).toEqual({ peak, at });
          for (const caller of measured.callers) {
            const { above, ...rest } = everySecond(caller.caller);
            expect(caller).toMatchObject({ ...rest, secondsAboveLimit: above });
          }
          expect(measured.callers.map(({ caller }) => caller).sort()).toEqual(
            [...new Set(calls.map(({ caller }) => caller))].sort(),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the rows, nor on gaps of years', () => {
    const far = fc.array(
      fc.record({
        originate: fc.integer({ min: 1, max: 2 ** 32 - 70_000 }),
        talk: fc.integer({ min: 0, max: 65_000 }),
        caller: fc.constantFrom(MOBILE, FIXED),
      }),
      { minLength: 2, maxLength: 30 },
    );
    fc.assert(
      fc.property(far, (calls) => {
        const sorted = calls.toSorted((a, b) => a.originate - b.originate);
        expect(measureConcurrency(tableBy(calls), LIMITS)).toEqual(
          measureConcurrency(tableBy(sorted), LIMITS),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('bears damaged times: decades between calls, each of many hours', () => {
    const step = 65_000;
    const count = Math.floor((2 ** 32 - 1 - 200_000) / step);
    const originate = Uint32Array.from(
      { length: count },
      (_, i) => 1 + ((i * 7919) % count) * step,
    );
    const zeros = new Uint32Array(count);
    const table = {
      ...tableBy([{ caller: MOBILE }]),
      length: count,
      originate,
      ring: zeros,
      answer: zeros,
      end: originate.map((start) => start + step + 1),
      talk: new Float32Array(count).fill(Number.NaN),
      caller: new Uint8Array(count).fill(1),
    };
    // each call runs into the first second of the next one
    expect(measureConcurrency(table, { mobile: 1, fixed: 1 })?.callers[0]).toMatchObject({
      calls: count,
      peak: 2,
      at: 1 + step,
      secondsAboveLimit: count - 1,
    });
  });

  it('has counters for 65,535 callers, and tells how many calls have none', () => {
    const count = 70_000;
    const table = {
      ...tableBy([{}]),
      length: count,
      originate: new Uint32Array(count).fill(at('09:00:01')),
      ring: new Uint32Array(count),
      answer: new Uint32Array(count),
      end: new Uint32Array(count),
      talk: new Float32Array(count),
      caller: Uint32Array.from({ length: count }, (_, i) => i + 1),
    };
    const callers = {
      size: count + 1,
      at: (id: number) => (id === 0 ? '' : `0571${10_000_000 + id}`),
    };
    const measured = measureConcurrency(
      { ...table, dictionaries: { ...table.dictionaries, callers } },
      LIMITS,
    );
    expect(measured?.campaign.peak).toBe(count);
    expect(measured?.leftOut).toMatchObject({ callerless: 0, beyondCallers: count - 65_535 });
    expect(measured?.callers).toHaveLength(10);
  });
});
