import type { Language } from '../model/language.ts';

const ROUGHLY = { notation: 'compact', maximumSignificantDigits: 2 } as const;
const COUNTS: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en', { ...ROUGHLY, compactDisplay: 'long' }),
  'zh-CN': new Intl.NumberFormat('zh-CN', ROUGHLY),
};

/** A count in two digits and words: `410 million`, `4.1 亿`. */
export function roughly(count: number, language: Language): string {
  return COUNTS[language].format(count).replace(/(?=[万亿])/, ' ');
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
