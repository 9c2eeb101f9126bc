import type { Report, ReportedResult } from '../../model/report.ts';
import { callsLookedAt } from '../looked-at.ts';
import type { Pen } from '../pen.ts';
import { GAP, plainTable, roomBeside } from '../plain-table.ts';
import { printable } from '../printable.ts';
import { widthOf } from '../width.ts';
import { clip, hang } from '../wrap.ts';
import { causeInWords } from './outcome-name.ts';

const LINES = 12;
/** Columns that the cells get whatever the names before them need: a code and the beginning of a text. */
const CELLS_AT_LEAST = 16;

/** The most frequent raw results, each beside what it was taken for. */
export function rawResults(report: Report, pen: Pen): string[] {
  const { chalk, texts, format, view } = pen;
  const shown = report.results.slice(0, LINES);
  if (shown.length === 0) return [];
  const arrow = view.unicode ? '←' : '<-';
  const counts = shown.map(({ calls }) => format.count(calls).padStart(5));
  const names = shown.map(({ outcome }) => causeInWords(outcome, view.language));
  const room = roomBeside(
    ['', ''],
    counts.map((count) => [count, arrow]),
    view.width,
  );
  const forNames = Math.min(
    Math.max(...names.map((name) => widthOf(name))),
    room - GAP - CELLS_AT_LEAST,
  );
  const rows = shown.map((result, i) => [
    chalk.bold(counts[i]),
    clip(names[i] ?? '', forNames, format.ellipsis),
    chalk.dim(arrow),
    clip(cellsOf(result) || texts.noText, room - GAP - forNames, format.ellipsis).trimEnd(),
  ]);
  const omitted = report.results.length - shown.length + report.resultsOmitted.results;
  const calls = callsLookedAt(report) - shown.reduce((sum, result) => sum + result.calls, 0);
  const rest = texts.resultsOmitted(format.count(omitted), texts.calls(format.count(calls)));
  return [
    '',
    `  ${chalk.bold(texts.resultsHead)}`,
    ...plainTable(['', '', '', ''], rows, ['right', 'left', 'left', 'left']).filter(Boolean),
    ...(omitted > 0 ? hang('  ', chalk.dim(rest), view.width) : []),
  ];
}

/** The cells that say something, in the order of every report. */
function cellsOf({ code, smartCode, earlyMediaCode, text }: ReportedResult): string {
  return [code, smartCode, earlyMediaCode, text]
    .map((cell) => printable(cell).trim())
    .filter(Boolean)
    .join('  ');
}
