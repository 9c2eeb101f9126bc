import type { Comparison } from '../../model/comparison.ts';
import { escapeJson } from '../printable.ts';

/** A line for the whole, then one for each rate, category, mix, claim and finding. */
export function ndjsonComparison(comparison: Comparison): string {
  const { rates, categories, mix, claims, findings, ...summary } = comparison;
  const lines = [
    { type: 'summary', ...summary },
    ...rates.map((share) => ({ type: 'rate', ...share })),
    ...categories.map((share) => ({ type: 'category', ...share })),
    ...mix.map((one) => ({ type: 'mix', ...one })),
    ...claims.map((claim) => ({ type: 'claim', ...claim })),
    ...(['came', 'went', 'stayed'] as const).flatMap((fate) =>
      findings[fate].map((finding) => ({ type: 'finding', fate, ...finding })),
    ),
  ];
  return lines.map((line) => `${escapeJson(JSON.stringify(line))}\n`).join('');
}
