import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { books } from '../../src/catalogue/books/index.gen.ts';
import { openSource, type ReadOptions, type Source } from '../../src/read/source.ts';
import { scanWithCsvParse } from '../../src/scan/csv-lane.ts';
import type { Reject } from '../../src/scan/reject.ts';
import { RowAppender } from '../../src/scan/row-appender.ts';
import type { RowColumns, RowDictionaries } from '../../src/scan/row-columns.ts';
import { RowMerger } from '../../src/scan/row-merger.ts';

/** A directory that goes away with the test. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'calldiag-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

export async function temporaryFile(bytes: Buffer | string, name = 'records.csv'): Promise<string> {
  const path = join(await temporaryDirectory(), name);
  await writeFile(path, bytes);
  return path;
}

export interface Scanned {
  readonly source: Source;
  readonly rows: number;
  readonly rejected: number;
  readonly rejects: readonly Reject[];
  readonly columns: RowColumns;
  readonly dictionaries: RowDictionaries;
  /** `code|text` of each accepted row. */
  readonly results: readonly string[];
  /** Line of each accepted row. */
  readonly lines: readonly number[];
  readonly warnings: ReturnType<RowMerger['warnings']['entries']>;
}

type Options = Omit<ReadOptions, 'book'>;

export function open(path: string, options: Options = {}): Promise<Source> {
  return openSource(path, { book: books['aliyun-vms'], ...options });
}

/** Writes the bytes to a file and scans it. */
export async function scanBytes(
  bytes: Buffer | string,
  options: Options & { readonly name?: string } = {},
): Promise<Scanned> {
  return scanFile(await temporaryFile(bytes, options.name), options);
}

export async function scanFile(path: string, options: Options = {}): Promise<Scanned> {
  const source = await open(path, options);
  const rejects: Reject[] = [];
  const merger = new RowMerger((reject) => rejects.push(reject));
  const appender = new RowAppender('Asia/Shanghai', merger.seed);
  merger.startFile(source);
  await scanWithCsvParse(source, appender, (batch) => merger.add(batch, appender));
  const { count } = merger;
  const { columns, dictionaries } = merger.finish();
  const results = Array.from(columns.result.subarray(0, columns.length), (id) => {
    const result = dictionaries.results[id];
    return `${result?.code}|${result?.text}`;
  });
  return {
    source,
    ...count,
    rejects,
    columns,
    dictionaries,
    results,
    lines: [...columns.row.subarray(0, columns.length)],
    warnings: merger.warnings.entries(),
  };
}
