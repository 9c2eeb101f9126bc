import type { Batch } from './batch.ts';

/** What of a batch is handed over to another thread rather than copied. */
export function buffersOf({ columns, callIds }: Batch): ArrayBuffer[] {
  const arrays: ArrayBufferView[] = [...Object.values(columns), ...Object.values(callIds)];
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
}
