import { describe, expect, it } from 'vitest';
import { ATTEMPT_CLASSES, measureAttemptTimeline } from '../../src/measure/attempt-timeline.ts';
import { groupByNumber } from '../../src/measure/by-number.ts';
import { measureTimeline } from '../../src/measure/timeline.ts';
import { CATEGORY_IDS, type CategoryId, categoryOf } from '../../src/model/category.ts';
import { at, numberedTable } from '../helpers/numbered-calls.ts';
import { simulate } from '../helpers/simulate.ts';

const CATEGORIES = CATEGORY_IDS.length;

describe('calls by time and attempt', () => {
  it('are counted as first, second, third and later ones', () => {
    const calls = ['09:00', '09:20', '09:40', '09:50', '09:59'].map((clock) => ({
      callee: '13800138000',
      originate: at(clock),
      outcome: 'no-answer/rang-out' as const,
    }));
    const other = {
      callee: '13900139000',
      originate: at('09:45'),
      outcome: 'busy/user-busy' as const,
    };
    const measured = measureAttemptTimeline(...numberedTable([other, ...calls]));
    const count = (bucket: number, attempt: number, category: CategoryId): number | undefined =>
      measured?.counts[
        (bucket * ATTEMPT_CLASSES + attempt) * CATEGORIES + CATEGORY_IDS.indexOf(category)
      ];
    expect(measured).toMatchObject({ from: at('09:00'), seconds: 900, buckets: 4 });
    expect(count(0, 0, 'no-answer')).toBe(1);
    expect(count(1, 1, 'no-answer')).toBe(1);
    expect(count(2, 2, 'no-answer')).toBe(1);
    // the fourth and the fifth
    expect(count(3, 3, 'no-answer')).toBe(2);
    expect(count(3, 0, 'busy')).toBe(1);
    expect(measured?.counts.reduce((sum, calls) => sum + calls)).toBe(6);
  });

  it('add up to the timeline', () => {
    const table = simulate({ seed: 3, calls: 2000 });
    const timeline = measureTimeline(table);
    const byNumber = groupByNumber(table);
    if (timeline === undefined || byNumber === undefined) throw new Error('nothing measured');
    const measured = measureAttemptTimeline(table, byNumber);
    const expected = new Uint32Array(timeline.matrix.rows * CATEGORIES);
    for (let i = 0; i < table.length; i++) {
      const bucket = Math.floor(((table.originate[i] as number) - timeline.from) / 900);
      const outcome = table.verdicts[table.verdict[i] as number]?.outcome ?? 'not-final';
      expected[bucket * CATEGORIES + CATEGORY_IDS.indexOf(categoryOf(outcome) as CategoryId)]!++;
    }
    const sums = expected.map((_, cell) => {
      const [bucket, category] = [Math.floor(cell / CATEGORIES), cell % CATEGORIES];
      return [0, 1, 2, 3].reduce((sum, attempt) => {
        const row = bucket * ATTEMPT_CLASSES + attempt;
        return sum + (measured?.counts[row * CATEGORIES + category] as number);
      }, 0);
    });
    expect(sums).toEqual(expected);
  });

  it('are not told where no call has a time', () => {
    const [table, byNumber] = numberedTable([{ callee: '13800138000' }]);
    expect(measureAttemptTimeline(table, byNumber)).toBeUndefined();
  });
});
