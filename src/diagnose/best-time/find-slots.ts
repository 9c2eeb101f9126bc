import type { Slots } from '../../measure/slots.ts';
import { benjaminiHochberg } from '../../measure/stats/benjamini-hochberg.ts';
import { RULE_THRESHOLDS } from '../thresholds.ts';
import { type ComparedSlot, compareSlots } from './compare-slots.ts';
import { hourCells, weekdayCells } from './slot-cells.ts';

export interface FoundSlot extends ComparedSlot {
  readonly kind: 'hour' | 'weekday';
  readonly q: number;
  readonly proven: 'better' | 'worse' | null;
}

type Kind = FoundSlot['kind'];
type Outliers = Readonly<Record<Kind, ReadonlySet<number>>>;

/**
 * Hours and weekdays, and what is proven of each, all of them looked at together. One that is proven is set aside, and
 * the others are compared without it: else one bad hour would make all others good ones.
 */
export function findSlots(slots: Slots): FoundSlot[] {
  const cells = { hour: hourCells(slots), weekday: weekdayCells(slots) };
  const compare = (kind: Kind, outliers: Outliers) =>
    compareSlots(cells[kind], outliers[kind]).map((slot) => ({ ...slot, kind }));
  const outliers = { hour: new Set<number>(), weekday: new Set<number>() };
  let found = prove([...compare('hour', outliers), ...compare('weekday', outliers)]);
  for (;;) {
    const next = found
      .filter((slot) => !outliers[slot.kind].has(slot.slot) && slot.proven)
      .sort(byProof)[0];
    if (next === undefined) break;
    outliers[next.kind].add(next.slot);
    const compared = [...compare('hour', outliers), ...compare('weekday', outliers)];
    // the last one left is compared with those that were set aside
    const lone = found.filter(
      (slot) => !compared.some(({ kind, slot: own }) => kind === slot.kind && own === slot.slot),
    );
    found = [...prove(compared), ...lone.map((slot) => ({ ...slot, proven: null }))];
  }
  return found.sort((a, b) => (a.kind === b.kind ? a.slot - b.slot : a.kind === 'hour' ? -1 : 1));
}

function prove(compared: readonly (ComparedSlot & { readonly kind: Kind })[]): FoundSlot[] {
  const { bestTimeWeeks, bestTimePoints, bestTimeFalseDiscovery } = RULE_THRESHOLDS;
  const looked = compared.filter(
    ({ kind, units }) => kind === 'hour' || units >= bestTimeWeeks.value,
  );
  const qs = benjaminiHochberg(looked.map(({ p }) => p));
  return looked.map((slot, i) => {
    const q = qs[i] as number;
    const { value } = slot.difference;
    const isProven = q <= bestTimeFalseDiscovery.value && Math.abs(value) >= bestTimePoints.value;
    return { ...slot, q, proven: isProven ? (value > 0 ? 'better' : 'worse') : null };
  });
}

/** The best proven first; of two that only differ from each other, the smaller one. */
function byProof(a: FoundSlot, b: FoundSlot): number {
  return (
    a.p - b.p ||
    Math.abs(b.difference.value) - Math.abs(a.difference.value) ||
    a.answered.denominator - b.answered.denominator ||
    a.slot - b.slot
  );
}
