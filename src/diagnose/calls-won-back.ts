import { countText, percentText } from '../i18n/amounts.ts';
import type { Measures } from '../measure/measures.ts';
import type { Message } from '../measure/messages.ts';
import { kaplanMeier } from '../measure/stats/kaplan-meier.ts';
import { poissonInterval } from '../measure/stats/tails.ts';
import { OUTCOMES } from '../model/category.ts';
import { endOf, type HotMoment } from './hot-moments.ts';
import type { Claim } from './rule.ts';
import { stillLost, withoutReachedLater } from './still-lost.ts';

/**
 * The calls that would be heard in full if a moment were like the seconds around it: the hang-ups above what those let
 * expect, times the share of those who get past the moment and listen to the end. Undefined without an end.
 */
export function wonBack(
  message: Message,
  moment: HotMoment,
  measures: Pick<Measures, 'answeredLater'>,
): Claim['gain'] {
  if (message.audioSeconds === null) return undefined;
  const excess = excessOf(moment);
  const stay = stayUntilEnd(message, moment.to + 1);
  const hangUps = OUTCOMES.map((outcome) => (outcome === 'early-hangup/hung-up-early' ? 1 : 0));
  const gain = {
    low: Math.floor(excess.low * stay.low),
    high: Math.ceil(excess.high * stay.high),
    kind: 'reached' as const,
    how: {
      en: `${countText(excess.value)} hang-ups more than the seconds before and after suggest, times ${percentText(stay.value, 'en')}, the share of those who listen on that hear the end; fewer if those who leave then would leave later anyway`,
      'zh-CN': `比按前后几秒推算的多 ${countText(excess.value)} 通挂机，乘以过了这一刻后听完的比例 ${percentText(stay.value, 'zh-CN')}；如果这些人之后也会挂机，则会更少`,
    },
  };
  return withoutReachedLater(gain, stillLost(measures, hangUps, 'heard'), 'heard');
}

interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Observed less expected. Both are counts with an exact interval; that of their difference is put together from
 * theirs (MOVER: Zou, G. Y. & Donner, A. (2008), Statistics in Medicine 27, 1693–1702).
 */
function excessOf({ hangUps, exposure, around, expected }: HotMoment): Estimate {
  const weight = exposure / around.exposure;
  const own = poissonInterval(hangUps);
  const usual = poissonInterval(around.hangUps);
  const value = hangUps - expected;
  const low = value - Math.hypot(hangUps - own.low, weight * usual.high - expected);
  const high = value + Math.hypot(own.high - hangUps, expected - weight * usual.low);
  return { value, low: Math.max(0, low), high: Math.min(hangUps, high) };
}

/** Of those who still listen when a second begins, the share that hears the end. */
function stayUntilEnd(message: Message, second: number): Estimate {
  const end = endOf(message);
  const censored = message.heard.map((calls, s) => calls + (message.cutOff[s] as number));
  const curve = kaplanMeier(message.hangUps.subarray(second, end), censored.subarray(second));
  const last = end - second - 1;
  const [value = 1, low = 1, high = 1] = [curve.survival, curve.low, curve.high].map(
    (numbers) => numbers[last],
  );
  return { value, low, high };
}
