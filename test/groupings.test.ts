import { describe, expect, it } from 'vitest';
import { books } from '../src/catalogue/books/index.gen.ts';
import { CalldiagError } from '../src/errors.ts';
import { AskedGroupings } from '../src/groupings.ts';
import type { Grouping } from '../src/model/grouping.ts';
import { assignColumns } from '../src/read/assign-columns.ts';

const ROWS = [['1', '057100000007', 'spring', '200002', 'agent 7']];
const HEADER = ['call_id', 'caller', 'task_id', 'status_code', '坐席组'];

/** Groupings after inputs with these headers, and how many of them were closed. */
function groupings(
  groupBy: readonly string[],
  headers: readonly (readonly string[])[] = [HEADER],
): Grouping[] {
  const asked = new AskedGroupings({ groupBy });
  let closed = 0;
  for (const header of headers) {
    const columns = asked.column === undefined ? {} : { 'group-by': asked.column };
    const assignment = assignColumns(header, ROWS, books['aliyun-vms'], columns);
    expect(assignment.missing).toEqual([]);
    const dialect = { assignment } as Parameters<AskedGroupings['seeRole']>[0]['dialect'];
    try {
      asked.seeRole({ name: 'records.csv', dialect, close: () => closed++ });
    } catch (error) {
      expect(closed).toBe(1);
      throw error;
    }
  }
  expect(closed).toBe(0);
  return asked.all();
}

function refusal(work: () => unknown): CalldiagError {
  try {
    work();
  } catch (error) {
    if (error instanceof CalldiagError) return error;
    throw error;
  }
  throw new Error('this was taken');
}

describe('what is grouped by', () => {
  it('is dimensions as they are, each once', () => {
    expect(groupings(['hour', 'caller', 'hour'])).toEqual([
      { by: 'hour', dimension: 'hour' },
      { by: 'caller', dimension: 'caller' },
    ]);
    expect(groupings([])).toEqual([]);
  });

  it.each([
    ['坐席组', '坐席组', 'group'],
    ['5', '坐席组', 'group'],
    ['task_id', 'task_id', 'group'],
    ['TASK ID', 'task_id', 'group'],
    ['2', 'caller', 'caller'],
  ])('by column %s is %s, a %s', (asked, by, dimension) => {
    expect(groupings([asked])).toEqual([{ by, dimension }]);
  });

  it('by a column without a role makes it the group, and leaves all others what they are', () => {
    const roles = (columns: Parameters<typeof assignColumns>[3]): unknown =>
      assignColumns(HEADER, ROWS, books['aliyun-vms'], columns).columns.map(({ role }) => role);
    expect(roles({})).toEqual(['call-id', 'caller', 'group', 'code', undefined]);
    expect(roles({ 'group-by': '坐席组' })).toEqual([
      'call-id',
      'caller',
      undefined,
      'code',
      'group',
    ]);
    expect(roles({ 'group-by': 'caller' })).toEqual(roles({}));
    expect(roles({ 'group-by': 'status_code' })).toEqual(roles({}));
    // whatever the order in which they are told
    expect(roles({ 'group-by': '坐席组', callee: '坐席组' })).toEqual(
      roles({ callee: '坐席组', 'group-by': '坐席组' }),
    );
  });

  it.each(['status_code', '4', 'call_id'])('cannot be column %s, which is something else', (by) => {
    const error = refusal(() => groupings([by]));
    expect([error.code, error.exitCode]).toEqual(['group-by-used-column', 2]);
    expect(error.text.en).toContain(by);
    expect(error.text['zh-CN']).toContain(by);
  });

  it('cannot be a caller in one file and a group in the next', () => {
    const other = ['call_id', '主叫号码', 'x', 'status_code', 'caller'];
    expect(refusal(() => groupings(['5'], [HEADER, other])).code).toBe('group-by-used-column');
  });

  it('is one column at most', () => {
    const two = refusal(() => groupings(['坐席组', 'agent']));
    expect([two.code, two.exitCode]).toEqual(['bad-value', 2]);
    expect(two.text.en).toContain('"agent"');
    const columns = { group: 'agent' };
    const both = refusal(() => new AskedGroupings({ groupBy: ['坐席组'], columns }));
    expect(both.text['zh-CN']).toContain('“agent”');
  });

  it.each([0, -1, 1.5, Number.NaN, 10_001, '5'])('has no top %s', (top) => {
    const error = refusal(() => new AskedGroupings({ top: top as number }));
    expect(error.text.en).toContain('a whole number from 1 to 10000');
  });
});
