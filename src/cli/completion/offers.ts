import type { Text } from '../../index.ts';

/** A word that may stand at a place of the command line, and what it means. */
export interface Candidate {
  readonly word: string;
  readonly about?: Text;
}

/** What a shell offers for a value. */
export type Offers =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'files' }
  /** `isOpen`: a word is not the whole value yet, as the name of a rate before its limit. */
  | { readonly kind: 'words'; readonly words: readonly Candidate[]; readonly isOpen?: true }
  /** `key=value,value`; a key without values is followed by anything. */
  | { readonly kind: 'pairs'; readonly pairs: readonly Pair[] };

interface Pair {
  readonly key: string;
  readonly values: readonly Candidate[];
}

export const FILES: Offers = { kind: 'files' };
export const NOTHING: Offers = { kind: 'nothing' };

export function words(list: readonly string[]): Offers {
  if (list.length === 0) return NOTHING;
  return { kind: 'words', words: list.map((word) => ({ word })) };
}

/** By the name of the value in the help, where nothing else was said: `<file>` and `<files...>` are files. */
export function guessOffers(flags: string): Offers {
  return /[<[](?:file|report|folder)/.test(flags) ? FILES : NOTHING;
}
