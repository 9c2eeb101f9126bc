import { CI_TEXTS } from '../../i18n/ci.ts';
import { RULE_NAMES } from '../../i18n/findings.ts';
import type { GateStatus } from '../../model/gate.ts';
import type { Report } from '../../model/report.ts';
import { type Annotation, annotationLines, LEVEL_OF, type Level } from '../annotations.ts';
import { findingFacts, gateName } from '../ci-lines.ts';
import { headline } from '../parts/first-screen.ts';
import { type Pen, penFor } from '../pen.ts';
import type { Reporter } from '../reporter.ts';

const OF_STATUS: Readonly<Record<GateStatus, Level | undefined>> = {
  failed: 'error',
  warned: 'warning',
  waived: 'notice',
  passed: undefined,
};
const STDIN = '-';

/**
 * Workflow commands that GitHub Actions shows as annotations: gates that did not pass, then findings, each at the first row
 * it speaks of; the verdict last. GitHub shows ten of a level and step, so each is told once, the worst first.
 */
const github: Reporter = (report, view) => {
  const pen = penFor({
    ...view,
    width: Number.MAX_SAFE_INTEGER,
    colorLevel: 0,
    unicode: true,
  });
  const summary = headline(report, pen).map((line) => line.trim());
  return annotationLines([
    ...ofGates(report, pen),
    ...ofFindings(report, pen),
    { level: 'notice', title: 'calldiag', message: summary },
  ]);
};
export default github;

function ofGates({ gates }: Report, pen: Pen): Annotation[] {
  const texts = CI_TEXTS[pen.view.language];
  const told = (gates?.results ?? []).flatMap((result): Annotation[] => {
    const level = OF_STATUS[result.status];
    if (level === undefined) return [];
    return [{ level, title: gateName(result, pen), message: [result.text] }];
  });
  const baseline = gates?.baseline ?? null;
  const level = baseline === null ? undefined : OF_STATUS[baseline.status];
  if (baseline !== null && level !== undefined) {
    const worse = baseline.changes.filter(({ verdict }) => verdict === 'worse');
    const message = [baseline.text, ...worse.map(({ text }) => text)];
    told.push({ level, title: texts.baseline(baseline.file), message });
  }
  const order: readonly Level[] = ['error', 'warning', 'notice'];
  return told.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

function ofFindings(report: Report, pen: Pen): Annotation[] {
  return report.findings.map((finding) => {
    const { rule, severity, rows } = finding;
    const [first] = rows;
    const place =
      first === undefined || first.file === STDIN ? {} : { file: first.file, line: first.row };
    return {
      level: LEVEL_OF[severity],
      title: RULE_NAMES[rule][pen.view.language],
      message: findingFacts(finding, report, pen),
      ...place,
    };
  });
}
