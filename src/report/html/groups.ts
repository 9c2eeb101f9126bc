import { THRESHOLDS } from '../../diagnose/thresholds.ts';
import { GROUP_TEXTS } from '../../i18n/groups.ts';
import { HTML_TEXTS } from '../../i18n/html.ts';
import type { GroupRow, GroupTable, Report } from '../../model/report.ts';
import { groupName } from '../parts/group-section.ts';
import type { Pen } from '../pen.ts';
import { type Cell, dataTable } from './data-table.ts';
import { cellText, html, type Markup } from './markup.ts';

/** The groups that were asked for, a table each. */
export function groups(report: Report, pen: Pen): Markup {
  const texts = GROUP_TEXTS[pen.view.language];
  const few = texts.fewMeans(pen.format.count(THRESHOLDS.fewCalls));
  return html`${report.groups.map((table) => groupMarkup(table, pen))}
<p class="small">${texts.definitions} ${few}</p>`;
}

function groupMarkup({ by, dimension, rows, omitted }: GroupTable, pen: Pen): Markup {
  const { format, view } = pen;
  const texts = GROUP_TEXTS[view.language];
  const what = by === dimension ? texts.dimensions[dimension] : cellText(by);
  const title = texts.by(what);
  if (rows.length === 0) return html`<h3>${title}</h3><p>${texts.none}</p>`;
  const { head } = texts;
  const hasFew = rows.some(({ tooFew }) => tooFew);
  const number = (name: string) => ({ title: name, isNumber: true });
  const share = (value: number | null): Cell => ({ shown: format.percent(value), value });
  const cells = (row: GroupRow, i: number): Cell[] => [
    // hours and weekdays sort as they come, not by how they are written
    {
      shown: cellText(groupName(row.name, dimension, pen)),
      value: isOrdered(dimension) ? i : null,
    },
    { shown: format.count(row.calls), value: row.calls },
    share(row.answered.value),
    format.range(row.answered),
    share(row.listenThrough.value),
    format.range(row.listenThrough),
    share(row.heardInFull.value),
    ...(hasFew ? [row.tooFew && texts.tooFew] : []),
  ];
  const listed = rows.filter(({ name }) => name !== null).length;
  const more = texts.omitted(
    format.count(omitted.groups),
    format.count(omitted.calls),
    String(listed + omitted.groups),
  );
  return html`<h3>${title}</h3>
${dataTable({
  caption: title,
  columns: [
    { title: what },
    number(head.calls),
    number(head.answered),
    number(head.interval),
    number(head.listenThrough),
    number(head.interval),
    number(head.heardInFull),
    ...(hasFew ? [{ title: HTML_TEXTS[view.language].remark }] : []),
  ],
  rows: rows.map(cells),
})}
${omitted.groups > 0 && html`<p class="small">${more}</p>`}
`;
}

function isOrdered(dimension: GroupTable['dimension']): boolean {
  return dimension === 'hour' || dimension === 'weekday' || dimension === 'day';
}
