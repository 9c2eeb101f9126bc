import type { Comparison } from '../../model/comparison.ts';
import type { ReporterId } from '../../model/ids.gen.ts';
import { escapeJson } from '../printable.ts';
import type { View } from '../reporter.ts';

/** A comparison as text, in one of the formats of a report. What draws is loaded only when something is drawn. */
export async function renderComparison(
  comparison: Comparison,
  format: ReporterId,
  view: View,
): Promise<string> {
  switch (format) {
    case 'json':
      return `${escapeJson(JSON.stringify(comparison, null, 2))}\n`;
    case 'ndjson':
      return (await import('./ndjson.ts')).ndjsonComparison(comparison);
    case 'csv':
      return (await import('./csv.ts')).csvComparison(comparison, view);
    case 'markdown':
      return (await import('./markdown.ts')).markdownComparison(comparison, view);
    case 'html':
      return (await import('./html/page.ts')).htmlComparison(comparison, view);
    case 'junit':
      return (await import('./junit.ts')).junitComparison(comparison, view);
    case 'github':
      return (await import('./github.ts')).githubComparison(comparison, view);
    case 'terminal':
      return (await import('./terminal.ts')).terminalComparison(comparison, view);
  }
}
