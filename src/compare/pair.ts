import { repeatsIn } from '../measure/stats/repeats.ts';
import type { OpenRatio, Report } from '../model/report.ts';
import type { Quantity } from './quantities.ts';
import type { Counted } from './raw-difference.ts';

/** A quantity on both sides: as it is shown, and as it is counted. */
export interface Pair {
  readonly quantity: Quantity;
  readonly shown: { readonly before: OpenRatio; readonly after: OpenRatio };
  readonly before: Counted;
  readonly after: Counted;
}

/** Nothing where a report does not have it, or no call has. */
export function pairOf(quantity: Quantity, before: Report, after: Report): Pair[] {
  const [own, other] = [quantity.of(before), quantity.of(after)];
  if (own === undefined || other === undefined) return [];
  if (quantity.kind === 'category' && own.numerator + other.numerator === 0) return [];
  const counted = (ratio: OpenRatio, report: Report): Counted => ({
    ...ratio,
    repeats: quantity.isRepeated ? repeatsIn(report) : 1,
  });
  const shown = { before: plain(own), after: plain(other) };
  return [{ quantity, shown, before: counted(own, before), after: counted(other, after) }];
}

function plain({ numerator, denominator, open, value, low, high }: OpenRatio): OpenRatio {
  return { numerator, denominator, open, value, low, high };
}
