import type { GateLevel, GatePolicy } from '../model/gate.ts';
import type { Report } from '../model/report.ts';

/** What must not be, and what to do if it is. */
export interface GateOptions {
  /** The conditions that fail, such as `invalid-number>2%`. */
  readonly failOn: readonly (string | AskedGate)[];
  /**
   * `certain` (default): fails only where the whole 95 % interval is beyond the limit, and warns where chance may have it
   * on either side. `strict`: goes by the value. `lenient`: never fails, only warns.
   */
  readonly policy?: GatePolicy | undefined;
  readonly waivers?: readonly Waiver[] | undefined;
  /**
   * The day by which waivers expire, `2026-09-30`. Default: the day of the last call, so that one file is always judged
   * the same way.
   */
  readonly today?: string | undefined;
  /** An earlier report, and its name: what became worse since then beyond chance fails. */
  readonly baseline?: { readonly file: string; readonly report: Baseline } | undefined;
}

export interface AskedGate {
  readonly gate: string;
  /** Default `error`. */
  readonly level?: GateLevel | undefined;
  /** Judge each group, or caller, that matches this pattern by itself: `camp-*`. */
  readonly match?: Match | undefined;
}

export type Match =
  | { readonly group: string; readonly caller?: undefined }
  | { readonly caller: string; readonly group?: undefined };

/** A gate that may fail for a while. */
export interface Waiver {
  readonly gate: string;
  /** Only for the group, or caller, that matches. */
  readonly match?: Match | undefined;
  readonly reason: string;
  /** The last day that it holds, `2026-12-31`. */
  readonly until: string;
}

/** What of an earlier report is compared. */
export type Baseline = Pick<Report, 'schemaVersion' | 'rates'> & {
  readonly input: Pick<Report['input'], 'period' | 'selected'>;
  readonly categories: readonly Pick<Report['categories'][number], 'id' | 'calls'>[];
  /** Without it each call counts as one, however often its number was called. */
  readonly measured?: Pick<Report['measured'], 'attempts'>;
};
