import { GROUP_TEXTS } from '../../i18n/groups.ts';
import type { GroupTable, Report } from '../../model/report.ts';
import { groupName } from '../parts/group-section.ts';
import type { Pen } from '../pen.ts';
import { type Section, section, tableLines } from './document.ts';
import { CELL, mdText } from './escape.ts';

/** The groups that were asked for, a section each. */
export function groupTables({ groups }: Report, pen: Pen): Section[] {
  return groups.map((table) => groupTable(table, pen));
}

function groupTable({ by, dimension, rows, omitted }: GroupTable, pen: Pen): Section {
  const { format, view } = pen;
  const texts = GROUP_TEXTS[view.language];
  const { head } = texts;
  const what = by === dimension ? texts.dimensions[dimension] : mdText(by, CELL);
  if (rows.length === 0) return section(texts.by(what), [texts.none]);
  const lines = tableLines(
    [
      what,
      head.calls,
      head.answered,
      head.interval,
      head.listenThrough,
      head.interval,
      head.heardInFull,
    ],
    [false, true, true, true, true, true, true],
    rows.map((row) => [
      mdText(groupName(row.name, dimension, pen), CELL),
      format.count(row.calls) + (row.tooFew ? ` *${texts.tooFew}*` : ''),
      format.percent(row.answered.value),
      format.range(row.answered),
      format.percent(row.listenThrough.value),
      format.range(row.listenThrough),
      format.percent(row.heardInFull.value),
    ]),
  );
  if (omitted.groups > 0) {
    const listed = rows.filter(({ name }) => name !== null).length;
    const [groups, calls] = [format.count(omitted.groups), format.count(omitted.calls)];
    lines.push('', mdText(texts.omitted(groups, calls, String(listed + omitted.groups))));
  }
  return section(texts.by(what), lines);
}
