import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** Columns between the cells. */
export const GAP = 2;

export type Align = 'left' | 'right';

/**
 * A table without any lines, two columns between its cells; the lines of text it makes, indented by two. A cell may have
 * several lines, of which each brings its own colours. Columns beyond the head have no title.
 */
export function plainTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  aligns: readonly Align[],
): string[] {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.split('\n')));
  const columns = Math.max(...cells.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(...cells.flatMap((row) => (row[i] ?? []).map((line) => widthOf(line)))),
  );
  return cells.flatMap((row) => {
    const lines = Math.max(...row.map((cell) => cell.length));
    return Array.from({ length: lines }, (_, line) => {
      const texts = row.map((cell, i) => {
        const text = cell[line] ?? '';
        const spaces = ' '.repeat((widths[i] ?? 0) - widthOf(text));
        return aligns[i] === 'right' ? spaces + text : text + spaces;
      });
      return `  ${texts.join(' '.repeat(GAP))}`.trimEnd();
    });
  });
}

/** Columns that are left to the right of such a table. */
export function roomBeside(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): number {
  const widths = head.map((title, i) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(row[i] ?? ''))),
  );
  return widths.reduce((room, column) => room - column - GAP, width - GAP);
}

/** The same table with its last column broken into lines that fit. */
export function fittingTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  aligns: readonly Align[],
  width: number,
): string[] {
  const room = Math.max(1, roomBeside(head.slice(0, -1), rows, width));
  const [fittingHead = [], ...fitting] = [head, ...rows].map((row) => {
    const last = row.at(-1) ?? '';
    const lines = last.split('\n').flatMap((line) => wrap(line, room));
    return [...row.slice(0, -1), lines.join('\n')];
  });
  return plainTable(fittingHead, fitting, aligns);
}
