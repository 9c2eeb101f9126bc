import { percentText } from '../i18n/amounts.ts';
import type { AnsweredLater } from '../measure/answered-later.ts';
import type { Measures } from '../measure/measures.ts';
import { type RateMask, WIDTH } from '../measure/outcome-matrix.ts';
import type { Timeline } from '../measure/timeline.ts';
import { CATEGORY_IDS, type CategoryId } from '../model/category.ts';
import type { Text } from '../model/language.ts';
import type { Stretch } from './outage/calls-during.ts';
import type { Claim } from './rule.ts';

type Gain = NonNullable<Claim['gain']>;

/**
 * Whose call failed and who was reached by a later one is not lost: a gain counts the others. Undefined where the export
 * does not tell (numbers or times are missing).
 */
export type StillLost = number | undefined;

type Won = 'answered' | 'heard';

/**
 * Of these calls, by outcome, the part whose number no later call reached.
 * @param won what a later call must have brought
 */
export function stillLost(
  { answeredLater }: Pick<Measures, 'answeredLater'>,
  calls: ArrayLike<number>,
  won: Won = 'answered',
): StillLost {
  if (answeredLater === undefined) return undefined;
  let [lost, told] = [0, 0];
  for (let i = 0; i < WIDTH; i++) {
    const share = shareOf(answeredLater, i, won);
    if (share === undefined) continue;
    told += calls[i] as number;
    lost += share * (calls[i] as number);
  }
  return told > 0 ? lost / told : undefined;
}

function shareOf({ lost, answered, heard }: AnsweredLater, outcome: number, won: Won): StillLost {
  const [none, some, all] = [lost, answered, heard].map((calls) => calls[outcome] as number) as [
    number,
    number,
    number,
  ];
  const told = none + some + all;
  return told === 0 ? undefined : (none + (won === 'heard' ? some : 0)) / told;
}

/** The same of the calls of some categories that began in a stretch of time. */
export function stillLostDuring(
  { answeredLater }: Pick<Measures, 'answeredLater'>,
  { from, seconds }: Timeline,
  stretch: Stretch,
  categories: readonly CategoryId[],
): StillLost {
  if (answeredLater === undefined) return undefined;
  const width = CATEGORY_IDS.length;
  let [lost, told] = [0, 0];
  for (let start = stretch.from; start < stretch.until; start += seconds) {
    for (const category of categories) {
      const at = ((start - from) / seconds) * width + CATEGORY_IDS.indexOf(category);
      lost += answeredLater.lostAt[at] ?? 0;
      told += answeredLater.callsAt[at] ?? 0;
    }
  }
  return told > 0 ? lost / told : undefined;
}

/** The calls of a row of counts that are in a rate and not in its numerator. */
export function missedIn(
  counts: ArrayLike<number>,
  { numerator, denominator }: RateMask,
): number[] {
  return Array.from(counts, (calls, i) => (denominator[i] === 1 && numerator[i] === 0 ? calls : 0));
}

/**
 * What is left of a gain without the numbers that were reached anyway; it says so. Undefined if nothing is.
 * @param what is won: an answer, or a message heard to the end
 */
export function withoutReachedLater(
  gain: Omit<Gain, 'answeredLater'>,
  share: StillLost,
  won: Won = 'answered',
): Claim['gain'] {
  const { low, high, how } = gain;
  const also = share === undefined ? NOT_KNOWN : sayLeftOut(1 - share, won);
  const most = Math.ceil(high * (share ?? 1));
  if (most === 0) return undefined;
  return {
    ...gain,
    low: Math.floor(low * (share ?? 1)),
    high: most,
    how: { en: how.en + also.en, 'zh-CN': how['zh-CN'] + also['zh-CN'] },
    answeredLater: share === undefined ? 'not-known' : 'left-out',
  };
}

const NOT_KNOWN: Text = {
  en: '; the export does not tell which numbers a later call reached, so these are not taken off',
  'zh-CN': '；话单看不出哪些号码之后又打通，未能扣除',
};

function sayLeftOut(share: number, won: Won): Text {
  if (share < NEXT_TO_NONE) return NONE[won];
  const [en, zh] = [percentText(share, 'en'), percentText(share, 'zh-CN')];
  return won === 'answered'
    ? {
        en: `; less ${en}, the part of such calls whose number a later call reached`,
        'zh-CN': `；这类呼叫中 ${zh} 的号码之后又打通，已扣除`,
      }
    : {
        en: `; less ${en}, the part of such calls whose number heard the end in a later one`,
        'zh-CN': `；这类呼叫中 ${zh} 的号码之后又听完，已扣除`,
      };
}

/** What would be shown as 0.0 %. */
const NEXT_TO_NONE = 0.0005;
const NONE: Readonly<Record<Won, Text>> = {
  answered: {
    en: '; next to none of the numbers was reached by a later call',
    'zh-CN': '；这些号码之后几乎都没有再打通',
  },
  heard: {
    en: '; next to none of the numbers heard the end in a later call',
    'zh-CN': '；这些号码之后几乎都没有再听完',
  },
};
