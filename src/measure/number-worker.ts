import { parentPort, workerData } from 'node:worker_threads';
import type { NumberColumns } from '../table/number-columns.ts';
import { roomForParts } from '../table/part-by-callee.ts';
import { type Limits, measureNumbers, type NumberMeasures } from './number-measures.ts';

/** What the thread is started with. */
export interface NumberThreadData {
  readonly rows: number;
}

/** What it is given then: columns, and the texts of the numbers that are no plain digits. */
export interface NumberTask {
  readonly table: Omit<NumberColumns, 'dictionaries'>;
  readonly texts: readonly string[];
  readonly limits: Limits;
}

export type NumberAnswer = { readonly measures: NumberMeasures } | { readonly error: unknown };

if (parentPort !== null) {
  const port = parentPort;
  // while the rows are folded into calls, which cannot be more
  const room = roomForParts((workerData as NumberThreadData).rows);
  port.on('message', async ({ table, texts, limits }: NumberTask) => {
    const otherNumbers = { size: texts.length, at: (id: number): string => texts[id] ?? '' };
    const answer = await measureNumbers(
      { ...table, dictionaries: { otherNumbers } },
      limits,
      room,
    ).then(
      (measures): NumberAnswer => ({ measures }),
      (error: unknown): NumberAnswer => ({ error }),
    );
    port.postMessage(answer);
  });
}
