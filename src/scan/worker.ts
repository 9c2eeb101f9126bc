import { closeSync, openSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Encoding } from '../read/encoding.ts';
import type { BatchColumns } from './batch.ts';
import { buffersOfBatch } from './buffers.ts';
import { Kernel } from './kernel.ts';
import type { LaneFile } from './lane-file.ts';
import { zoneOffsets } from './parse-time.ts';
import { type Range, type RangeRead, readRange } from './read-range.ts';
import { RowAppender } from './row-appender.ts';

/** What a thread is started with. */
export interface WorkerData {
  readonly module: WebAssembly.Module;
  readonly timeZone: string;
  readonly seed: number;
}

/** One range of one file. */
export interface Task {
  readonly path: string;
  readonly dialect: LaneFile['dialect'];
  readonly encoding: Encoding;
  readonly range: Range;
  /** The columns of a batch of the thread's own that was put into the table. */
  readonly spare: BatchColumns | undefined;
}

export type Answer = { readonly read: RangeRead } | { readonly error: unknown };

if (parentPort !== null) {
  const port = parentPort;
  const { module, timeZone, seed } = workerData as WorkerData;
  const reader = {
    kernel: new Kernel(module),
    appender: new RowAppender(timeZone, seed),
    zoneOffset: zoneOffsets(timeZone),
  };
  port.on('message', ({ path, dialect, encoding, range, spare }: Task) => {
    try {
      if (spare !== undefined) reader.appender.reuse(spare);
      const descriptor = openSync(path, 'r');
      try {
        const file = { dialect, guess: { encoding, isUtf16: false } };
        const read = readRange(reader, file, descriptor, range);
        port.postMessage({ read } satisfies Answer, buffersOfBatch(read.batch));
      } finally {
        closeSync(descriptor);
      }
    } catch (error) {
      port.postMessage({ error } satisfies Answer);
    }
  });
}
