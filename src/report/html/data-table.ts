import { type Child, html, type Markup } from './markup.ts';

export interface DataTable {
  /** Says what it is to those who do not see what stands above it. */
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Says what it is to the page's style. */
  readonly kind?: 'results' | 'shares';
}

/** A text, or a number with the text that shows it: sorting goes by the number. */
export type Cell = Child | { readonly shown: Child; readonly value: number | null };

/** With fewer rows there is nothing to look for. */
const FILTER_FROM = 8;

/** A table that the page's script makes sortable, and where it is long, searchable. */
export function dataTable({ caption, columns, rows, kind }: DataTable): Markup {
  const isLong = rows.length >= FILTER_FROM && kind === undefined;
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${caption}"><table class="${kind === undefined ? 'data' : `data ${kind}`}"${isLong && html` data-filter`}>
<caption>${caption}</caption>
<thead><tr>${columns.map(({ title, isNumber }) => html`<th scope="col"${isNumber === true && html` class="n"`}>${title}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) => html`
<tr>${row.map((cell, i) => cellOf(cell, columns[i]?.isNumber === true))}</tr>`,
  )}
</tbody></table></div>`;
}

function cellOf(cell: Cell, isNumber: boolean): Markup {
  const kind = isNumber && html` class="n"`;
  if (typeof cell === 'object' && cell !== null && 'shown' in cell) {
    return html`<td${kind} data-v="${cell.value === null ? '' : sortKey(cell.value)}">${cell.shown}</td>`;
  }
  return html`<td${kind}>${cell}</td>`;
}

/** A share to six digits: nobody sorts by more, and tables are long. */
function sortKey(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(6));
}
