import type { ChalkInstance } from 'chalk';
import { COMPARISON_TEXTS } from '../../i18n/comparison.ts';
import type {
  ComparedShare,
  ComparedSide,
  Comparison,
  ShareVerdict,
} from '../../model/comparison.ts';
import { draw } from '../ascii.ts';
import { type Pen, penFor } from '../pen.ts';
import { plainTable, roomBeside } from '../plain-table.ts';
import { printable } from '../printable.ts';
import type { View } from '../reporter.ts';
import { widthOf } from '../width.ts';
import { clip, hang } from '../wrap.ts';
import { type NamedFinding, periodOf, ruleName, shareRows, together } from './rows.ts';

const NAME_WIDTH = 30;

/** The verdict, the rates, then what the verdicts rest on. */
export function terminalComparison(comparison: Comparison, view: View): string {
  return draw(comparison, view, page);
}

function page(comparison: Comparison, view: View): string {
  const pen = penFor(view);
  const { chalk } = pen;
  const texts = COMPARISON_TEXTS[view.language];
  const colour = COLOURS[comparison.verdict](chalk);
  const sections = [
    sideLine(texts.head.before, comparison.before, pen),
    sideLine(texts.head.after, comparison.after, pen),
    ['', ...hang('  ', colour(printable(comparison.text)), view.width), ''],
    shareTable(texts.head.rate, comparison.rates, pen),
    ...listed(texts.sections.claims, comparison.claims.map(textOf), pen),
  ];
  if (!view.quiet) {
    const { mix, findings, notes, rates } = comparison;
    sections.push(
      [''],
      shareTable(texts.head.category, comparison.categories, pen),
      ...listed(texts.sections.why, rates.map(textOf), pen),
      ...listed(texts.sections.mix, mix.map(textOf), pen),
      ...listed(texts.sections.came, together(findings.came).map(findingOf(pen)), pen),
      ...listed(texts.sections.went, together(findings.went).map(findingOf(pen)), pen),
      ...listed(texts.sections.stayed, together(findings.stayed).map(findingOf(pen)), pen),
      ...listed(texts.sections.notes, notes.map(printable), pen),
    );
  }
  return `${sections.flat().join('\n')}\n`;
}

const COLOURS: Readonly<
  Record<ShareVerdict | Comparison['verdict'], (chalk: ChalkInstance) => ChalkInstance>
> = {
  better: (chalk) => chalk.green,
  worse: (chalk) => chalk.red,
  mixed: (chalk) => chalk.yellow,
  more: (chalk) => chalk.cyan,
  fewer: (chalk) => chalk.cyan,
  same: (chalk) => chalk.reset,
  'cannot-tell': (chalk) => chalk.dim,
};

const textOf = ({ text }: { readonly text: string }): string => printable(text);

function sideLine(label: string, side: ComparedSide, pen: Pen): string[] {
  const { chalk, texts, format, view } = pen;
  const [file = '', ...more] = side.files;
  const name = more.length === 0 ? printable(file) : texts.files(String(side.files.length));
  const options = side.options.map(printable).join(' ');
  const parts = [
    chalk.bold(name),
    texts.calls(format.count(side.calls)),
    periodOf(side, format),
    options,
  ];
  return hang(texts.label(label), parts.filter((part) => part !== '').join('   '), view.width);
}

function shareTable(title: string, shares: readonly ComparedShare[], pen: Pen): string[] {
  const { chalk, format, view } = pen;
  const { head } = COMPARISON_TEXTS[view.language];
  const rows = shareRows(shares, format, view);
  const titles = [title, head.before, head.after, head.points, head.interval, head.verdict];
  const cells = rows.map(({ name, before, after, points, interval, verdict }) => [
    `  ${clip(name, NAME_WIDTH, format.ellipsis)}`,
    ...[before, after, points, interval, verdict],
  ]);
  // where there is no room, the sentences below say it
  const room = roomBeside(titles, cells, view.width) - widthOf(head.needed);
  const isNeeded = room >= 0 && rows.some(({ needed }) => needed !== '');
  return plainTable(
    [...titles, ...(isNeeded ? [head.needed] : [])].map((one) => chalk.dim(one)),
    rows.map((row) => {
      const style = row.mix !== undefined ? chalk.dim : chalk.reset;
      const name = clip(printable(row.name), NAME_WIDTH, format.ellipsis);
      return [
        row.mix !== undefined ? chalk.dim(`  ${name}`) : name,
        row.before,
        row.after,
        style(row.points),
        chalk.dim(row.interval),
        COLOURS[row.share.verdict](chalk)(row.verdict),
        ...(isNeeded ? [chalk.dim(row.needed)] : []),
      ];
    }),
    ['left', 'right', 'right', 'right', 'left', 'left', ...(isNeeded ? ['right' as const] : [])],
  );
}

function findingOf({ texts, view }: Pen) {
  return ({ rule, named, text }: NamedFinding): string => {
    const name = ruleName(rule, view.language);
    const which = named.length === 0 ? '' : texts.aside(printable(named.join(texts.listSeparator)));
    return `${texts.label(name + which)}${printable(text)}`;
  };
}

/** Nothing for an empty list. */
function listed(title: string, items: readonly string[], { chalk, view }: Pen): string[][] {
  if (items.length === 0) return [];
  const mark = view.unicode ? '·' : '-';
  return [
    ['', chalk.bold.underline(title)],
    items.flatMap((item) => hang(`  ${mark} `, item, view.width)),
  ];
}
