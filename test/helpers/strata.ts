import type { CategoryId, Outcome } from '../../src/model/category.ts';
import type { Cut } from '../../src/model/measured.ts';
import type { Report } from '../../src/model/report.ts';
import { reportOf } from './reports.ts';

/** The calls of one hour: heard in full, hung up early, not answered. */
export interface HourOfCalls {
  readonly hour: number;
  readonly heard: number;
  readonly hungUp: number;
  readonly rangOut: number;
}

/** A report on calls of which a test tells the hour and the result. */
export function reportByHour(hours: readonly HourOfCalls[], file = 'records.csv'): Report {
  const sum = (key: 'heard' | 'hungUp' | 'rangOut'): number =>
    hours.reduce((total, one) => total + one[key], 0);
  const counts: Partial<Record<Outcome, number>> = {
    'completed/heard-in-full': sum('heard'),
    'early-hangup/hung-up-early': sum('hungUp'),
    'no-answer/rang-out': sum('rangOut'),
  };
  const report = reportOf({ counts, file });
  const calendar = hours.map((one) => ({ weekday: 1, hour: one.hour, ...cutOf(one) }));
  return { ...report, measured: { ...report.measured, calendar } };
}

function cutOf({ heard, hungUp, rangOut }: HourOfCalls): Cut {
  const calls = heard + hungUp + rangOut;
  const categories: [CategoryId, number][] = [
    ['completed', heard],
    ['early-hangup', hungUp],
    ['no-answer', rangOut],
  ];
  return {
    calls,
    answered: {
      numerator: heard + hungUp,
      denominator: calls,
      value: (heard + hungUp) / calls,
      low: 0,
      high: 1,
    },
    categories: categories.map(([id, count]) => ({ id, calls: count })),
  };
}
