import { FINDING_TEXTS, RULE_NAMES } from '../../i18n/findings.ts';
import type { Finding, Gain } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import type { Pen } from '../pen.ts';
import { findingPicture } from '../pictures/finding-picture.ts';
import { hang } from '../wrap.ts';

const ROWS_SHOWN = 3;

/** What was found, the most severe first, each with its proof and its picture. */
export function findingSection(
  { findings, measured, categories, input }: Report,
  pen: Pen,
): string[] {
  const { chalk, view } = pen;
  const texts = FINDING_TEXTS[view.language];
  const lines = [chalk.bold.underline(texts.findings)];
  if (findings.length === 0) return [...lines, ...hang('  ', texts.none, view.width)];
  const file = input.files.length === 1 ? '' : 'FILES';
  for (const finding of findings) {
    lines.push('', ...findingLines(finding, pen, file || (input.files[0]?.name ?? '')));
    const picture = findingPicture(finding, measured, categories, pen);
    if (picture.length > 0) lines.push('', ...picture.map((line) => `    ${line}`.trimEnd()));
  }
  return [...lines, '', ...hang('  ', chalk.dim(texts.explain), view.width)];
}

function findingLines(finding: Finding, pen: Pen, file: string): string[] {
  const { chalk, view, texts: common } = pen;
  const texts = FINDING_TEXTS[view.language];
  const { severity, confidence, rule, gain, strategies, rows, options } = finding;
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
      : detail(
          texts.rows,
          rows
            .slice(0, ROWS_SHOWN)
            .map(({ file: name, row }) => common.place(name, String(row)))
            .join(common.listSeparator),
        ).map((line) => chalk.dim(line))),
    ...(options.length === 0
      ? []
      : detail(texts.again, `calldiag analyze ${[file, ...options].map(quoted).join(' ')}`).map(
          (line) => chalk.dim(line),
        )),
  ];
}

/** `could win back 240–310 calls`. */
export function gainText({ low, high, kind }: Gain, { format, view }: Pen): string {
  const [least, most] = [format.count(low), format.count(high)];
  const range = low === high ? least : `${least}${format.dash}${most}`;
  return FINDING_TEXTS[view.language].gain[kind](least, most, range);
}

/** As a shell wants it. */
function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}
