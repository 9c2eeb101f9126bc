import type { Finding } from './finding.ts';
import type { BaselineChange, BaselineReport, GateResult } from './gate.ts';
import type { CategoryCount, GroupRow, Rate, Report, ReportedStrategy, Warning } from './report.ts';

/**
 * A line of `--format ndjson`: a part of the report and what it is, for programs that read line by line. The summary
 * comes first; a reader passes over types that it does not know. Fields may be added, never renamed.
 */
export type ReportLine =
  | SummaryLine
  | ({ type: 'category' } & CategoryCount)
  | ({ type: 'rate'; id: keyof Report['rates'] } & Rate)
  | ({ type: 'finding' } & Finding)
  | ({ type: 'group'; by: string } & GroupRow)
  | ({ type: 'strategy' } & ReportedStrategy)
  | ({ type: 'gate' } & GateResult)
  | ({ type: 'baseline' } & Omit<BaselineReport, 'changes'>)
  | ({ type: 'change' } & BaselineChange)
  | ({ type: 'warning' } & Warning);

/** What the report is about, and how the rows became calls. */
type SummaryLine = { type: 'summary' } & Pick<
  Report,
  'schemaVersion' | 'tool' | 'language' | 'input'
>;
