import type { EChartsCoreOption } from 'echarts/core';
import type { Report } from '../../../model/report.ts';
import type { Pen } from '../../pen.ts';
import type { DataTable } from '../data-table.ts';

/** A chart before it is drawn, and everything that stands around it. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  /** What is to be seen, in a sentence or two: for those who do not see it, and for all others below the title. */
  readonly summary: string;
  readonly height: number;
  readonly option: EChartsCoreOption;
  readonly legend?: readonly { readonly name: string; readonly colour: string }[];
  /** The numbers of the chart. */
  readonly table: DataTable;
}

/** Nothing where the report has no numbers for it. */
export type FigureMaker = (report: Report, pen: Pen) => Figure | undefined;
