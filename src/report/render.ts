import { maskCode, maskNumbers } from '../mask.ts';
import type { ReporterId } from '../model/ids.gen.ts';
import type { Report } from '../model/report.ts';
import { draw } from './ascii.ts';
import { csvLine } from './csv.ts';
import type { CodeLine, CodeList, Explanation } from './explanation.ts';
import type { Inspection } from './inspection.ts';
import type { Notes } from './pages/notes-page.ts';
import { escapeJson } from './printable.ts';
import type { View } from './reporter.ts';
import { reporters } from './reporters/index.gen.ts';

// Everything that draws is loaded only when something is drawn.

/** A report as text, in one of the formats. */
export async function renderReport(
  report: Report,
  format: ReporterId,
  view: View,
): Promise<string> {
  const { default: reporter } = await reporters[format]();
  return reporter(report, view);
}

/** How a file was read, and why, in a few lines: what `--verbose` says. */
export async function renderNotes(notes: Notes, view: View): Promise<string> {
  const { notesPage } = await import('./pages/notes-page.ts');
  return notesPage(notes, view);
}

export async function renderInspection(
  inspection: Inspection,
  format: 'text' | 'json',
  view: View,
  showNumbers: boolean,
): Promise<string> {
  if (format === 'json') return json(inspection, showNumbers ? undefined : mask);
  const { inspectionPage } = await import('./pages/inspection-page.ts');
  return draw(inspection, view, (found) => inspectionPage(found, view, showNumbers));
}

export async function renderExplanation(
  explanation: Explanation,
  format: 'text' | 'json',
  view: View,
): Promise<string> {
  if (format === 'json') return json(explanation);
  const { explanationPage } = await import('./pages/explanation-page.ts');
  return draw(explanation, view, explanationPage);
}

export async function renderCodes(
  codes: CodeList,
  format: 'table' | 'json' | 'csv',
  view: View,
): Promise<string> {
  if (format === 'json') return json(codes);
  if (format === 'csv') {
    const [first] = codes;
    const columns = Object.keys(first ?? {}) as (keyof CodeLine)[];
    const lines = codes.map((line) => csvLine(columns.map((column) => line[column])));
    return csvLine(columns) + lines.join('');
  }
  const { codesPage } = await import('./pages/codes-page.ts');
  return draw(codes, view, codesPage);
}

const CODES = new Set(['code', 'smartCode', 'earlyMediaCode', 'value']);

function mask(text: string, key: string): string {
  // the name that the user gave is no news: `records-20260901.csv` stays
  if (key === 'file') return text;
  return CODES.has(key) ? maskCode(text) : maskNumbers(text);
}

/** @param show what becomes of each text, by the name of its field */
function json(
  value: unknown,
  show: (text: string, key: string) => string = (text) => text,
): string {
  const shown = (key: string, one: unknown): unknown =>
    typeof one === 'string' ? show(one, key) : one;
  return `${escapeJson(JSON.stringify(value, shown, 2))}\n`;
}
