import type { CallTable } from '../table/call-table.ts';

/** First and last start of a call, ISO 8601 on the campaign's clock; null where no row has a time. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

export function measurePeriod({ length, originate, ring, answer, end }: CallTable): Period {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (let i = 0; i < length; i++) {
    let start = originate[i] as number;
    // a call that was answered but has no start still tells the day
    if (start === 0) start = ring[i] || answer[i] || end[i] || 0;
    if (start === 0) continue;
    if (start < from) from = start;
    if (start > to) to = start;
  }
  if (to === 0) return { from: null, to: null };
  return { from: iso(from), to: iso(to) };
}

function iso(localSeconds: number): string {
  return new Date(localSeconds * 1000).toISOString().slice(0, 19);
}
