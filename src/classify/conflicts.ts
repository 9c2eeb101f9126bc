import type { Outcome } from '../model/category.ts';
import type { ConflictKind } from '../model/verdict.ts';
import type { Reading } from './reading.ts';

const ANSWERED = new Set(['completed', 'early-hangup', 'answered']);
const NOT_ANSWERED = new Set([
  'busy',
  'no-answer',
  'invalid-number',
  'unreachable',
  'restricted',
  'cancelled',
]);

/** Whether an outcome says that somebody or something picked up; undefined if it leaves that open. */
export function isAnswered(outcome: Outcome | 'not-final'): boolean | undefined {
  const category = categoryOf(outcome);
  if (ANSWERED.has(category)) return true;
  if (NOT_ANSWERED.has(category)) return false;
  return undefined;
}

export function categoryOf(outcome: Outcome | 'not-final'): string {
  return outcome.slice(0, outcome.includes('/') ? outcome.indexOf('/') : undefined);
}

const AGAINST = {
  'smart-code': 'code-against-smart-status',
  'early-media-code': 'code-against-early-media',
  text: 'code-against-text',
} as const satisfies Partial<Record<Reading['role'], ConflictKind>>;

/** What the other cells contradict in the status code. A vague cell refined by a finer one is no contradiction. */
export function conflictsOf(
  code: Reading | undefined,
  others: readonly (Reading | undefined)[],
  text: string,
): ConflictKind[] {
  const kinds = new Set<ConflictKind>();
  if (code === undefined || code.outcome === 'not-final') return [];
  for (const other of others) {
    if (other === undefined || other.outcome === 'not-final') continue;
    // the provider's own words for the code are no second opinion
    if (other.role === 'text' && isOfficialText(code, text)) continue;
    const answered = isAnswered(code.outcome);
    const otherAnswered = isAnswered(other.outcome);
    if (answered !== undefined && otherAnswered !== undefined && answered !== otherAnswered) {
      kinds.add('answered-or-not');
    } else if (answered === true && isMachine(other.outcome) && !isMachine(code.outcome)) {
      kinds.add('heard-by-machine');
    } else if (
      !code.isVague &&
      !other.isVague &&
      categoryOf(code.outcome) !== categoryOf(other.outcome)
    ) {
      kinds.add(AGAINST[other.role as keyof typeof AGAINST]);
    }
  }
  return [...kinds];
}

function isMachine(outcome: Outcome | 'not-final'): boolean {
  return outcome === 'answered/machine' || outcome === 'answered/forwarded';
}

function isOfficialText(code: Reading, text: string): boolean {
  const bare = (words: string): string => words.replace(/[\s\p{P}]+/gu, '').toLowerCase();
  const said = bare(text.normalize('NFKC'));
  return Object.values(code.entry?.text ?? {}).some(
    (words) => bare(words.normalize('NFKC')) === said,
  );
}
