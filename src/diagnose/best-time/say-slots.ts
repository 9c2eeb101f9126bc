import { countText, pointsText } from '../../i18n/amounts.ts';
import type { Language, Text } from '../../model/language.ts';
import type { FoundSlot } from './find-slots.ts';
import { closedAt } from './permitted-hours.ts';

/** Slots that a sentence names. */
const NAMED_AT_MOST = 3;
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
};

/** That there is a difference, which way, and whether the better hours are open. */
export function sayProven(proven: readonly FoundSlot[], isOneDay: boolean): Text {
  const hours = proven.filter(({ kind }) => kind === 'hour');
  const weekdays = proven.filter(({ kind }) => kind === 'weekday');
  const sentences: Text[] = [];
  if (hours.length > 0) {
    sentences.push({
      en: `The hour makes a difference, compared with the other hours of the same day at the same attempt: ${list(hours, 'en')}.`,
      'zh-CN': `时段有影响，与同一天、同一呼叫次数的其他时段相比：${list(hours, 'zh-CN')}。`,
    });
  }
  if (weekdays.length > 0) {
    sentences.push({
      en: `The weekday makes a difference, compared with the other days of the same week at the same hour and attempt: ${list(weekdays, 'en')}.`,
      'zh-CN': `星期几有影响，与同一周、同一时段、同一呼叫次数的其他日子相比：${list(weekdays, 'zh-CN')}。`,
    });
  }
  for (const { slot } of named(hours, 'better')) {
    const closed = closedAt(slot);
    if (closed.length === 0) continue;
    const names = (language: Language): string =>
      closed.map((text) => text[language]).join(language === 'en' ? ' and ' : '、');
    sentences.push({
      en: `${hourText(slot)} is not advised: it lies outside the hours of ${names('en')}.`,
      'zh-CN': `${hourText(slot)} 不作推荐：不在${names('zh-CN')}的允许时段内。`,
    });
  }
  if (isOneDay) {
    sentences.push({
      en: 'All calls were made on one day, so the order of the list may be the reason instead.',
      'zh-CN': '所有呼叫都在同一天，原因也可能只是名单的先后顺序。',
    });
  }
  return {
    en: sentences.map(({ en }) => en).join(' '),
    'zh-CN': sentences.map((sentence) => sentence['zh-CN']).join(''),
  };
}

export interface Needed {
  readonly calls: number;
  readonly points: number;
  readonly days: number;
}

/** @param looked the slots with enough calls */
export function sayNoEvidence(looked: readonly FoundSlot[], needed: Needed): Text {
  const largest = looked.toSorted(
    (a, b) => Math.abs(b.difference.value) - Math.abs(a.difference.value),
  )[0];
  const calls = countText(needed.calls);
  const end = {
    en: `To prove a difference of ${pointsText(needed.points, 'en')}, an hour needs about ${calls} calls on ${needed.days} days or more.`,
    'zh-CN': `要证实 ${pointsText(needed.points, 'zh-CN')}的差异，每个时段约需 ${calls} 通，且至少分布在 ${needed.days} 天。`,
  };
  if (largest === undefined) {
    return {
      en: `No two hours have enough calls to be compared. ${end.en}`,
      'zh-CN': `通数太少，没有哪两个时段可以比较。${end['zh-CN']}`,
    };
  }
  const named = { en: nameOf(largest, 'en'), 'zh-CN': nameOf(largest, 'zh-CN') };
  const [en, zh] = looked.some(({ kind }) => kind === 'weekday')
    ? ['hour or weekday', '时段或星期几']
    : ['hour', '时段'];
  return {
    en: `No evidence that any ${en} is better than the others: the largest difference, ${signed(largest, 'en')} ${preposition([largest])} ${named.en}, may be chance. ${end.en}`,
    'zh-CN': `没有证据表明哪个${zh}更好：差异最大的${gap([largest])}${named['zh-CN']}（${signed(largest, 'zh-CN')}）也可能只是偶然。${end['zh-CN']}`,
  };
}

function list(slots: readonly FoundSlot[], language: Language): string {
  const isEnglish = language === 'en';
  const parts = (['better', 'worse'] as const).flatMap((direction) => {
    const own = slots.filter(({ proven }) => proven === direction);
    if (own.length === 0) return [];
    const names = named(slots, direction).map((slot) =>
      isEnglish
        ? `${nameOf(slot, language)} (${signed(slot, language)})`
        : `${nameOf(slot, language)}（${signed(slot, language)}）`,
    );
    const more = own.length - names.length;
    const isBetter = direction === 'better';
    if (isEnglish) {
      const rest = more > 0 ? ` and ${more} more` : '';
      return [
        `${isBetter ? 'more' : 'fewer'} calls are answered ${preposition(own)} ${names.join(', ')}${rest}`,
      ];
    }
    const rest = more > 0 ? `等 ${own.length} 个` : '';
    return [`接听率${isBetter ? '较高' : '较低'}的是${gap(own)}${names.join('、')}${rest}`];
  });
  return parts.join(isEnglish ? '; ' : '；');
}

/** In Chinese text, digits stand apart. */
function gap([slot]: readonly FoundSlot[]): string {
  return slot?.kind === 'hour' ? ' ' : '';
}

function preposition([slot]: readonly FoundSlot[]): string {
  return slot?.kind === 'hour' ? 'at' : 'on';
}

/** The farthest from the others first. */
function named(slots: readonly FoundSlot[], direction: 'better' | 'worse'): FoundSlot[] {
  return slots
    .filter(({ proven }) => proven === direction)
    .sort((a, b) => Math.abs(b.difference.value) - Math.abs(a.difference.value))
    .slice(0, NAMED_AT_MOST);
}

function nameOf({ kind, slot }: FoundSlot, language: Language): string {
  return kind === 'hour' ? hourText(slot) : (WEEKDAYS[language][slot] as string);
}

/** `+4.2 points`. */
function signed({ difference: { value } }: FoundSlot, language: Language): string {
  return (value < 0 ? '−' : '+') + pointsText(value, language);
}

/** `09:00–10:00`. */
function hourText(hour: number): string {
  const clock = (at: number): string => `${String(at).padStart(2, '0')}:00`;
  return `${clock(hour)}–${clock(hour + 1)}`;
}
