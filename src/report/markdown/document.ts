/** GitHub refuses a longer comment; GitLab and most trackers take more. */
export const MOST_CHARACTERS = 65_536;

/** A part of a document, each line of which can be the last one that is shown. */
export interface Section {
  /** Above the lines, and only shown with one of them. */
  readonly open: readonly string[];
  readonly lines: readonly string[];
  readonly close?: readonly string[];
}

export function section(heading: string, lines: readonly string[]): Section {
  return { open: [`### ${heading}`, ''], lines };
}

/** Folded in, to be opened by who wants to know. */
export function details(summary: string, lines: readonly string[]): Section {
  return {
    open: ['<details>', `<summary>${summary}</summary>`, ''],
    lines,
    close: ['', '</details>'],
  };
}

/** The rows of a table below its head; numbers stand to the right. */
export function tableLines(
  head: readonly string[],
  numeric: readonly boolean[],
  rows: readonly (readonly string[])[],
): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(numeric.map((isNumber) => (isNumber ? '--:' : '---'))),
    ...rows.map(line),
  ];
}

/** The sections that have lines, one below the other, as far as they fit; then `cutNote`, where they do not. */
export function assemble(
  sections: readonly Section[],
  cutNote: string,
  most = MOST_CHARACTERS,
): string {
  const whole = sections.filter(({ lines }) => lines.length > 0);
  const all = whole.map((one) => textOf(one, one.lines)).join('\n\n');
  if (all.length < most) return `${all}\n`;
  let room = most - cutNote.length - '\n\n\n\n'.length;
  const shown: string[] = [];
  for (const one of whole) {
    const lines = fitting(one, room);
    if (lines.length > 0) shown.push(textOf(one, lines));
    if (lines.length < one.lines.length) break;
    room -= (shown.at(-1)?.length ?? 0) + '\n\n'.length;
  }
  return `${[...shown, cutNote].join('\n\n')}\n`;
}

function fitting(one: Section, room: number): string[] {
  let left = room - textOf(one, []).length;
  const lines: string[] = [];
  for (const line of one.lines) {
    left -= line.length + 1;
    if (left < 0) break;
    lines.push(line);
  }
  return lines;
}

function textOf({ open, close = [] }: Section, lines: readonly string[]): string {
  return [...open, ...lines, ...close].join('\n');
}
