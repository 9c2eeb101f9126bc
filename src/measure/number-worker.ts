import { parentPort } from 'node:worker_threads';
import type { NumberColumns } from '../table/number-columns.ts';
import { type Limits, measureNumbers, type NumberMeasures } from './number-measures.ts';

/** What the thread is given: columns, and the texts of the numbers that are no plain digits. */
export interface NumberTask {
  readonly table: Omit<NumberColumns, 'dictionaries'>;
  readonly texts: readonly string[];
  readonly limits: Limits;
}

export type NumberAnswer = { readonly measures: NumberMeasures } | { readonly error: unknown };

if (parentPort !== null) {
  const port = parentPort;
  port.on('message', async ({ table, texts, limits }: NumberTask) => {
    const otherNumbers = { size: texts.length, at: (id: number): string => texts[id] ?? '' };
    const answer = await measureNumbers({ ...table, dictionaries: { otherNumbers } }, limits).then(
      (measures): NumberAnswer => ({ measures }),
      (error: unknown): NumberAnswer => ({ error }),
    );
    port.postMessage(answer);
  });
}
