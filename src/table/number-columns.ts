import type { CallTable } from './call-table.ts';

/** What is needed to look at the calls of each number: columns that threads share, and the texts of odd numbers. */
export type NumberColumns = Pick<
  CallTable,
  'length' | 'callee' | 'originate' | 'verdict' | 'verdicts' | 'row' | 'fileStarts'
> & { readonly dictionaries: Pick<CallTable['dictionaries'], 'otherNumbers'> };
