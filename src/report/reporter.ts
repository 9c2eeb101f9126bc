import type { Language } from '../model/language.ts';
import type { Report } from '../model/report.ts';
import type { TableId } from '../model/table.ts';

/** How the output will be looked at. */
export interface View {
  readonly language: Language;
  /** Columns of the terminal. */
  readonly width: number;
  /** 0 no colour, 1 sixteen, 2 256, 3 millions: as chalk counts. */
  readonly colorLevel: 0 | 1 | 2 | 3;
  /** Whether characters beyond ASCII, bars and dashes, can be shown. */
  readonly unicode: boolean;
  /** Stop after the table. */
  readonly quiet: boolean;
  /** Which table `csv` writes (default: categories), and whether a spreadsheet shall read it. */
  readonly csv?: { readonly table?: TableId | undefined; readonly excel?: boolean | undefined };
}

/** Turns a report into text. Pure: no clock, no files, no environment. */
export type Reporter = (report: Report, view: View) => string;
