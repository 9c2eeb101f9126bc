import { countText, percentText } from '../../i18n/amounts.ts';
import type { NumberHistory } from '../../measure/number-history.ts';
import { LANGUAGES, type Language, type Text } from '../../model/language.ts';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${countText(count)} ${count === 1 ? one : many}`;

/** Calls that could reach nobody. */
export function sayWasted(numbers: NumberHistory, calls: number): Text {
  const { wasted, redialled, malformed } = numbers;
  const all = wasted.dead + wasted.malformed;
  const [en, zh] = LANGUAGES.map((language) => shareAside(all / calls, language));
  const where = whereWasted(wasted, redialled, malformed);
  return {
    en: `${counted(all, 'call')}${en} could reach nobody: ${where.en}.`,
    'zh-CN': `${countText(all)} 通${zh}注定打不通：${where['zh-CN']}。`,
  };
}

/** `redialled` counts malformed numbers too: it is told only where there are none. */
function whereWasted(
  { dead, malformed: bad }: NumberHistory['wasted'],
  redialled: number,
  malformed: number,
): Text {
  const [toDead, toBad] = [dead, bad].map(countText);
  const badNumbers: Text = {
    en: `${counted(malformed, 'number')} that no network can have`,
    'zh-CN': `${countText(malformed)} 个本身就不合法的号码`,
  };
  if (bad === 0) {
    return {
      en: `they went to ${counted(redialled, 'number')} that an earlier call had shown to be dead`,
      'zh-CN': `打给了 ${countText(redialled)} 个此前已判为失效的号码`,
    };
  }
  if (dead === 0)
    return { en: `they went to ${badNumbers.en}`, 'zh-CN': `打给了 ${badNumbers['zh-CN']}` };
  return {
    en: `${toDead} went to numbers that an earlier call had shown to be dead, ${toBad} to ${badNumbers.en}`,
    'zh-CN': `${toDead} 通打给此前已判为失效的号码，${toBad} 通打给 ${badNumbers['zh-CN']}`,
  };
}

/** Nothing where it would be told as 0.0 %. */
function shareAside(share: number, language: Language): string {
  if (share < 0.0005) return '';
  const text = percentText(share, language);
  return language === 'en' ? ` (${text})` : `（${text}）`;
}

/** Numbers that the next campaign need not call, though they wasted no call in this one. */
export function sayDead({ dead, malformed, suspended, numbers }: NumberHistory): Text {
  const gone = dead + malformed;
  const parts: Text[] = [];
  if (gone > 0) {
    parts.push({
      en: `${counted(gone, 'number')} (${percentText(gone / numbers, 'en')}) ${gone === 1 ? 'is' : 'are'} dead`,
      'zh-CN': `${countText(gone)} 个号码（${percentText(gone / numbers, 'zh-CN')}）已失效`,
    });
  }
  if (suspended > 0) {
    parts.push({
      en: `${counted(suspended, 'number')} (${percentText(suspended / numbers, 'en')}) ${suspended === 1 ? 'is' : 'are'} suspended`,
      'zh-CN': `${countText(suspended)} 个号码（${percentText(suspended / numbers, 'zh-CN')}）停机`,
    });
  }
  const next = gone === 0 ? NOTHING_NEXT : suspended === 0 ? ALL_NEXT : DEAD_NEXT;
  return {
    en: `${parts.map(({ en }) => en).join(', ')}.${next.en}`,
    'zh-CN': `${parts.map((part) => part['zh-CN']).join('，')}${next['zh-CN']}。`,
  };
}

const NOTHING_NEXT: Text = { en: '', 'zh-CN': '' };
const ALL_NEXT: Text = {
  en: ' The next campaign need not call them.',
  'zh-CN': '，下一批不必再呼',
};
/** Suspended numbers may come back. */
const DEAD_NEXT: Text = {
  en: ' The next campaign need not call the dead ones.',
  'zh-CN': '；失效的下一批不必再呼',
};

/** How the wasted calls were reckoned. */
export function sayHowCounted({ unchecked }: NumberHistory): Text {
  if (unchecked === 0) return { en: 'counted, not estimated', 'zh-CN': '逐通清点，并非估算' };
  const count = countText(unchecked);
  return {
    en: `counted; the form of ${count} more dead ${unchecked === 1 ? 'number' : 'numbers'} was not checked, so it may be more`,
    'zh-CN': `逐通清点；另有 ${count} 个失效号码未校验格式，实际可能更多`,
  };
}

/** Why that is not to be relied upon. */
export function sayRevived({ revived }: NumberHistory): Text {
  return {
    en: `But ${counted(revived, 'number')} reported dead answered or rang later: one such report proves nothing here.`,
    'zh-CN': `但有 ${countText(revived)} 个被判失效的号码后来又接听或振铃，单次结果不足为凭。`,
  };
}
