import { layouts } from '../../catalogue/layouts/index.gen.ts';
import { PAGE_TEXTS } from '../../i18n/pages.ts';
import { REJECT_TEXTS } from '../../i18n/rejects.ts';
import { describeOutcome } from '../../model/category.ts';
import { CONFLICTS, VERDICT_RULES } from '../../model/verdict.ts';
import type { Inspection } from '../inspection.ts';
import { maskNumbers } from '../mask.ts';
import { type Pen, penFor } from '../pen.ts';
import { plainTable } from '../plain-table.ts';
import { printable } from '../printable.ts';
import type { View } from '../reporter.ts';
import { hang } from '../wrap.ts';

const DELIMITER_NAMES: Readonly<Record<string, string>> = { '\t': 'tab' };
const CELL_WIDTH = 24;

/** How a file is read, for people. */
export function inspectionPage(found: Inspection, view: View, showNumbers: boolean): string {
  const pen = penFor(view);
  const { chalk } = pen;
  const { language } = view;
  const texts = PAGE_TEXTS[language];
  const show = (cell: string): string => printable(showNumbers ? cell : maskNumbers(cell));
  const fact = (name: string, value: string, why?: string): string =>
    `  ${chalk.dim(name)} ${value}${why === undefined ? '' : chalk.dim(` (${texts.why[why] ?? why})`)}`;
  const lines = [
    chalk.bold(printable(found.file)),
    fact(texts.encoding, found.encoding, found.whyEncoding),
    fact(texts.delimiter, DELIMITER_NAMES[found.delimiter] ?? found.delimiter, found.whyDelimiter),
    fact(texts.layout, `${found.layout}: ${layouts[found.layout].title[language]}`),
    fact(texts.book, found.book),
    fact(texts.header, found.hasHeader ? texts.headerAt(String(found.headerLine)) : texts.noHeader),
    fact(texts.callKind, texts.callKinds[found.callKind]),
    '',
    ...columnTable(found, pen, show),
    '',
    chalk.bold(texts.firstRows),
  ];
  for (const row of found.rows) lines.push('', ...rowLines(row, pen, show));
  if (found.rejects.length > 0) {
    lines.push('', chalk.bold(texts.rejected));
    for (const { row, reason, raw } of found.rejects) {
      const text = `${REJECT_TEXTS[reason][language]}: ${show(clip(raw, 100))}`;
      lines.push(...hang(`  ${texts.row(String(row))}  `, text, view.width));
    }
  }
  return `${lines.join('\n')}\n`;
}

function columnTable({ columns }: Inspection, pen: Pen, show: (cell: string) => string): string[] {
  const { chalk, view, format } = pen;
  const texts = PAGE_TEXTS[view.language];
  const { number, name, role, why, sample } = texts.columns;
  return plainTable(
    [number, name, role, why, sample].map((title) => chalk.dim(title)),
    columns.map((column) => [
      String(column.number),
      clip(printable(column.name), CELL_WIDTH),
      column.role === undefined ? chalk.dim(format.dash) : chalk.green(column.role),
      column.why === undefined ? '' : (texts.why[column.why] ?? column.why),
      chalk.dim(clip(show(column.sample.find((cell) => cell.trim() !== '') ?? ''), CELL_WIDTH)),
    ]),
    ['right', 'left', 'left', 'left', 'left'],
  );
}

function rowLines(
  { row, result, verdict, isTimed }: Inspection['rows'][number],
  { chalk, view }: Pen,
  show: (cell: string) => string,
): string[] {
  const { language, width } = view;
  const texts = PAGE_TEXTS[language];
  const cells = [result.code, result.smartCode, result.earlyMediaCode, result.text];
  const raw = cells.filter((cell) => cell !== '').map((cell) => clip(show(cell), 40));
  const colon = language === 'en' ? ': ' : '：';
  const rule = VERDICT_RULES[verdict.rule][language];
  const decided =
    verdict.decidedBy === 'none'
      ? rule
      : `${texts.decidedBy(verdict.decidedBy, show(verdict.value))}${colon}${rule}`;
  const doubt = `${texts.confidence}${colon}${texts.confidences[verdict.confidence]}`;
  const detail = (label: string, text: string): string[] =>
    hang(`      ${label}${colon}`, text, width).map((line) => chalk.dim(line));
  return [
    ...hang(
      `  ${texts.row(String(row))}  `,
      `${raw.join('  ')}  ${view.unicode ? '→' : '->'} ${chalk.bold(outcomeName(verdict.outcome, language))}`,
      width,
    ),
    ...detail(texts.because, `${decided}. ${doubt}`),
    ...(isTimed ? detail(texts.confidence, texts.timed) : []),
    ...verdict.conflicts.flatMap((kind) =>
      hang(`      ${texts.conflict}${colon}`, CONFLICTS[kind][language], width).map((line) =>
        chalk.yellow(line),
      ),
    ),
  ];
}

/** `2.5 Unreachable: rejected`, or that it is no result. */
export function outcomeName(
  outcome: Inspection['rows'][number]['verdict']['outcome'],
  language: View['language'],
): string {
  if (outcome === 'not-final') return PAGE_TEXTS[language].notFinal;
  const { section, categoryName, causeName, category, cause } = describeOutcome(outcome);
  const colon = language === 'en' ? ': ' : '：';
  const isUsual = categoryName[language].toLowerCase() === causeName[language].toLowerCase();
  const name = isUsual
    ? categoryName[language]
    : `${categoryName[language]}${colon}${causeName[language]}`;
  const number = section === '–' ? '' : `${section} `;
  return `${number}${name} (${category}/${cause})`;
}

function clip(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}
