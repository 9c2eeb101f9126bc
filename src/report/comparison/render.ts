import type { Comparison } from '../../model/comparison.ts';
import { escapeJson } from '../printable.ts';
import type { View } from '../reporter.ts';

export const COMPARISON_FORMATS = ['terminal', 'json', 'markdown', 'csv', 'ndjson'] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

/** A comparison as text, in one of the formats. What draws is loaded only when something is drawn. */
export async function renderComparison(
  comparison: Comparison,
  format: ComparisonFormat,
  view: View,
): Promise<string> {
  switch (format) {
    case 'json':
      return `${escapeJson(JSON.stringify(comparison, null, 2))}\n`;
    case 'ndjson':
      return (await import('./ndjson.ts')).ndjsonComparison(comparison);
    case 'csv':
      return (await import('./csv.ts')).csvComparison(comparison);
    case 'markdown':
      return (await import('./markdown.ts')).markdownComparison(comparison, view);
    case 'terminal':
      return (await import('./terminal.ts')).terminalComparison(comparison, view);
  }
}
