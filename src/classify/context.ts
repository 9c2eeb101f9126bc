import { cleanCode } from '../catalogue/clean-code.ts';
import { isOfFamily, lookUp } from '../catalogue/look-up.ts';
import type { Book } from '../model/book.ts';
import type { Result } from '../model/verdict.ts';

export type CallKind = 'single' | 'two-party' | 'mixed';

/** What only the whole list of results can tell about any one of them. */
export interface Context {
  readonly book: Book;
  /** Codes that other vocabularies use too (400, 482, 500) are read as the book's only then. */
  readonly hasFamilyCodes: boolean;
  /** In two-party calls some codes speak of the caller's own leg. */
  readonly kind: CallKind;
  /** The codes look as if they had been cut to five digits: then 20001 may be 200010 as well as 200001. */
  readonly isCut: boolean;
}

/** Share of the rows that two-party codes must have: a stray one does not turn every busy callee into a busy agent. */
const TWO_PARTY_SHARE = 0.05;

/** @param rowsOf rows of each result, by its index; every result counts once if it is left out */
export function contextOf(
  results: readonly Result[],
  book: Book,
  isTwoParty: boolean | undefined,
  rowsOf: (result: number) => number = () => 1,
): Context {
  let hasFamilyCodes = false;
  let rows = 0;
  let twoParty = 0;
  let single = 0;
  const fiveDigits = new Set<string>();
  results.forEach((result, id) => {
    const count = rowsOf(id);
    rows += count;
    const entries = [result.code, result.smartCode, result.earlyMediaCode].flatMap((cell) => {
      const { code, rounded } = cleanCode(cell);
      if (isOfFamily(book, code) || lookUp(book, 'smart-status', code) !== undefined) {
        hasFamilyCodes = true;
      }
      if (/^20\d{3}$/.test(code)) fiveDigits.add(code);
      // 2.00E+05 need not have been 200000
      return rounded ? [] : (lookUp(book, 'receipt', code) ?? []);
    });
    const isLeg = /^[ab]leg$/i.test(result.whoHungUp);
    if (isLeg || entries.some((entry) => entry.marksTwoPartyCalls === true)) twoParty += count;
    // only a message that is played can be heard to its end
    if (entries.some(({ outcome }) => /^(?:completed|early-hangup)\//.test(outcome)))
      single += count;
  });
  const isClear = single === 0 && twoParty >= TWO_PARTY_SHARE * rows;
  const found = twoParty === 0 ? 'single' : isClear ? 'two-party' : 'mixed';
  const asked = isTwoParty === undefined ? undefined : isTwoParty ? 'two-party' : 'single';
  // 20000 and 20001 alone are what cutting leaves of all codes up to 200019
  const isCut = fiveDigits.has('20000') && [...fiveDigits].every((code) => code <= '20001');
  return { book, hasFamilyCodes, kind: asked ?? found, isCut };
}

/** The context in which a lone code is explained: the book's own files. */
export function plainContext(book: Book): Context {
  return { book, hasFamilyCodes: true, kind: 'single', isCut: false };
}
