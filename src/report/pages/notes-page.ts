import { layouts } from '../../catalogue/layouts/index.gen.ts';
import { PAGE_TEXTS } from '../../i18n/pages.ts';
import type { Role } from '../../model/layout.ts';
import type { WhyColumn, WhyLane } from '../../model/why.ts';
import type { Inspection } from '../inspection.ts';
import { penFor } from '../pen.ts';
import { printable } from '../printable.ts';
import type { View } from '../reporter.ts';
import { hang } from '../wrap.ts';
import { delimiterName, signatureNames } from './inspection-page.ts';

/** What `--verbose` tells of one file. */
export interface Notes
  extends Pick<
    Inspection,
    | 'encoding'
    | 'whyEncoding'
    | 'delimiter'
    | 'whyDelimiter'
    | 'layout'
    | 'whyLayout'
    | 'headerLine'
  > {
  readonly name: string;
  readonly rows: number;
  readonly lane: string;
  readonly whyLane: WhyLane;
  readonly columns: readonly {
    readonly name: string;
    readonly role: Role;
    readonly why: WhyColumn;
  }[];
}

/** How a file was read, and why, in a few lines. */
export function notesPage(notes: Notes, view: View): string {
  const { texts: words, format } = penFor(view);
  const texts = PAGE_TEXTS[view.language];
  const { label, aside, listSeparator } = words;
  const fact = (name: string, value: string, why: string): string =>
    `${label(name)}${value}${aside(why)}`;
  const columns = notes.columns.map(({ name, role, why }) => {
    const column = `${role} = ${printable(name)}`;
    return why === 'header' ? column : column + aside(texts.whyColumn[why]);
  });
  const lines = [
    label(printable(notes.name)) + texts.rows(format.count(notes.rows)),
    fact(texts.encoding, notes.encoding, texts.whyEncoding[notes.whyEncoding]),
    fact(texts.delimiter, delimiterName(notes.delimiter), texts.whyDelimiter[notes.whyDelimiter]),
    fact(
      texts.layout,
      label(notes.layout) + layouts[notes.layout].title[view.language],
      texts.whyLayout(signatureNames(notes.whyLayout)),
    ),
    label(texts.header) + texts.headerAt(String(notes.headerLine)),
    columns.join(listSeparator),
    notes.whyLane === 'default'
      ? label(texts.scanner) + notes.lane
      : fact(texts.scanner, notes.lane, texts.whyLane[notes.whyLane]),
  ];
  return `${lines.flatMap((line, i) => hang(i === 0 ? '' : '  ', line, view.width)).join('\n')}\n`;
}
