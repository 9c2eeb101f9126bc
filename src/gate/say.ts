import { countText, percentText } from '../i18n/amounts.ts';
import { GATE_SENTENCES } from '../i18n/gates.ts';
import { CATEGORIES, describeOutcome } from '../model/category.ts';
import type { GatePolicy } from '../model/gate.ts';
import type { Language } from '../model/language.ts';
import type { Condition } from './grammar.ts';
import type { Judged } from './judge.ts';
import type { Subject } from './subject.ts';

export function subjectText(subject: Subject, language: Language): string {
  const texts = GATE_SENTENCES[language];
  switch (subject.kind) {
    case 'category':
      return CATEGORIES[subject.id].name[language];
    case 'cause': {
      const { categoryName, causeName } = describeOutcome(subject.id);
      return texts.cause(categoryName[language], causeName[language]);
    }
    case 'rate':
      return texts.rates[subject.id];
    case 'rule':
      return texts.findings(subject.id, subject.severity);
    default:
      return texts.findings(undefined, subject.id);
  }
}

/** What was found, and where it lies. @param untold calls that may belong to the numerator or not */
export function verdictText(
  { subject, operator, limit }: Condition,
  judged: Judged,
  { policy, untold, language }: { policy: GatePolicy; untold: number; language: Language },
): string {
  const texts = GATE_SENTENCES[language];
  const name = subjectText(subject, language);
  const { unit, value, low, high, standing, isValueBeyond, moreCalls } = judged;
  if (value === null || low === null || high === null) return texts.noCall(name);
  const percent = percentWith(digitsOf(limit.amount), language);
  const found =
    unit === 'count'
      ? texts.count(name, countText(value))
      : texts.share(name, percent(value), rangeText(low, high, percent, language));
  const shown =
    unit === 'count'
      ? countText(limit.amount)
      : `${limit.amount}${percentText(0, language).slice('0.0'.length)}`;
  const beyond = texts.beyond[operator](shown);
  const side = policy === 'strict' ? (isValueBeyond ? 'beyond' : 'within') : standing;
  if (side === 'beyond') return texts.said(found, beyond);
  if (side === 'within') return texts.said(found, texts.within[operator](shown));
  const settled =
    moreCalls !== null
      ? texts.moreCalls(countText(moreCalls))
      : untold > 0
        ? texts.untold(countText(untold))
        : texts.atTheLimit;
  const unsettled = side === 'few' ? texts.few(found, beyond) : texts.unsettled(found, beyond);
  return unsettled + settled;
}

/** As many digits as the limit has, so that a value beside it does not look like it. */
function percentWith(digits: number, language: Language): (fraction: number) => string {
  const unit = percentText(0, language).slice('0.0'.length);
  return (fraction) => `${(fraction * 100).toFixed(digits)}${unit}`;
}

function digitsOf(amount: number): number {
  return Math.min(6, Math.max(1, String(amount).split('.')[1]?.length ?? 0));
}

function rangeText(
  low: number,
  high: number,
  percent: (fraction: number) => string,
  language: Language,
): string {
  const unit = percentText(0, language).slice('0.0'.length);
  return `${percent(low).slice(0, -unit.length)}–${percent(high)}`;
}
