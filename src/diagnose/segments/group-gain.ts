import type { Measures } from '../../measure/measures.ts';
import { RATE_MASKS } from '../../measure/outcome-matrix.ts';
import type { Text } from '../../model/language.ts';
import { gainOf } from '../compare-segments.ts';
import type { Claim } from '../rule.ts';
import { missedIn, stillLost, withoutReachedLater } from '../still-lost.ts';
import { alike, isUnanswered, type Look } from './group-rates.ts';

/**
 * What ending the difference would bring, of groups that differ in one rate. Who has a prefix cannot be changed: nothing
 * is won back there but calls that need not be made.
 * @param counts the calls of these groups by outcome
 */
export function groupGain(
  { dimension, rate }: Look,
  some: readonly Look[],
  looked: readonly Look[],
  measures: Pick<Measures, 'answeredLater'>,
  counts: Float64Array,
): Claim['gain'] {
  const own = gainOf(some.map(({ compared }) => compared));
  if (rate === 'invalid-number') return { ...own, kind: 'saved', how: HOW_SAVED };
  if (dimension === 'prefix') return undefined;
  if (rate === 'listen-through') {
    const share = stillLost(measures, missedIn(counts, RATE_MASKS.listenThrough), 'heard');
    return withoutReachedLater({ ...own, kind: 'reached', how: HOW_HEARD }, share, 'heard');
  }
  if (rate !== 'answered' && !isUnanswered(rate)) return undefined;
  // a call less that is unreachable may be one more that rings out: what is won is what the answered rate lacks
  const rows = new Set(some.map(({ compared }) => compared.row));
  const answered = gainOf(
    looked
      .filter(alike({ dimension, rate: 'answered' }))
      .map(({ compared }) => compared)
      .filter(({ row, difference }) => rows.has(row) && difference.value < 0),
  );
  const gain = { low: Math.min(own.low, answered.low), high: Math.min(own.high, answered.high) };
  const share = stillLost(measures, missedIn(counts, RATE_MASKS.answered));
  return withoutReachedLater({ ...gain, kind: 'reached', how: HOW_REACHED }, share);
}

const HOW_REACHED: Text = {
  en: 'if answered as often as the other groups',
  'zh-CN': '按接听率与其他分组相同估算',
};
const HOW_HEARD: Text = {
  en: 'if heard to the end as often as the other groups',
  'zh-CN': '按听完率与其他分组相同估算',
};
const HOW_SAVED: Text = {
  en: 'calls to invalid numbers above the share that the rest has',
  'zh-CN': '号码无效的呼叫中，占比超出其余部分的通数',
};
