import { CI_TEXTS } from '../../i18n/ci.ts';
import { RULE_NAMES } from '../../i18n/findings.ts';
import type { BaselineReport } from '../../model/gate.ts';
import type { Report } from '../../model/report.ts';
import { findingFacts, gateName } from '../ci-lines.ts';
import { type Case, junitFile } from '../junit-file.ts';
import { type Pen, penFor } from '../pen.ts';
import type { Reporter } from '../reporter.ts';

/**
 * For the test pages of CI servers: a suite of the gates and one of the findings. A failed gate is a failure, a waived one
 * is skipped. A finding is a failure only if it is an error; others pass and say what they say in their output, so that a
 * pipeline is red for what it can end now, and for what it asked for.
 */
const junit: Reporter = (report, view) => {
  const pen = penFor({ ...view, colorLevel: 0, unicode: true });
  return junitFile([
    { name: 'gates', cases: gateCases(report, pen) },
    { name: 'findings', cases: findingCases(report, pen) },
  ]);
};
export default junit;

function gateCases({ gates }: Report, pen: Pen): Case[] {
  if (gates === null) return [];
  const cases = gates.results.map(
    (result): Case => ({
      name: gateName(result, pen),
      classname: 'calldiag.gate',
      status: result.status,
      facts: [result.text],
    }),
  );
  return gates.baseline === null ? cases : [...cases, baselineCase(gates.baseline, pen)];
}

function baselineCase({ file, status, text, changes }: BaselineReport, { view }: Pen): Case {
  const worse = changes.filter(({ verdict }) => verdict === 'worse');
  return {
    name: CI_TEXTS[view.language].baseline(file),
    classname: 'calldiag.baseline',
    status,
    facts: [text, ...worse.map((change) => change.text)],
  };
}

/** Named by their rule, with a number where it found several things: the same name the next time. */
function findingCases(report: Report, pen: Pen): Case[] {
  const met = new Map<string, number>();
  return report.findings.map((finding) => {
    const { rule, severity } = finding;
    const nth = (met.get(rule) ?? 0) + 1;
    met.set(rule, nth);
    const name = RULE_NAMES[rule][pen.view.language];
    return {
      name: nth === 1 ? name : `${name} ${nth}`,
      classname: `calldiag.finding.${rule}`,
      status: severity === 'error' ? 'failed' : 'passed',
      facts: findingFacts(finding, report, pen),
    };
  });
}
