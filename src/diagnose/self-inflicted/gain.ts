import { countText, percentRangeText } from '../../i18n/amounts.ts';
import type { Measures } from '../../measure/measures.ts';
import { MAYBE_ANSWERED } from '../../measure/outcome-matrix.ts';
import type { Ratio } from '../../measure/stats/ratio.ts';
import { wilson } from '../../measure/stats/wilson.ts';
import { isAnswered, OUTCOMES } from '../../model/category.ts';
import type { SelfInflictedEvidence } from '../../model/evidence/self-inflicted.ts';
import type { Language } from '../../model/language.ts';
import type { Claim } from '../rule.ts';
import { RULE_THRESHOLDS } from '../thresholds.ts';
import { CAUSES } from './causes.ts';

type Causes = SelfInflictedEvidence['causes'];
type Known = Pick<Measures, 'outcomes' | 'answeredLater'>;

/**
 * The calls that come back once the cause is mended, times the answered rate of all others that tell. Numbers that turn
 * out to be dead count in that rate: they are among the calls that were cut off, too. Whom a later call reached anyway is
 * left out, and each number comes back once: the low end counts numbers, of the causes that surely win back; the high end
 * counts calls, also of those that may, but no more than there are numbers. Undefined where too few calls tell the rate.
 * @param elsewhere calls that are not among the causes since other findings promise them
 */
export function gainOf(causes: Causes, measures: Known, elsewhere: number = 0): Claim['gain'] {
  const { numerator, denominator } = rateOfOthers(measures);
  const { low, high } = wilson(numerator, denominator);
  if (denominator < RULE_THRESHOLDS.selfInflictedOthers.value || low === null || high === null)
    return undefined;
  const lost = causes.map((cause) => ({
    ...stillLost(cause, measures),
    isSure: CAUSES[cause.outcome]?.winsBack === 'sure',
  }));
  const sure = lost.filter(({ isSure }) => isSure);
  const most = Math.floor(sum(lost, ({ calls, numbers }) => Math.min(calls * high, numbers)));
  if (most === 0) return undefined;
  const isKnown = measures.answeredLater !== undefined;
  const range = (of: (one: Lost) => number, language: Language): string =>
    rangeText(sum(sure, of), sum(lost, of), language);
  const how = (language: Language): string => {
    const rate = percentRangeText(low, high, language);
    const told = countText(denominator);
    const calls = range((one) => one.calls, language);
    const numbers = range((one) => one.numbers, language);
    const others = elsewhere === 0 ? '' : LEFT_OUT[language](countText(elsewhere));
    return HOW[language](calls, isKnown ? numbers : undefined, rate, told) + others;
  };
  return {
    low: Math.floor(sum(sure, ({ numbers }) => numbers) * low),
    high: most,
    kind: 'reached',
    how: { en: how('en'), 'zh-CN': how('zh-CN') },
    answeredLater: isKnown ? 'left-out' : 'not-known',
  };
}

/** Of the calls that failed for no reason of the sender's making and tell whether they were answered. */
function rateOfOthers({ outcomes }: Known): Ratio {
  const others = OUTCOMES.filter(
    (outcome) => CAUSES[outcome] === undefined && !MAYBE_ANSWERED.includes(outcome),
  );
  return {
    numerator: sum(others, (outcome) => (isAnswered(outcome) === true ? outcomes[outcome] : 0)),
    denominator: sum(others, (outcome) => outcomes[outcome]),
  };
}

interface Lost {
  readonly calls: number;
  readonly numbers: number;
}

/** Of a cause's calls, those whose number no later call reached, and these numbers; where that is not known, all. */
function stillLost({ outcome, calls }: Causes[number], { answeredLater }: Known): Lost {
  const at = OUTCOMES.indexOf(outcome);
  const of = (counts: Uint32Array): number => counts[at] as number;
  if (answeredLater === undefined) return { calls, numbers: calls };
  const { lost, lostNumbers, answered, heard } = answeredLater;
  const told = of(lost) + of(answered) + of(heard);
  if (told === 0) return { calls, numbers: calls };
  return { calls: (calls * of(lost)) / told, numbers: of(lostNumbers) * (calls / told) };
}

function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}

/** What surely is, to what may be: `300 to 350`, `up to 50`. */
function rangeText(sure: number, atMost: number, language: Language): string {
  const [low, high] = [countText(sure), countText(atMost)];
  if (low === high) return high;
  if (low === '0') return language === 'en' ? `up to ${high}` : `最多 ${high}`;
  return language === 'en' ? `${low} to ${high}` : `${low} 至 ${high}`;
}

/** @param numbers that no later call reached; undefined where that is not known */
type How = (calls: string, numbers: string | undefined, rate: string, told: string) => string;
const HOW: Record<Language, How> = {
  en: (calls, numbers, rate, told) =>
    numbers === undefined
      ? `${calls} of these calls times ${rate}, the answered rate of the ${told} other calls that tell; the export does not tell which numbers a later call reached, so these are not taken off`
      : `${calls} of these calls went to ${numbers} numbers that no later call reached; these times ${rate}, the answered rate of the ${told} other calls that tell, each number once at most`,
  'zh-CN': (calls, numbers, rate, told) =>
    numbers === undefined
      ? `其中 ${calls} 通，乘以其余能判断的 ${told} 通的接听率 ${rate}；话单看不出哪些号码之后又打通，未能扣除`
      : `其中 ${calls} 通打给之后再未打通的 ${numbers} 个号码，乘以其余能判断的 ${told} 通的接听率 ${rate}；每个号码最多算一次`,
};

const LEFT_OUT: Record<Language, (calls: string) => string> = {
  en: (calls) => `; ${calls} calls that other findings count on are left out`,
  'zh-CN': (calls) => `；其他发现已计入的 ${calls} 通不再重复计算`,
};
