/** What finds numbers in a text. Each pattern is made when it is first needed. */
class Patterns {
  readonly #digit: string;
  readonly #other: string;
  readonly #start: string;
  readonly #gap: string;
  #mayBeGrouped: RegExp | undefined;
  #grouped: RegExp | undefined;
  #run: RegExp | undefined;
  #runInCode: RegExp | undefined;
  #alone: RegExp | undefined;

  /**
   * @param digit a class
   * @param other what is none
   * @param gap a character that people put between the groups of a number
   */
  constructor(digit: string, other: string, gap: string) {
    this.#digit = digit;
    this.#other = other;
    this.#start = `(?<!${digit})`;
    this.#gap = `${gap}{0,3}`;
  }

  /**
   * What every number in groups begins with, and how many digits follow: a fraction of the work to find out that a text
   * has none.
   */
  get mayBeGrouped(): RegExp {
    const digit = this.#digit;
    this.#mayBeGrouped ??= new RegExp(
      `${this.#start}[0148０１４８]${digit}{2}(?:${this.#other}{0,3}${digit}){7}`,
      'u',
    );
    return this.#mayBeGrouped;
  }

  /** A number in groups: its head, what is hidden, and its tail. */
  get grouped(): RegExp {
    const [digit, gap] = [this.#digit, this.#gap];
    // a mobile, fixed or service number: its first group, with the country's code where no gap parts them
    const head = `(?:[8８][6６])?(?:[1１]${digit}{2}|[0０]${digit}{2,3}|[48４８][0０]{2})`;
    this.#grouped ??= new RegExp(
      `${this.#start}(?:[0０]{2}(?=[8８][6６]))?(${head})${gap}(${digit}{3,4})${gap}(${digit}{4})(?!${digit})`,
      'gu',
    );
    return this.#grouped;
  }

  /** Seven digits or more. */
  get run(): RegExp {
    this.#run ??= new RegExp(`${this.#digit}{7,}`, 'gu');
    return this.#run;
  }

  /** A run of digits that is no code. */
  get runInCode(): RegExp {
    const digit = this.#digit;
    this.#runInCode ??= new RegExp(`${this.#start}[0０]${digit}{6,}|${digit}{10,}`, 'gu');
    return this.#runInCode;
  }

  /** A mobile or fixed-line number and nothing else: template ids, dates and serial numbers have other forms. */
  get alone(): RegExp {
    const [digit, gap] = [this.#digit, this.#gap];
    const mobile = `[1１][3-9３-９]${digit}${gap}${digit}{4}${gap}${digit}{4}`;
    const fixed = `[0０]${digit}{2,3}${gap}${digit}{7,8}`;
    this.#alone ??= new RegExp(
      `${this.#start}(?:[8８][6６])?(?:${mobile}|${fixed})(?!${digit})`,
      'gu',
    );
    return this.#alone;
  }
}

/**
 * Nearly all texts: they have no digits but ASCII's, and of the gaps below only these. To compile the patterns for any
 * text takes 3 ms, and on some engines 12.
 */
const PLAIN = /^[\x20-\x7e–\u4e00-\u9fff、。，：；]*$/;
const plainPatterns = new Patterns('[0-9]', '[^0-9]', '[ .()–-]');
// Spaces and dashes of any width, dots, brackets, and whatever does not show. A tab or a line end is none of them: it
// parts cells.
const anyPatterns = new Patterns(
  '\\p{Nd}',
  '\\P{Nd}',
  '(?:[\\p{Zs}\\p{Pd}\\p{Cf}.．()（）]|(?![\\t\\r\\n])\\p{Cc})',
);
const patternsFor = (text: string): Patterns => (PLAIN.test(text) ? plainPatterns : anyPatterns);

/**
 * Hides telephone numbers in any text, however they are spaced: `138****1234`, `0571****0007`, and any other run of
 * seven digits or more. At least four digits are hidden; the last four stay only beside them. Result codes, dates and
 * times have shorter runs and stay.
 */
export function maskNumbers(text: string): string {
  return mask(text, 'run');
}

/**
 * The same for a cell that is meant to hold a code, so that `20055512`, in no book, can still be looked up: of runs
 * without gaps only those are hidden that begin with 0, as area codes do, or have ten digits and more.
 */
export function maskCode(code: string): string {
  return mask(code, 'runInCode');
}

/**
 * The same for the name of a group, which is often a long number (`TTS_20260901`, a template's id): only what has the
 * form of a telephone number is hidden.
 */
export function maskName(name: string): string {
  const patterns = patternsFor(name);
  return patterns.mayBeGrouped.test(name) ? name.replace(patterns.alone, maskNumbers) : name;
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

function mask(text: string, runs: 'run' | 'runInCode'): string {
  const patterns = patternsFor(text);
  const parted = patterns.mayBeGrouped.test(text)
    ? text.replace(patterns.grouped, hideMiddle)
    : text;
  return parted.replace(patterns[runs], (digits) => {
    const characters = [...digits];
    const tail = characters.length >= 11 ? characters.slice(-4) : [];
    return `${characters.slice(0, 3).join('')}****${tail.join('')}`;
  });
}

function hideMiddle(_: string, head: string, middle: string, tail: string): string {
  return `${head}****${[...middle].length < 4 ? '' : tail}`;
}
