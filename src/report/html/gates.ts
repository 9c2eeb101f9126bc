import { CI_TEXTS } from '../../i18n/ci.ts';
import { HTML_TEXTS } from '../../i18n/html.ts';
import type { Language } from '../../model/language.ts';
import type { Report } from '../../model/report.ts';
import type { Pen } from '../pen.ts';
import { dataTable } from './data-table.ts';
import { foreignTo } from './findings.ts';
import { html, type Markup } from './markup.ts';

/** The gates that were asked for, and what became worse than the baseline. Sentences without a translation stay as they were written. */
export function gates({ gates: asked }: Report, pen: Pen, writtenIn: Language): Markup | undefined {
  if (asked === null || asked === undefined) return undefined;
  const texts = CI_TEXTS[pen.view.language];
  const { gateColumns: head, statuses } = texts;
  const { results, baseline } = asked;
  const foreign = (one: Parameters<typeof foreignTo>[2]): Markup | false =>
    foreignTo(pen.view.language, writtenIn, one);
  const shown = (unit: string, value: number | null): string =>
    unit === 'share' || value === null ? pen.format.percent(value) : pen.format.count(value);
  const table = dataTable({
    caption: texts.gates,
    columns: [
      { title: head.status },
      { title: head.gate },
      { title: head.value, isNumber: true },
      { title: head.interval, isNumber: true },
      { title: HTML_TEXTS[pen.view.language].remark },
    ],
    rows: results.map((one) => [
      html`<b class="${one.status}">${statuses[one.status]}</b>`,
      html`<code>${one.gate}</code>${one.group !== null && pen.texts.aside(one.group)}`,
      { shown: shown(one.unit, one.value), value: one.value },
      one.unit === 'share' ? pen.format.range(one) : '',
      html`<span${foreign(one)}>${one.text}</span>`,
    ]),
  });
  return html`${results.length > 0 && table}
${
  baseline !== null &&
  html`<p>${pen.texts.label(texts.baseline(baseline.file))}<b class="${baseline.status}">${statuses[baseline.status]}</b> <span${foreign(baseline)}>${baseline.text}</span></p>
<ul>${baseline.changes.filter(({ verdict }) => verdict === 'worse').map((change) => html`<li${foreign(change)}>${change.text}</li>`)}</ul>`
}`;
}
