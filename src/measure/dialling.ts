import type { LimitId } from '../model/ids.gen.ts';
import type { PlatformLimits } from '../model/limit.ts';
import type { NumberColumns } from '../table/number-columns.ts';
import type { ByNumber } from './by-number.ts';
import { type FrequencyUse, measureFrequency } from './call-frequency.ts';
import { type HoursUse, measureHours } from './calling-hours.ts';
import { clockStep } from './clock-step.ts';
import { WIDTH } from './outcome-matrix.ts';

/** What the dialling of a campaign is held against. */
export interface DiallingLimits extends Pick<PlatformLimits, 'frequency' | 'hours'> {
  readonly id: LimitId;
}

/** How often numbers were called, and when, beside what a platform allows. */
export interface Dialling {
  readonly limits: LimitId;
  /** The limits that the export's times can be held against, broken or not. */
  readonly frequency: readonly FrequencyUse[];
  /** Undefined where no hours are known, or times are only days. */
  readonly hours: HoursUse | undefined;
}

/** Undefined where no call has a start. */
export function measureDialling(
  table: NumberColumns,
  byNumber: ByNumber,
  { id, frequency, hours }: DiallingLimits,
): Dialling | undefined {
  if (!table.originate.subarray(0, table.length).some((start) => start > 0)) return undefined;
  const step = clockStep(table.originate, table.length);
  const started = countStarted(byNumber);
  return {
    limits: id,
    // of calls in the same hour nobody can tell whether they were in the same minute
    frequency: frequency
      .filter(({ seconds }) => seconds % step === 0)
      .map((limit) => measureFrequency(table, byNumber, limit, started)),
    hours:
      hours.length > 0 && isFineEnough(step, hours)
        ? measureHours(table, byNumber, hours)
        : undefined,
  };
}

/** Calls with a start, by outcome. */
function countStarted({ originate, outcome }: ByNumber): Uint32Array {
  const started = new Uint32Array(WIDTH);
  for (let i = 0; i < outcome.length; i++) {
    if (originate[i] !== 0) started[outcome[i] as number]!++;
  }
  return started;
}

/** Whether the clock shows the minute at which hours begin or end. */
function isFineEnough(step: number, hours: DiallingLimits['hours']): boolean {
  return hours.every(({ from, to }) => (from * 60) % step === 0 && (to * 60) % step === 0);
}
