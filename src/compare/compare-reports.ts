import { COMPARISON_TEXTS } from '../i18n/comparison.ts';
import { repeatsIn } from '../measure/stats/repeats.ts';
import { CATEGORIES, type CategoryId } from '../model/category.ts';
import {
  type ComparedRate,
  type ComparedShare,
  type ComparedSide,
  type Comparison,
  MIX_DIMENSIONS,
  type MixDimension,
} from '../model/comparison.ts';
import { LANGUAGES, type Language } from '../model/language.ts';
import type { Report } from '../model/report.ts';
import { adjustedDifference, stratify } from './adjust.ts';
import { callsToTell } from './calls-needed.ts';
import { type Claim, judgeClaim } from './claims.ts';
import { type Judged, judge, type Measured } from './judge.ts';
import { compareMixes } from './mix.ts';
import { compareFindings } from './name-findings.ts';
import { limitsOf } from './notes.ts';
import { type Pair, pairOf } from './pair.ts';
import { QUANTITIES } from './quantities.ts';
import { rawDifference, relativeChange, withoutOpen } from './raw-difference.ts';
import { sayAll, sayClaim, sayMix, sayShare } from './say.ts';
import { translationOf } from './translate.ts';

export interface Wording {
  readonly language: Language;
  readonly version: string;
}

export interface Asked {
  /** The mixes to take out where they have changed; default all. */
  readonly adjust?: readonly MixDimension[] | undefined;
  readonly claims?: readonly Claim[] | undefined;
}

/** What became better or worse between two campaigns, as far as their reports tell it from chance and from the mix. */
export function compareReports(
  before: Report,
  after: Report,
  asked: Asked,
  { language, version }: Wording,
): Comparison {
  const others = LANGUAGES.filter((other) => other !== language);
  return {
    ...compareIn(before, after, asked, { language, version }),
    translations: others.map((other) =>
      translationOf(compareIn(before, after, asked, { language: other, version })),
    ),
  };
}

function compareIn(
  before: Report,
  after: Report,
  { adjust = MIX_DIMENSIONS, claims = [] }: Asked,
  { language, version }: Wording,
): Omit<Comparison, 'translations'> {
  const sides = { before: sideOf(before), after: sideOf(after) };
  const repeats = Math.max(sides.before.repeats, sides.after.repeats);
  const mixes = compareMixes(before, after, adjust, repeats);
  const dimensions = mixes.filter(({ adjusted }) => adjusted).map(({ dimension }) => dimension);
  const pairs = QUANTITIES.flatMap((quantity) => pairOf(quantity, before, after));
  const measured = pairs.flatMap((pair) => measure(pair, before, after, dimensions));
  // by the quantity itself: a rate and a category are both called `answered`
  const judged = new Map(judge(measured).map((one, i) => [measured[i]?.quantity, one] as const));
  const shareOf = (pair: Pair): ComparedShare => {
    const own = measured.find(({ quantity }) => quantity === pair.quantity);
    const share = inFull(pair, own, judged.get(pair.quantity), language);
    return { ...share, text: sayShare(share, measured.length, language) };
  };
  const rates = pairs.filter(({ quantity }) => quantity.kind === 'rate').map(shareOf);
  const categories = pairs.filter(({ quantity }) => quantity.kind === 'category').map(shareOf);
  const verdict = overall(rates);
  const unlike = mixes.filter(
    ({ changed, adjusted, dimension }) => changed && !adjusted && adjust.includes(dimension),
  );
  return {
    schemaVersion: 1,
    kind: 'comparison',
    tool: { name: 'calldiag', version },
    language,
    ...sides,
    verdict,
    text: sayAll(verdict, rates, unlike, language),
    rates,
    categories,
    mix: mixes.map((mix) => ({
      ...mix,
      text: sayMix(mix, adjust.includes(mix.dimension), language),
    })),
    claims: claims.map((claim) => {
      const pair = pairs.find(({ quantity }) => quantity.id === claim.share);
      const found = pair && judged.get(pair.quantity);
      const outcome = judgeClaim(
        claim,
        pair &&
          found && {
            before: pair.before,
            after: pair.after,
            decidedBy: found.decidedBy,
            by: found.by,
            why: found.why,
            strata:
              found.decidedBy === 'raw'
                ? undefined
                : stratify(pair.quantity, before, after, found.decidedBy),
          },
      );
      const name = nameOf(claim.share, language);
      return { ...outcome, text: sayClaim(outcome, name, found?.why, language) };
    }),
    findings: compareFindings(before, after, language),
    notes: limitsOf(before, after, sides, dimensions.length > 0, language),
  };
}

function sideOf(report: Report): ComparedSide {
  const { files, period, selected } = report.input;
  return {
    files: files.map(({ name }) => name),
    calls: selected?.calls ?? report.input.calls,
    period,
    options: selected?.options ?? [],
    repeats: repeatsIn(report),
  };
}

function measure(
  { quantity, before, after }: Pair,
  own: Report,
  other: Report,
  dimensions: readonly MixDimension[],
): Measured[] {
  const raw = rawDifference(before, after);
  const rawIfClosed = rawDifference(withoutOpen(before), withoutOpen(after));
  if (raw === undefined || rawIfClosed === undefined) return [];
  const leftOpen = {
    low: Math.max(0, rawIfClosed.low - raw.low),
    high: Math.max(0, raw.high - rawIfClosed.high),
  };
  const repeats = Math.max(before.repeats, after.repeats);
  const adjusted = dimensions.flatMap((dimension) => {
    const strata = stratify(quantity, own, other, dimension);
    const estimate = strata && adjustedDifference(strata, repeats, leftOpen);
    return estimate === undefined ? [] : [{ ...estimate, dimension }];
  });
  const base = before.numerator / before.denominator;
  const isUntoldWithin = dimensions.length > 0 && adjusted.length === 0;
  return [{ quantity, before: base, raw, rawIfClosed, adjusted, isUntoldWithin }];
}

function inFull(
  { quantity, shown, before, after }: Pair,
  measured: Measured | undefined,
  judged: Judged | undefined,
  language: Language,
): Omit<ComparedShare, 'text'> {
  const share = { id: quantity.id, name: nameOf(quantity.id, language), ...shown };
  if (measured === undefined || judged === undefined) {
    return {
      ...share,
      difference: null,
      relative: null,
      adjusted: [],
      decidedBy: 'raw',
      q: null,
      verdict: 'cannot-tell',
      why: 'no-calls',
      callsNeeded: null,
    };
  }
  const { value, low, high } = measured.raw;
  const { verdict, why, q, decidedBy, by } = judged;
  const isTooFew = verdict === 'cannot-tell' && (why === 'chance' || why === 'mix');
  const repeats = Math.max(before.repeats, after.repeats);
  const calls = Math.min(before.denominator, after.denominator);
  return {
    ...share,
    difference: { value, low, high },
    relative: relativeChange(before, after) ?? null,
    adjusted: measured.adjusted.map((one) => ({
      dimension: one.dimension,
      value: one.value,
      low: one.low,
      high: one.high,
    })),
    decidedBy,
    q,
    verdict,
    why,
    callsNeeded: isTooFew ? callsToTell(measured.before, by.value, repeats, calls) : null,
  };
}

function nameOf(id: string, language: Language): string {
  const rates: Partial<Record<string, string>> = COMPARISON_TEXTS[language].rates;
  return rates[id as ComparedRate] ?? CATEGORIES[id as CategoryId].name[language];
}

function overall(rates: readonly ComparedShare[]): Comparison['verdict'] {
  const told = rates.filter(({ difference }) => difference !== null);
  const has = (verdict: ComparedShare['verdict']): boolean =>
    told.some((rate) => rate.verdict === verdict);
  if (has('better')) return has('worse') ? 'mixed' : 'better';
  if (has('worse')) return 'worse';
  return told.length > 0 && !has('cannot-tell') ? 'same' : 'cannot-tell';
}
