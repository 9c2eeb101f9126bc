import { percentRangeText, percentText, pointsText } from '../i18n/amounts.ts';
import { GATE_SENTENCES } from '../i18n/gates.ts';
import { benjaminiHochberg } from '../measure/stats/benjamini-hochberg.ts';
import { compareProportions } from '../measure/stats/compare-proportions.ts';
import { newcombe } from '../measure/stats/newcombe.ts';
import type { Ratio } from '../measure/stats/ratio.ts';
import { repeatsIn } from '../measure/stats/repeats.ts';
import type { CategoryId } from '../model/category.ts';
import type { BaselineChange, BaselineReport, GatePolicy } from '../model/gate.ts';
import type { Language } from '../model/language.ts';
import type { Report } from '../model/report.ts';
import type { Counted } from './judge.ts';
import type { Baseline, GateOptions } from './options.ts';
import { subjectText } from './say.ts';
import { nameOf, RATE_FIELDS, RATE_IDS, type Subject } from './subject.ts';

/**
 * Changes with a q up to this are beyond chance. With Benjamini and Hochberg's adjustment fewer than one pair of reports
 * in twenty without any change is told to have one.
 */
const LEVEL = 0.05;

/**
 * What is certain but small fails nobody: a change counts from one percentage point on, or where a rare result becomes
 * half as frequent again, from a tenth of a point on. Our own choice.
 */
const LEAST = { points: 0.01, ratio: 1.5, rarePoints: 0.001 } as const;

/** What it means if there is more of it. Left out: what is neither good nor bad, such as calls just known to be answered. */
const MORE_IS: Readonly<Partial<Record<CategoryId, 'better' | 'worse'>>> = {
  completed: 'better',
  'early-hangup': 'worse',
  busy: 'worse',
  'no-answer': 'worse',
  'invalid-number': 'worse',
  unreachable: 'worse',
  misconfigured: 'worse',
  restricted: 'worse',
  'platform-error': 'worse',
  cancelled: 'worse',
  unknown: 'worse',
};

interface Pair {
  readonly subject: Extract<Subject, { kind: 'category' | 'rate' }>;
  readonly moreIs: 'better' | 'worse';
  readonly before: Side;
  readonly after: Side;
}

interface Side extends Counted {
  /** By how many each of its calls is one: calls to one number end alike. */
  readonly repeats: number;
}

/** What became worse, beyond chance, since an earlier report; never what was already bad. */
export function compareToBaseline(
  { file, report: earlier }: NonNullable<GateOptions['baseline']>,
  report: Report,
  policy: GatePolicy,
): BaselineReport {
  const { language } = report;
  const texts = GATE_SENTENCES[language];
  const pairs = pairsOf(earlier, report);
  const q = benjaminiHochberg(pairs.map(chance));
  const changes = pairs.map((pair, i) => changeOf(pair, q[i] as number, language));
  const named = (verdict: BaselineChange['verdict']): string =>
    changes
      .filter((change) => change.verdict === verdict)
      .map(({ measure }) => measure)
      .join(texts.separator);
  const [worse, better] = [named('worse'), named('better')];
  const status = worse === '' ? 'passed' : policy === 'lenient' ? 'warned' : 'failed';
  const text = [
    worse === '' ? texts.notWorseThan(file) : texts.worseThan(file, worse),
    better === '' ? '' : texts.betterThan(better),
    isSameSelection(earlier, report) ? '' : texts.otherSelection,
  ].join('');
  return { file, period: { ...earlier.input.period }, status, text, changes };
}

function isSameSelection(a: Baseline, b: Report): boolean {
  const options = ({ input }: Pick<Baseline, 'input'>): string =>
    JSON.stringify(input.selected?.options ?? []);
  return options(a) === options(b);
}

function pairsOf(earlier: Baseline, report: Report): Pair[] {
  const calls = (categories: Baseline['categories']): number =>
    categories.reduce((sum, category) => sum + category.calls, 0);
  const [callsBefore, callsAfter] = [calls(earlier.categories), calls(report.categories)];
  const { measured } = earlier;
  const repeats = {
    before: measured === undefined ? 1 : repeatsIn({ measured }),
    after: repeatsIn(report),
  };
  const categories = report.categories.flatMap(({ id, calls: after }): Pair[] => {
    const moreIs = MORE_IS[id];
    const before = earlier.categories.find((category) => category.id === id)?.calls;
    if (moreIs === undefined || before === undefined) return [];
    return [
      {
        subject: { kind: 'category', id },
        moreIs,
        before: { numerator: before, denominator: callsBefore, open: 0, repeats: repeats.before },
        after: { numerator: after, denominator: callsAfter, open: 0, repeats: repeats.after },
      },
    ];
  });
  const rates = RATE_IDS.flatMap((id): Pair[] => {
    const [before, after] = [earlier.rates[RATE_FIELDS[id]], report.rates[RATE_FIELDS[id]]];
    if (!before || !after) return [];
    // each number has one first call
    const own = id === 'first-attempt' ? { before: 1, after: 1 } : repeats;
    return [
      {
        subject: { kind: 'rate', id },
        moreIs: 'better',
        before: { ...before, repeats: own.before },
        after: { ...after, repeats: own.after },
      },
    ];
  });
  return [...categories, ...rates].filter(
    ({ before, after }) => before.denominator > 0 && after.denominator > 0,
  );
}

/**
 * Chance of a difference like this from nothing. Calls that do not tell count the way that speaks most against a change;
 * what could then be the other way round, or nothing, is no change.
 */
function chance({ before, after }: Pair): number {
  const rise = difference(before, after) > 0;
  const [from, to] = rise ? [most(before), least(after)] : [least(before), most(after)];
  const left = to.numerator / to.denominator - from.numerator / from.denominator;
  return left === 0 || left > 0 !== rise ? 1 : compareProportions(whole(from), whole(to));
}

const least = ({ numerator, denominator, open, repeats }: Side): Ratio => ({
  numerator: numerator / repeats,
  denominator: (denominator + open) / repeats,
});
const most = ({ numerator, denominator, open, repeats }: Side): Ratio => ({
  numerator: (numerator + open) / repeats,
  denominator: (denominator + open) / repeats,
});
const told = ({ numerator, denominator, repeats }: Side): Ratio => ({
  numerator: numerator / repeats,
  denominator: denominator / repeats,
});
/** The exact test counts in whole calls. */
const whole = ({ numerator, denominator }: Ratio): Ratio => ({
  numerator: Math.round(numerator),
  denominator: Math.round(denominator),
});
const shareOf = ({ numerator, denominator }: Counted): number => numerator / denominator;
const difference = (before: Counted, after: Counted): number => shareOf(after) - shareOf(before);

function changeOf({ subject, moreIs, before, after }: Pair, q: number, language: Language) {
  const texts = GATE_SENTENCES[language];
  const { value, low, high } = newcombe(told(after), told(before));
  const [was, is] = [shareOf(before), shareOf(after)];
  const isReal = q <= LEVEL && matters(was, is);
  const direction = value > 0 === (moreIs === 'better') ? 'better' : 'worse';
  const verdict = isReal ? direction : 'same';
  const name = subjectText(subject, language);
  const amount = pointsText(value, language);
  const ends = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b) as [number, number];
  const range =
    low > 0 || high < 0
      ? percentRangeText(ends[0], ends[1], language).replace(/ ?%$/, '')
      : `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)}`;
  const moved = value < 0 ? texts.less(amount, range) : texts.more(amount, range);
  const change: BaselineChange = {
    measure: nameOf(subject),
    kind: subject.kind,
    before: { numerator: before.numerator, denominator: before.denominator, value: was },
    after: { numerator: after.numerator, denominator: after.denominator, value: is },
    difference: value,
    low,
    high,
    q,
    verdict,
    text: [
      texts.change(name, percentText(was, language), percentText(is, language)),
      ...(isReal ? [moved] : []),
      texts.verdict[verdict],
    ].join(language === 'en' ? '; ' : '，'),
  };
  return change;
}

function matters(was: number, is: number): boolean {
  const points = Math.abs(is - was);
  const ratio = Math.max(was, is) / Math.min(was, is);
  return points >= LEAST.points || (ratio >= LEAST.ratio && points >= LEAST.rarePoints);
}
