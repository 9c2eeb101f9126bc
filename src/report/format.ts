import type { Language } from '../model/language.ts';
import type { Estimate } from '../model/report.ts';
import type { View } from './reporter.ts';

/** Numbers as readers of a language write them. Stands in for missing values: `–` (`-` in ASCII). */
export interface Format {
  count(value: number): string;
  /** `38.1 %`; what rounds to nothing is `<0.1 %`, never `0.0 %`. */
  percent(fraction: number | null): string;
  /** `37.1–39.1 %`. */
  interval(estimate: Estimate): string;
  /** `37.1–39.1`, below a head that says what it is. */
  range(estimate: Estimate): string;
  readonly dash: string;
  readonly ellipsis: string;
}

export function formatter({ language, unicode }: Pick<View, 'language' | 'unicode'>): Format {
  const dash = unicode ? '–' : '-';
  const unit = PERCENT[language];
  const number = (fraction: number): string => (fraction * 100).toFixed(1);
  const range = ({ low, high }: Estimate): string =>
    low === null || high === null ? dash : `${number(low)}${dash}${number(high)}`;
  return {
    dash,
    ellipsis: unicode ? '…' : '...',
    range,
    // `toLocaleString` would do it too, and take longer than the rest of a report
    count: (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ','),
    percent(fraction) {
      if (fraction === null) return dash;
      if (fraction > 0 && fraction < 0.0005) return `<0.1${unit}`;
      if (fraction < 1 && fraction >= 0.9995) return `>99.9${unit}`;
      return `${number(fraction)}${unit}`;
    },
    interval: (estimate) => (estimate.value === null ? dash : `${range(estimate)}${unit}`),
  };
}

const PERCENT: Readonly<Record<Language, string>> = { en: ' %', 'zh-CN': '%' };
