import { FINDING_TEXTS, RULE_NAMES } from '../../i18n/findings.ts';
import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { againCommand } from '../parts/again.ts';
import { gainText } from '../parts/finding-section.ts';
import type { Pen } from '../pen.ts';
import { type Section, section } from './document.ts';
import { mdCode, mdText } from './escape.ts';

const ADVICE_SHOWN = 3;
const ROWS_SHOWN = 3;

/** Each claim with what it is worth, what to do, and how to see its calls. */
export function findingList(report: Report, pen: Pen): Section {
  const texts = FINDING_TEXTS[pen.view.language];
  const { findings } = report;
  if (findings.length === 0) return section(texts.findings, [texts.none]);
  return section(
    texts.findings,
    findings.flatMap((finding) => findingLines(finding, report, pen)),
  );
}

function findingLines(finding: Finding, report: Report, pen: Pen): string[] {
  const { texts: common, view } = pen;
  const texts = FINDING_TEXTS[view.language];
  const { rule, severity, confidence, text, gain, strategies, rows } = finding;
  const title = `**${texts.severities[severity]}** ${RULE_NAMES[rule][view.language]}`;
  const lines = [
    `- ${title}${common.aside(texts.confidences[confidence])}${common.label('')}${mdText(text)}`,
  ];
  if (gain !== null) {
    lines.push(`  - ${gainText(gain, pen)}${mdText(common.aside(gain.how))}`);
  }
  for (const { grade, title: advice } of strategies.slice(0, ADVICE_SHOWN)) {
    lines.push(`  - ${common.label(texts.advice)}${mdText(`[${grade}]`)} ${mdText(advice)}`);
  }
  if (rows.length > 0) {
    const places = rows
      .slice(0, ROWS_SHOWN)
      .map(({ file, row }) => common.place(mdCode(file), String(row)));
    lines.push(`  - ${common.label(texts.rows)}${places.join(common.listSeparator)}`);
  }
  const again = againCommand(finding, report);
  if (again !== undefined) lines.push(`  - ${common.label(texts.again)}${mdCode(again)}`);
  return lines;
}
