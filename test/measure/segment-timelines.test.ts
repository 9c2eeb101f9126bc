import { describe, expect, it } from 'vitest';
import { prefixOf } from '../../src/measure/prefix.ts';
import {
  byBucket,
  measureSegmentTimelines,
  OWN_FAILURES,
} from '../../src/measure/segment-timelines.ts';
import { measureSegments } from '../../src/measure/segments.ts';
import { measureTimeline } from '../../src/measure/timeline.ts';
import { CATEGORY_IDS, type CategoryId, categoryOf, OUTCOMES } from '../../src/model/category.ts';
import type { CallTable } from '../../src/table/call-table.ts';
import { type NamedCall, namedTable } from '../helpers/named-calls.ts';
import { simulate } from '../helpers/simulate.ts';

const QUARTER = 900;

function measured(table: CallTable) {
  const timeline = measureTimeline(table);
  return timeline && measureSegmentTimelines(table, timeline, measureSegments(table));
}

const calls = (count: number, of: NamedCall): NamedCall[] =>
  Array.from({ length: count }, (_, i) => ({ originate: 1_000_000 + (i % 100) * 60, ...of }));

const names = (table: CallTable): string[] =>
  measured(table)?.segments.map(({ dimension, name }) => `${dimension} ${name}`) ?? [];

describe('the course of time of callers, groups and prefixes', () => {
  it('is what counting call by call gives', () => {
    const table = simulate({ seed: 11, calls: 6000, callers: 12, groups: 4 });
    const found = measured(table);
    if (found === undefined) throw new Error('nothing measured');
    expect(new Set(found.segments.map(({ dimension }) => dimension)).size).toBe(3);
    const { callers, groups } = table.dictionaries;
    const own = new Map<string, number>();
    for (let i = 0; i < table.length; i++) {
      const bucket = Math.floor((table.originate[i] as number) / QUARTER) * QUARTER;
      const outcome = table.verdicts[table.verdict[i] as number]?.outcome ?? 'not-final';
      for (const segment of [
        `caller ${callers.at(table.caller[i] as number)}`,
        `group ${groups.at(table.group[i] as number)}`,
        `prefix ${prefixOf(table.callee[i] as number)}`,
      ]) {
        const key = `${segment} ${bucket} ${categoryOf(outcome)}`;
        own.set(key, (own.get(key) ?? 0) + 1);
      }
    }
    // what happens is counted apart, and what does not has no counters
    const met = new Set(table.verdicts.map(({ outcome }) => outcome));
    expect(found.failures).toEqual(
      OWN_FAILURES.filter((failure) =>
        OUTCOMES.some((outcome) => categoryOf(outcome) === failure && met.has(outcome)),
      ),
    );
    expect(found.failures.length).toBeGreaterThan(1);
    const kinds: CategoryId[][] = [
      ...found.failures.map((failure) => [failure]),
      CATEGORY_IDS.filter((category) => !(found.failures as CategoryId[]).includes(category)),
    ];
    for (const [s, { dimension, name }] of found.segments.entries()) {
      for (const [k, categories] of kinds.entries()) {
        const counts = byBucket(found, s, k);
        for (const [b, start] of found.starts.entries()) {
          const expected = categories.reduce(
            (sum, category) => sum + (own.get(`${dimension} ${name} ${start} ${category}`) ?? 0),
            0,
          );
          if (counts[b] !== expected) expect({ name, start, k, count: counts[b] }).toBe(expected);
        }
      }
    }
    // each call has a caller, a group and a prefix, measured or among the rest
    expect(found.counts.reduce((sum, count) => sum + count)).toBe(3 * table.length);
  });

  it('is told of those with calls enough, and not of one that has all', () => {
    const table = namedTable([
      ...calls(300, { caller: 'A', group: 'only' }),
      ...calls(119, { caller: 'few', group: 'only' }),
      ...calls(120, { caller: 'B', group: 'only' }),
    ]);
    expect(names(table)).toEqual(['caller A', 'caller B']);
    expect(measured(namedTable(calls(500, { caller: 'A', group: 'only' })))).toBeUndefined();
  });

  it('is told of the 64 largest at most, and of fewer where a campaign is long', () => {
    const many = (days: number): CallTable =>
      namedTable(
        Array.from({ length: 70 }, (_, i) => i).flatMap((i) =>
          Array.from({ length: 120 + i }, (_, k) => ({
            caller: `c${i}`,
            originate: 1_000_000 + Math.floor(((i * 190 + k) / 13_300) * days * 96) * QUARTER,
          })),
        ),
      );
    const short = names(many(1));
    expect(short).toHaveLength(64);
    expect([short[0], short.at(-1)]).toEqual(['caller c69', 'caller c6']);
    const long = measured(many(120));
    expect(long?.segments.length).toBeLessThan(64);
    expect(long?.counts.byteLength).toBeLessThanOrEqual(2 ** 24);
    expect(measured(many(374))?.counts.byteLength).toBeLessThanOrEqual(2 ** 24);
  });
});
