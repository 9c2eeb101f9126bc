import type { BatchColumns, CallIds } from './batch.ts';

/** What of a batch, or of its columns, is handed over to another thread rather than copied. */
export function buffersOf(...parts: readonly (BatchColumns | CallIds)[]): ArrayBuffer[] {
  const arrays: ArrayBufferView[] = parts.flatMap((part) => Object.values(part));
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
}
