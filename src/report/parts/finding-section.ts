import { FINDING_TEXTS, RULE_NAMES } from '../../i18n/findings.ts';
import type { Finding, Gain } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { Pen } from '../pen.ts';
import { findingPicture } from '../pictures/finding-picture.ts';
import { hang } from '../wrap.ts';
import { againCommand } from './again.ts';

const ROWS_SHOWN = 3;

/** What was found, the most severe first, each with its proof and its picture. */
export function findingSection(report: Report, pen: Pen): string[] {
  const { findings, measured, categories } = report;
  const { chalk, view } = pen;
  const texts = FINDING_TEXTS[view.language];
  const lines = [chalk.bold.underline(texts.findings)];
  if (findings.length === 0) return [...lines, ...hang('  ', texts.none, view.width)];
  for (const finding of findings) {
    lines.push('', ...findingLines(finding, pen, report));
    const picture = findingPicture(finding, measured, categories, pen);
    if (picture.length > 0) lines.push('', ...picture.map((line) => `    ${line}`.trimEnd()));
  }
  return [...lines, '', ...hang('  ', chalk.dim(texts.explain), view.width)];
}

function findingLines(finding: Finding, pen: Pen, report: Report): string[] {
  const { chalk, view, texts: common } = pen;
  const texts = FINDING_TEXTS[view.language];
  const { severity, confidence, rule, gain, strategies, rows } = finding;
  const again = againCommand(finding, report);
  const colour = { error: chalk.red, warning: chalk.yellow, note: chalk.cyan }[severity];
  const aside = [texts.confidences[confidence], rule].join(common.listSeparator);
  const detail = (label: string, text: string): string[] =>
    hang(`    ${common.label(label)}`, text, view.width);
  return [
    ...hang(
      '  ',
      `${colour(texts.severities[severity])} ${chalk.bold(RULE_NAMES[rule][view.language])}${chalk.dim(common.aside(aside))}`,
      view.width,
    ),
    ...hang('    ', finding.text, view.width),
    ...(gain === null
      ? []
      : hang('    ', `${chalk.green(gainText(gain, pen))}${common.aside(gain.how)}`, view.width)),
    ...strategies
      .slice(0, 3)
      .flatMap(({ grade, title }) => detail(texts.advice, `${chalk.bold(`[${grade}]`)} ${title}`)),
    ...(rows.length === 0
      ? []
      : detail(texts.rows, rowList(rows, report, pen)).map((line) => chalk.dim(line))),
    // a command is to be copied: where it is too long, the terminal may break it, but no line end gets in
    ...(again === undefined ? [] : [chalk.dim(`    ${common.label(texts.again)}${again}`)]),
  ];
}

/**
 * `rows 12, 15, 20`: the first of them; the file of each where there are several.
 * @param show how the name of a file is written
 */
export function rowList(
  all: Finding['rows'],
  { input }: Report,
  { texts, view }: Pen,
  show: (file: string) => string = (file) => file,
): string {
  const rows = all.slice(0, ROWS_SHOWN);
  if (input.files.length > 1) {
    const places = rows.map(({ file, row }) => texts.place(show(file), String(row)));
    return places.join(texts.listSeparator);
  }
  return FINDING_TEXTS[view.language].rowList(rows.map(({ row }) => String(row)));
}

/** `could win back 240–310 calls`. */
export function gainText({ low, high, kind }: Gain, { format, view }: Pen): string {
  const [least, most] = [format.count(low), format.count(high)];
  const range = low === high ? least : `${least}${format.dash}${most}`;
  return FINDING_TEXTS[view.language].gain[kind](least, most, range);
}
