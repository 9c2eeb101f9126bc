/** What calls can be grouped by, whatever the columns of an export. */
export const GROUP_DIMENSIONS = ['caller', 'group', 'prefix', 'hour', 'weekday', 'day'] as const;
export type GroupDimension = (typeof GROUP_DIMENSIONS)[number];

/** One table of groups that was asked for. */
export interface Grouping {
  /** What was asked for: a dimension, or the name of a column. */
  readonly by: string;
  readonly dimension: GroupDimension;
}

/** Groups listed in each table, if nothing else was asked for. */
export const DEFAULT_TOP = 10;
export const MOST_TOP = 10_000;
