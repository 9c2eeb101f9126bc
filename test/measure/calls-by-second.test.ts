import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CallSpans, spansOf } from '../../src/measure/call-spans.ts';
import { type AtOnce, countAtOnce } from '../../src/measure/calls-at-once.ts';
import { countBySecond, isDense } from '../../src/measure/calls-by-second.ts';
import type { CallTable } from '../../src/table/call-table.ts';
import { tableOf } from '../helpers/calls.ts';

interface Span {
  readonly start: number;
  readonly seconds: number;
  readonly caller: number;
}

const NO_LIMIT = 2 ** 32 - 1;
/** Begins a block, which is 4,096 seconds long. */
const BASE = 4096 * 430_000;

function columnsOf(spans: readonly Span[]): CallTable {
  const table = tableOf(
    spans.map(({ start, seconds }) => ({ originate: start, end: start + seconds })),
  );
  return { ...table, caller: Uint16Array.from(spans, ({ caller }) => caller) };
}

const spansFor = (spans: readonly Span[]): CallSpans => spansOf(columnsOf(spans));

/** By looking at every second in which something begins or ends. */
function byHand(spans: readonly Span[], limits: Uint32Array): AtOnce {
  const ends = ({ start, seconds }: Span): number => start + Math.max(1, seconds);
  const moments = [...new Set(spans.flatMap((span) => [span.start, ends(span)]))];
  moments.sort((a, b) => a - b);
  const counts = (isMeant: (span: Span) => boolean): number[] =>
    moments.map((now) => {
      let running = 0;
      for (const span of spans) {
        if (isMeant(span) && span.start <= now && now < ends(span)) running++;
      }
      return running;
    });
  const peakOf = (running: readonly number[]) => {
    const peak = running.reduce((a, b) => Math.max(a, b), 0);
    return { peak, at: peak === 0 ? 0 : (moments[running.indexOf(peak)] as number) };
  };
  const callers = Array.from(limits, (limit, caller) => {
    const running = counts((span) => span.caller === caller);
    const above = running.map((now, i) =>
      now > limit ? (moments[i + 1] as number) - (moments[i] as number) : 0,
    );
    return { ...peakOf(running), above: above.reduce((a, b) => a + b, 0) };
  });
  return {
    calls: limits.map((_, caller) => spans.filter((span) => span.caller === caller).length),
    peak: Uint32Array.from(callers, ({ peak }) => peak),
    peakAt: Uint32Array.from(callers, ({ at }) => at),
    secondsAbove: Uint32Array.from(callers, ({ above }) => above),
    campaign: peakOf(counts(() => true)),
  };
}

describe('calls at once, second by second', () => {
  // six callers: more than share an entry; over the ends of blocks, and longer than one
  const someSpans = fc.array(
    fc.record({
      start: fc.integer({ min: 1, max: 9000 }).map((second) => BASE + second),
      seconds: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 65_535 })),
      caller: fc.nat({ max: 5 }),
    }),
    { minLength: 1, maxLength: 30 },
  );

  it('are those that looking at every second finds, and going from call to call', () => {
    fc.assert(
      fc.property(
        someSpans,
        fc.array(fc.constantFrom(0, 1, 2, 7, NO_LIMIT), { minLength: 6, maxLength: 6 }),
        (spans, drawn) => {
          const limits = Uint32Array.from(drawn);
          const expected = byHand(spans, limits);
          expect(countBySecond(spansFor(spans), limits)).toEqual(expected);
          expect(countAtOnce(spansFor(spans), limits)).toEqual(expected);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([127, 128, 32_767, 32_768, 70_000])('are counted where there are %i of one', (most) => {
    const crowd = { start: BASE + 4000, seconds: 200, caller: 2 };
    const others = [0, 1, 3, 4].map((caller) => ({ start: BASE + 4090, seconds: 9, caller }));
    const spans = [...others, ...Array.from({ length: most }, () => crowd)];
    const limits = Uint32Array.of(0, NO_LIMIT, most - 1, 1, 0);
    const { peak, peakAt, secondsAbove, campaign } = countBySecond(spansFor(spans), limits);
    expect([...peak]).toEqual([1, 1, most, 1, 1]);
    expect([...peakAt]).toEqual([4090, 4090, 4000, 4090, 4090].map((second) => BASE + second));
    expect([...secondsAbove]).toEqual([9, 0, 200, 0, 9]);
    expect(campaign).toEqual({ peak: most + 4, at: BASE + 4090 });
  });

  it('are counted up to the last second of the clock, and beyond it', () => {
    const spans = [0, 5, 10].map((second) => ({
      start: 2 ** 32 - 11 + second,
      seconds: 60_000,
      caller: 0,
    }));
    // ends are told by talk times here: no column holds a time beyond the clock
    const table = columnsOf(spans.map((span) => ({ ...span, seconds: 0 })));
    table.end.fill(0);
    table.talk.fill(60_000);
    const { peak, peakAt, secondsAbove } = countBySecond(spansOf(table), Uint32Array.of(2));
    expect([peak[0], peakAt[0], secondsAbove[0]]).toEqual([3, 2 ** 32 - 1, 59_990]);
  });

  it('are looked at so only where calls lie close together', () => {
    const close = Array.from({ length: 12_000 }, (_, i) => ({
      start: BASE + 1 + (i >> 1),
      seconds: 60,
      caller: 0,
    }));
    expect(isDense(spansFor(close), 50)).toBe(true);
    expect(isDense(spansFor(close), 257)).toBe(false);
    const far = close.map((span, i) => ({ ...span, start: BASE + 1 + 4096 * i }));
    expect(isDense(spansFor(far), 50)).toBe(false);
    const long = close.map((span) => ({ ...span, seconds: 65_535 }));
    expect(isDense(spansFor(long), 50)).toBe(false);
  });

  it('are the same either way in a crowd, in whatever order the calls come', () => {
    let state = 1;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const spans = Array.from({ length: 20_000 }, () => ({
      start: BASE + 1 + random(8000),
      seconds: random(90),
      caller: random(30),
    }));
    const limits = Uint32Array.from({ length: 30 }, (_, caller) => caller);
    expect(countBySecond(spansFor(spans), limits)).toEqual(countAtOnce(spansFor(spans), limits));
  });
});
