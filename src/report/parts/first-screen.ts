import stringWidth from 'string-width';
import { layouts } from '../../catalogue/layouts/index.gen.ts';
import type { LayoutId } from '../../model/ids.gen.ts';
import type { CategoryCount, Report, ReportedStrategy } from '../../model/report.ts';
import { bar } from '../bar.ts';
import { type Pen, paint } from '../pen.ts';
import { plainTable } from '../plain-table.ts';
import { printable } from '../printable.ts';
import { hang, wrap } from '../wrap.ts';

const FIXES = 3;
const BAR_WIDTH = { narrow: 16, wide: 40 } as const;

/** How did it go, what is wrong, what do I do first. */
export function firstScreen(report: Report, pen: Pen): string[] {
  return [
    ...title(report, pen),
    '',
    ...headline(report, pen),
    '',
    ...doFirst(report, pen),
    ...resultTable(report, pen),
    '',
    ...accounting(report, pen),
  ];
}

function title({ input }: Report, { chalk, texts, format, view }: Pen): string[] {
  const [file] = input.files;
  if (file === undefined) return [];
  const name =
    input.files.length === 1 ? printable(file.name) : texts.files(String(input.files.length));
  const day = (time: string): string => time.slice(0, 10);
  const { from, to } = input.period;
  const period = from === null || to === null ? '' : [day(from), day(to)];
  const days = [...new Set(period)].join(view.unicode ? ' – ' : ' - ');
  const layout = layouts[file.layout as LayoutId].title[view.language];
  const what = texts.file(layout, file.encoding.toUpperCase(), file.book);
  const left = `${chalk.bold(name)}   ${texts.calls(format.count(input.calls))}`;
  const line = [left, days, chalk.dim(what)].filter((part) => part !== '').join('   ');
  if (stringWidth(line) <= view.width) return [line];
  return [[left, days].filter((part) => part !== '').join('   '), chalk.dim(what)];
}

function headline(report: Report, pen: Pen): string[] {
  const { texts, format, view, chalk } = pen;
  const { heardInFull, answered } = report.rates;
  const sentences = [
    texts.heard(chalk.bold(format.percent(heardInFull.value)), format.interval(heardInFull)) +
      texts.answered(chalk.bold(format.percent(answered.value))),
  ];
  const others = heardInFull.denominator - heardInFull.numerator;
  const shares = report.responsible
    .filter(({ calls }) => calls > 0)
    .map(({ party, share }) => `${texts.party[party]} ${whole(share.value, pen)}`);
  if (others > 0)
    sentences.push(texts.others(format.count(others), shares.join(texts.listSeparator)));
  const lines = sentences.flatMap((sentence) => hang('  ', sentence, view.width));

  const ambiguous = report.categories.find(({ id }) => id === 'ambiguous')?.calls ?? 0;
  if (ambiguous > 0) {
    const note = texts.ambiguous(texts.calls(format.count(ambiguous)));
    lines.push(...hang('  ', note, view.width).map((line) => chalk.yellow(line)));
  }
  const unknown = report.warnings.find(({ id }) => id === 'unknown-above-limit');
  if (unknown !== undefined) {
    const share = format.percent(unknown.count / report.input.calls);
    const note = texts.unknownAbove(share, format.count(unknown.count));
    lines.push(...hang('  ', note, view.width).map((line) => chalk.yellow(line)));
  }
  return lines;
}

/** Shares of a sentence need no decimals. */
function whole(fraction: number | null, { format, view }: Pen): string {
  const unit = view.language === 'en' ? ' %' : '%';
  if (fraction === null) return format.dash;
  return fraction > 0 && fraction < 0.005 ? `<1${unit}` : `${Math.round(fraction * 100)}${unit}`;
}

/** The first strategy of each of the largest categories; the sender's own faults need no other reason to be fixed. */
function doFirst(report: Report, { chalk, texts, format, view }: Pen): string[] {
  const firsts = new Map<string, ReportedStrategy>();
  for (const strategy of report.strategies) {
    if (strategy.category !== 'completed' && !firsts.has(strategy.category)) {
      firsts.set(strategy.category, strategy);
    }
  }
  const fixes = [...firsts.values()].slice(0, FIXES);
  if (fixes.length === 0) return [];
  const lines = fixes.flatMap((strategy, i) => {
    const category = report.categories.find(({ id }) => id === strategy.category) as CategoryCount;
    const { section, name, calls } = category;
    const where = texts.doFirstLine(section, name, texts.calls(format.count(calls)));
    const line = `  ${i + 1}  ${where}${view.language === 'en' ? ': ' : '：'}${chalk.bold(strategy.title)}`;
    return stringWidth(line) <= view.width
      ? [line]
      : [
          `  ${i + 1}  ${where}`,
          ...wrap(strategy.title, view.width - 5).map((rest) => `     ${chalk.bold(rest)}`),
        ];
  });
  return [`  ${chalk.underline(texts.doFirst)}`, ...lines, ''];
}

function resultTable(report: Report, pen: Pen): string[] {
  const { texts, format, view, chalk } = pen;
  const { head } = texts;
  const shown = report.categories.filter(({ calls }) => calls > 0);
  const rows = shown.map((category) => [
    section(category.section, pen),
    paint(pen, category)(category.name),
    format.count(category.calls),
    format.percent(category.share.value),
    chalk.dim(format.interval(category.share)),
  ]);
  const titles = [head.section, head.result, head.calls, head.share, head.interval];
  const used = titles.reduce(
    (sum, name, i) =>
      sum + 2 + Math.max(stringWidth(name), ...rows.map((row) => stringWidth(row[i] ?? ''))),
    2,
  );
  const room = view.width - used;
  const barWidth = Math.min(view.width >= 120 ? BAR_WIDTH.wide : BAR_WIDTH.narrow, room);
  const largest = Math.max(...shown.map(({ share }) => share.value ?? 0));
  const pictures = shown.map((category) => {
    const drawn = bar((category.share.value ?? 0) / largest, barWidth, view.unicode);
    const picture = paint(pen, category)(drawn);
    const beside = wrap(causes(category, pen), room - stringWidth(drawn) - 2);
    if (beside.length === 0) return picture;
    if (beside.length === 1) return `${picture}  ${chalk.dim(beside[0])}`;
    const below = wrap(causes(category, pen), room);
    return [picture, ...below.map((line) => chalk.dim(line))].join('\n');
  });
  return plainTable(
    titles.map((name) => chalk.dim(name)),
    rows.map((row, i) => [...row, pictures[i] ?? '']),
    ['right', 'left', 'right', 'right', 'left', 'left'],
  );
}

function section(name: string, { format }: Pen): string {
  return name === '–' ? format.dash : name;
}

/** The causes of a category that has several, most frequent first. */
function causes(category: CategoryCount, { format, texts }: Pen): string {
  const present = category.causes.filter(({ calls }) => calls > 0);
  // the usual cause alone says no more than the category
  if (present.length === 1 && present[0] === category.causes[0]) return '';
  return present
    .sort((a, b) => b.calls - a.calls)
    .map(({ name, calls }) => `${name} ${format.count(calls)}`)
    .join(texts.listSeparator);
}

function accounting({ input }: Report, { chalk, texts, format, view }: Pen): string[] {
  const [rows, calls, duplicates, events, rejected] = [
    input.rows,
    input.calls,
    input.duplicates,
    input.notFinal,
    input.rejected,
  ].map(format.count) as [string, string, string, string, string];
  const sum = texts.accounting(rows, calls, duplicates, events, rejected);
  const hint = view.language === 'en' ? ` (${texts.rejectsHint})` : `（${texts.rejectsHint}）`;
  return hang('  ', input.rejected > 0 ? sum + hint : sum, view.width).map((line) =>
    chalk.dim(line),
  );
}
