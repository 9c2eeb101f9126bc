import type { Language } from '../model/language.ts';
import { percentText, pointsText } from './amounts.ts';

const UNITS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  calls: { en: 'calls', 'zh-CN': '通' },
  seconds: { en: 'seconds', 'zh-CN': '秒' },
  numbers: { en: 'numbers', 'zh-CN': '个号码' },
  times: { en: 'times', 'zh-CN': '倍' },
  days: { en: 'days', 'zh-CN': '天' },
  weeks: { en: 'weeks', 'zh-CN': '周' },
  segments: { en: 'callers or groups', 'zh-CN': '个主叫或分组' },
  outages: { en: 'outages', 'zh-CN': '段故障' },
  // of a variance: how many independent values it is measured on
  freedom: { en: 'degrees of freedom', 'zh-CN': '个自由度' },
  buckets: { en: 'times of day', 'zh-CN': '个不同时刻' },
};

/** A threshold with its unit: `30 calls`, `5.0 points`, `1.0 %`. */
export function thresholdText(value: number, unit: string, language: Language): string {
  // what would be shown as 0.0 %
  if (unit === 'probability' && value < 0.0005) {
    return `${Number((value * 100).toPrecision(1))}${language === 'en' ? ' %' : '%'}`;
  }
  if (unit === 'share' || unit === 'probability') return percentText(value, language);
  if (unit === 'points') return pointsText(value, language);
  return `${value} ${UNITS[unit]?.[language] ?? unit}`;
}
