import type { Batch, BatchColumns } from './batch.ts';

/** What of a batch is handed over to another thread rather than copied. */
export function buffersOfBatch({ columns, callIds: { bytes, ends, parts } }: Batch): ArrayBuffer[] {
  return [...buffersOf(columns), ...buffersOf({ bytes, ends }), ...buffersOf({ ...parts })];
}

/** The same of columns. */
export function buffersOf(columns: BatchColumns | Record<string, ArrayBufferView>): ArrayBuffer[] {
  const arrays: ArrayBufferView[] = Object.values(columns);
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
}
