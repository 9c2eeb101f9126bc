import type { Ratio } from '../measure/stats/ratio.ts';
import { CATEGORIES, CATEGORY_IDS, type CategoryId } from '../model/category.ts';
import { COMPARED_RATES, type ComparedRate } from '../model/comparison.ts';
import type { Cut } from '../model/measured.ts';
import type { OpenRatio, Report } from '../model/report.ts';

/** Something that two reports are compared by. */
export interface Quantity {
  readonly id: string;
  readonly kind: 'rate' | 'category';
  readonly of: (report: Report) => OpenRatio | undefined;
  /** The same of one part of the calls; undefined where a report's parts do not tell. */
  readonly within?: (cut: Cut, report: Report) => Ratio;
  /** Whether several calls to one number can count in it. */
  readonly isRepeated: boolean;
}

const RATES: Readonly<Record<ComparedRate, Omit<Quantity, 'id' | 'kind' | 'isRepeated'>>> = {
  'heard-in-full': {
    of: ({ rates }) => rates.heardInFull,
    within: (cut, report) => ({
      numerator: callsIn(cut, ['completed']),
      // a part does not tell its calls by cause, so it is taken to be as open as the whole
      denominator:
        cut.calls - callsIn(cut, OPEN) - callsIn(cut, ['answered']) * openShareOfAnswered(report),
    }),
  },
  answered: {
    of: ({ rates }) => rates.answered,
    within: (cut) => ({
      numerator: callsIn(cut, PICKED_UP),
      denominator: cut.calls - callsIn(cut, OPEN),
    }),
  },
  'listen-through': {
    of: ({ rates }) => rates.listenThrough,
    within: (cut) => ({
      numerator: callsIn(cut, ['completed']),
      denominator: callsIn(cut, ['completed', 'early-hangup']),
    }),
  },
  people: {
    of: ({ rates }) => rates.people,
    within: ({ answered: { numerator, denominator } }) => ({ numerator, denominator }),
  },
  'first-attempt': { of: ({ rates }) => rates.firstAttempt ?? undefined },
  network: { of: ({ rates }) => rates.network },
};

/** As the rates count: calls of which nobody knows whether they were answered. A platform's error was not. */
const OPEN: readonly CategoryId[] = ['ambiguous', 'unknown'];
const PICKED_UP = CATEGORY_IDS.filter((id) => CATEGORIES[id].answered === 'yes');
/** Of the calls that were answered, nobody knows how long. */
const OPEN_CAUSES = new Set(['answered', 'two-party-ended']);

function callsIn(cut: Cut, categories: readonly CategoryId[]): number {
  return cut.categories.reduce(
    (sum, { id, calls }) => sum + (categories.includes(id) ? calls : 0),
    0,
  );
}

function openShareOfAnswered({ categories }: Report): number {
  const answered = categories.find(({ id }) => id === 'answered');
  if (answered === undefined || answered.calls === 0) return 0;
  const open = answered.causes.filter(({ id }) => OPEN_CAUSES.has(id));
  return open.reduce((sum, { calls }) => sum + calls, 0) / answered.calls;
}

const rates = COMPARED_RATES.map(
  (id): Quantity => ({ ...RATES[id], id, kind: 'rate', isRepeated: id !== 'first-attempt' }),
);

const categories = CATEGORY_IDS.map(
  (id): Quantity => ({
    id,
    kind: 'category',
    isRepeated: true,
    of: (report) => {
      const counted = report.categories.find((category) => category.id === id);
      if (counted === undefined) return undefined;
      const denominator = report.categories.reduce((sum, { calls }) => sum + calls, 0);
      return { ...counted.share, numerator: counted.calls, denominator, open: 0 };
    },
    within: (cut) => ({ numerator: callsIn(cut, [id]), denominator: cut.calls }),
  }),
);

export const QUANTITIES: readonly Quantity[] = [...rates, ...categories];
