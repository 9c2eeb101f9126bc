import { closeSync, openSync } from 'node:fs';
import type { Encoding } from '../read/encoding.ts';
import type { BatchColumns } from './batch.ts';
import { Kernel } from './kernel.ts';
import type { LaneFile } from './lane-file.ts';
import { zoneOffsets } from './parse-time.ts';
import { type Range, type RangeRead, type RangeReader, readRange } from './read-range.ts';
import { RowAppender } from './row-appender.ts';

/** What a thread needs once, before the first range. */
export interface ReaderData {
  readonly module: WebAssembly.Module;
  readonly timeZone: string;
  readonly seed: number;
}

/** One range of one file. */
export interface RangeTask {
  readonly path: string;
  readonly dialect: LaneFile['dialect'];
  readonly encoding: Encoding;
  readonly range: Range;
  /** The columns of a batch of the reader's own that was put into the table. */
  readonly spare: BatchColumns | undefined;
}

/** What a thread does that reads ranges: first it is told how, and answers when it can; then it answers `RangeRead`s. */
export function rangeJob(): (given: ReaderData | RangeTask) => RangeRead | undefined {
  let reader: RangeReader | undefined;
  return (given) => {
    if ('module' in given) {
      const { module, timeZone, seed } = given;
      reader = {
        kernel: new Kernel(module),
        appender: new RowAppender(timeZone, seed),
        zoneOffset: zoneOffsets(timeZone),
      };
      return undefined;
    }
    if (reader === undefined) throw new Error('it was not told how to read');
    return readTask(reader, given);
  };
}

export function readTask(
  reader: RangeReader,
  { path, dialect, encoding, range, spare }: RangeTask,
): RangeRead {
  if (spare !== undefined) reader.appender.reuse(spare);
  const descriptor = openSync(path, 'r');
  try {
    return readRange(reader, { dialect, guess: { encoding, isUtf16: false } }, descriptor, range);
  } finally {
    closeSync(descriptor);
  }
}
