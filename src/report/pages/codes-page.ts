import { PAGE_TEXTS } from '../../i18n/pages.ts';
import type { CodeLine } from '../explanation.ts';
import { penFor } from '../pen.ts';
import { plainTable } from '../plain-table.ts';
import type { View } from '../reporter.ts';

/** The book as a table. */
export function codesPage(codes: readonly CodeLine[], view: View): string {
  const { chalk, format } = penFor(view);
  const { codesHead, codesFoot, table } = PAGE_TEXTS[view.language];
  const isNarrow = view.width < 110;
  const rows = codes.map((line) => [
    chalk.bold(line.code),
    isNarrow ? line.table : (table[line.table] ?? line.table),
    line.cause === '' ? chalk.dim(line.category) : `${line.category}/${line.cause}`,
    line[view.language],
  ]);
  const titles = [codesHead.code, codesHead.table, codesHead.category, codesHead.text];
  return [
    ...plainTable(
      titles.map((title) => chalk.dim(title)),
      rows,
      ['left', 'left', 'left', 'left'],
    ),
    '',
    `  ${chalk.dim(codesFoot(format.count(codes.length)))}`,
    '',
  ].join('\n');
}
