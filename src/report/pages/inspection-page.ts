import { layouts } from '../../catalogue/layouts/index.gen.ts';
import { PAGE_TEXTS } from '../../i18n/pages.ts';
import { REJECT_TEXTS } from '../../i18n/rejects.ts';
import { maskCode, maskNumbers } from '../../mask.ts';
import { CONFLICTS, VERDICT_RULES } from '../../model/verdict.ts';
import type { WhyLayout } from '../../model/why.ts';
import type { Inspection } from '../inspection.ts';
import { outcomeName } from '../parts/outcome-name.ts';
import { type Pen, penFor } from '../pen.ts';
import { plainTable, roomBeside } from '../plain-table.ts';
import { printable } from '../printable.ts';
import type { View } from '../reporter.ts';
import { widthOf } from '../width.ts';
import { clip, hang, wrap } from '../wrap.ts';

const CELL_WIDTH = 24;

/** How a file is read, for people. */
export function inspectionPage(found: Inspection, view: View, showNumbers: boolean): string {
  const pen = penFor(view);
  const { chalk } = pen;
  const { language } = view;
  const texts = PAGE_TEXTS[language];
  const { label, aside } = pen.texts;
  const show = (cell: string): string => printable(showNumbers ? cell : maskNumbers(cell));
  const fact = (name: string, value: string, why?: string): string[] => {
    const because = why === undefined ? '' : chalk.dim(aside(why));
    return hang(`  ${chalk.dim(label(name))}`, value + because, view.width);
  };
  const lines = [
    ...wrap(chalk.bold(printable(found.file)), view.width),
    ...fact(texts.encoding, found.encoding, texts.whyEncoding[found.whyEncoding]),
    ...fact(
      texts.delimiter,
      delimiterName(found.delimiter),
      texts.whyDelimiter[found.whyDelimiter],
    ),
    ...fact(
      texts.layout,
      label(found.layout) + layouts[found.layout].title[language],
      texts.whyLayout(signatureNames(found.whyLayout)),
    ),
    ...fact(texts.book, found.book),
    ...fact(
      texts.header,
      found.hasHeader ? texts.headerAt(String(found.headerLine)) : texts.noHeader,
    ),
    ...fact(texts.callKind, texts.callKinds[found.callKind]),
    '',
    ...columnTable(found, pen, show),
    '',
    chalk.bold(texts.firstRows),
  ];
  const showCode = (code: string): string => printable(showNumbers ? code : maskCode(code));
  for (const row of found.rows) lines.push('', ...rowLines(row, pen, show, showCode));
  if (found.rejects.length > 0) {
    lines.push('', chalk.bold(texts.rejected));
    for (const { row, reason, raw } of found.rejects) {
      const text =
        label(REJECT_TEXTS[reason][language]) + clip(show(raw), 100, pen.format.ellipsis);
      lines.push(...hang(`  ${texts.row(String(row))}  `, text, view.width));
    }
  }
  return `${lines.join('\n')}\n`;
}

/** A tab has no look of its own. */
export function delimiterName(delimiter: string): string {
  return delimiter === '\t' ? 'tab' : delimiter;
}

/** The names that only one layout has, as they stand in the header. */
export function signatureNames(why: WhyLayout): string | undefined {
  return why.kind === 'signature' ? printable(why.names.join(', ')) : undefined;
}

function columnTable({ columns }: Inspection, pen: Pen, show: (cell: string) => string): string[] {
  const { chalk, view, format } = pen;
  const texts = PAGE_TEXTS[view.language];
  const { number, name, role, why, sample } = texts.columns;
  const head = [number, role, why].map((title) => chalk.dim(title));
  const facts = columns.map((column) => [
    String(column.number),
    column.role === undefined ? chalk.dim(format.dash) : chalk.green(column.role),
    column.why === undefined ? '' : texts.whyColumn[column.why],
  ]);
  // what is left is for the names and the first cells: half of it each, or what the names do not need
  const room = roomBeside(head, facts, view.width) - 4;
  const cut = (text: string, width: number): string =>
    clip(show(text), Math.min(CELL_WIDTH, width), format.ellipsis);
  const names = [name, ...columns.map((column) => column.name)].map((one) =>
    cut(one, Math.floor(room / 2)),
  );
  const rest = room - Math.max(...names.map((one) => widthOf(one)));
  const samples = [
    sample,
    ...columns.map((column) => column.sample.find((cell) => cell.trim() !== '') ?? ''),
  ].map((one) => cut(one, rest));
  const [title = '', ...others] = names;
  const [firstRows = '', ...cells] = samples;
  return plainTable(
    [head[0] ?? '', chalk.dim(title), ...head.slice(1), chalk.dim(firstRows)],
    facts.map(([index = '', ...known], i) => [
      index,
      others[i] ?? '',
      ...known,
      chalk.dim(cells[i] ?? ''),
    ]),
    ['right', 'left', 'left', 'left', 'left'],
  );
}

function rowLines(
  { row, result, verdict, couldBeTimed, talkSeconds }: Inspection['rows'][number],
  { chalk, view, texts: words, format }: Pen,
  show: (cell: string) => string,
  showCode: (code: string) => string,
): string[] {
  const { language, width } = view;
  const texts = PAGE_TEXTS[language];
  const { label } = words;
  const codes = [result.code, result.smartCode, result.earlyMediaCode].map(showCode);
  const raw = [...codes, show(result.text)]
    .filter((cell) => cell !== '')
    .map((cell) => clip(cell, 40, format.ellipsis));
  const rule = VERDICT_RULES[verdict.rule][language];
  const value =
    verdict.decidedBy === 'duration' ? texts.seconds(String(talkSeconds)) : showCode(verdict.value);
  const decided =
    verdict.decidedBy === 'none'
      ? rule
      : label(texts.decidedBy(verdict.decidedBy, clip(value, 40, format.ellipsis))) + rule;
  const detail = (name: string, text: string): string[] =>
    hang(`      ${label(name)}`, text, width).map((line) => chalk.dim(line));
  return [
    ...hang(
      `  ${texts.row(String(row))}  `,
      `${raw.join('  ')}  ${view.unicode ? '→' : '->'} ${chalk.bold(outcomeName(verdict.outcome, language))}`,
      width,
    ),
    ...detail(texts.because, decided),
    ...detail(texts.confidence, texts.confidences[verdict.confidence]),
    ...(couldBeTimed ? detail(texts.hint, texts.timed) : []),
    ...verdict.conflicts.flatMap((kind) =>
      hang(`      ${label(texts.conflict)}`, chalk.yellow(CONFLICTS[kind][language]), width),
    ),
  ];
}
