import type { Comparison } from '../../model/comparison.ts';
import type { ComparisonLine } from '../../model/comparison-line.ts';
import { escapeJson } from '../printable.ts';

/** A line for the whole, then one for each rate, category, mix, claim and finding; `comparison-line.schema.json` describes them. */
export function ndjsonComparison(comparison: Comparison): string {
  return linesOf(comparison)
    .map((line) => `${escapeJson(JSON.stringify(line))}\n`)
    .join('');
}

function linesOf(comparison: Comparison): ComparisonLine[] {
  const { rates, categories, mix, claims, findings, translations: _, ...summary } = comparison;
  const lines: ComparisonLine[] = [{ type: 'summary', ...summary }];
  for (const share of rates) lines.push({ type: 'rate', ...share });
  for (const share of categories) lines.push({ type: 'category', ...share });
  for (const one of mix) lines.push({ type: 'mix', ...one });
  for (const claim of claims) lines.push({ type: 'claim', ...claim });
  for (const fate of ['came', 'went', 'stayed'] as const) {
    for (const finding of findings[fate]) lines.push({ type: 'finding', fate, ...finding });
  }
  return lines;
}
