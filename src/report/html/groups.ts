import { THRESHOLDS } from '../../diagnose/thresholds.ts';
import { GROUP_TEXTS } from '../../i18n/groups.ts';
import { HTML_TEXTS } from '../../i18n/html.ts';
import type { GroupRow, GroupTable, Report } from '../../model/report.ts';
import { groupName } from '../parts/group-section.ts';
import type { Pen } from '../pen.ts';
import { type Cell, dataTable } from './data-table.ts';
import { cellText, html, type Markup } from './markup.ts';

/** Characters of all tables of groups together, in one language: of a page below 1 MB what the rest leaves. */
const ROOM = 120_000;
/** Of a row without its name. */
const ROW = 450;

/** The groups that were asked for, a table each. */
export function groups(report: Report, pen: Pen): Markup {
  const shown = rowsThatFit(report.groups);
  const texts = GROUP_TEXTS[pen.view.language];
  const few = texts.fewMeans(pen.format.count(THRESHOLDS.fewCalls));
  return html`${report.groups.map((table) => groupMarkup(table, shown.get(table) ?? [], pen))}
<p class="small">${texts.definitions} ${few}</p>`;
}

/** As many rows of each table as there is room for, the same for all; what one does not need is for the others. */
function rowsThatFit(tables: readonly GroupTable[]): Map<GroupTable, readonly GroupRow[]> {
  const shown = new Map<GroupTable, readonly GroupRow[]>();
  let room = ROOM;
  const byLength = tables.toSorted((a, b) => a.rows.length - b.rows.length);
  for (const [i, table] of byLength.entries()) {
    const share = room / (byLength.length - i);
    let taken = 0;
    const fitting = table.rows.findIndex(({ name }) => {
      const size = ROW + html`${cellText(name ?? '')}`.text.length;
      if (taken + size > share) return true;
      taken += size;
      return false;
    });
    shown.set(table, fitting === -1 ? table.rows : table.rows.slice(0, fitting));
    room -= taken;
  }
  return shown;
}

function groupMarkup(
  { by, dimension, rows: all, omitted }: GroupTable,
  rows: readonly GroupRow[],
  pen: Pen,
): Markup {
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
  const listed = all.filter(({ name }) => name !== null).length;
  const cut = all.slice(rows.length);
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
${cut.length > 0 && html`<p class="small">${texts.cut(format.count(cut.length), format.count(cut.reduce((sum, { calls }) => sum + calls, 0)))}</p>`}
${omitted.groups > 0 && html`<p class="small">${more}</p>`}
`;
}

function isOrdered(dimension: GroupTable['dimension']): boolean {
  return dimension === 'hour' || dimension === 'weekday' || dimension === 'day';
}
