import { countText, percentText } from '../i18n/amounts.ts';
import {
  COMPARISON_TEXTS,
  pointsWithInterval,
  relativeWithInterval,
  signedPercent,
  stratumName,
} from '../i18n/comparison.ts';
import type {
  ComparedShare,
  Comparison,
  JudgedClaim,
  MixChange,
  MixDimension,
  VerdictReason,
} from '../model/comparison.ts';
import type { ReportedDifference } from '../model/evidence/ratio.ts';
import type { Language } from '../model/language.ts';
import { mayBeOfMixes } from './claims.ts';

type Untold<T> = Omit<T, 'text'>;

/** What became of a share, and why that is, or is not, a change. @param figures how many are compared */
export function sayShare(
  share: Untold<ComparedShare>,
  figures: number,
  language: Language,
): string {
  const texts = COMPARISON_TEXTS[language];
  const { name, before, after, difference, why, verdict, callsNeeded } = share;
  if (difference === null) return texts.noCalls(name);
  const by = pointsWithInterval(difference, language);
  const [from, to] = [before, after].map(({ value }) => percentText(value ?? 0, language));
  const move =
    from === to || difference.value === 0
      ? texts.stayed(name, to ?? '', by)
      : texts[difference.value > 0 ? 'rose' : 'fell'](name, from ?? '', to ?? '', by);
  const needed = callsNeeded === null ? undefined : countText(callsNeeded);
  const reasons = {
    'beyond-chance': '',
    chance: texts.chance(needed),
    many: texts.many(String(figures)),
    mix: verdict === 'cannot-tell' ? texts.restByChance(needed) : '',
    mixes: texts.allMixes,
    'untold-mix': texts.untoldMix,
    open: texts.open(countText(before.open), countText(after.open)),
    'too-small': texts.tooSmall,
    within: texts.isWithin,
    'no-calls': '',
  };
  return sentences([move, likeForLike(share, language), reasons[why]], language);
}

function likeForLike(
  { decidedBy, adjusted, why }: Untold<ComparedShare>,
  language: Language,
): string {
  const estimate = adjusted.find(({ dimension }) => dimension === decidedBy);
  if (estimate === undefined) return '';
  const texts = COMPARISON_TEXTS[language];
  const { dimension } = estimate;
  const say = why === 'mix' ? texts.isMix : texts.likeForLike;
  return say(
    texts.dimensions[dimension],
    texts.within[dimension],
    pointsWithInterval(estimate, language),
  );
}

/** The opening: the verdict, and the rate that it comes from first. @param unlike mixes that could not be taken out */
export function sayAll(
  verdict: Comparison['verdict'],
  rates: readonly ComparedShare[],
  unlike: readonly Untold<MixChange>[],
  language: Language,
): string {
  const texts = COMPARISON_TEXTS[language];
  const head = `${texts.overall[verdict]}${language === 'en' ? '.' : '。'}`;
  const told = rates.filter(({ difference }) => difference !== null);
  if (told.length === 0) return sentences([head, texts.nothingTold], language);
  const isChange = verdict !== 'same' && verdict !== 'cannot-tell';
  const wanted = verdict === 'mixed' ? (['better', 'worse'] as const) : [verdict];
  const parts = wanted.flatMap((one) => {
    const [first, ...others] = told.filter((rate) => rate.verdict === one);
    if (first === undefined) return [];
    const names = others.map(({ name }) => name);
    const also =
      isChange && names.length > 0 ? texts.also(texts.overall[one].toLowerCase(), names) : '';
    return [first.text, also];
  });
  const names = isChange ? unlike.map(({ dimension }) => texts.dimensions[dimension]) : [];
  const but = names.length === 0 ? '' : texts.unlike(names);
  return sentences([head, ...parts, but], language);
}

export function sayMix(mix: Untold<MixChange>, isAsked: boolean, language: Language): string {
  const texts = COMPARISON_TEXTS[language];
  const { dimension, changed, adjusted, moved, comparable, strata } = mix;
  const name = texts.dimensions[dimension];
  const percent = (fraction: number): string => percentText(fraction, language);
  if (!changed) return texts.mixSame(name, percent(moved));
  const what = texts.mixChanged(
    name,
    percent(moved),
    strata.map((one) =>
      texts.stratum(
        stratumName(dimension, one.name, language),
        percent(one.before),
        percent(one.after),
      ),
    ),
  );
  const so = adjusted
    ? texts.takenOut(texts.within[dimension])
    : isAsked
      ? texts.tooFewInCommon(percent(comparable))
      : texts.notAsked;
  return sentences([what, so], language);
}

/** @param why of the verdict on the share that is claimed to have changed */
export function sayClaim(
  judged: Untold<JudgedClaim>,
  name: string,
  why: VerdictReason | undefined,
  language: Language,
): string {
  const texts = COMPARISON_TEXTS[language];
  const { claim, unit, claimed, found, decidedBy, verdict, callsNeeded } = judged;
  const isRelative = unit === 'relative';
  const points = (value: number): string =>
    pointsWithInterval({ value, low: value, high: value }, language).replace(/ ?[(（].*$/, '');
  const meaning = isRelative
    ? texts.relativeClaim(signedPercent(claimed, language), name)
    : texts.pointsClaim(points(claimed), name);
  const parts = [texts.claimAsked(claim, meaning, texts.claimVerdicts[verdict])];
  if (found === null) return sentences([...parts, texts.noCalls(name)], language);
  const by = isRelative
    ? relativeWithInterval(found, language)
    : pointsWithInterval(found as ReportedDifference, language);
  const within = decidedBy === 'raw' ? '' : `${comma(language)}${withinOf(decidedBy, language)}`;
  parts.push(texts.found(by + within));
  if (mayBeOfMixes(why)) parts.push(why === 'mixes' ? texts.allMixes : texts.untoldMix);
  if (callsNeeded !== null) parts.push(texts.needed(countText(callsNeeded)));
  return sentences(parts, language);
}

const withinOf = (dimension: MixDimension, language: Language): string =>
  COMPARISON_TEXTS[language].within[dimension];
const comma = (language: Language): string => (language === 'en' ? ', ' : '，');

export function sentences(parts: readonly string[], language: Language): string {
  return parts.filter((part) => part !== '').join(COMPARISON_TEXTS[language].end);
}
