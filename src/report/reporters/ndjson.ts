import type { Report } from '../../model/report.ts';
import type { ReportLine } from '../../model/report-line.ts';
import { escapeJson } from '../printable.ts';
import type { Reporter } from '../reporter.ts';

/** A line for each category, rate, finding … after one for the whole; `report-line.schema.json` describes them. */
const ndjson: Reporter = (report) =>
  linesOf(report)
    .map((line) => `${escapeJson(JSON.stringify(line))}\n`)
    .join('');
export default ndjson;

function linesOf(report: Report): ReportLine[] {
  const { schemaVersion, tool, language, input, gates } = report;
  const lines: ReportLine[] = [{ type: 'summary', schemaVersion, tool, language, input }];
  for (const category of report.categories) lines.push({ type: 'category', ...category });
  for (const [id, rate] of Object.entries(report.rates)) {
    if (rate !== null) lines.push({ type: 'rate', id: id as keyof Report['rates'], ...rate });
  }
  for (const finding of report.findings) lines.push({ type: 'finding', ...finding });
  for (const { by, rows } of report.groups) {
    for (const row of rows) lines.push({ type: 'group', by, ...row });
  }
  for (const strategy of report.strategies) lines.push({ type: 'strategy', ...strategy });
  for (const result of gates?.results ?? []) lines.push({ type: 'gate', ...result });
  if (gates !== null && gates.baseline !== null) {
    const { changes, ...baseline } = gates.baseline;
    lines.push({ type: 'baseline', ...baseline });
    for (const change of changes) lines.push({ type: 'change', ...change });
  }
  for (const warning of report.warnings) lines.push({ type: 'warning', ...warning });
  return lines;
}
