import { COMPARISON_TEXTS } from '../../../i18n/comparison.ts';
import type { ComparedShare } from '../../../model/comparison.ts';
import type { Cell, DataTable } from '../../html/data-table.ts';
import { html } from '../../html/markup.ts';
import type { Pen } from '../../pen.ts';
import { shareRows } from '../rows.ts';

/**
 * Shares with their differences, as numbers. With mixes there is a row for each of them too, which carries the name of its
 * share, for it may be sorted away from it.
 */
export function shareTable(
  title: string,
  shares: readonly ComparedShare[],
  { format, view, texts }: Pen,
  hasMixes: boolean,
): DataTable {
  const { head } = COMPARISON_TEXTS[view.language];
  const rows = shareRows(shares, format, view).filter(({ mix }) => hasMixes || mix === undefined);
  const number = (name: string) => ({ title: name, isNumber: true });
  return {
    caption: title,
    kind: 'shares',
    columns: [
      { title },
      number(head.before),
      number(head.after),
      number(head.points),
      { title: head.interval },
      number(head.relative),
      { title: head.verdict },
      number(head.needed),
    ],
    rows: rows.map(({ share, mix, ...row }): Cell[] => {
      const { before, after, difference, relative, callsNeeded, verdict, name } = share;
      const shown = (text: string, value: number | null | undefined): Cell => ({
        shown: text,
        value: value ?? null,
      });
      if (mix !== undefined) {
        return [
          name + texts.aside(row.name),
          '',
          '',
          shown(row.points, mix.value),
          row.interval,
          '',
          '',
          '',
        ];
      }
      return [
        row.name,
        shown(row.before, before.value),
        shown(row.after, after.value),
        shown(row.points, difference?.value),
        row.interval,
        shown(row.relative, relative?.value),
        html`<b class="${verdict}">${row.verdict}</b>`,
        shown(row.needed, callsNeeded),
      ];
    }),
  };
}
