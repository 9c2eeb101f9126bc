import type { Comparison } from '../../model/comparison.ts';
import { type Annotation, annotationLines, LEVEL_OF } from '../annotations.ts';
import type { View } from '../reporter.ts';
import { ruleName, together } from './rows.ts';

/** Workflow commands: rates that became worse, findings that came, what became of the claims; the verdict last. */
export function githubComparison(
  { rates, claims, findings, text }: Comparison,
  { language }: View,
): string {
  const worse = rates.filter(({ verdict }) => verdict === 'worse');
  return annotationLines([
    ...worse.map(
      (rate): Annotation => ({ level: 'error', title: rate.name, message: [rate.text] }),
    ),
    ...together(findings.came).map(
      ({ rule, severity, named, text: said }): Annotation => ({
        level: LEVEL_OF[severity],
        title: ruleName(rule, language),
        message: [said, ...named],
      }),
    ),
    ...claims.map(
      (claim): Annotation => ({ level: 'notice', title: claim.claim, message: [claim.text] }),
    ),
    { level: 'notice', title: 'calldiag', message: [text] },
  ]);
}
