import type { ComparedFinding, Comparison } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/language.ts';
import type { Report } from '../model/report.ts';

/** Errors and warnings that only one of the reports has, or both; those that name several things count for each. */
export function compareFindings(
  before: Report,
  after: Report,
  language: Language,
): Comparison['findings'] {
  const [own, other] = [named(before, language), named(after, language)];
  return {
    came: [...other].filter(([key]) => !own.has(key)).map(([, found]) => found),
    went: [...own].filter(([key]) => !other.has(key)).map(([, found]) => found),
    stayed: [...other].filter(([key]) => own.has(key)).map(([, found]) => found),
  };
}

function named({ findings }: Report, language: Language): Map<string, ComparedFinding> {
  const all = new Map<string, ComparedFinding>();
  for (const finding of findings) {
    if (finding.severity === 'note') continue;
    const { rule, severity, translations = [] } = finding;
    // a report of another version may have its sentences in one language only
    const { text } = translations.find((one) => one.language === language) ?? finding;
    const names = namesIn(finding);
    for (const what of names.length === 0 ? [''] : names) {
      // the first is the most severe
      const key = JSON.stringify([rule, what]);
      if (!all.has(key)) all.set(key, { rule, severity, what, text });
    }
  }
  return all;
}

/** What makes a finding the same one a week later: never its numbers, nor when it was. */
function namesIn(finding: Finding): string[] {
  switch (finding.rule) {
    case 'caller-health':
      return finding.evidence.callers.map(({ caller }) => caller);
    case 'group-outlier':
      return finding.evidence.groups.map(
        ({ dimension, name, category }) => `${dimension}=${name} ${category}`,
      );
    case 'self-inflicted':
      return finding.evidence.causes.map(({ outcome }) => outcome);
    case 'data-quality':
      return finding.evidence.issues.map(({ id }) => id);
    case 'frequency-breach': {
      const { kind, calls, seconds } = finding.evidence.limit;
      return [kind === 'hours' ? kind : `${kind} ${calls}/${seconds} s`];
    }
    case 'outage': {
      const { category, culprit } = finding.evidence;
      return [culprit === null ? category : `${category} ${culprit.dimension}=${culprit.name}`];
    }
    case 'hang-up-moment':
      return [finding.evidence.fault ?? finding.evidence.kind];
    case 'ring-forensics':
      return [finding.evidence.kind];
    case 'best-time':
      return finding.evidence.slots
        .filter(({ proven }) => proven !== null)
        .map(({ kind, slot, proven }) => `${kind}=${slot} ${proven}`);
    case 'attempt-yield':
    case 'number-hygiene':
    case 'verdict-mix':
      return [];
  }
}
