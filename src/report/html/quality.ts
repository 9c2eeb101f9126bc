import { layouts } from '../../catalogue/layouts/index.gen.ts';
import { memorySize } from '../../i18n/amounts.ts';
import { HTML_TEXTS } from '../../i18n/html.ts';
import type { Report } from '../../model/report.ts';
import { causeInWords } from '../parts/outcome-name.ts';
import { rowCounts } from '../parts/row-counts.ts';
import type { Pen } from '../pen.ts';
import { type Cell, dataTable } from './data-table.ts';
import { cellText, html, type Markup } from './markup.ts';

/** What stands between the numbers and the truth. */
export function quality(report: Report, pen: Pen): Markup {
  const { texts } = pen;
  const { warnings, conflicts, rejects } = report;
  const isClean = warnings.length + conflicts.length + rejects.byReason.length === 0;
  return html`<p>${texts.rowsInWords(...rowCounts(report, pen))}</p>
${isClean && html`<p>${texts.allGood}</p>`}
${warnings.length > 0 && html`<ul class="counts">${warnings.map((one) => html`<li>${counted(one.count, pen)} ${one.text}${placeOf(one, pen)}</li>`)}</ul>`}
${fileTable(report, pen)}
${resultTable(report, pen)}
${unknownTable(report, pen)}
${conflicts.length > 0 && html`<h3>${texts.conflictsHead}</h3><ul class="counts">${conflicts.map(({ calls, text }) => html`<li>${counted(calls, pen)} ${text}</li>`)}</ul>`}
${rejects.byReason.length > 0 && rejected(report, pen)}`;
}

function counted(count: number, { format }: Pen): Markup {
  return html`<b>${format.count(count)}</b>`;
}

function placeOf({ file, firstRow }: { file?: string; firstRow?: number }, { texts }: Pen): string {
  if (file === undefined || firstRow === undefined) return '';
  return texts.aside(texts.place(cellText(file), String(firstRow)));
}

function fileTable({ input }: Report, { view, format }: Pen): Markup {
  const { files, columns: own } = HTML_TEXTS[view.language];
  const number = (title: string) => ({ title, isNumber: true });
  return html`<h3>${files}</h3>
${dataTable({
  caption: files,
  columns: [
    { title: own.file },
    number(own.size),
    number(own.rows),
    { title: own.encoding },
    { title: own.delimiter },
    { title: own.layout },
    { title: own.book },
  ],
  rows: input.files.map((file) => [
    cellText(file.name),
    { shown: memorySize(file.bytes), value: file.bytes },
    { shown: format.count(file.rows), value: file.rows },
    file.encoding,
    file.delimiter === '\t' ? 'Tab' : file.delimiter,
    layouts[file.layout]?.title[view.language] ?? file.layout,
    file.book,
  ]),
})}`;
}

function resultTable({ results, resultsOmitted }: Report, pen: Pen): Markup | undefined {
  const { texts, format, view } = pen;
  const { columns: own } = HTML_TEXTS[view.language];
  if (results.length === 0) return undefined;
  const { results: more, calls } = resultsOmitted;
  return html`<h3>${texts.resultsHead}</h3>
${dataTable({
  caption: texts.resultsHead,
  columns: [
    { title: own.calls, isNumber: true },
    { title: own.outcome },
    { title: own.code },
    { title: own.smartCode },
    { title: own.earlyMediaCode },
    { title: own.text },
  ],
  rows: results.map((one): Cell[] => [
    { shown: format.count(one.calls), value: one.calls },
    causeInWords(one.outcome, view.language),
    ...[one.code, one.smartCode, one.earlyMediaCode, one.text].map(cellText),
  ]),
})}
${more > 0 && html`<p class="small">${texts.resultsOmitted(format.count(more), texts.calls(format.count(calls)))}</p>`}`;
}

function unknownTable({ unknown, unknownOmitted }: Report, pen: Pen): Markup | undefined {
  const { texts, format, view } = pen;
  const { columns: own } = HTML_TEXTS[view.language];
  if (unknown.length === 0) return undefined;
  const { results: more, calls } = unknownOmitted;
  return html`<h3>${texts.unknownHead}</h3>
${dataTable({
  caption: texts.unknownHead,
  columns: [
    { title: own.calls, isNumber: true },
    { title: own.code },
    { title: own.text },
    { title: own.first },
  ],
  rows: unknown.map((one) => [
    { shown: format.count(one.calls), value: one.calls },
    cellText(one.code),
    cellText(one.text),
    texts.place(cellText(one.file), String(one.firstRow)),
  ]),
})}
${more > 0 && html`<p class="small">${texts.unknownOmitted(format.count(more), texts.calls(format.count(calls)))}</p>`}
<p class="small">${texts.explainHint}</p>`;
}

function rejected({ rejects }: Report, pen: Pen): Markup {
  const { texts, format, view } = pen;
  const { columns: own } = HTML_TEXTS[view.language];
  return html`<h3>${texts.rejectsHead}</h3>
<ul class="counts">${rejects.byReason.map(({ rows, text }) => html`<li><b>${format.count(rows)}</b> ${text}</li>`)}</ul>
${dataTable({
  caption: texts.rejectsHead,
  columns: [{ title: own.first }, { title: own.raw }],
  rows: rejects.sample.map(({ file, row, raw }) => [
    texts.place(cellText(file), String(row)),
    html`<code>${cellText(raw)}</code>`,
  ]),
})}
<p class="small">${texts.rejectsHint}</p>`;
}
