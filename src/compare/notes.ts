import { COMPARISON_TEXTS } from '../i18n/comparison.ts';
import type { ComparedSide } from '../model/comparison.ts';
import type { Language } from '../model/language.ts';
import type { Input, Report } from '../model/report.ts';

/** What keeps the two sides from being compared like with like, and what the numbers do not allow for. */
export function limitsOf(
  before: Report,
  after: Report,
  sides: { readonly before: ComparedSide; readonly after: ComparedSide },
  isAdjusted: boolean,
  language: Language,
): string[] {
  const { notes } = COMPARISON_TEXTS[language];
  const [own, other] = [before.input, after.input];
  const repeats = [sides.before.repeats, sides.after.repeats].map((one) => one.toFixed(2));
  const [perNumberBefore = '', perNumberAfter = ''] = repeats;
  const isWidened = repeats.some((one) => Number(one) > 1);
  const isPart = sides.before.options.length + sides.after.options.length > 0;
  return [
    ...(isSame(own, other) && !isPart ? [notes.sameFile] : []),
    ...(isLater(own, other) ? [notes.swapped] : []),
    ...(kinds(own) === kinds(other) ? [] : [notes.layouts]),
    ...((own.callKind === 'two-party') === (other.callKind === 'two-party')
      ? []
      : [notes.callKinds]),
    ...(sides.before.options.join(' ') === sides.after.options.join(' ') ? [] : [notes.selections]),
    ...(isAdjusted ? [notes.oneByOne, notes.onPurpose] : []),
    ...(isWidened ? [notes.repeats(perNumberBefore, perNumberAfter)] : []),
    notes.observed,
  ];
}

function isSame({ files }: Input, other: Input): boolean {
  const names = new Map(files.map(({ name, bytes }) => [name, bytes]));
  return other.files.some(({ name, bytes }) => names.get(name) === bytes && bytes > 0);
}

function isLater({ period }: Input, { period: after }: Input): boolean {
  return period.from !== null && after.to !== null && period.from > after.to;
}

const kinds = ({ files }: Input): string =>
  [...new Set(files.map(({ layout, book }) => `${layout} ${book}`))].sort().join();
