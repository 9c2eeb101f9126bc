import { PAGE_TEXTS } from '../../i18n/pages.ts';
import type { CodeList } from '../explanation.ts';
import { penFor } from '../pen.ts';
import { fittingTable } from '../plain-table.ts';
import type { View } from '../reporter.ts';
import { hang } from '../wrap.ts';

/** The book as a table; in narrow views the meaning stands below the category. */
export function codesPage(codes: CodeList, view: View): string {
  const { chalk, format } = penFor(view);
  const { codesHead, codesFoot, table } = PAGE_TEXTS[view.language];
  const isNarrow = view.width < 110;
  const rows = codes.map((line) => {
    const outcome = line.cause === '' ? chalk.dim(line.category) : `${line.category}/${line.cause}`;
    const meaning = line[view.language];
    return isNarrow
      ? [chalk.bold(line.code), line.table, `${outcome}\n${meaning}`]
      : [chalk.bold(line.code), table[line.table], outcome, meaning];
  });
  const titles = isNarrow
    ? [codesHead.code, codesHead.table, `${codesHead.category}, ${codesHead.text}`]
    : [codesHead.code, codesHead.table, codesHead.category, codesHead.text];
  return [
    ...fittingTable(
      titles.map((title) => chalk.dim(title)),
      rows,
      titles.map(() => 'left'),
      view.width,
    ),
    '',
    ...hang('  ', chalk.dim(codesFoot(format.count(codes.length))), view.width),
    '',
  ].join('\n');
}
