import { Pool } from '../../measure/stats/mantel-haenszel.ts';
import type { Difference } from '../../measure/stats/newcombe.ts';
import { normalTail } from '../../measure/stats/normal.ts';
import type { Ratio } from '../../measure/stats/ratio.ts';
import { Z } from '../../measure/stats/wilson.ts';
import { RULE_THRESHOLDS } from '../thresholds.ts';
import type { SlotCells } from './slot-cells.ts';

/** One hour, or weekday, against all others. */
export interface ComparedSlot {
  /** From 0. */
  readonly slot: number;
  readonly answered: Ratio;
  readonly others: Ratio;
  /** Slot − others, within strata. */
  readonly difference: Difference;
  /** Two-sided. */
  readonly p: number;
  /** Units with attempts in the slot and outside. */
  readonly units: number;
}

/** What one unit says of a slot. */
interface UnitDifference {
  readonly value: number;
  readonly variance: number;
  /** Of the unit in the pooled difference. */
  readonly weight: number;
  /** Enough attempts on either side for the variance to be trusted. */
  readonly isLarge: boolean;
}

/**
 * The slots with enough attempts, each against the rest: Mantel–Haenszel within units and strata. Its variance is
 * widened twice: by the design effect of repeated attempts at one number, and by what the differences scatter from unit
 * to unit beyond chance (DerSimonian, R. & Laird, N. (1986), Controlled Clinical Trials 7, 177–188), of which as much is
 * taken for granted as is ordinary: with a few units it cannot be measured.
 *
 * @param outliers slots that the rest does not count, for all others would differ from them
 */
export function compareSlots(
  cells: SlotCells,
  outliers: ReadonlySet<number> = new Set(),
): ComparedSlot[] {
  const least = RULE_THRESHOLDS.bestTimeCalls.value;
  const base = sumOver(cells, (slot) => !outliers.has(slot));
  const looked = Array.from({ length: cells.slots }, (_, slot) => slot)
    .filter((slot) => attemptsAt(cells, slot) >= least)
    .map((slot) => compareOne(cells, slot, base, !outliers.has(slot)))
    .filter(({ others, units }) => units.length > 0 && others.denominator >= least);
  const between = varianceBetween(looked.map(({ units }) => units));
  return looked.flatMap(({ slot, answered, others, units, pool }) => {
    const pooled = pool.difference();
    if (pooled === undefined) return [];
    const sum = units.reduce((all, { weight }) => all + weight, 0);
    const squares = units.reduce((all, { weight }) => all + weight ** 2, 0);
    const effect = cells.clustering[slot] as number;
    const variance = varianceOf(pooled) * effect + (between * squares) / sum ** 2;
    const { value } = pooled;
    const spread = Z * Math.sqrt(variance);
    const p = variance > 0 ? 2 * normalTail(Math.abs(value) / Math.sqrt(variance)) : 1;
    const difference = {
      value,
      low: Math.max(-1, value - spread),
      high: Math.min(1, value + spread),
    };
    return [{ slot, answered, others, difference, p: Math.max(p, pooled.p), units: units.length }];
  });
}

function attemptsAt({ attempts, slots }: SlotCells, slot: number): number {
  let sum = 0;
  for (let at = slot; at < attempts.length; at += slots) sum += attempts[at] as number;
  return sum;
}

/** @param isInBase whether the slot is among those that `base` sums up */
function compareOne(cells: SlotCells, slot: number, base: Sums, isInBase: boolean) {
  const answered = { numerator: 0, denominator: 0 };
  const pool = new Pool();
  const units: UnitDifference[] = [];
  for (let unit = 0; unit < cells.units; unit++) {
    const own = new Pool();
    let weight = 0;
    for (let row = unit * cells.strata; row < (unit + 1) * cells.strata; row++) {
      const n = cells.attempts[row * cells.slots + slot] as number;
      if (n === 0) continue;
      const x = cells.answered[row * cells.slots + slot] as number;
      const y = (base.answered[row] as number) - (isInBase ? x : 0);
      const m = (base.attempts[row] as number) - (isInBase ? n : 0);
      answered.numerator += x;
      answered.denominator += n;
      weight += n * (m / (n + m));
      own.add(x, n, y, m);
      pool.add(x, n, y, m);
    }
    const pooled = own.difference();
    if (pooled === undefined) continue;
    units.push({
      value: pooled.value,
      variance: varianceOf(pooled) * (cells.clustering[slot] as number),
      weight,
      isLarge: own.fewest >= RULE_THRESHOLDS.bestTimeDayCalls.value,
    });
  }
  const others = {
    numerator: base.all.numerator - (isInBase ? answered.numerator : 0),
    denominator: base.all.denominator - (isInBase ? answered.denominator : 0),
  };
  return { slot, answered, others, pool, units };
}

/** Attempts and answers by unit and stratum: entry `unit * strata + stratum`. */
interface Sums {
  readonly attempts: Float64Array;
  readonly answered: Float64Array;
  readonly all: Ratio;
}

function sumOver(cells: SlotCells, isMeant: (slot: number) => boolean): Sums {
  const { units, strata, slots } = cells;
  const meant = Uint8Array.from({ length: slots }, (_, slot) => (isMeant(slot) ? 1 : 0));
  const attempts = new Float64Array(units * strata);
  const answered = new Float64Array(units * strata);
  const all = { numerator: 0, denominator: 0 };
  for (let row = 0, at = 0; row < units * strata; row++) {
    for (let slot = 0; slot < slots; slot++, at++) {
      const made = cells.attempts[at] as number;
      if (made === 0 || meant[slot] === 0) continue;
      const hits = cells.answered[at] as number;
      attempts[row]! += made;
      answered[row]! += hits;
      all.denominator += made;
      all.numerator += hits;
    }
  }
  return { attempts, answered, all };
}

/** Of a slot's difference from unit to unit, the same for all slots: one alone has too few units to tell. */
function varianceBetween(slots: readonly (readonly UnitDifference[])[]): number {
  const { bestTimeSpread, bestTimeSpreadWeight } = RULE_THRESHOLDS;
  let [excess, freedom, scale] = [0, 0, 0];
  for (const units of slots) {
    const large = units.filter(({ isLarge, variance }) => isLarge && variance > 0);
    if (large.length < 2) continue;
    let [sum, squares, mean] = [0, 0, 0];
    for (const { value, variance } of large) {
      sum += 1 / variance;
      squares += 1 / variance ** 2;
      mean += value / variance;
    }
    mean /= sum;
    for (const { value, variance } of large) excess += (value - mean) ** 2 / variance;
    freedom += large.length - 1;
    scale += sum - squares / sum;
  }
  const measured = scale > 0 ? Math.max(0, (excess - freedom) / scale) : 0;
  const weight = bestTimeSpreadWeight.value;
  return (freedom * measured + weight * bestTimeSpread.value ** 2) / (freedom + weight);
}

function varianceOf({ low, high }: Difference): number {
  return ((high - low) / (2 * Z)) ** 2;
}
