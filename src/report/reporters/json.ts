import { escapeJson } from '../printable.ts';
import type { Reporter } from '../reporter.ts';

/** The report itself; `report.schema.json` describes it. */
const json: Reporter = (report) => `${escapeJson(JSON.stringify(report, null, 2))}\n`;
export default json;
