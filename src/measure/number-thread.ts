import { Worker } from 'node:worker_threads';
import { built } from '../scan/built.ts';
import type { CallTable } from '../table/call-table.ts';
import type { Limits, NumberMeasures } from './number-measures.ts';
import type { NumberAnswer, NumberTask } from './number-worker.ts';

/** With more numbers that are no plain digits than this, their texts take longer to hand over than the work takes. */
const TEXTS_AT_MOST = 1 << 14;

/** Whether another thread can be given what it needs. */
export function canMeasureElsewhere({ dictionaries }: CallTable): boolean {
  return dictionaries.otherNumbers.size <= TEXTS_AT_MOST;
}

/** The measures of `measureNumbers`, made by another thread meanwhile. */
export async function measureNumbersElsewhere(
  { length, callee, originate, verdict, verdicts, row, fileStarts, dictionaries }: CallTable,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<NumberMeasures> {
  signal?.throwIfAborted();
  const { otherNumbers } = dictionaries;
  const texts = Array.from({ length: otherNumbers.size }, (_, id) => otherNumbers.at(id));
  const table = { length, callee, originate, verdict, verdicts, row, fileStarts };
  const workerData: NumberTask = { table, texts, limits };
  const worker = new Worker(built('number-worker.js'), { workerData });
  return new Promise<NumberMeasures>((resolve, reject) => {
    const stop = (): void => reject(signal?.reason as Error);
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (answer: NumberAnswer) => {
      signal?.removeEventListener('abort', stop);
      if ('error' in answer) reject(answer.error as Error);
      else resolve(answer.measures);
    });
    worker.once('error', reject);
  }).finally(() => worker.terminate());
}
