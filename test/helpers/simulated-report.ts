import { measurePeriod } from '../../src/measure/period.ts';
import type { Report } from '../../src/model/report.ts';
import { buildReport } from '../../src/report/build-report.ts';
import type { CallTable } from '../../src/table/call-table.ts';
import { measuresOf } from './diagnose.ts';
import { factsOf } from './reports.ts';
import { type Simulation, simulate } from './simulate.ts';

/** The report on a campaign that was drawn, without findings. */
export function simulatedReport(options: Simulation): Promise<Report> {
  return reportOfTable(simulate(options));
}

async function reportOfTable(table: CallTable): Promise<Report> {
  const measures = await measuresOf(table);
  const facts = factsOf({ counts: measures.outcomes, period: measurePeriod(table) });
  return buildReport({ ...facts, measures }, { language: 'en', showNumbers: false });
}
