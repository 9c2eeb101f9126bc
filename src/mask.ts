// What people put between the groups of a number: spaces and dashes of any width, dots, brackets, and whatever does
// not show. A tab or a line end is none of them: it parts cells.
const GAP = '(?:[\\p{Zs}\\p{Pd}\\p{Cf}.．()（）]|(?![\\t\\r\\n])\\p{Cc}){0,3}';
// A mobile, fixed or service number: its first group, with the country's code where no gap parts them.
const HEAD = '(?:[8８][6６])?(?:[1１]\\p{Nd}{2}|[0０]\\p{Nd}{2,3}|[48４８][0０]{2})';
const GROUPED = new RegExp(
  `(?<!\\p{Nd})(?:[0０]{2}(?=[8８][6６]))?(${HEAD})${GAP}(\\p{Nd}{3,4})${GAP}(\\p{Nd}{4})(?!\\p{Nd})`,
  'gu',
);

// What every number in groups begins with, and how many digits follow: a fraction of the work to find out that a text has
// none. To compile the whole pattern for a Chinese text alone takes some engines 12 ms.
const MAY_BE_GROUPED = /(?<!\p{Nd})[0148０１４８]\p{Nd}{2}(?:\P{Nd}{0,3}\p{Nd}){7}/u;

/**
 * Hides telephone numbers in any text, however they are spaced: `138****1234`, `0571****0007`, and any other run of
 * seven digits or more. At least four digits are hidden; the last four stay only beside them. Result codes, dates and
 * times have shorter runs and stay.
 */
export function maskNumbers(text: string): string {
  return mask(text, /\p{Nd}{7,}/gu);
}

/**
 * The same for a cell that is meant to hold a code, so that `20055512`, in no book, can still be looked up: of runs
 * without gaps only those are hidden that begin with 0, as area codes do, or have ten digits and more.
 */
export function maskCode(code: string): string {
  return mask(code, /(?<!\p{Nd})[0０]\p{Nd}{6,}|\p{Nd}{10,}/gu);
}

// A mobile or fixed-line number and nothing else: template ids, dates and serial numbers have other forms.
const NUMBER_ALONE = new RegExp(
  `(?<!\\p{Nd})(?:[8８][6６])?(?:[1１][3-9３-９]\\p{Nd}${GAP}\\p{Nd}{4}${GAP}\\p{Nd}{4}|[0０]\\p{Nd}{2,3}${GAP}\\p{Nd}{7,8})(?!\\p{Nd})`,
  'gu',
);

/**
 * The same for the name of a group, which is often a long number (`TTS_20260901`, a template's id): only what has the
 * form of a telephone number is hidden.
 */
export function maskName(name: string): string {
  return MAY_BE_GROUPED.test(name) ? name.replace(NUMBER_ALONE, maskNumbers) : name;
}

/** The same as `hide`, but for these names, which stay as `maskName` leaves them. */
export function hideAround(
  hide: (text: string) => string,
  names: readonly string[],
): (text: string) => string {
  const kept = names.filter((name) => name !== '' && hide(name) !== maskName(name));
  if (kept.length === 0) return hide;
  // the longest first: one name may begin with another
  const any = new RegExp(
    kept
      .toSorted((a, b) => b.length - a.length)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
    'gu',
  );
  return (text) => {
    let shown = '';
    let at = 0;
    for (const found of text.matchAll(any)) {
      shown += hide(text.slice(at, found.index)) + maskName(found[0]);
      at = found.index + found[0].length;
    }
    return shown + hide(text.slice(at));
  };
}

function mask(text: string, runs: RegExp): string {
  return maskGrouped(text).replace(runs, (digits) => {
    const characters = [...digits];
    const tail = characters.length >= 11 ? characters.slice(-4) : [];
    return `${characters.slice(0, 3).join('')}****${tail.join('')}`;
  });
}

function maskGrouped(text: string): string {
  if (!MAY_BE_GROUPED.test(text)) return text;
  return text.replace(GROUPED, (_, head: string, middle: string, tail: string) => {
    return `${head}****${[...middle].length < 4 ? '' : tail}`;
  });
}
