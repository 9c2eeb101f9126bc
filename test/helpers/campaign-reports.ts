import { fileURLToPath } from 'node:url';
import { analyze } from '../../src/analyze.ts';
import { parseClaim } from '../../src/compare/claims.ts';
import { compareReports } from '../../src/compare/compare-reports.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Language } from '../../src/model/language.ts';
import type { Report } from '../../src/model/report.ts';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

/** A report in which every rule has something to say. */
export function octoberReport(language: Language): Promise<Report> {
  const october = fixture('october-campaign.csv.gz');
  return analyze([october], { language, groupBy: ['caller', 'hour'], threads: 1 });
}

/** A comparison in which much became worse, mixes changed, and findings came, went and stayed. */
export async function campaignComparison(language: Language): Promise<Comparison> {
  const before = await analyze([fixture('september-campaign.csv')], { language, threads: 1 });
  const after = await octoberReport(language);
  const claims = ['heard-in-full+20%', 'busy+5pp'].flatMap((text) => parseClaim(text) ?? []);
  return compareReports(before, after, { claims }, { language, version: '0.0.0' });
}
