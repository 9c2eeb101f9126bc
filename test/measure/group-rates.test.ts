import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GroupCounts, measureGroups } from '../../src/measure/group-rates.ts';
import { callsOf } from '../../src/measure/outcome-matrix.ts';
import { countOutcomes } from '../../src/measure/outcomes.ts';
import { measureSegments } from '../../src/measure/segments.ts';
import { countVerdicts } from '../../src/measure/verdict-counts.ts';
import { OUTCOMES, type Outcome } from '../../src/model/category.ts';
import { GROUP_DIMENSIONS, type GroupDimension } from '../../src/model/grouping.ts';
import type { CallTable } from '../../src/table/call-table.ts';
import { type NamedCall, namedTable } from '../helpers/named-calls.ts';

const MONDAY = Date.UTC(2026, 7, 31) / 1000;
const HOUR = 3600;
const DAY = 86_400;

function measure(table: CallTable, dimension: GroupDimension, top?: number): GroupCounts {
  const measured = {
    segments: measureSegments(table),
    outcomes: countOutcomes(table, countVerdicts(table)),
  };
  return measureGroups(table, measured, dimension, top);
}

/** `name: calls`, in their order. */
function told({ groups, without, omitted }: GroupCounts): unknown {
  return {
    groups: groups.map(({ name, counts }) => `${name}: ${callsOf(counts)}`),
    without: without === undefined ? 0 : callsOf(without),
    omitted: `${omitted.groups} with ${omitted.calls}`,
  };
}

const names = fc.constantFrom('', 'A', 'B', 'C', 'D', 'E');
const call: fc.Arbitrary<NamedCall> = fc.record({
  outcome: fc.constantFrom(...OUTCOMES),
  caller: names,
  group: names,
  callee: fc.constantFrom('', '13812345678', '13912345678', '15012345678', '95588'),
  originate: fc.oneof(fc.constant(0), fc.integer({ min: MONDAY, max: MONDAY + 30 * DAY })),
});

describe('groups', () => {
  it('of whatever dimension, with those without and those left out, are all calls by outcome', () => {
    fc.assert(
      fc.property(
        fc.array(call, { maxLength: 80 }),
        fc.constantFrom(...GROUP_DIMENSIONS),
        fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
        (calls, dimension, top) => {
          const { groups, without, omitted } = measure(namedTable(calls), dimension, top);
          const rows = [...groups.map(({ counts }) => counts), ...(without ? [without] : [])];
          const listed = rows.reduce((sum, counts) => sum + callsOf(counts), 0);
          expect(listed + omitted.calls).toBe(calls.length);
          expect(omitted.groups === 0).toBe(omitted.calls === 0);
          if (omitted.groups > 0) return;
          for (const [i, outcome] of OUTCOMES.entries()) {
            const sum = rows.reduce((total, counts) => total + (counts[i] as number), 0);
            expect(sum).toBe(calls.filter((one) => one.outcome === outcome).length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('by name come with the most calls first, equal ones in the order of the file', () => {
    const calls = ['B', 'C', 'A', 'C', '', 'A', 'D', 'C'].map((caller) => ({ caller }));
    expect(told(measure(namedTable(calls), 'caller', 3))).toEqual({
      groups: ['C: 3', 'A: 2', 'B: 1'],
      without: 1,
      omitted: '1 with 1',
    });
  });

  it('are ten if nothing else was asked for', () => {
    const calls = Array.from({ length: 24 }, (_, i) => ({
      group: `g${i % 12}`,
      originate: MONDAY + i * HOUR + i * 8 * DAY,
    }));
    expect(measure(namedTable(calls), 'group').groups).toHaveLength(10);
    expect(measure(namedTable(calls), 'group').omitted).toEqual({ groups: 2, calls: 4 });
    expect(measure(namedTable(calls), 'group', 11).omitted).toEqual({ groups: 1, calls: 2 });
    // but hours, weekdays and days are told whole
    expect(measure(namedTable(calls), 'hour').groups).toHaveLength(24);
    expect(measure(namedTable(calls), 'weekday').groups).toHaveLength(7);
    expect(measure(namedTable(calls), 'day').groups).toHaveLength(24);
  });

  it('by time come in its order, the largest ones if only some are asked for', () => {
    const starts = [9.5, 9.99, 10, 23.9, 24, 24 + 9, 48 + 8.99].map((hours) => hours * HOUR);
    const calls = [...starts.map((start) => ({ originate: MONDAY + start })), {}];
    const table = namedTable(calls);
    expect(told(measure(table, 'hour'))).toEqual({
      groups: ['0: 1', '8: 1', '9: 3', '10: 1', '23: 1'],
      without: 1,
      omitted: '0 with 0',
    });
    expect(told(measure(table, 'weekday'))).toEqual({
      groups: ['1: 4', '2: 2', '3: 1'],
      without: 1,
      omitted: '0 with 0',
    });
    expect(told(measure(table, 'day', 2))).toEqual({
      groups: ['2026-08-31: 4', '2026-09-01: 2'],
      without: 1,
      omitted: '1 with 1',
    });
  });

  it('by prefix leave out what is no mobile number', () => {
    const calls = ['13812345678', '8613812345679', '19912345678', '057187654321', ''].map(
      (callee) => ({ callee }),
    );
    expect(told(measure(namedTable(calls), 'prefix'))).toEqual({
      groups: ['138: 2', '199: 1'],
      without: 2,
      omitted: '0 with 0',
    });
  });

  it('of a table without times, or without calls, are none', () => {
    expect(told(measure(namedTable([{ caller: 'A' }]), 'day'))).toEqual({
      groups: [],
      without: 1,
      omitted: '0 with 0',
    });
    for (const dimension of GROUP_DIMENSIONS) {
      expect(told(measure(namedTable([]), dimension))).toEqual({
        groups: [],
        without: 0,
        omitted: '0 with 0',
      });
    }
  });

  it('stay few where damaged times lie a century apart', () => {
    const calls = [1, 2 ** 32 - 1, MONDAY, MONDAY].map((originate) => ({ originate }));
    expect(told(measure(namedTable(calls), 'day', 1))).toEqual({
      groups: ['2026-08-31: 2'],
      without: 0,
      omitted: '2 with 2',
    });
  });
});

describe('more names than have a segment each', () => {
  const SIZE = 70_000;

  it('are counted as few names are', () => {
    const heard: Outcome = 'completed/heard-in-full';
    const few = namedTable([{ outcome: heard }, { outcome: 'busy/user-busy' }]);
    const length = SIZE + 1000;
    // every name once; then name 7 thrice, name 60,000 and no name twice each, and calls of name 9
    const extra = [7, 7, 7, 60_000, 60_000, 0, 0];
    const caller = Uint32Array.from({ length }, (_, i) =>
      i < SIZE - 1 ? i + 1 : (extra[i - SIZE + 1] ?? 9),
    );
    const table: CallTable = {
      ...few,
      length,
      caller,
      verdict: Uint32Array.from(caller, (name) => (name === 7 ? 1 : 0)),
      originate: new Uint32Array(length),
      callee: new Float64Array(length),
      group: new Uint32Array(length),
      dictionaries: {
        ...few.dictionaries,
        callers: { size: SIZE, at: (id) => (id === 0 ? '' : `name ${id}`) },
      },
    };
    const measured = measure(table, 'caller', 3);
    expect(told(measured)).toEqual({
      groups: [`name 9: ${1001 - extra.length + 1}`, 'name 7: 4', 'name 60000: 3'],
      without: 2,
      omitted: `${SIZE - 1 - 3} with ${SIZE - 1 - 3}`,
    });
    expect(measured.groups[1]?.counts[OUTCOMES.indexOf('busy/user-busy')]).toBe(4);
    expect(measured.groups[0]?.counts[OUTCOMES.indexOf(heard)]).toBe(995);
  });
});
