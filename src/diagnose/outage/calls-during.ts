import type { Measures } from '../../measure/measures.ts';
import { sumOf } from '../../measure/outcome-matrix.ts';
import type { Timeline } from '../../measure/timeline.ts';
import type { Culprit } from './find-culprit.ts';

/** From its first second on and before its last. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** All calls of a stretch by outcome. */
export function callsDuring({ from, seconds, matrix }: Timeline, stretch: Stretch): Float64Array {
  const first = (stretch.from - from) / seconds;
  const buckets = (stretch.until - stretch.from) / seconds;
  return sumOf(
    matrix,
    Array.from({ length: buckets }, (_, i) => first + i),
  );
}

/** Those of the culprit. */
export function culpritsCalls(
  { segmentsBetween }: Measures,
  { from, until }: Stretch,
  { dimension, name, alsoStruck }: Pick<Culprit, 'dimension' | 'name' | 'alsoStruck'>,
): Float64Array {
  const { names, matrix } = segmentsBetween(from, until)[dimension];
  const rows = [name, ...alsoStruck].map((own) => names.indexOf(own));
  return sumOf(
    matrix,
    rows.filter((row) => row !== -1),
  );
}
