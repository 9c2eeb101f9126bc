import type { ComparedShare, Comparison } from '../../model/comparison.ts';
import { csvFile } from '../csv.ts';
import { printable } from '../printable.ts';
import type { View } from '../reporter.ts';

const COLUMNS = [
  'kind',
  'id',
  'name',
  'basis',
  'before_numerator',
  'before_denominator',
  'before',
  'after_numerator',
  'after_denominator',
  'after',
  'difference',
  'low',
  'high',
  'relative',
  'q',
  'verdict',
  'why',
  'calls_needed',
] as const;

/**
 * A line for each rate and category, and for each mix taken out of it (`basis`). Plain numbers: differences are fractions
 * of 1, so 0.05 is five percentage points.
 */
export function csvComparison({ rates, categories }: Comparison, { csv }: View): string {
  const lines = [
    ...rates.flatMap((share) => linesOf('rate', share)),
    ...categories.flatMap((share) => linesOf('category', share)),
  ];
  return csvFile([COLUMNS, ...lines], csv?.excel === true);
}

function linesOf(kind: string, share: ComparedShare): (string | number)[][] {
  const { id, name, before, after, difference, relative, q, verdict, why, callsNeeded } = share;
  const own = [kind, id, printable(name)];
  const counts = [before, after].flatMap(({ numerator, denominator, value }) => [
    numerator,
    denominator,
    value ?? '',
  ]);
  const raw = [difference?.value ?? '', difference?.low ?? '', difference?.high ?? ''];
  return [
    [
      ...own,
      'raw',
      ...counts,
      ...raw,
      relative?.value ?? '',
      q ?? '',
      verdict,
      why,
      callsNeeded ?? '',
    ],
    ...share.adjusted.map(({ dimension, value, low, high }) => [
      ...own,
      dimension,
      ...counts.map(() => ''),
      value,
      low,
      high,
      ...['', '', '', '', ''],
    ]),
  ];
}
