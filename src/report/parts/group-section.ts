import { THRESHOLDS } from '../../diagnose/thresholds.ts';
import { FINDING_TEXTS } from '../../i18n/findings.ts';
import { GROUP_TEXTS } from '../../i18n/groups.ts';
import type { GroupRow, GroupTable, Report } from '../../model/report.ts';
import type { Pen } from '../pen.ts';
import { plainTable, roomBeside } from '../plain-table.ts';
import { printable } from '../printable.ts';
import { clip, hang } from '../wrap.ts';

/** Of a name; longer ones end in dots. */
const NAME_WIDTH = 32;
const NAME_AT_LEAST = 12;

/** The groups that were asked for: how many of their calls were answered, and how many heard. Empty without any. */
export function groupSection({ groups }: Pick<Report, 'groups'>, pen: Pen): string[] {
  const { chalk, view } = pen;
  const texts = GROUP_TEXTS[view.language];
  if (groups.length === 0) return [];
  const notes = [texts.definitions];
  if (groups.some(({ rows }) => rows.some(({ tooFew }) => tooFew))) {
    notes.push(texts.fewMeans(String(THRESHOLDS.fewCalls)));
  }
  return [
    ...groups.flatMap((table) => [...groupTable(table, pen), '']),
    ...hang('  ', chalk.dim(notes.join(view.language === 'en' ? ' ' : '')), view.width),
  ];
}

function groupTable(table: GroupTable, pen: Pen): string[] {
  const { chalk, format, view } = pen;
  const texts = GROUP_TEXTS[view.language];
  const { by, dimension, rows, omitted } = table;
  // a column is called by its own name
  const what = by === dimension ? texts.dimensions[dimension] : clipped(by, NAME_WIDTH, pen);
  const lines = [chalk.bold.underline(texts.by(what))];
  if (rows.length === 0) return [...lines, ...hang('  ', texts.none, view.width)];
  lines.push(...drawRows(what, table, pen));
  if (omitted.groups > 0) {
    const listed = rows.filter(({ name }) => name !== null).length;
    const more = texts.omitted(
      format.count(omitted.groups),
      format.count(omitted.calls),
      String(listed + omitted.groups),
    );
    lines.push(...hang('  ', chalk.dim(more), view.width));
  }
  return lines;
}

/** The table, with as many of its columns as there is room for. */
function drawRows(what: string, { rows, dimension }: GroupTable, pen: Pen): string[] {
  const { view, chalk } = pen;
  const columns = columnsOf(rows, pen);
  const cellsOf = (row: GroupRow): string[] => columns.map(({ cell }) => cell(row));
  const roomForName = (): number => {
    const titles = columns.map(({ title }) => title);
    return roomBeside(titles, rows.map(cellsOf), view.width);
  };
  for (const extra of EXTRAS) {
    if (roomForName() >= NAME_AT_LEAST) break;
    columns.splice(
      columns.findIndex(({ id }) => id === extra),
      1,
    );
  }
  const nameWidth = Math.min(NAME_WIDTH, Math.max(NAME_AT_LEAST, roomForName()));
  const titles = [clipped(what, nameWidth, pen), ...columns.map(({ title }) => title)];
  return plainTable(
    titles.map((title) => chalk.dim(title)),
    rows.map((row) => {
      const line = [clipped(groupName(row.name, dimension, pen), nameWidth, pen), ...cellsOf(row)];
      return row.tooFew ? line.map((cell) => chalk.dim(cell)) : line;
    }),
    ['left', ...columns.map(({ id }) => (id === 'few' ? ('left' as const) : ('right' as const)))],
  );
}

/** Left out where there is no room, in this order. */
const EXTRAS = ['interval-of-listen-through', 'interval-of-answered', 'heard-in-full'] as const;

interface Column {
  readonly id: (typeof EXTRAS)[number] | 'calls' | 'answered' | 'listen-through' | 'few';
  readonly title: string;
  readonly cell: (row: GroupRow) => string;
}

function columnsOf(rows: readonly GroupRow[], { format, view }: Pen): Column[] {
  const { head, tooFew } = GROUP_TEXTS[view.language];
  const columns: Column[] = [
    { id: 'calls', title: head.calls, cell: ({ calls }) => format.count(calls) },
    {
      id: 'answered',
      title: head.answered,
      cell: ({ answered }) => format.percent(answered.value),
    },
    {
      id: 'interval-of-answered',
      title: head.interval,
      cell: ({ answered }) => format.range(answered),
    },
    {
      id: 'listen-through',
      title: head.listenThrough,
      cell: ({ listenThrough }) => format.percent(listenThrough.value),
    },
    {
      id: 'interval-of-listen-through',
      title: head.interval,
      cell: ({ listenThrough }) => format.range(listenThrough),
    },
    {
      id: 'heard-in-full',
      title: head.heardInFull,
      cell: ({ heardInFull }) => format.percent(heardInFull.value),
    },
  ];
  if (rows.some((row) => row.tooFew)) {
    columns.push({ id: 'few', title: '', cell: (row) => (row.tooFew ? tooFew : '') });
  }
  return columns;
}

/** A group as people call it. */
export function groupName(
  name: string | null,
  dimension: GroupTable['dimension'],
  { view }: Pen,
): string {
  if (name === null) return GROUP_TEXTS[view.language].without;
  if (dimension === 'hour') return `${name.padStart(2, '0')}:00`;
  if (dimension === 'weekday')
    return FINDING_TEXTS[view.language].weekdays[Number(name) - 1] ?? name;
  return name;
}

function clipped(text: string, width: number, { format }: Pen): string {
  return clip(printable(text), width, format.ellipsis);
}
