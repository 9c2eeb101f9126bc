import type { ComparedFinding, ComparedShare, Comparison } from '../../model/comparison.ts';
import { type Case, junitFile } from '../junit-file.ts';
import { penFor } from '../pen.ts';
import type { View } from '../reporter.ts';
import { ruleName } from './rows.ts';

/**
 * For the test pages of CI servers. What became worse is a failure: a rate beyond chance, and an error that was not found
 * before. All else passes and says what it says in its output.
 */
export function junitComparison({ rates, claims, findings }: Comparison, view: View): string {
  const { language } = view;
  const { label } = penFor(view).texts;
  const rate = ({ id, name, verdict, text }: ComparedShare): Case => ({
    name,
    classname: `calldiag.rate.${id}`,
    status: verdict === 'worse' ? 'failed' : 'passed',
    facts: [text],
  });
  const finding =
    (isNew: boolean) =>
    ({ rule, severity, what, text }: ComparedFinding): Case => ({
      name: what === '' ? ruleName(rule, language) : label(ruleName(rule, language)) + what,
      classname: `calldiag.finding.${rule}`,
      status: isNew && severity === 'error' ? 'failed' : 'passed',
      facts: [text],
    });
  return junitFile([
    { name: 'rates', cases: rates.map(rate) },
    {
      name: 'claims',
      cases: claims.map(({ claim, text }) => ({
        name: claim,
        classname: 'calldiag.claim',
        status: 'passed',
        facts: [text],
      })),
    },
    { name: 'findings that came', cases: findings.came.map(finding(true)) },
    { name: 'findings that stayed', cases: findings.stayed.map(finding(false)) },
  ]);
}
