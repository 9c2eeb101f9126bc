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
}

export function contextOf(
  results: readonly Result[],
  book: Book,
  isTwoParty: boolean | undefined,
): Context {
  let hasFamilyCodes = false;
  let marksTwoParty = false;
  let marksSingle = false;
  for (const result of results) {
    for (const cell of [result.code, result.smartCode, result.earlyMediaCode]) {
      const { code, rounded } = cleanCode(cell);
      if (code === '') continue;
      if (isOfFamily(book, code) || lookUp(book, 'smart-status', code) !== undefined) {
        hasFamilyCodes = true;
      }
      if (rounded) continue; // 2.00E+05 need not have been 200000
      const receipt = lookUp(book, 'receipt', code);
      if (receipt?.marksTwoPartyCalls === true) marksTwoParty = true;
      // only a message that is played can be heard to its end
      if (receipt?.outcome === 'completed/heard-in-full') marksSingle = true;
      if (receipt?.outcome === 'early-hangup/hung-up-early') marksSingle = true;
    }
    if (/^[ab]leg$/i.test(result.whoHungUp)) marksTwoParty = true;
  }
  const found = marksTwoParty ? (marksSingle ? 'mixed' : 'two-party') : 'single';
  const asked = isTwoParty === undefined ? undefined : isTwoParty ? 'two-party' : 'single';
  return { book, hasFamilyCodes, kind: asked ?? found };
}

/** The context in which a lone code is explained: the book's own files. */
export function plainContext(book: Book): Context {
  return { book, hasFamilyCodes: true, kind: 'single' };
}
