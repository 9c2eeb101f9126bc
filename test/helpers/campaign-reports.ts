import { fileURLToPath } from 'node:url';
import { analyze } from '../../src/analyze.ts';
import type { Language } from '../../src/model/language.ts';
import type { Report } from '../../src/model/report.ts';

const october = fileURLToPath(new URL('../../fixtures/october-campaign.csv.gz', import.meta.url));

/** A report in which every rule has something to say. */
export function octoberReport(language: Language): Promise<Report> {
  return analyze([october], { language, groupBy: ['caller', 'hour'], threads: 1 });
}
