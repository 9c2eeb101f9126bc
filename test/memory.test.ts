import { describe, expect, it } from 'vitest';
import { CalldiagError } from '../src/errors.ts';
import { freeMemory, MemoryGuard, type ReadSoFar } from '../src/memory.ts';

const MB = 1e6;
const GB = 1e9;
const MEMORY = { taken: 100 * MB, free: 10 * GB };

/** 9.1 GB allowed, 0.1 GB taken: at 100 bytes a row, room for 90 million rows. */
const guard = new MemoryGuard(undefined, MEMORY);
const ROOM = 90e6;

function refusal(asked: MemoryGuard, soFar: Partial<ReadSoFar>): CalldiagError | undefined {
  try {
    asked.check({ rows: 0, bytesPerRow: 100, bytesRead: 0, bytesTotal: undefined, ...soFar });
    return undefined;
  } catch (error) {
    if (error instanceof CalldiagError) return error;
    throw error;
  }
}

/** Where `rows` rows of 170 bytes were read out of `rowsInAll`. */
function at(rows: number, rowsInAll: number): Partial<ReadSoFar> {
  return { rows, bytesRead: rows * 170, bytesTotal: rowsInAll * 170 };
}

describe('the memory guard', () => {
  it('may take what is free but for a tenth, or what it is told', () => {
    expect(guard.bytesAllowed).toBe(9.1 * GB);
    expect(new MemoryGuard(2 * GB, MEMORY).bytesAllowed).toBe(2 * GB);
    expect(new MemoryGuard().bytesAllowed).toBeGreaterThan(50 * MB);
  });

  it('lets pass what fits, from the first row to the last', () => {
    for (const rows of [0, 1, 10_000, 1e6, ROOM - 1]) {
      expect(refusal(guard, at(rows, ROOM))).toBeUndefined();
    }
    expect(refusal(guard, { bytesTotal: 0 })).toBeUndefined();
  });

  it('refuses what does not fit once a megabyte of it was read', () => {
    expect(refusal(guard, at(6_000, 2 * ROOM))).toBeUndefined();
    expect(refusal(guard, at(7_000, 2 * ROOM))).toMatchObject({
      code: 'not-enough-memory',
      exitCode: 3,
    });
  });

  it('is strict about a close call only when it knows', () => {
    const rowsInAll = ROOM * 1.05;
    expect(refusal(guard, at(10_000, rowsInAll))).toBeUndefined();
    expect(refusal(guard, at(ROOM * 0.9, rowsInAll))).toBeDefined();
    expect(refusal(guard, at(rowsInAll, rowsInAll))).toBeDefined();
  });

  it('stops what goes on and on before the memory is full', () => {
    const bytesRead = 10 * GB;
    expect(refusal(guard, { rows: ROOM / 1.3, bytesRead })).toBeUndefined();
    expect(refusal(guard, { rows: ROOM / 1.2, bytesRead })).toBeDefined();
    // a file that is longer by now than it was
    expect(refusal(guard, { rows: ROOM / 1.3, bytesRead, bytesTotal: GB })).toBeUndefined();
    expect(refusal(guard, { rows: ROOM / 1.2, bytesRead, bytesTotal: GB })).toBeDefined();
  });

  it('counts what the process takes before the first row', () => {
    expect(refusal(new MemoryGuard(50 * MB, MEMORY), at(1, 1))).toBeDefined();
  });

  it('says how much there is to read, how much that takes, and what to do', () => {
    const error = refusal(guard, at(412_345, 412_345_678));
    expect(error?.text).toEqual({
      en: 'the inputs hold about 410 million rows; that takes about 41 GB of memory, and there is 9.1 GB',
      'zh-CN': '输入大约有 4.1 亿行，需要大约 41 GB 内存，而可用的只有 9.1 GB',
    });
    expect(error?.hint?.en).toMatch(/a file a day or a week.*more memory.*--max-memory/);
    expect(error?.hint?.['zh-CN']).toMatch(/每周一个文件），.*内存更大.*--max-memory/);
  });

  it('writes small numbers as they are', () => {
    const { text } = refusal(new MemoryGuard(50 * MB, MEMORY), at(950, 950)) ?? {};
    expect(text?.en).toContain('about 950 rows; that takes about 100 MB');
    expect(text?.['zh-CN']).toContain('大约有 950 行，需要大约 100 MB 内存');
  });

  it('says of a pipe how far it came', () => {
    expect(refusal(guard, { rows: 85.4e6, bytesRead: 20 * GB })?.text).toEqual({
      en: 'after about 85 million rows the 9.1 GB of memory that there is are nearly used up, and the inputs go on',
      'zh-CN': '读了大约 8500 万行，可用的 9.1 GB 内存快要用完，而输入还没有读完',
    });
  });
});

describe('free memory', () => {
  const machine = {
    platform: 'linux' as NodeJS.Platform,
    total: 16 * GB,
    free: 12 * GB,
    constrained: 0,
    taken: 0.1 * GB,
  };

  it.each<[string, Partial<typeof machine>, number]>([
    ['of a machine', {}, 12 * GB],
    ['without a limit, as Node 20 says it', { constrained: 18446744073709552000 }, 12 * GB],
    ['in a container', { constrained: 2.1 * GB }, 2 * GB],
    ['in a container that may have more than is free', { constrained: 14 * GB }, 12 * GB],
    ['in a container that is full', { constrained: 0.05 * GB }, 0],
    ['of macOS, which keeps none free', { platform: 'darwin', free: 0.2 * GB }, 8 * GB],
    ['of macOS with much free', { platform: 'darwin' }, 12 * GB],
  ])('%s', (_, told, free) => {
    expect(freeMemory({ ...machine, ...told })).toBe(free);
  });
});
