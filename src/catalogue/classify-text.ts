import { simplify } from './traditional.ts';
import { WORDS, type WordRow } from './words.ts';

export interface TextVerdict {
  readonly outcome: WordRow['outcome'];
  /** The phrase that decided. */
  readonly words: string;
  readonly vague: boolean;
}

/** Real texts are short; nobody should make us read 10 kB of them. */
const LONGEST = 400;

/** `success:200000`, `fail:空号`: what a script wrote before the provider's words. */
const PREFIX = /^(?:success|fail)\s*:/;

// Right before a phrase a denial turns it round: 非空号, "not busy".
const DENIED = {
  zh: /(?:[未没不无非]|没有|不是)$/,
  en: / (?:not|no|never|non|without|isnt|wasnt) $/,
};
// Good news must not be believed with a denial anywhere before it: 没有把语音听完, "could not be answered".
const DENIED_GOOD_NEWS = {
  zh: /[未没不无非否]/,
  en: / (?:not|no|never|non|without|nobody|cannot|cant|couldnt|didnt|isnt|wasnt|hasnt|unable|before|until) /,
};

interface Phrase {
  readonly row: WordRow;
  readonly words: string;
  readonly script: 'zh' | 'en';
  readonly needle: string;
}

let phrases: readonly Phrase[] | undefined;

/** What the words of a result cell mean, or undefined when nothing in them is known. */
export function classifyText(text: string): TextVerdict | undefined {
  const clean = normalise(text);
  if (clean === '') return undefined;
  const rest = clean.replace(PREFIX, '');
  const body = squeeze(rest) === '' ? clean : rest;

  const zh = squeeze(body);
  if (zh === '') return { outcome: 'says-nothing', words: clean, vague: true }; // `-`, `--`, `/`
  const haystack = { zh, en: separate(body) };
  const whole = withoutDigits(zh);

  phrases ??= WORDS.flatMap(phrasesOf);
  for (let i = 0; i < phrases.length; i++) {
    const { row, words, script, needle } = phrases[i] as Phrase;
    const good = row.outcome === 'answered/answered' || row.outcome === 'completed/heard-in-full';
    const denied = (good ? DENIED_GOOD_NEWS : DENIED)[script];
    const found = row.whole ? whole === needle : says(haystack[script], needle, denied);
    if (found) return { outcome: row.outcome, words, vague: row.vague === true };
  }
  return undefined;
}

function phrasesOf(row: WordRow): Phrase[] {
  const prepare = (script: 'zh' | 'en') => (words: string) => {
    const inText = script === 'zh' ? words : ` ${words} `;
    return { row, words, script, needle: row.whole ? squeeze(words) : inText };
  };
  return [...row.zh.map(prepare('zh')), ...row.en.map(prepare('en'))];
}

/** True if the text holds the phrase at least once without a denial before it. */
function says(haystack: string, needle: string, denied: RegExp): boolean {
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + 1)) {
    // An English phrase begins with the space that ends the word before it.
    const before = needle.startsWith(' ') ? haystack.slice(0, at + 1) : haystack.slice(0, at);
    if (!denied.test(before)) return true;
  }
  return false;
}

/** Full-width to half-width, traditional to simplified characters, `NoAnswer` to `no answer`. */
function normalise(text: string): string {
  return simplify(text.trim().slice(0, LONGEST).normalize('NFKC'))
    .replace(/([a-z])([A-Zİ])/g, '$1 $2')
    .toLowerCase()
    .trim();
}

// What a character is, Unicode tells; it takes V8 a millisecond to find out for all of them. So only those are asked
// about that are neither ASCII nor Chinese.
const ASCII_GAP = /[\0-/:-@[-`{-\x7f]+/g;
const UNUSUAL = /[^\0-\x7f\u4e00-\u9fff]/gu;

/** Letters and digits only: Chinese is read without spaces and punctuation. */
function squeeze(text: string): string {
  return text
    .replace(ASCII_GAP, '')
    .replace(UNUSUAL, (one) => (/[\p{L}\p{N}]/u.test(one) ? one : ''));
}

/** ` no answer `: every run of anything else is one space, so that words have boundaries. */
function separate(text: string): string {
  return ` ${text
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
}

function withoutDigits(text: string): string {
  return text.replace(/[0-9]+/g, '').replace(UNUSUAL, (one) => (/\p{N}/u.test(one) ? '' : one));
}
