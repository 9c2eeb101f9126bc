import type { Text } from '../../model/language.ts';
import type { Claim } from '../rule.ts';
import type { FoundSlot } from './find-slots.ts';
import { closedAt } from './permitted-hours.ts';

const HOW_LEAVING: Readonly<Record<FoundSlot['kind'], Text>> = {
  hour: {
    en: 'if the calls of the worse hours were made at the others: their number times the difference in the answered rate, 95 % interval',
    'zh-CN': '把较差时段的呼叫挪到其他时段：通数 × 接听率之差的 95% 区间',
  },
  weekday: {
    en: 'if the calls of the worse weekdays were made on the others: their number times the difference in the answered rate, 95 % interval',
    'zh-CN': '把接听率较低的星期的呼叫挪到其他日子：通数 × 接听率之差的 95% 区间',
  },
};
const HOW_JOINING: Readonly<Record<FoundSlot['kind'], Text>> = {
  hour: {
    en: 'if twice as many calls were made at the better hours, the others moved there: their number times the difference in the answered rate, 95 % interval',
    'zh-CN': '从其他时段挪来呼叫，使较好时段的通数翻倍：挪来的通数 × 接听率之差的 95% 区间',
  },
  weekday: {
    en: 'if twice as many calls were made on the better weekdays, the others moved there: their number times the difference in the answered rate, 95 % interval',
    'zh-CN': '从其他日子挪来呼叫，使较好星期的通数翻倍：挪来的通数 × 接听率之差的 95% 区间',
  },
};

/** Answered calls that moving some to another slot would win; undefined if there is none to move, or nowhere to. */
export function gainOfMoving(found: readonly FoundSlot[]): Claim['gain'] | undefined {
  const isProven = found.some(({ kind, proven }) => kind === 'hour' && proven !== null);
  const own = found.filter(({ kind }) => kind === (isProven ? 'hour' : 'weekday'));
  const isOpen = ({ kind, slot }: FoundSlot): boolean =>
    kind === 'weekday' || closedAt(slot).length === 0;
  const worse = own.filter(({ proven }) => proven === 'worse');
  const better = own.filter((slot) => slot.proven === 'better' && isOpen(slot));
  // what is not proven worse, and open
  const hasPlace = own.some((slot) => slot.proven !== 'worse' && isOpen(slot));
  if (worse.length > 0 && hasPlace) {
    return {
      ...add(worse, ({ answered }) => answered.denominator),
      kind: 'reached',
      how: HOW_LEAVING[isProven ? 'hour' : 'weekday'],
    };
  }
  if (better.length === 0) return undefined;
  return {
    ...add(better, ({ answered, others }) =>
      Math.min(answered.denominator, others.denominator / better.length),
    ),
    kind: 'reached',
    how: HOW_JOINING[isProven ? 'hour' : 'weekday'],
  };
}

function add(
  slots: readonly FoundSlot[],
  moved: (slot: FoundSlot) => number,
): { low: number; high: number } {
  let [low, high] = [0, 0];
  for (const slot of slots) {
    const { value, ...interval } = slot.difference;
    const ends = [Math.abs(interval.low), Math.abs(interval.high)];
    // proven ones do not reach across zero
    low += moved(slot) * Math.min(...ends);
    high += moved(slot) * Math.max(...ends);
  }
  return { low: Math.floor(low), high: Math.ceil(high) };
}
