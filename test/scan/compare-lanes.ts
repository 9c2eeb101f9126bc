import { CalldiagError } from '../../src/errors.ts';
import type { ReadOptions } from '../../src/read/source.ts';
import type { Reject } from '../../src/scan/reject.ts';
import type { Dictionary } from '../../src/scan/row-columns.ts';
import { type ScanCount, Scanner, type ScanOptions } from '../../src/scan/scanner.ts';
import { open } from './scan-file.ts';

export interface HowToRead extends Omit<ReadOptions, 'book'> {
  readonly timeZone: string;
}

export type HowToScan = Pick<ScanOptions, 'lane' | 'threads' | 'limits'>;

/** Everything that a scan says, in a form in which two can be compared; or why there was none. */
export async function scanAll(
  paths: readonly string[],
  { timeZone, ...read }: HowToRead,
  how: HowToScan,
): Promise<unknown> {
  const rejects: Reject[] = [];
  const scanner = await Scanner.create({
    timeZone,
    bytesTotal: undefined,
    onReject: (reject) => rejects.push(reject),
    ...how,
  });
  try {
    const done: Promise<ScanCount>[] = [];
    for (const path of paths) {
      const scan = scanner.scan(await open(path, read));
      done.push(scan.done);
      scan.done.catch(() => undefined);
      await scan.begun;
    }
    const counts = (await Promise.all(done)).map(({ rows, rejected }) => [rows, rejected]);
    const { columns, dictionaries } = scanner.finish();
    const { length, ...arrays } = columns;
    return {
      counts,
      length,
      columns: Object.fromEntries(
        Object.entries(arrays).map(([name, column]) => [
          name,
          `${column.constructor.name} ${column.join(' ')}`,
        ]),
      ),
      results: dictionaries.results,
      callers: stringsOf(dictionaries.callers),
      groups: stringsOf(dictionaries.groups),
      otherNumbers: stringsOf(dictionaries.otherNumbers),
      callIds: dictionaries.callIds,
      rejects,
      warnings: scanner.warnings.entries(),
    };
  } catch (error) {
    if (error instanceof CalldiagError) return error.code;
    throw error;
  } finally {
    await scanner.close();
  }
}

function stringsOf(dictionary: Dictionary): string[] {
  return Array.from({ length: dictionary.size }, (_, id) => dictionary.at(id));
}
