import { describe, expect, it } from 'vitest';
import aliyun from '../../src/catalogue/limits/aliyun.ts';
import { measureNumbers } from '../../src/measure/number-measures.ts';
import { NumberThread } from '../../src/measure/number-thread.ts';
import type { CallTable } from '../../src/table/call-table.ts';
import { simulate } from '../helpers/simulate.ts';

const limits = { ...aliyun, id: 'aliyun' } as const;

describe('the measures by number', () => {
  it('are the same from another thread', async () => {
    const table = simulate({ seed: 7, calls: 3000 });
    // some numbers are no plain digits: masked ones, and one that is dead in a text
    const callee = table.callee.map((one, i) => (i % 50 === 0 ? -1 - (i % 2) : one));
    const texts = ['', '138****0001', '+86 139-0000-0002'];
    const otherNumbers = { size: texts.length, at: (id: number): string => texts[id] ?? '' };
    const odd: CallTable = {
      ...table,
      callee,
      dictionaries: { ...table.dictionaries, otherNumbers },
    };
    const here = await measureNumbers(odd, limits);
    expect(here.numbers?.numbers).toBeGreaterThan(1000);
    // helped from the beginning, and not before all is done
    expect(await inThread((thread) => thread.measure(odd, limits, undefined)())).toEqual(here);
    const late = inThread(async (thread) => {
      const join = thread.measure(odd, limits, undefined);
      await new Promise((resolve) => {
        setTimeout(resolve, 500);
      });
      return join();
    });
    expect(await late).toEqual(here);
  });

  it('end with the reason why they are to end', async () => {
    const controller = new AbortController();
    const measures = inThread((thread) =>
      thread.measure(simulate({ seed: 8 }), limits, controller.signal)(),
    );
    controller.abort(new Error('enough'));
    await expect(measures).rejects.toThrow('enough');
  });

  it('stay here where the texts of odd numbers would have to be handed over by the million', async () => {
    const table = simulate({ seed: 9, calls: 400 });
    const otherNumbers = { size: 1e6, at: () => '' };
    const odd = { ...table, dictionaries: { ...table.dictionaries, otherNumbers } };
    expect(await inThread((thread) => [thread.canMeasure(table), thread.canMeasure(odd)])).toEqual([
      true,
      false,
    ]);
  });

  it('stay here where there are few', () => {
    const thread = new NumberThread();
    thread.prepare(1000, undefined);
    expect(thread.canMeasure(simulate({ seed: 9, calls: 400 }))).toBe(false);
  });
});

async function inThread<T>(work: (thread: NumberThread) => T): Promise<Awaited<T>> {
  const thread = new NumberThread();
  thread.prepare(1 << 18, undefined);
  try {
    return await work(thread);
  } finally {
    thread.stop();
  }
}
