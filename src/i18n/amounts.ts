import type { Language } from '../model/language.ts';

const ROUGHLY = { notation: 'compact', maximumSignificantDigits: 2 } as const;

/** A count in two digits and words: `410 million`, `4.1 亿`. */
export function roughly(count: number, language: Language): string {
  // made here, not once for all: few runs need it, and making it takes 10 ms
  const format = new Intl.NumberFormat(language, { ...ROUGHLY, compactDisplay: 'long' });
  return format.format(count).replace(/(?=[万亿])/, ' ');
}

const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

/** Bytes in two digits at least, decimal units: `950 kB`, `1.5 GB`, `12 GB`, `410 GB`. */
export function memorySize(bytes: number): string {
  let size = Math.max(0, bytes) / 1000;
  let unit = 0;
  // 999.5 would be shown as 1000
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${size < 9.95 ? Number(size.toFixed(1)) : Math.round(size)} ${UNITS[unit]}`;
}

/** `9,412`. */
export function countText(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A fraction: `38.1 %`, in Chinese `38.1%`. */
export function percentText(fraction: number, language: Language): string {
  return `${(fraction * 100).toFixed(1)}${language === 'en' ? ' %' : '%'}`;
}

/** From one fraction to another: `1.0–2.4 %`, in Chinese `1.0–2.4%`. */
export function percentRangeText(low: number, high: number, language: Language): string {
  return `${(low * 100).toFixed(1)}–${percentText(high, language)}`;
}

/** A difference of two fractions in percentage points: `4.2 points`, in Chinese `4.2 个百分点`. */
export function pointsText(difference: number, language: Language): string {
  const points = (Math.abs(difference) * 100).toFixed(1);
  return language === 'en' ? `${points} points` : `${points} 个百分点`;
}

const SPANS = [
  // 24 hours are no day: they may begin at any time of it
  { seconds: 2 * 86_400, unit: 86_400, one: 'day', many: 'days', 'zh-CN': '天' },
  { seconds: 3600, unit: 3600, one: 'hour', many: 'hours', 'zh-CN': '小时' },
  { seconds: 60, unit: 60, one: 'minute', many: 'minutes', 'zh-CN': '分钟' },
  { seconds: 0, unit: 1, one: 'second', many: 'seconds', 'zh-CN': '秒' },
] as const;

/** A round stretch of time: `1 minute`, `24 hours`, `7 days`; in Chinese `1 分钟`. */
export function spanText(seconds: number, language: Language): string {
  const span = SPANS.find((one) => seconds >= one.seconds && seconds % one.unit === 0) ?? SPANS[3];
  const count = seconds / span.unit;
  if (language === 'zh-CN') return `${countText(count)} ${span['zh-CN']}`;
  return `${countText(count)} ${count === 1 ? span.one : span.many}`;
}

/** Minutes of the day: `09:00`. */
export function clockText(minutes: number): string {
  const digits = (value: number): string => String(value).padStart(2, '0');
  return `${digits(Math.floor(minutes / 60))}:${digits(minutes % 60)}`;
}

/** Local seconds to the minute: `2026-09-01 14:30`. */
export function minuteText(localSeconds: number): string {
  return new Date(localSeconds * 1000).toISOString().slice(0, 16).replace('T', ' ');
}

/** Local seconds, ISO 8601. */
export function isoText(localSeconds: number): string {
  return new Date(localSeconds * 1000).toISOString().slice(0, 19);
}
