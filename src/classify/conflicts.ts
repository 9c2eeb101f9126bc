import { categoryOf, isAnswered, type Outcome } from '../model/category.ts';
import type { ConflictKind } from '../model/verdict.ts';
import { isDoubtful, type Reading } from './reading.ts';

const AGAINST = {
  'smart-code': 'code-against-smart-status',
  'early-media-code': 'code-against-early-media',
  text: 'code-against-text',
} as const satisfies Partial<Record<Reading['role'], ConflictKind>>;

/**
 * What the cells of a row contradict in each other. A vague cell refined by a finer one is no contradiction, nor is a
 * guess at a damaged code that something better replaced.
 */
export function conflictsOf(
  code: Reading | undefined,
  others: readonly (Reading | undefined)[],
  text: string,
): ConflictKind[] {
  if (code?.outcome === 'not-final') return [];
  const besides = others.filter(
    (other): other is Reading =>
      other !== undefined &&
      other.outcome !== 'not-final' &&
      // the provider's own words for the code are no second opinion
      !(other.role === 'text' && code !== undefined && isOfficialText(code, text)),
  );
  if (code !== undefined && isDoubtful(code) && besides.some(({ isVague }) => !isVague)) {
    return conflictsOf(undefined, others, text);
  }
  const kinds = new Set<ConflictKind>();
  const answers = [code, ...besides].map((one) => one && isAnswered(one.outcome));
  if (answers.includes(true) && answers.includes(false)) kinds.add('answered-or-not');
  if (code === undefined) return [...kinds];

  const [answered] = answers;
  for (const other of besides) {
    const otherAnswered = isAnswered(other.outcome);
    const isOpposite =
      answered !== undefined && otherAnswered !== undefined && answered !== otherAnswered;
    if (answered === true && isMachine(other.outcome) && !isMachine(code.outcome)) {
      kinds.add('heard-by-machine');
    } else if (
      !isOpposite &&
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
  const official = Object.values(code.entry?.text ?? {});
  if (official.includes(text)) return true;
  const bare = (words: string): string =>
    words
      .normalize('NFKC')
      .replace(/[\s\p{P}]+/gu, '')
      .toLowerCase();
  return official.some((words) => bare(words) === bare(text));
}
