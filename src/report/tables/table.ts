import type { Estimate, Report } from '../../model/report.ts';

/** Empty where nothing is known: an empty cell is no zero. */
export type Cell = string | number | boolean | null;

/** A rectangular table: as many cells in each row as there are columns. */
export interface Table {
  /** In snake_case, the same in every language, so that programs can rely on them. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export type TableOf = (report: Report) => Table;

export function estimateCells({ value, low, high }: Estimate): Cell[] {
  return [value, low, high];
}

export const RATIO = ['numerator', 'denominator', 'value', 'low', 'high'] as const;
export function ratioCells(
  ratio: Estimate & { readonly numerator: number; readonly denominator: number },
): Cell[] {
  return [ratio.numerator, ratio.denominator, ...estimateCells(ratio)];
}

/** `answered_value`: the same columns of several estimates beside each other. */
export function prefixed(prefix: string, names: readonly string[]): string[] {
  return names.map((name) => `${prefix}_${name}`);
}
