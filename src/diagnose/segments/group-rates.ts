import { CATEGORY_INDEX, RATE_MASKS, type RateMask } from '../../measure/outcome-matrix.ts';
import { CATEGORY_IDS, type CategoryId, OUTCOMES } from '../../model/category.ts';
import type { GroupOutlierEvidence } from '../../model/evidence/group-outlier.ts';
import type { Compared } from '../compare-segments.ts';

export type Outlier = GroupOutlierEvidence['groups'][number];
export type RateId = Outlier['category'];

/** One rate of one group or prefix. */
export interface Look {
  readonly dimension: Outlier['dimension'];
  readonly rate: RateId;
  readonly mask: RateMask;
  readonly compared: Compared;
}

/** Failures that may be a group's own. */
const FAILURES = [
  'invalid-number',
  'unreachable',
  'no-answer',
  'busy',
  'misconfigured',
  'restricted',
  'platform-error',
] as const satisfies readonly CategoryId[];
/** Those that lower the answered rate. */
const UNANSWERED = [
  'unreachable',
  'no-answer',
  'busy',
  'platform-error',
] as const satisfies readonly CategoryId[];

const everything = new Uint8Array(OUTCOMES.length).fill(1);
const shareOf = (category: CategoryId): RateMask => ({
  numerator: CATEGORY_INDEX.map((at) => (CATEGORY_IDS[at] === category ? 1 : 0)),
  denominator: everything,
});

/** What is looked at: shares that may be too high, and rates that may be too low. */
export const GROUP_RATES: readonly (readonly [RateId, RateMask])[] = [
  ...FAILURES.map((category) => [category, shareOf(category)] as const),
  ['answered', RATE_MASKS.answered],
  ['listen-through', RATE_MASKS.listenThrough],
];

export function isRate(id: RateId): id is 'answered' | 'listen-through' {
  return id === 'answered' || id === 'listen-through';
}

export function isUnanswered(id: RateId): boolean {
  return (UNANSWERED as readonly RateId[]).includes(id);
}

/** The categories of the calls that went wrong. */
export function failuresOf(id: RateId): readonly CategoryId[] {
  if (id === 'answered') return UNANSWERED;
  return id === 'listen-through' ? ['early-hangup'] : [id];
}

/** Those of one kind and rate. */
export function alike({
  dimension,
  rate,
}: Pick<Look, 'dimension' | 'rate'>): (other: Look) => boolean {
  return (other) => other.dimension === dimension && other.rate === rate;
}
