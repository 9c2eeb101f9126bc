import type { Report } from '../../model/report.ts';
import type { Pen } from '../pen.ts';
import { printable } from '../printable.ts';
import { hang } from '../wrap.ts';
import { rawResults } from './raw-results.ts';
import { rowCounts } from './row-counts.ts';

/**
 * What stands between the numbers and the truth: rows that are no calls, warnings, the raw results, unknown ones,
 * contradictions, rejected rows.
 */
export function qualitySection(report: Report, pen: Pen): string[] {
  const { chalk, texts, format, view } = pen;
  const { network } = report.rates;
  const lines = [chalk.bold.underline(texts.quality)];
  const item = (text: string): void => {
    lines.push(...hang('  ', text, view.width));
  };
  const head = (text: string): void => {
    lines.push('', `  ${chalk.bold(text)}`);
  };
  const counted = (count: number): string => chalk.bold(format.count(count).padStart(7));

  if (network.denominator > 0) {
    const { numerator, denominator } = network;
    item(
      texts.network(
        format.percent(network.value),
        format.interval(network),
        format.count(numerator),
        format.count(denominator),
      ),
    );
  }
  item(texts.rowsInWords(...rowCounts(report, pen)));
  for (const { count, text, file, firstRow } of report.warnings) {
    const place =
      file === undefined || firstRow === undefined
        ? ''
        : texts.aside(texts.place(printable(file), String(firstRow)));
    lines.push(...hang(`${counted(count)}  `, chalk.yellow(text) + chalk.dim(place), view.width));
  }
  const isClean =
    report.warnings.length + report.conflicts.length + report.rejects.byReason.length === 0;
  if (isClean) item(chalk.green(texts.allGood));
  lines.push(...rawResults(report, pen));
  if (report.unknown.length > 0) {
    head(texts.unknownHead);
    for (const { code, text, calls, firstRow, file } of report.unknown) {
      const what = [code, text]
        .filter((part) => part !== '')
        .map(printable)
        .join('  ');
      const place = texts.place(printable(file), String(firstRow));
      const rest = texts.unknownLine(texts.calls(format.count(calls)), place);
      item(`  ${chalk.bold(what === '' ? texts.noText : what)}  ${chalk.dim(rest)}`);
    }
    const { results, calls } = report.unknownOmitted;
    if (results > 0) {
      item(texts.unknownOmitted(format.count(results), texts.calls(format.count(calls))));
    }
    lines.push(...hang('  ', chalk.dim(texts.explainHint), view.width));
  }
  if (report.conflicts.length > 0) {
    head(texts.conflictsHead);
    for (const { calls, text } of report.conflicts) {
      lines.push(...hang(`${counted(calls)}  `, text, view.width));
    }
  }
  if (report.rejects.byReason.length > 0) {
    head(texts.rejectsHead);
    for (const { rows, text } of report.rejects.byReason) {
      lines.push(...hang(`${counted(rows)}  `, text, view.width));
    }
    for (const { file, row, raw } of report.rejects.sample) {
      const place = texts.label(texts.place(printable(file), String(row)));
      lines.push(...hang('         ', chalk.dim(place + printable(raw)), view.width));
    }
    lines.push(...hang('  ', chalk.dim(texts.rejectsHint), view.width));
  }
  return lines;
}
